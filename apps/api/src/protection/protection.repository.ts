import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { ProtectionSettings } from '@samlad/suppression/protection.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';

/** One version of what the municipality asks. */
export interface ProtectionVersion {
  id: string;
  number: number;
  fromWeek: WeekIndex;
  settings: ProtectionSettings;
  reason: string;
  by: string;
  changedAt: string;
}

const SELECT = `select p.id, p.number, p.from_week "fromWeek", p.settings, p.reason, u.name "by", ${utc('p.changed_at')} "changedAt"
  from protection p join app_user u on u.id = p.user_id where p.municipality_id = $1`;

/** The versions of the protection of small figures. */
@Injectable()
export class ProtectionRepository {
  /** The version that holds in a week; null while the rule's own does. */
  of(tx: Transaction, week: WeekIndex): Promise<ProtectionVersion | null> {
    return tx.one(`${SELECT} and p.from_week <= $2 order by p.number desc limit 1`, [
      tx.actor.municipalityId,
      week,
    ]);
  }

  /** The last versions, newest first. */
  last(tx: Transaction, count: number): Promise<ProtectionVersion[]> {
    return tx.query(`${SELECT} order by p.number desc limit $2`, [tx.actor.municipalityId, count]);
  }

  async insert(
    tx: Transaction,
    version: Pick<ProtectionVersion, 'id' | 'number' | 'fromWeek' | 'settings' | 'reason'>,
  ): Promise<void> {
    await tx.query(
      `insert into protection (municipality_id, number, id, from_week, settings, reason, user_id, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.actor.municipalityId,
        version.number,
        version.id,
        version.fromWeek,
        JSON.stringify(version.settings),
        version.reason,
        tx.actor.userId,
        tx.now,
      ],
    );
  }
}
