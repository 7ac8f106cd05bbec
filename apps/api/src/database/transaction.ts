import { createHash, randomUUID } from 'node:crypto';
import { DomainError } from '@samlad/domain/errors.js';
import { mayMove, type StateMachine } from '@samlad/domain/state-machine.js';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import { type Actor, actorSettings, isUuid } from './actor.js';
import { NOTICE_OF_REPORTS, NOTICE_OF_WEEK, noticeOfRow, type NoticedTableName } from './week-notice.js';
import { copyIn } from './copy-in.js';

export interface AuditEntry {
  action: string;
  objectType: string;
  objectId: string;
  detail?: Record<string, unknown>;
}

/** A row that an answer's figures are made of and that the answer does not name. */
export interface CountedRow {
  type: string;
  /** The party whose row it is. */
  party: string;
  id: string;
}

/** The table of each stateful thing; its key column besides the municipality is `id`. */
const STATEFUL_TABLES: Record<string, string> = {
  WEEK: 'week',
  PARTY_REPORT: 'party_report',
  PROBLEM: 'problem',
  MEASURE: 'measure',
  COMMITMENT: 'commitment',
  HUB_FORM: 'hub_form',
};

interface StatefulRow<State extends string> {
  id: string;
  state: State;
  stateSequence: number;
}

/** Makes the server plan a prepared statement once for good: Veckan's takes longer to plan than to run. */
export const KEEP_PLANS = 'set local plan_cache_mode = force_generic_plan';
const PLAN_ANEW = 'set local plan_cache_mode = auto';

/** One database transaction with the actor set. Reads and writes go through it and nothing else. */
export class Transaction {
  readonly audits: AuditEntry[] = [];
  /** Other parties' restricted rows that have been counted; the read log names them. */
  readonly counted: CountedRow[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly now: string,
    /** Nothing more is asked of the database once this is aborted. */
    private readonly signal?: AbortSignal,
    /** Whether the server now plans a statement once for every value, as the hot ones want it, or for each value anew. */
    private readonly plans = { kept: false },
  ) {}

  /** Runs one parameterised statement and gives its rows. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    this.signal?.throwIfAborted();
    await this.planned(false);
    return this.manager.query(sql, parameters) as Promise<Row[]>;
  }

  /**
   * As `query`, for the hot statements: the server keeps the plan on the connection, so that it is not made anew
   * each time. The text must be fixed and its plan good for every value.
   */
  async prepared<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    this.signal?.throwIfAborted();
    const runner = this.manager.queryRunner;
    if (!runner || runner.isReleased) throw new DomainError('DATABASE_AWAY');
    await this.planned(true);
    const client = (await runner.connect()) as PoolClient;
    const { rows } = await client.query<Row & QueryResultRow>({
      name: statementName(sql),
      text: sql,
      values: parameters,
    });
    return rows;
  }

  private async planned(kept: boolean): Promise<void> {
    if (this.plans.kept === kept) return;
    await this.manager.query(kept ? KEEP_PLANS : PLAN_ANEW);
    this.plans.kept = kept;
  }

  /** Runs fixed statements in one round trip, each seeing what was committed before it; gives the rows of each. */
  async script(...statements: string[]): Promise<Record<string, unknown>[][]> {
    const runner = this.manager.queryRunner;
    if (!runner || runner.isReleased) throw new DomainError('DATABASE_AWAY');
    const client = (await runner.connect()) as PoolClient;
    const results = (await client.query(statements.join(';\n'))) as unknown as {
      rows: Record<string, unknown>[];
    }[];
    return results.map(({ rows }) => rows);
  }

  /** The single row of a statement, or null. */
  async one<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    const rows = await this.query<Row>(sql, parameters);
    return rows[0] ?? null;
  }

  /** As `found`, through `prepared`. */
  async preparedFound<Row>(sql: string, parameters: unknown[] = []): Promise<Row> {
    const [row] = await this.prepared<Row>(sql, parameters);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The single row of a statement; NOT_FOUND when the row is missing or hidden. */
  async found<Row>(sql: string, parameters: unknown[] = []): Promise<Row> {
    const row = await this.one<Row>(sql, parameters);
    if (row === null) throw new DomainError('NOT_FOUND');
    return row;
  }

  /**
   * Reads as another reader within this transaction, with that reader's rights and what has been written so far.
   * The reader must be of the same municipality; a failure ends the transaction.
   */
  async readingAs<Result>(reader: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (reader.municipalityId !== this.actor.municipalityId) throw new Error('The reader is from elsewhere.');
    await this.query(actorSettings(reader));
    const result = await work(new Transaction(this.manager, reader, this.now, this.signal, this.plans));
    await this.query(actorSettings(this.actor));
    return result;
  }

  /** Notes a change for the audit log; it is written in this transaction. */
  audit(entry: AuditEntry): void {
    this.audits.push(entry);
  }

  /** Copies rows in PostgreSQL's text form into a table without row rules, such as a temporary one. The text must be fixed. */
  async copy(text: string, rows: Uint8Array): Promise<void> {
    this.signal?.throwIfAborted();
    const runner = this.manager.queryRunner;
    if (!runner || runner.isReleased) throw new DomainError('DATABASE_AWAY');
    await copyIn((await runner.connect()) as PoolClient, text, rows);
  }

  /** Tells listeners, after commit, that what a week's page shows everybody has changed, and the week's version. */
  async announceWeek(week: number): Promise<void> {
    await this.query(NOTICE_OF_WEEK, [this.actor.municipalityId, week]);
  }

  /** Tells a party, after commit, that its report of a week has a new version; all parties when no report is named. */
  async announceReports(week: number, reportId: string | null = null): Promise<void> {
    await this.query(NOTICE_OF_REPORTS, [this.actor.municipalityId, week, reportId]);
  }

  /** As `announceWeek`, of one row: only who may read it as it now is will be told. `key` is its id, or its area's. */
  async announceRow(week: number, table: NoticedTableName, key: string): Promise<void> {
    await this.query(noticeOfRow(table), [this.actor.municipalityId, week, key]);
  }

  /** Writes the first state of a new thing; its row must carry `state_sequence` 1. */
  async bear<State extends string>(machine: StateMachine<State>, id: string, state: State): Promise<void> {
    if (!mayMove(machine, null, state)) throw new DomainError('STATE_NOT_ALLOWED', { from: '–', to: state });
    await this.writeStateChange(machine.objectType, id, 1, '', state, null);
  }

  /**
   * Moves a thing along its machine: the step, the row's state and its version in one go.
   * Refuses a step the machine does not have, and a row that has another version than expected.
   * `also` names further columns of the row that the new state requires.
   */
  async move<State extends string>(
    machine: StateMachine<State>,
    row: StatefulRow<State>,
    to: State,
    expectedVersion: number,
    reason: string | null = null,
    also: Record<string, string | number | boolean | null> = {},
  ): Promise<number> {
    const sequence = await this.step(machine, row, to, reason);
    const table = STATEFUL_TABLES[machine.objectType];
    if (table === undefined) throw new Error(`No table holds ${machine.objectType}.`);
    const columns = Object.keys(also).map((column, index) => `, ${column} = $${index + 6}`);
    const updated = await this.changed<{ version: number }>(
      `update ${table} set state = $1, state_sequence = $2, version = version + 1${columns.join('')}
       where municipality_id = $3 and id = $4 and version = $5 returning version`,
      [to, sequence, this.actor.municipalityId, row.id, expectedVersion, ...Object.values(also)],
    );
    if (updated === null) throw new DomainError('VERSION_CONFLICT');
    return updated.version;
  }

  /** Writes the step alone and gives its sequence; the caller then writes the row's state itself. */
  async step<State extends string>(
    machine: StateMachine<State>,
    row: StatefulRow<State>,
    to: State,
    reason: string | null = null,
  ): Promise<number> {
    if (!mayMove(machine, row.state, to)) {
      throw new DomainError('STATE_NOT_ALLOWED', { from: row.state, to });
    }
    const sequence = row.stateSequence + 1;
    await this.writeStateChange(machine.objectType, row.id, sequence, row.state, to, reason);
    return sequence;
  }

  /** The first row that an INSERT/UPDATE/DELETE … RETURNING gave, or null. */
  async changed<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    this.signal?.throwIfAborted();
    const result = (await this.manager.query(sql, parameters)) as Row[] | [Row[], number];
    const rows = (Array.isArray(result[0]) ? result[0] : result) as Row[];
    return rows[0] ?? null;
  }

  private async writeStateChange(
    objectType: string,
    id: string,
    sequence: number,
    previous: string,
    state: string,
    reason: string | null,
  ): Promise<void> {
    await this.query(
      `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state,
         state, user_id, party_id, reason, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        this.actor.municipalityId,
        id,
        sequence,
        objectType,
        sequence === 1 ? null : sequence - 1,
        previous,
        state,
        this.actor.userId || null,
        this.actor.partyId || null,
        reason,
        this.now,
      ],
    );
  }
}

const names = new Map<string, string>();

/** A short name for a statement's text, the same in every process. */
function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 24);
  names.set(sql, name);
  return name;
}

/** A new random id. */
export const newId = (): string => randomUUID();

/** The id if it is well formed; NOT_FOUND otherwise, as for an id that was never given out. */
export function knownId(id: string): string {
  const lower = id.toLowerCase();
  if (!isUuid(lower)) throw new DomainError('NOT_FOUND');
  return lower;
}
