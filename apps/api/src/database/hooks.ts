import type { ErrorReason } from '@samlad/domain/errors.js';
import type { Actor } from './actor.js';
import type { ChainedEntry } from './audit-form.js';
import type { Intent } from './intent.js';
import type { Transaction } from './transaction.js';

/** Hears of what a transaction added to the chain, after its commit. */
type AuditListener = (entries: readonly ChainedEntry[]) => void;

/** Hears of a refusal that somebody's rights caused. */
type RefusalListener = (actor: Actor, reason: ErrorReason) => void;

/** Takes up every read before its result leaves. Source: R20. */
export interface ReadKeeper {
  /** Resolves when the read is sure to be kept as far as its kind is; throws when it cannot be, and nothing leaves. */
  keep(actor: Actor, objectIds: string[]): Promise<void>;
}

/** Looks at every change before it begins and before it is committed; throws for what may not be stored. Source: R11, R15. */
export interface WriteGate {
  before(actor: Actor, intent: Intent): Promise<void>;
  /** In the change's own transaction, after its work; `id` is what the receipt will name. */
  after(tx: Transaction, intent: Intent, id: string): Promise<void>;
}

/** What others want to know of the database's transactions. */
export class Hooks {
  private readonly listeners: AuditListener[] = [];
  private readonly refusals: RefusalListener[] = [];
  private readonly closing: (() => Promise<void>)[] = [];
  private keeper: ReadKeeper | undefined;
  private gate: WriteGate | undefined;

  /** Tells the listener of every entry that this process adds to a chain, once it is committed. */
  onAudited(listener: AuditListener): void {
    this.listeners.push(listener);
  }

  /** Tells the listener when somebody's rights did not suffice for what was asked. */
  onRefused(listener: RefusalListener): void {
    this.refusals.push(listener);
  }

  /** Every read from now on is kept by the keeper. */
  keepReadsWith(keeper: ReadKeeper): void {
    this.keeper = keeper;
  }

  /** Every change from now on passes the gate. */
  passWritesThrough(gate: WriteGate): void {
    this.gate = gate;
  }

  /** Does the work when the connections are about to be closed and still answer. */
  beforeClose(work: () => Promise<void>): void {
    this.closing.push(work);
  }

  audited(entries: readonly ChainedEntry[]): void {
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }

  refused(actor: Actor, reason: ErrorReason): void {
    for (const listener of this.refusals) listener(actor, reason);
  }

  async read(actor: Actor, objectIds: () => string[]): Promise<void> {
    if (actor.asked) await this.keeper?.keep(actor, objectIds());
  }

  async beforeWrite(actor: Actor, intent: Intent): Promise<void> {
    await this.gate?.before(actor, intent);
  }

  async afterWork(tx: Transaction, intent: Intent, id: string): Promise<void> {
    await this.gate?.after(tx, intent, id);
  }

  /** Lets those who asked for it finish what they hold. */
  async close(): Promise<void> {
    for (const work of this.closing) await work();
  }
}
