import { Injectable } from '@nestjs/common';
import { utc } from '../database/sql.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { JobChoices, JobCounts, JobKind, JobOutcome, StoredJob } from './list-job.js';
import type { FindingKind, ImportFindingPage } from './list-job.model.js';
import type { ReadRemark } from './reading/read-order.js';

interface NewJob {
  kind: JobKind;
  fileId: string | null;
  importId: string | null;
  sha256: string | null;
  fileName: string;
  byteSize: number;
  source: string;
  choices: JobChoices;
}

const JOB = `id, kind, state, attempt, file_id "fileId", import_id "importId", sha256, file_name "fileName", source, choices,
  byte_size::float8 "byteSize", read_bytes::float8 "readBytes", total, accepted, refused, duplicates, changed, outcome,
  problem, ${utc('asked_at')} "askedAt", ${utc('ended_at')} "endedAt"`;
const OWN = 'municipality_id = $1 and party_id = $2';

/** Every query about imports as jobs. All rows are the actor's party's own. */
@Injectable()
export class ListJobRepository {
  async insert(tx: Transaction, job: NewJob): Promise<string> {
    const id = newId();
    const { municipalityId, partyId, userId, assignmentId } = tx.actor;
    await tx.query(
      `insert into import_job (municipality_id, id, party_id, user_id, assignment_id, kind, file_id, import_id, file_name,
         byte_size, source, choices, asked_at, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        municipalityId,
        id,
        partyId,
        userId || null,
        assignmentId || null,
        job.kind,
        job.fileId,
        job.importId,
        job.fileName,
        job.byteSize,
        job.source,
        JSON.stringify(job.choices),
        tx.now,
        job.sha256,
      ],
    );
    return id;
  }

  find(tx: Transaction, id: string): Promise<StoredJob | null> {
    return tx.one<StoredJob>(`select ${JOB} from import_job where ${OWN} and id = $3`, [
      tx.actor.municipalityId,
      tx.actor.partyId,
      id,
    ]);
  }

  /** A preview that is about to be taken in: whoever asks for it at the same moment waits. */
  findToRun(tx: Transaction, id: string): Promise<StoredJob | null> {
    return tx.one<StoredJob>(`select ${JOB} from import_job where ${OWN} and id = $3 for update`, [
      tx.actor.municipalityId,
      tx.actor.partyId,
      id,
    ]);
  }

  /** Whether a file is being taken in, or waits for it. */
  async isRunning(tx: Transaction, fileId: string): Promise<boolean> {
    const found = await tx.one(
      `select 1 from import_job where ${OWN} and file_id = $3 and kind = 'IMPORT' and state in ('WAITING', 'RUNNING')`,
      [tx.actor.municipalityId, tx.actor.partyId, fileId],
    );
    return found !== null;
  }

  /** Begins the job, or begins it anew when whoever had it is gone; null when there is nothing left to do. */
  take(tx: Transaction, id: string): Promise<StoredJob | null> {
    return tx.changed<StoredJob>(
      `update import_job set state = 'RUNNING', attempt = attempt + 1, read_bytes = 0, total = 0, accepted = 0,
         refused = 0, duplicates = 0, changed = 0
       where ${OWN} and id = $3 and state in ('WAITING', 'RUNNING') and not cancel_asked returning ${JOB}`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** Shows how far it has come; false when it is to stop or another has taken it. */
  async progress(tx: Transaction, job: StoredJob, counts: JobCounts, readBytes: number): Promise<boolean> {
    const row = await tx.changed<{ goesOn: boolean }>(
      `update import_job set total = $4, accepted = $5, refused = $6, read_bytes = $7
       where ${OWN} and id = $3 and attempt = $8 and state = 'RUNNING' returning not cancel_asked "goesOn"`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        job.id,
        counts.total,
        counts.accepted,
        counts.refused,
        readBytes,
        job.attempt,
      ],
    );
    return row?.goesOn === true;
  }

  /** Ends the job in the transaction of its effect; false when it was cancelled or another has taken it. */
  async end(
    tx: Transaction,
    job: StoredJob,
    counts: JobCounts,
    outcome: JobOutcome,
    importId: string | null,
  ) {
    const row = await tx.changed(
      `update import_job set state = 'DONE', total = $4, accepted = $5, refused = $6, duplicates = $7, changed = $8,
         outcome = $9, import_id = coalesce($10, import_id), read_bytes = byte_size, ended_at = $11
       where ${OWN} and id = $3 and attempt = $12 and state = 'RUNNING' and not cancel_asked returning id`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        job.id,
        counts.total,
        counts.accepted,
        counts.refused,
        counts.duplicates,
        counts.changed,
        JSON.stringify(outcome),
        importId,
        tx.now,
        job.attempt,
      ],
    );
    return row !== null;
  }

  /** Ends a job that came to nothing, with the reason. */
  async stop(
    tx: Transaction,
    id: string,
    state: 'FAILED' | 'CANCELLED',
    problem: string | null,
  ): Promise<void> {
    await tx.query(
      `update import_job set state = $3, problem = $4, ended_at = $5
       where municipality_id = $1 and id = $2 and state in ('WAITING', 'RUNNING')`,
      [tx.actor.municipalityId, id, state, problem, tx.now],
    );
  }

  /** Asks a job to stop; false when it has ended. */
  async cancel(tx: Transaction, id: string): Promise<boolean> {
    const row = await tx.changed(
      `update import_job set cancel_asked = true,
         state = case when state = 'WAITING' then 'CANCELLED' else state end,
         ended_at = case when state = 'WAITING' then $4::timestamptz end
       where ${OWN} and id = $3 and state in ('WAITING', 'RUNNING') returning id`,
      [tx.actor.municipalityId, tx.actor.partyId, id, tx.now],
    );
    return row !== null;
  }

  async addRemarks(
    tx: Transaction,
    jobId: string,
    from: number,
    remarks: readonly ReadRemark[],
  ): Promise<void> {
    if (remarks.length === 0) return;
    const { municipalityId, partyId } = tx.actor;
    await tx.query(
      `insert into import_finding (municipality_id, job_id, party_id, kind, line, ordinal, sentence)
       select $1, $2, $3, r.kind, r.line, $4 + r.number, r.sentence
       from unnest($5::text[], $6::int[], $7::text[]) with ordinality r (kind, line, sentence, number)`,
      [
        municipalityId,
        jobId,
        partyId,
        from,
        remarks.map(({ kind }) => kind),
        remarks.map(({ line }) => line),
        remarks.map(({ sentence }) => sentence),
      ],
    );
  }

  /** Rows that were not simply taken in, in order of line. */
  async findings(
    tx: Transaction,
    jobId: string,
    kind: FindingKind,
    { first, afterLine, afterOrdinal }: { first: number; afterLine: number; afterOrdinal: number },
  ): Promise<ImportFindingPage['nodes']> {
    return tx.query(
      `select line, ordinal, sentence from import_finding
       where ${OWN} and job_id = $3 and kind = $4 and (line, ordinal) > ($5, $6) order by line, ordinal limit $7`,
      [tx.actor.municipalityId, tx.actor.partyId, jobId, kind, afterLine, afterOrdinal, first],
    );
  }

  /** Every row that a job has refused, in order of line. */
  refused(tx: Transaction, jobId: string): Promise<{ line: number; sentence: string }[]> {
    return tx.query(
      `select line, sentence from import_finding
       where ${OWN} and job_id = $3 and kind = 'REFUSED' order by line, ordinal`,
      [tx.actor.municipalityId, tx.actor.partyId, jobId],
    );
  }

  /** How a party last read a source in, or null. */
  async remembered(tx: Transaction, source: string): Promise<JobChoices | null> {
    const row = await tx.one<{ choices: JobChoices }>(
      `select choices from import_mapping where ${OWN} and source = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, source],
    );
    return row?.choices ?? null;
  }

  async remember(tx: Transaction, source: string, choices: JobChoices): Promise<void> {
    const { municipalityId, partyId, userId } = tx.actor;
    await tx.query(
      `insert into import_mapping (municipality_id, party_id, source, choices, user_id, used_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (municipality_id, party_id, source)
       do update set choices = excluded.choices, user_id = excluded.user_id, used_at = excluded.used_at`,
      [municipalityId, partyId, source, JSON.stringify(choices), userId || null, tx.now],
    );
  }

  /** Forgets what previews and old jobs held of files, for the whole municipality. */
  async removeExpired(tx: Transaction): Promise<void> {
    const old = `municipality_id = $1 and (asked_at < $2::timestamptz - interval '30 days'
      or (kind = 'PREVIEW' and asked_at < $2::timestamptz - interval '1 day'))`;
    await tx.query(
      `delete from import_finding f where f.municipality_id = $1
         and f.job_id in (select id from import_job where ${old})`,
      [tx.actor.municipalityId, tx.now],
    );
    await tx.query(`delete from import_job where ${old}`, [tx.actor.municipalityId, tx.now]);
  }
}
