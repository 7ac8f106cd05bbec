import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { ACTING_PARTY, visibleTo } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';

/** The levels and texts that the coordinator sets for the group. */
@Injectable()
export class JointAssessmentRepository {
  /** Stores level and text if the stored version is the expected one (0 = none stored); null otherwise. */
  store(
    tx: Transaction,
    week: WeekIndex,
    areaId: string,
    values: { level: number; text: string },
    expectedVersion: number,
  ): Promise<{ version: number } | null> {
    const key = [tx.actor.municipalityId, week, areaId, values.level, values.text, tx.actor.userId, tx.now];
    if (expectedVersion === 0) {
      return tx.changed(
        `insert into joint_assessment (municipality_id, week, area_id, level, text, user_id, updated_at, party_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning version`,
        [...key, tx.actor.partyId],
      );
    }
    return tx.changed(
      `update joint_assessment j set level = $4, text = $5, user_id = $6, updated_at = $7, version = version + 1
       where municipality_id = $1 and week = $2 and area_id = $3 and version = $8
         and ${visibleTo('joint_assessment', 'j', ACTING_PARTY)} returning version`,
      [...key, expectedVersion],
    );
  }
}
