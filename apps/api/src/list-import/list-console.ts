import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { bytesSource } from '@samlad/import/table/byte-source.js';
import { Unreadable } from '@samlad/import/table/table.js';
import type { Transaction } from '../database/transaction.js';
import type { Finding } from '../import/finding.model.js';
import type { JobCounts } from './list-job.js';
import { ListJobRepository } from './list-job.repository.js';
import { ListReadings } from './list-readings.js';
import { Pace } from './pace.js';
import { readList } from './reading/read-list.js';

/** A list at the command line. */
export interface GivenList {
  bytes: Uint8Array;
  fileName: string;
  /** Name of the source; rows of the same source and key are the same incident. */
  source: string;
  mapping: unknown;
  secrecyLevel: SecrecyLevel;
}

/** What an import of a list did: every row is in exactly one of the counts. */
export interface ListOutcome {
  batchId: string;
  total: number;
  imported: number;
  changed: number;
  duplicates: number;
  refused: { line: number; sentence: string }[];
  findings: Finding[];
}

/** Reads lists in at the command line, by the same engine and in the caller's transaction; nobody's thread is at risk there. */
@Injectable()
export class ListConsole {
  constructor(
    private readonly jobs: ListJobRepository,
    private readonly readings: ListReadings,
  ) {}

  /** Takes the list in for the transaction's party; IMPORT_REFUSED when it cannot be read or no row is acceptable. */
  async readIn(tx: Transaction, list: GivenList): Promise<ListOutcome> {
    const { mayReportIncidents, label } = PARTY_KIND[tx.actor.partyKind];
    if (!mayReportIncidents) throw new DomainError('PARTY_REPORTS_NO_INCIDENTS', { party: label });
    const { bytes, fileName, source, mapping, secrecyLevel } = list;
    const id = await this.jobs.insert(tx, {
      kind: 'IMPORT',
      fileId: null,
      importId: null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fileName,
      byteSize: bytes.byteLength,
      source,
      choices: { sheet: null, encoding: null, mapping, secrecyLevel },
    });
    const job = await this.jobs.take(tx, id);
    if (job === null) throw new Error('The job is gone.');
    const counts: JobCounts = { total: 0, accepted: 0, refused: 0, duplicates: 0, changed: 0 };
    await this.readings
      .run(tx, job, {
        counts,
        pace: new Pace(async () => undefined),
        read: (order) => readList(order, bytesSource(bytes)),
      })
      .catch((error: unknown) => {
        if (error instanceof Unreadable) throw new DomainError('IMPORT_REFUSED', { message: error.reason });
        throw error;
      });
    const done = await this.jobs.find(tx, id);
    return {
      batchId: done?.importId ?? '',
      total: counts.total,
      imported: counts.accepted,
      changed: counts.changed,
      duplicates: counts.duplicates,
      refused: await this.jobs.refused(tx, id),
      findings: done?.outcome?.findings ?? [],
    };
  }
}
