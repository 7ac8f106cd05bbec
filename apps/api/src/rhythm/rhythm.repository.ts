import { Injectable } from '@nestjs/common';
import type { WeekRhythm } from '@samlad/domain/rhythm.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';

/** One version of the municipality's rhythm. */
export interface RhythmVersion {
  id: string;
  number: number;
  fromWeek: WeekIndex;
  settings: WeekRhythm;
  /** Who set it; null when it came with the municipality. */
  by: string | null;
  changedAt: string;
}

const COLUMNS = `r.id, r.number, r.from_week "fromWeek", r.settings, u.name "by", ${utc('r.changed_at')} "changedAt"`;
const FROM = 'from rhythm r left join app_user u on u.id = r.user_id where r.municipality_id = $1';

/** The versions of the rhythm. */
@Injectable()
export class RhythmRepository {
  /** The version that holds in a week. */
  of(tx: Transaction, week: WeekIndex): Promise<RhythmVersion> {
    return tx.found(`select ${COLUMNS} ${FROM} and r.from_week <= $2 order by r.number desc limit 1`, [
      tx.actor.municipalityId,
      week,
    ]);
  }

  newest(tx: Transaction): Promise<RhythmVersion> {
    return tx.found(`select ${COLUMNS} ${FROM} order by r.number desc limit 1`, [tx.actor.municipalityId]);
  }

  /** The versions that begin by a week, newest first. */
  upTo(tx: Transaction, week: WeekIndex): Promise<RhythmVersion[]> {
    return tx.query(`select ${COLUMNS} ${FROM} and r.from_week <= $2 order by r.number desc`, [
      tx.actor.municipalityId,
      week,
    ]);
  }

  /** The last versions, newest first. */
  last(tx: Transaction, count: number): Promise<RhythmVersion[]> {
    return tx.query(`select ${COLUMNS} ${FROM} order by r.number desc limit $2`, [
      tx.actor.municipalityId,
      count,
    ]);
  }

  async insert(
    tx: Transaction,
    version: Pick<RhythmVersion, 'id' | 'number' | 'fromWeek' | 'settings'>,
  ): Promise<void> {
    await tx.query(
      `insert into rhythm (municipality_id, number, id, from_week, settings, user_id, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.actor.municipalityId,
        version.number,
        version.id,
        version.fromWeek,
        JSON.stringify(version.settings),
        tx.actor.userId,
        tx.now,
      ],
    );
  }
}
