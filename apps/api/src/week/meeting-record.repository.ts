import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { ACTING_PARTY, visibleTo } from '../access/visible-to.js';
import { newId, type Transaction } from '../database/transaction.js';

/** The meeting's and the minutes' rows as the cycle needs them. */
@Injectable()
export class MeetingRecordRepository {
  async start(tx: Transaction, week: WeekIndex): Promise<void> {
    await tx.query('insert into meeting (municipality_id, id, week, started_at) values ($1, $2, $3, $4)', [
      tx.actor.municipalityId,
      newId(),
      week,
      tx.now,
    ]);
  }

  async end(tx: Transaction, week: WeekIndex): Promise<void> {
    await tx.query('update meeting set ended_at = $3 where municipality_id = $1 and week = $2', [
      tx.actor.municipalityId,
      week,
      tx.now,
    ]);
  }

  /** Whether the minutes say anything. */
  async hasMinutes(tx: Transaction, week: WeekIndex): Promise<boolean> {
    const row = await tx.one<{ text: string }>(
      `select text from minutes mi where municipality_id = $1 and week = $2
         and ${visibleTo('minutes', 'mi', ACTING_PARTY)}`,
      [tx.actor.municipalityId, week],
    );
    return row !== null && row.text.trim() !== '';
  }
}
