import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { WeekRhythm } from '@samlad/domain/week-states.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import type { WeekHeader, WeekRow } from './week-row.js';

const COLUMNS = `id, week, state, state_sequence "stateSequence", version, compilation_number "compilationNumber",
  review_coordinator_user_id "reviewCoordinatorUserId", review_party_user_id "reviewPartyUserId",
  minutes_first_user_id "minutesFirstUserId", minutes_second_user_id "minutesSecondUserId", frozen_hash "frozenHash"`;

const UNDECIDED = `state in ('COLLECTING', 'DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING')`;
/** The oldest week whose meeting is not over first, then the newest. */
const HOME_ORDER = `(${UNDECIDED}) desc, case when ${UNDECIDED} then week else -week end`;

/** Every query about the weeks themselves. */
@Injectable()
export class WeekRepository {
  find(tx: Transaction, week: WeekIndex): Promise<WeekRow | null> {
    return tx.one<WeekRow>(`select ${COLUMNS} from week where municipality_id = $1 and week = $2`, [
      tx.actor.municipalityId,
      week,
    ]);
  }

  /** The week, locked until the transaction ends. */
  findLocked(tx: Transaction, week: WeekIndex): Promise<WeekRow | null> {
    return tx.one<WeekRow>(
      `select ${COLUMNS} from week where municipality_id = $1 and week = $2 for update`,
      [tx.actor.municipalityId, week],
    );
  }

  /** The oldest week whose meeting is not over, else the newest week. */
  home(tx: Transaction): Promise<{ week: WeekIndex } | null> {
    return tx.one<{ week: WeekIndex }>(
      `select week from week where municipality_id = $1 order by ${HOME_ORDER} limit 1`,
      [tx.actor.municipalityId],
    );
  }

  /** A week, or home when none is named, with rhythm and neighbours in one statement. */
  header(tx: Transaction, week: WeekIndex | null): Promise<WeekHeader> {
    return tx.preparedFound<WeekHeader>(
      `select c.*, m.rhythm,
         exists (select 1 from week p where p.municipality_id = $1 and p.week = c.week - 1) "hasPrevious",
         exists (select 1 from week n where n.municipality_id = $1 and n.week = c.week + 1) "hasNext"
       from (
         select ${COLUMNS} from week
         where municipality_id = $1 and ($2::integer is null or week = $2) order by ${HOME_ORDER} limit 1
       ) c, municipality m where m.id = $1`,
      [tx.actor.municipalityId, week],
    );
  }

  /** Raises the version of a week whose state stays. The caller holds its lock. */
  async raiseVersion(tx: Transaction, week: WeekIndex): Promise<number> {
    const row = await tx.changed<{ version: number }>(
      `update week set version = version + 1 where municipality_id = $1 and week = $2 returning version`,
      [tx.actor.municipalityId, week],
    );
    if (row === null) throw new DomainError('NOT_FOUND');
    return row.version;
  }

  newest(tx: Transaction): Promise<{ week: WeekIndex } | null> {
    return tx.one('select max(week) week from week where municipality_id = $1 having max(week) is not null', [
      tx.actor.municipalityId,
    ]);
  }

  rhythm(tx: Transaction): Promise<{ rhythm: WeekRhythm }> {
    return tx.found('select rhythm from municipality where id = $1', [tx.actor.municipalityId]);
  }

  async insert(tx: Transaction, id: string, week: WeekIndex): Promise<void> {
    await tx.query(
      `insert into week (municipality_id, week, id, state, state_sequence) values ($1, $2, $3, 'COLLECTING', 1)`,
      [tx.actor.municipalityId, week, id],
    );
  }
}
