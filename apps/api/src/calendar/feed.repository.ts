import { Injectable } from '@nestjs/common';
import { WORKING_COMMITMENT_STATES } from '@samlad/domain/measure.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { visibleCommitment } from '../access/visible-to.js';
import { Database } from '../database/database.js';
import { utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { DueCommitment } from './feed-events.js';
import type { CalendarFeed } from './feed.model.js';

/** A feed as its secret finds it. */
export interface FoundFeed {
  id: string;
  municipalityId: string;
  userId: string;
  assignmentId: string;
  readOn: string | null;
}

const MOST_COMMITMENTS = 500;
const NAMED = `select id, municipality_id "municipalityId", user_id "userId", assignment_id "assignmentId",
    read_on::text "readOn"
  from calendar_feed where token_hash = samlad.key_hash()`;

/** Every query about calendar feeds and what they hold. */
@Injectable()
export class FeedRepository {
  constructor(private readonly database: Database) {}

  /** The feed behind a secret's hash; null when there is none. */
  async find(hash: string): Promise<FoundFeed | null> {
    const [feed] = await this.database.namedRows<FoundFeed>({ kind: 'key', hash }, NAMED);
    return feed ?? null;
  }

  /** The actor's own, of the assignment that the session acts in. */
  own(tx: Transaction): Promise<CalendarFeed | null> {
    return tx.one<CalendarFeed>(
      `select id, version, ${utc('made_at')} "madeAt", read_on::text "readOn" from calendar_feed
       where municipality_id = $1 and assignment_id = $2 and user_id = $3`,
      [tx.actor.municipalityId, tx.actor.assignmentId, tx.actor.userId],
    );
  }

  async insert(tx: Transaction, hash: string): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into calendar_feed (municipality_id, id, user_id, assignment_id, token_hash, made_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.actor.municipalityId, id, tx.actor.userId, tx.actor.assignmentId, hash, tx.now],
    );
    return id;
  }

  /** Puts another secret in the place of the present one, which then opens nothing. */
  renew(
    tx: Transaction,
    id: string,
    expectedVersion: number,
    hash: string,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update calendar_feed set token_hash = $4, made_at = $5, version = version + 1
       where municipality_id = $1 and id = $2 and version = $3 returning version`,
      [tx.actor.municipalityId, id, expectedVersion, hash, tx.now],
    );
  }

  async end(tx: Transaction, id: string, expectedVersion: number): Promise<boolean> {
    const gone = await tx.changed(
      'delete from calendar_feed where municipality_id = $1 and id = $2 and version = $3 returning id',
      [tx.actor.municipalityId, id, expectedVersion],
    );
    return gone !== null;
  }

  /** Notes the day of the latest fetch. */
  async noteRead({ municipalityId, id }: FoundFeed, day: string): Promise<void> {
    await this.database.maintain(municipalityId, (tx) =>
      tx.query(
        `update calendar_feed set read_on = $3
         where municipality_id = $1 and id = $2 and read_on is distinct from $3::date`,
        [municipalityId, id, day],
      ),
    );
  }

  /** The weeks of a span that are open already, with the one that takes them up. */
  opened(
    tx: Transaction,
    from: WeekIndex,
    to: WeekIndex,
  ): Promise<{ week: WeekIndex; takenUpIn: WeekIndex | null }[]> {
    return tx.query(
      'select week, taken_up_in "takenUpIn" from week where municipality_id = $1 and week between $2 and $3',
      [tx.actor.municipalityId, from, to],
    );
  }

  /** The own party's åtaganden under way that are due from a day on, the soonest first. */
  commitments(tx: Transaction, from: string): Promise<DueCommitment[]> {
    return tx.query<DueCommitment>(
      `select c.id, c.measure_id "measureId", c.version, c.due_on::text "dueOn", ${utc('c.updated_at')} "updatedAt"
       from commitment c
       where c.municipality_id = $1 and c.party_id = $2 and ${visibleCommitment('c')} and c.state = any ($3)
         and c.due_on >= $4
       order by c.due_on, c.id limit ${MOST_COMMITMENTS}`,
      [tx.actor.municipalityId, tx.actor.partyId, WORKING_COMMITMENT_STATES, from],
    );
  }
}
