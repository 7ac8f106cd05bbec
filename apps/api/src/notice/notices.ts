import { Injectable } from '@nestjs/common';
import type { FactsOfKind, NoticeKind } from '@samlad/domain/notice-kinds.js';
import { UNREAD_COUNT, shownTo } from './notice.sql.js';
import type { Transaction } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { NoticeDesk } from './notice-desk.js';
import type { Told } from './notice.repository.js';

/** Something to tell: whoever of `to` holds the kind's permission is told, once for each key. */
export interface Tell<Kind extends NoticeKind> {
  kind: Kind;
  facts: FactsOfKind<Kind>;
  /** What makes it one and the same within its kind: who has been told of it is not told again. */
  key: string;
  /** What is left out is everybody. */
  to: Told['to'];
}

/** What other features may ask of notices. */
@Injectable()
export class Notices {
  constructor(
    private readonly jobs: Jobs,
    private readonly desk: NoticeDesk,
  ) {}

  /** Tells people that something waits, once the transaction has committed; never whoever did it, unless it is told her by name. */
  async tell<Kind extends NoticeKind>(tx: Transaction, { kind, facts, key, to }: Tell<Kind>): Promise<void> {
    const except = to.userIds === undefined ? tx.actor.userId || null : null;
    const told = { kind, facts, key: `${kind}:${key}`, to, except };
    await this.jobs.add(tx, 'notice.tell', told, { key: told.key });
  }

  /** As `tell`, at once, in a job's own transaction as the maintenance role; not of rows with a level of their own. */
  tellNow<Kind extends NoticeKind>(tx: Transaction, { kind, facts, key, to }: Tell<Kind>): Promise<void> {
    return this.desk.store(tx, { kind, facts, key: `${kind}:${key}`, to, except: null }, null);
  }

  /** Takes away what is so old that nobody does anything about it. Maintenance. */
  forget(tx: Transaction): Promise<void> {
    return this.desk.forget(tx);
  }

  /** How many wait for the actor, as an expression and its parameters for a statement of the caller's. */
  unreadIn(tx: Transaction): { sql: string; parameters: unknown[] } {
    return { sql: UNREAD_COUNT, parameters: shownTo(tx.actor) };
  }
}
