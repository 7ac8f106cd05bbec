import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { TEXT_ENCODINGS, type TextEncoding } from '@samlad/import/table/text-encoding.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, type Transaction } from '../database/transaction.js';
import { listSource } from '../import/list-source.js';
import { Jobs } from '../jobs/jobs.js';
import { ImportFileRepository } from './import-file.repository.js';
import type { JobChoices, StoredJob } from './list-job.js';
import type {
  ImportFindingCursor,
  ImportJobInput,
  PreviewImportInput,
  RunImportInput,
  UndoImportInput,
} from './list-job.input.js';
import type { FindingKind, ImportFindingPage, ImportJob, OwnImportPage } from './list-job.model.js';
import { ListJobRepository } from './list-job.repository.js';
import { OwnImportRepository } from './own-import.repository.js';

/** Asks for previews and imports, follows them, and takes them back. All of the own party. */
@Injectable()
export class ListJobs {
  constructor(
    private readonly database: Database,
    private readonly repository: ListJobRepository,
    private readonly files: ImportFileRepository,
    private readonly imports: OwnImportRepository,
    private readonly jobs: Jobs,
  ) {}

  find(actor: Actor, id: string): Promise<ImportJob | null> {
    return this.database.read(actor, async (tx) => {
      const job = await this.repository.find(tx, knownId(id));
      return job === null ? null : shown(job);
    });
  }

  findings(
    actor: Actor,
    jobId: string,
    kind: FindingKind,
    first: number,
    after: ImportFindingCursor | null,
  ): Promise<ImportFindingPage> {
    const from = { first: first + 1, afterLine: after?.line ?? -1, afterOrdinal: after?.ordinal ?? -1 };
    return this.database.read(actor, async (tx) => {
      const found = await this.repository.findings(tx, knownId(jobId), kind, from);
      return { nodes: found.slice(0, first), hasMore: found.length > first };
    });
  }

  own(actor: Actor, first: number, before: string | null): Promise<OwnImportPage> {
    return this.database.read(actor, async (tx) => {
      const found = await this.imports.page(tx, first + 1, before);
      return { nodes: found.slice(0, first), hasMore: found.length > first };
    });
  }

  /** Reads a file through and says what would become of every row. Stores none. */
  preview(actor: Actor, input: PreviewImportInput): Promise<Receipt> {
    const encoding = encodingIn(input.encoding);
    return this.asked(actor, 'previewImport', input, async (tx) => {
      const file = await this.files.found(tx, knownId(input.fileId));
      const source = listSource(file.fileName);
      const remembered = await this.repository.remembered(tx, source);
      const choices: JobChoices = {
        sheet: input.sheet ?? null,
        encoding,
        mapping: input.mapping ?? null,
        secrecyLevel: input.secrecyLevel ?? remembered?.secrecyLevel ?? 'SHARED',
      };
      const { fileName, byteSize, sha256 } = file;
      const job = {
        kind: 'PREVIEW' as const,
        fileId: file.id,
        importId: null,
        sha256,
        fileName,
        byteSize,
        source,
        choices,
      };
      return this.repository.insert(tx, job);
    });
  }

  /** Takes in what a preview has shown: every acceptable row, or none. */
  run(actor: Actor, input: RunImportInput): Promise<Receipt> {
    return this.asked(actor, 'runImport', input, async (tx) => {
      const preview = await this.repository.findToRun(tx, knownId(input.previewId));
      if (preview === null || preview.kind !== 'PREVIEW') throw new DomainError('NOT_FOUND');
      if (preview.state !== 'DONE') throw refusal('Vänta tills förhandsvisningen är klar.');
      const file = await this.files.found(tx, preview.fileId ?? '');
      if (await this.repository.isRunning(tx, file.id))
        throw refusal('Listan läses redan in. Vänta tills den är klar.');
      const mapping = preview.choices.mapping ?? preview.outcome?.head?.mapping ?? null;
      const { sheet, encoding } = preview.choices;
      const choices = {
        ...preview.choices,
        mapping,
        sheet: sheet ?? preview.outcome?.head?.sheet ?? null,
        encoding,
      };
      const { fileName, byteSize, source, sha256 } = preview;
      const job = {
        kind: 'IMPORT' as const,
        fileId: file.id,
        importId: null,
        sha256,
        fileName,
        byteSize,
        source,
        choices,
      };
      return this.repository.insert(tx, job);
    });
  }

  /** Takes a whole import back. */
  undo(actor: Actor, input: UndoImportInput): Promise<Receipt> {
    return this.asked(actor, 'undoImport', input, async (tx) => {
      const own = await this.imports.found(tx, knownId(input.importId));
      if (own.undoneAt !== null) throw refusal('Inläsningen är redan ångrad.');
      const choices: JobChoices = { sheet: null, encoding: null, mapping: null, secrecyLevel: 'OWN' };
      const { fileName, source } = own;
      return this.repository.insert(tx, {
        kind: 'UNDO',
        fileId: null,
        importId: own.id,
        sha256: null,
        fileName,
        byteSize: 0,
        source: source ?? '',
        choices,
      });
    });
  }

  /** Stops a job; nothing of it is then stored. Refused when it has ended. */
  cancel(actor: Actor, input: ImportJobInput): Promise<Receipt> {
    const id = knownId(input.jobId);
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'cancelImport', input },
      async (tx) => {
        if (!(await this.repository.cancel(tx, id))) throw refusal('Arbetet är redan klart.');
        tx.audit({ action: 'import.cancel', objectType: 'IMPORT_JOB', objectId: id });
        return { id, version: 1 };
      },
    );
  }

  private asked(
    actor: Actor,
    operation: string,
    input: { clientKey: string },
    work: (tx: Transaction) => Promise<string>,
  ): Promise<Receipt> {
    return this.database.write(actor, { clientKey: input.clientKey, operation, input }, async (tx) => {
      const id = await work(tx);
      const { userId, assignmentId } = tx.actor;
      await this.jobs.add(tx, 'imports.run', { jobId: id, userId, assignmentId }, { key: id });
      tx.audit({ action: 'import.ask', objectType: 'IMPORT_JOB', objectId: id, detail: { operation } });
      return { id, version: 1 };
    });
  }
}

const refusal = (message: string) => new DomainError('IMPORT_REFUSED', { message });

function encodingIn(given: string | null | undefined): TextEncoding | null {
  if (given === null || given === undefined) return null;
  const encoding = TEXT_ENCODINGS.find((known) => known === given);
  if (encoding === undefined) throw refusal(`Teckenkodningen ${given.slice(0, 40)} finns inte.`);
  return encoding;
}

function shown({ outcome, choices, ...job }: StoredJob): ImportJob {
  const points = outcome?.points ?? [];
  const { sheet, encoding, secrecyLevel } = choices;
  return {
    ...job,
    choices: { sheet, encoding, secrecyLevel },
    head: outcome?.head ?? null,
    words: outcome?.words ?? [],
    findings: outcome?.findings ?? [],
    points: {
      ids: points.map(([line]) => String(line)),
      longitudes: points.map(([, longitude]) => longitude),
      latitudes: points.map(([, , latitude]) => latitude),
      categoryCodes: points.map(([, , , category]) => category),
      counts: points.map(([, , , , count]) => count),
    },
  };
}
