import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import type { Transaction } from '../database/transaction.js';
import { finding } from '../import/finding.js';
import type { Finding } from '../import/finding.model.js';
import { ListGround } from '../import/list-ground.js';
import { ImportFileRepository } from './import-file.repository.js';
import type { JobCounts, JobOutcome, StoredJob } from './list-job.js';
import { ListJobRepository } from './list-job.repository.js';
import type { Pace } from './pace.js';
import type { ReadHead, ReadStep, ReadSummary } from './reading/read-order.js';
import { type StageCounts, StageRepository } from './stage.repository.js';

interface FoundList {
  head: ReadHead;
  isWhole: boolean;
  summary: ReadSummary;
  firstRefusal: string | null;
}

/** Takes the steps of a reading into the staging tables, and from there in for good, or into a preview. */
@Injectable()
export class ListStore {
  constructor(
    private readonly repository: ListJobRepository,
    private readonly files: ImportFileRepository,
    private readonly stage: StageRepository,
    private readonly ground: ListGround,
  ) {}

  /** Takes every step of the reading; `counts` follow along for those who watch. */
  async take(
    tx: Transaction,
    job: StoredJob,
    steps: AsyncIterable<ReadStep>,
    counts: JobCounts,
    pace: Pace,
  ): Promise<FoundList> {
    let head: ReadHead | null = null;
    let isWhole = false;
    let summary: ReadSummary | null = null;
    let remarks = 0;
    let firstRefusal: string | null = null;
    for await (const step of steps) {
      if ('head' in step) [head, isWhole] = [step.head, step.mapping !== null];
      else if ('summary' in step) summary = step.summary;
      else {
        const { batch } = step;
        await this.stage.add(tx, batch.rows);
        await this.repository.addRemarks(tx, job.id, remarks, batch.remarks);
        remarks += batch.remarks.length;
        counts.total = batch.total;
        counts.accepted += batch.accepted;
        const refused = batch.remarks.filter(({ kind }) => kind === 'REFUSED');
        counts.refused += refused.length;
        firstRefusal ??= refused[0]?.sentence ?? null;
      }
      await pace.step();
    }
    if (head === null || summary === null) throw new Error('The reading gave no summary.');
    return { head, isWhole, summary, firstRefusal };
  }

  /** Stores the import, or only what the preview shows; false when the job is to stop after all. */
  async finish(tx: Transaction, job: StoredJob, found: FoundList, counts: JobCounts): Promise<boolean> {
    const errors = found.head.findings.filter(({ severity }) => severity === 'ERROR');
    const isImport = job.kind === 'IMPORT';
    if (isImport && (errors.length > 0 || !found.isWhole)) {
      throw refusal(errors.map(({ sentence }) => sentence).join(' ') || 'Kolumnernas betydelse saknas.');
    }
    await this.stage.hold(tx, job.source);
    const sorted = await this.stage.sort(tx, job.source);
    counts.total = found.summary.total;
    counts.accepted = sorted.fresh;
    counts.changed = sorted.changed;
    counts.duplicates = sorted.duplicates;
    counts.refused = found.summary.refused + sorted.refused;
    await this.stage.tell(tx, job.id);
    const importId = isImport ? await this.import(tx, job, found, counts) : null;
    const { findings: _told, ...head } = found.head;
    const outcome: JobOutcome = {
      head,
      words: found.summary.words,
      points: found.summary.points,
      findings: [...found.head.findings, ...findingsOf(found.summary, sorted)],
    };
    return this.repository.end(tx, job, counts, outcome, importId);
  }

  private async import(
    tx: Transaction,
    job: StoredJob,
    found: FoundList,
    counts: JobCounts,
  ): Promise<string> {
    const { accepted, changed, refused, duplicates } = counts;
    if (accepted + changed + duplicates === 0)
      throw refusal(`Ingen rad kunde läsas in. ${found.firstRefusal ?? 'Filen har inga rader.'}`);
    const importId = await this.ground.note(tx, {
      kind: 'INCIDENT_LIST',
      fileName: job.fileName,
      accepted,
      refused,
      duplicates,
      changed,
      source: job.source,
      sha256: job.sha256,
      fileId: job.fileId,
      note: `Nivå ${SECRECY_TEXT[job.choices.secrecyLevel].label}.`,
    });
    await this.stage.insertFresh(tx, job.source, importId);
    if (changed > 0) await this.stage.correct(tx, importId);
    await this.repository.remember(tx, job.source, { ...job.choices, mapping: found.head.mapping });
    if (job.fileId !== null) await this.files.hasBeenRead(tx, job.fileId);
    const detail = { accepted, changed, refused, duplicates, sha256: job.sha256 };
    tx.audit({ action: 'incident.import', objectType: 'IMPORT', objectId: importId, detail });
    await this.stage.announce(tx, importId);
    return importId;
  }
}

const refusal = (message: string) => new DomainError('IMPORT_REFUSED', { message });
const rows = (count: number) => (count === 1 ? '1 rad' : `${count} rader`);

function findingsOf({ empty, raised }: ReadSummary, { fresh, shared, alike }: StageCounts): Finding[] {
  const told: [number, string][] = [
    [
      alike,
      `${alike === 1 ? '1 rad är lik en annan i filen' : `${alike} rader är lika andra i filen`} (samma kategori, dag och plats, utan id och text) och räknas som egna händelser.`,
    ],
    [empty, `${empty === 1 ? '1 tom rad' : `${empty} tomma rader`} hoppas över.`],
    [raised, `${rows(raised)} får en högre sekretessnivå än vald, eftersom kategorin kräver det.`],
    [
      shared,
      `${rows(shared)} gäller veckor som är stängda eller aldrig öppnats och delas med de andra parterna direkt.`,
    ],
    [
      fresh - shared,
      `${rows(fresh - shared)} syns bara för den egna parten tills de delas eller veckans rapport skickas in.`,
    ],
  ];
  return told.filter(([count]) => count > 0).map(([, sentence]) => finding('NOTE', sentence));
}
