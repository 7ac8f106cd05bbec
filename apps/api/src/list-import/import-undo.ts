import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import type { StoredJob } from './list-job.js';
import { ListJobRepository } from './list-job.repository.js';
import { StageRepository } from './stage.repository.js';

/** Takes a whole import back: its rows are withdrawn, its corrections undone; what somebody has changed since stays. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly repository: ImportUndoRepository,
    private readonly jobs: ListJobRepository,
    private readonly stage: StageRepository,
  ) {}

  async run(actor: Actor, job: StoredJob): Promise<void> {
    const importId = job.importId ?? '';
    await this.database.actFor(actor, async (tx) => {
      await this.stage.hold(tx, job.source);
      const kept = await this.repository.tellKept(tx, importId, job.id);
      if (!(await this.repository.mark(tx, importId, kept))) {
        throw new DomainError('IMPORT_REFUSED', { message: 'Inläsningen är redan ångrad.' });
      }
      const withdrawn = await this.repository.withdraw(tx, importId);
      const restored = await this.repository.restore(tx, importId);
      const detail = { withdrawn, restored, kept };
      tx.audit({ action: 'incident.importUndo', objectType: 'IMPORT', objectId: importId, detail });
      await this.stage.announce(tx, importId);
      const counts = {
        total: withdrawn + restored + kept,
        accepted: withdrawn,
        changed: restored,
        refused: kept,
        duplicates: 0,
      };
      const outcome = { head: null, words: [], points: [], findings: [] };
      if (!(await this.jobs.end(tx, job, counts, outcome, importId)))
        throw new Error('The job was taken over.');
    });
  }
}
