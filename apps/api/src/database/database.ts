import { createHash } from 'node:crypto';
import type { Clock } from '@samlad/domain/clock.js';
import { DomainError } from '@samlad/domain/errors.js';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { type Actor, actorSettings, type ActorValues, isUuid } from './actor.js';
import { writeAudits } from './audit-writer.js';
import { INSTALLATION } from './audit-form.js';
import { canonicalJson } from './canonical-json.js';
import { commit, undo } from './ending.js';
import { Hooks } from './hooks.js';
import { idsIn } from './ids-in.js';
import type { Intent } from './intent.js';
import { keepRestrictedReads } from './restricted-reads.js';
import { type NamedKey, namedSetting } from './named-key.js';
import { named, NOBODY } from './nobody.js';
import { type AuditEntry, KEEP_PLANS, Transaction } from './transaction.js';
import { allowTime, currentSignal } from '../errors/request-id.js';
import { stopWith } from './stopping.js';
import { TIME_LIMITS } from './time-limits.js';

export interface Receipt {
  id: string;
  version: number;
  savedAt: string;
  replayed: boolean;
}

/** What is done inside a write: gives the id and version that the receipt names. */
export type Work = (tx: Transaction) => Promise<{ id: string; version: number }>;

interface Manner {
  /** Whether the server keeps its plans from the start. */
  kept?: boolean;
  /** Whether it ends with the request that it is part of; jobs and the log do not. */
  isStopped?: boolean;
}

const timeoutOf = (ms: number) => `set local statement_timeout = ${ms}`;
const TIMEOUT = timeoutOf(TIME_LIMITS.statementMs);
const LARGE_CHANGE_TIMEOUT = timeoutOf(TIME_LIMITS.largeChangeMs);
const MAINTENANCE_TIMEOUT = timeoutOf(TIME_LIMITS.jobStatementMs);
const ATTEMPTS = 4;
const RETRYABLE = new Set(['40001', '40P01']);

/** The only door to PostgreSQL: every transaction has an actor, every write a client key and an audit row. */
export class Database {
  readonly hooks = new Hooks();

  constructor(
    private readonly app: DataSource,
    private readonly maintenance: DataSource,
    private readonly clock: Clock,
    /** As `app`, for work that takes longer than a request may. */
    private readonly jobs = app,
  ) {}

  /**
   * Runs reads as the actor in one transaction; what is read is kept in the read log. It is read-only, except for members
   * of a circle: what they read of the others' restricted material is kept in it.
   */
  async read<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const isMember = actor.rights.circles.length > 0;
    const form = isMember ? 'isolation level repeatable read' : 'read only';
    const opening = `begin ${form}; ${TIMEOUT}; ${KEEP_PLANS}; ${actorSettings(actor)}`;
    const reading = async (tx: Transaction) => {
      const answer = await work(tx);
      if (isMember) await keepRestrictedReads(tx, answer);
      return answer;
    };
    const result = await this.inTransaction(this.app, opening, actor, reading, { kept: true });
    await this.hooks.read(actor, () => idsIn(result));
    return result;
  }

  /** One statement on tables that belong to no municipality, with nobody named and no transaction of its own. */
  async installation<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.app.createQueryRunner();
    try {
      return (await runner.query(sql, parameters)) as Row[];
    } catch (error) {
      await undo(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs on what can be named by its hash and on nothing else: a session by its token, a user by what a provider says
   * of it. Nobody's municipality is open in it.
   */
  named<Result>(key: NamedKey, work: (query: Transaction['query']) => Promise<Result>): Promise<Result> {
    const opening = `begin; ${TIMEOUT}; ${KEEP_PLANS}; ${namedSetting(key)}`;
    return this.inTransaction(this.app, opening, NOBODY, (tx) => work(tx.prepared.bind(tx)), { kept: true });
  }

  /** As `named`, for one statement without parameters, in a single message to the database. */
  async namedRows<Row>(key: NamedKey, sql: string): Promise<Row[]> {
    const runner = this.app.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const results = await client.query(`begin read only; ${TIMEOUT}; ${namedSetting(key)}; ${sql}; commit`);
      return (results as unknown as { rows: Row[] }[]).at(-2)?.rows ?? [];
    } catch (error) {
      await undo(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Reads as a signed-in user who has not chosen an assignment, as a system that has shown its key, or as nobody. */
  readAs<Result>(who: ActorValues, work: (query: Transaction['query']) => Promise<Result>): Promise<Result> {
    const opening = ['begin', TIMEOUT, KEEP_PLANS, actorSettings(who)].join('; ');
    return this.inTransaction(this.app, opening, NOBODY, (tx) => work(tx.prepared.bind(tx)), { kept: true });
  }

  /**
   * Does the work once per client key: a repeated key with the same input gets the first answer again.
   * The audit rows and the key's result are part of the same transaction; work that audits nothing is refused.
   */
  write(actor: Actor, intent: Intent, work: Work): Promise<Receipt> {
    return this.writeOnce(this.app, TIMEOUT, actor, intent, work);
  }

  /**
   * As `write`, for the few changes an actor may order that also touch rows the actor may not see, such as new
   * boundaries: runs as the maintenance role. The work must hand nothing of those rows back to the actor. A large one
   * goes through every row of the municipality and is allowed a minute.
   */
  maintainFor(actor: Actor, intent: Intent, work: Work, { isLarge = false } = {}): Promise<Receipt> {
    if (isLarge) allowTime(TIME_LIMITS.largeChangeMs);
    return this.writeOnce(this.maintenance, isLarge ? LARGE_CHANGE_TIMEOUT : TIMEOUT, actor, intent, work);
  }

  /**
   * Does what a write would do and reads what has come of it, then undoes it all: nothing is stored, told or audited.
   */
  async rehearse<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.app.createQueryRunner();
    const signal = currentSignal();
    const atRest = stopWith(signal, this.app, runner);
    try {
      signal?.throwIfAborted();
      await runner.query(`begin; ${TIMEOUT}; ${actorSettings(actor)}`);
      const result = await work(new Transaction(runner.manager, actor, this.clock.now(), signal));
      await this.hooks.read(actor, () => idsIn(result));
      return result;
    } finally {
      await atRest();
      await undo(runner);
      await runner.release();
    }
  }

  /** Runs a part of a job that somebody asked for: as she, under the rules of her rows, with a job's time. */
  actFor<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const opening = `begin; ${MAINTENANCE_TIMEOUT}; ${actorSettings(actor)}`;
    return this.inTransaction(this.jobs, opening, actor, work, { isStopped: false });
  }

  /** Runs a job over one whole municipality as the maintenance role; audits are written if any were noted. */
  maintain<Result>(
    municipalityId: string,
    work: (tx: Transaction) => Promise<Result>,
    by: Partial<Actor> = {},
  ): Promise<Result> {
    const actor: Actor = { ...NOBODY, ...by, municipalityId };
    const opening = `begin; ${MAINTENANCE_TIMEOUT}; ${actorSettings({ municipalityId })}`;
    return retried(() => this.inTransaction(this.maintenance, opening, actor, work));
  }

  /** Runs a job that concerns the installation: municipalities, users, demo marks. */
  administer<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.inTransaction(this.maintenance, `begin; ${MAINTENANCE_TIMEOUT}`, NOBODY, work);
  }

  /** Writes what happened without changing anything into a municipality's chain; null is the installation's own. */
  note(
    who: Partial<Omit<Actor, 'municipalityId'>> & { municipalityId: string | null; requestId: string },
    entry: AuditEntry,
  ): Promise<void> {
    const by: Actor = { ...NOBODY, ...who, municipalityId: who.municipalityId ?? INSTALLATION };
    const source = by.userId && by.partyId && who.municipalityId ? this.app : this.maintenance;
    const opening = `begin; ${TIMEOUT}; ${actorSettings(named(by))}`;
    const writing = async (tx: Transaction) => tx.audit(entry);
    return retried(() => this.inTransaction(source, opening, by, writing, { isStopped: false }));
  }

  /** Whether the database answers. */
  async answers(): Promise<boolean> {
    return this.installation('select 1').then(
      () => true,
      () => false,
    );
  }

  private async writeOnce(
    source: DataSource,
    timeout: string,
    actor: Actor,
    intent: Intent,
    work: Work,
  ): Promise<Receipt> {
    if (!isUuid(intent.clientKey)) {
      throw new DomainError('INVALID_INPUT', { message: 'clientKey ska vara en UUID som klienten skapar.' });
    }
    await this.hooks.beforeWrite(actor, intent);
    const opening = `begin; ${timeout}; ${actorSettings(actor)}`;
    const once = async (tx: Transaction): Promise<Receipt> => {
      const earlier = await this.claim(tx, intent);
      if (earlier !== null) return { ...earlier, replayed: true };
      const done = await work(tx);
      await this.hooks.afterWork(tx, intent, done.id);
      const receipt: Receipt = { id: done.id, version: done.version, savedAt: tx.now, replayed: false };
      if (tx.audits.length === 0) throw new Error(`${intent.operation} wrote no audit row.`);
      await tx.query(
        `update client_request set result = $4 where municipality_id = $1 and user_id = $2 and key = $3`,
        [actor.municipalityId, actor.userId, intent.clientKey, JSON.stringify(receipt)],
      );
      return receipt;
    };
    return retried(() => this.inTransaction(source, opening, actor, once, { isStopped: true }));
  }

  private async claim(tx: Transaction, intent: Intent): Promise<Receipt | null> {
    const hash = createHash('sha256')
      .update(canonicalJson([intent.operation, intent.input]))
      .digest('hex');
    const key = [tx.actor.municipalityId, tx.actor.userId, intent.clientKey];
    const claimed = await tx.query(
      `insert into client_request (municipality_id, user_id, key, operation, input_hash, created_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
      [...key, intent.operation, hash, tx.now],
    );
    if (claimed.length === 1) return null;
    const earlier = await tx.one<{ input_hash: string; result: Receipt }>(
      `select input_hash, result from client_request where municipality_id = $1 and user_id = $2 and key = $3`,
      key,
    );
    if (earlier === null || earlier.input_hash !== hash) throw new DomainError('CLIENT_KEY_REUSED');
    return earlier.result;
  }

  private async inTransaction<Result>(
    source: DataSource,
    opening: string,
    actor: Actor,
    work: (tx: Transaction) => Promise<Result>,
    { kept = false, isStopped = source === this.app }: Manner = {},
  ): Promise<Result> {
    const runner = source.createQueryRunner();
    const signal = isStopped ? currentSignal() : undefined;
    const atRest = stopWith(signal, source, runner);
    try {
      signal?.throwIfAborted();
      await runner.query(opening);
      const tx = new Transaction(runner.manager, actor, this.clock.now(), signal, { kept });
      const result = await work(tx);
      await atRest();
      signal?.throwIfAborted();
      const chained = await writeAudits(tx);
      await commit(runner);
      this.hooks.audited(chained);
      return result;
    } catch (error) {
      await atRest();
      const isLost = await undo(runner);
      if (error instanceof DomainError && error.code === 'FORBIDDEN') this.hooks.refused(actor, error.reason);
      signal?.throwIfAborted();
      throw isLost && !(error instanceof DomainError) ? new DomainError('DATABASE_AWAY') : error;
    } finally {
      await runner.release();
    }
  }
}

async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt === ATTEMPTS || !RETRYABLE.has(code)) throw error;
    }
  }
}
