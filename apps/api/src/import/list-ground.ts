import { Injectable } from '@nestjs/common';
import type { Area } from '../area/area.model.js';
import { AREA_JSON, areaOrder } from '../area/area.sql.js';
import type { Transaction } from '../database/transaction.js';
import { type ImportBatch, ImportBatchRepository } from './import-batch.repository.js';

/** What reading a list in stands on: the areas there have been, and the journal. */
@Injectable()
export class ListGround {
  constructor(private readonly batches: ImportBatchRepository) {}

  /** Every area there has ever been. */
  async areas(tx: Transaction): Promise<Area[]> {
    const rows = await tx.query<{ area: Area }>(
      `select ${AREA_JSON} area from area a where a.municipality_id = $1 order by ${areaOrder('a')}, a.valid_from_week`,
      [tx.actor.municipalityId],
    );
    return rows.map(({ area }) => area);
  }

  /** Notes an import by the actor's party and user; gives its id. */
  note(tx: Transaction, batch: ImportBatch): Promise<string> {
    return this.batches.insert(tx, batch);
  }
}
