import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Transaction } from '../database/transaction.js';
import { rhythmOf } from '../rhythm/rhythm.sql.js';
import type { WeekHeader, WeekRow } from './week-row.js';

const COLUMNS = `id, week, state, state_sequence "stateSequence", version, compilation_number "compilationNumber",
  review_coordinator_user_id "reviewCoordinatorUserId", review_party_user_id "reviewPartyUserId",
  minutes_first_user_id "minutesFirstUserId", minutes_second_user_id "minutesSecondUserId", frozen_hash "frozenHash", taken_up_in "takenUpIn"`;

const UNDECIDED = `taken_up_in is null and state in ('COLLECTING', 'DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING')`;
/** The oldest week whose meeting is not over first, then the newest; weeks without a meeting of their own last. */
const HOME_ORDER = `(${UNDECIDED}) desc, (taken_up_in is null) desc, case when ${UNDECIDED} then week else -week end`;

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
      `select c.*, ${rhythmOf('c.week')} rhythm,
         exists (select 1 from week p where p.municipality_id = $1 and p.week = c.week - 1) "hasPrevious",
         exists (select 1 from week n where n.municipality_id = $1 and n.week = c.week + 1) "hasNext"
       from (
         select ${COLUMNS} from week
         where municipality_id = $1 and ($2::integer is null or week = $2) order by ${HOME_ORDER} limit 1
       ) c`,
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

  async insert(tx: Transaction, id: string, week: WeekIndex, takenUpIn: WeekIndex | null): Promise<void> {
    await tx.query(
      `insert into week (municipality_id, week, id, state, state_sequence, taken_up_in)
       values ($1, $2, $3, 'COLLECTING', 1, $4)`,
      [tx.actor.municipalityId, week, id, takenUpIn],
    );
  }

  /** The weeks that are on their way to a meeting or its minutes, oldest first. */
  underWay(tx: Transaction): Promise<WeekRow[]> {
    return tx.query<WeekRow>(
      `select ${COLUMNS} from week
       where municipality_id = $1 and taken_up_in is null and state not in ('APPROVED', 'CLOSED') order by week`,
      [tx.actor.municipalityId],
    );
  }

  /** The weeks that nothing has been decided of, oldest first. */
  async collecting(tx: Transaction): Promise<WeekIndex[]> {
    const rows = await tx.query<{ week: WeekIndex }>(
      `select week from week where municipality_id = $1 and state = 'COLLECTING' order by week`,
      [tx.actor.municipalityId],
    );
    return rows.map(({ week }) => week);
  }

  /** The weeks from one on that nothing has been decided of, oldest first, locked until the transaction ends. */
  collectingFrom(
    tx: Transaction,
    week: WeekIndex,
  ): Promise<{ week: WeekIndex; takenUpIn: WeekIndex | null }[]> {
    return tx.query(
      `select week, taken_up_in "takenUpIn" from week
       where municipality_id = $1 and week >= $2 and state = 'COLLECTING' order by week for update`,
      [tx.actor.municipalityId, week],
    );
  }

  async takeUpIn(tx: Transaction, week: WeekIndex, takenUpIn: WeekIndex | null): Promise<void> {
    await tx.query(
      `update week set taken_up_in = $3, version = version + 1 where municipality_id = $1 and week = $2`,
      [tx.actor.municipalityId, week, takenUpIn],
    );
  }
}
