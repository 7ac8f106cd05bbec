import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { Guard } from '../guard/guard.js';
import { ListGround } from '../import/list-ground.js';
import type { JobCounts, StoredJob } from './list-job.js';
import { ListJobRepository } from './list-job.repository.js';
import { ListStore } from './list-store.js';
import type { Pace } from './pace.js';
import type { ReadOrder, ReadStep } from './reading/read-order.js';
import { StageRepository } from './stage.repository.js';

/** How a job's file is read, and who watches. */
export interface ReadingWay {
  read: (order: ReadOrder) => AsyncIterable<ReadStep>;
  counts: JobCounts;
  pace: Pace;
}

/** The one way a list comes in, whoever asks for it and wherever its bytes are: all acceptable rows or none. */
@Injectable()
export class ListReadings {
  constructor(
    private readonly jobs: ListJobRepository,
    private readonly stage: StageRepository,
    private readonly store: ListStore,
    private readonly ground: ListGround,
    private readonly guard: Guard,
  ) {}

  /** Reads the list and stores it, or only what a preview shows, in the transaction; false when the job is to stop after all. */
  async run(tx: Transaction, job: StoredJob, { read, counts, pace }: ReadingWay): Promise<boolean> {
    const order = await this.orderOf(tx, job);
    await this.stage.open(tx);
    const found = await this.store.take(tx, job, read(order), counts, pace);
    return this.store.finish(tx, job, found, counts);
  }

  private async orderOf(tx: Transaction, job: StoredJob): Promise<ReadOrder> {
    const { choices, source, byteSize } = job;
    const remembered = await this.jobs.remembered(tx, source);
    return {
      byteSize,
      choices: { sheet: choices.sheet ?? undefined, encoding: choices.encoding ?? undefined },
      mapping: choices.mapping ?? null,
      remembered: remembered?.mapping ?? null,
      source,
      secrecyLevel: choices.secrecyLevel,
      timeZone: tx.actor.timeZone,
      projectedCrs: tx.actor.projectedCrs,
      now: tx.now,
      areas: await this.ground.areas(tx),
      guard: await this.guard.termsFor(tx),
    };
  }
}
