import { Injectable } from '@nestjs/common';
import { ACTING_PARTY, visibleTo } from '../access/visible-to.js';
import type { Transaction } from '../database/transaction.js';

export interface MinutesRow {
  text: string;
  version: number;
}

/** Every query about the minutes; they belong to the party that coordinates. */
@Injectable()
export class MinutesRepository {
  find(tx: Transaction, week: number): Promise<MinutesRow | null> {
    return tx.one<MinutesRow>(
      `select mi.text, mi.version from minutes mi
       where mi.municipality_id = $1 and ${visibleTo('minutes', 'mi')} and mi.week = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** Writes the first minutes of a week, of which there is one; null when somebody already has, of whatever party. */
  async insert(tx: Transaction, week: number, text: string): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `insert into minutes (municipality_id, week, text, user_id, updated_at, party_id) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning version`,
      [tx.actor.municipalityId, week, text, tx.actor.userId, tx.now, tx.actor.partyId],
    );
    return row?.version ?? null;
  }

  async update(tx: Transaction, week: number, expectedVersion: number, text: string): Promise<number | null> {
    const row = await tx.changed<{ version: number }>(
      `update minutes mi set text = $4, user_id = $5, updated_at = $6, version = version + 1
       where municipality_id = $1 and week = $2 and version = $3 and ${visibleTo('minutes', 'mi', ACTING_PARTY)} returning version`,
      [tx.actor.municipalityId, week, expectedVersion, text, tx.actor.userId, tx.now],
    );
    return row?.version ?? null;
  }
}
