import { Injectable } from '@nestjs/common';
import type { Area } from '../area/area.model.js';
import type { Transaction } from '../database/transaction.js';
import { type ImportBatch, ImportBatchRepository } from './import-batch.repository.js';
import { IncidentListRepository } from './incident-list.repository.js';

/** What every way of reading a list in stands on: the areas there have been, and the journal. */
@Injectable()
export class ListGround {
  constructor(
    private readonly lists: IncidentListRepository,
    private readonly batches: ImportBatchRepository,
  ) {}

  /** Every area there has ever been. */
  areas(tx: Transaction): Promise<Area[]> {
    return this.lists.areas(tx);
  }

  /** Notes an import by the actor's party and user; gives its id. */
  note(tx: Transaction, batch: ImportBatch): Promise<string> {
    return this.batches.insert(tx, batch);
  }
}
