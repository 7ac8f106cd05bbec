import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { Unreadable } from '@samlad/import/table/table.js';
import { Askers } from '../access/session/askers.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { JobContext } from '../jobs/jobs.js';
import { Jobs } from '../jobs/jobs.js';
import { ImportFileRepository } from './import-file.repository.js';
import { ImportUndo } from './import-undo.js';
import type { JobCounts, StoredJob } from './list-job.js';
import { ListJobRepository } from './list-job.repository.js';
import { ListReadings } from './list-readings.js';
import { ListTold } from './list-told.js';
import { Pace } from './pace.js';
import { readInThread } from './reading/reading-thread.js';

const GIVEN_UP = 'Något gick fel på vägen. Ingenting är inläst. Försök igen om en stund.';
const NO_RIGHT = 'Du har inte längre rätt att läsa in listor. Ingenting är inläst.';

/** Somebody asked the job to stop, or another process has taken it. */
class Stopped extends Error {}

/**
 * Does what import jobs ask for, as whoever asked: all acceptable rows or none, in one transaction. Twice is as once: a
 * job that was cut off begins anew and its rows were never there; one that has ended is left as it is.
 */
@Injectable()
export class ListRuns {
  private readonly log = new Logger('imports');

  constructor(
    private readonly database: Database,
    private readonly repository: ListJobRepository,
    private readonly files: ImportFileRepository,
    private readonly readings: ListReadings,
    private readonly undo: ImportUndo,
    private readonly askers: Askers,
    private readonly told: ListTold,
    jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.handle('imports.run', (payload, job) => this.run(payload, job));
  }

  private async run(asked: { jobId: string; userId: string; assignmentId: string }, job: JobContext) {
    const { municipalityId, requestId } = job;
    const { jobId } = asked;
    const actor = await this.askers.actorOf({ ...asked, municipalityId }, requestId);
    if (actor === null || !roleMay(actor.role, 'incident.import')) {
      return this.database.maintain(municipalityId, (tx) =>
        this.repository.stop(tx, jobId, 'FAILED', NO_RIGHT),
      );
    }
    const taken = await this.database.actFor(actor, (tx) => this.repository.take(tx, jobId));
    if (taken === null) return this.stopped(actor, jobId);
    try {
      await (taken.kind === 'UNDO' ? this.undo.run(actor, taken) : this.read(actor, taken, job.signal));
    } catch (error) {
      if (error instanceof Stopped) return this.stopped(actor, jobId);
      const reason = reasonOf(error);
      if (reason === null && !job.isLastAttempt) throw error;
      if (reason === null) this.log.error(error);
      await this.database.actFor(actor, async (tx) => {
        await this.repository.stop(tx, jobId, 'FAILED', reason ?? GIVEN_UP);
        await this.told.tell(tx, taken, 'FAILED');
        // What cannot be read is of no use, and may not be kept when it is about a child.
        if (error instanceof Unreadable) await this.files.remove(tx, taken.fileId ?? '');
      });
    }
  }

  private stopped(actor: Actor, jobId: string): Promise<void> {
    return this.database.actFor(actor, async (tx) => {
      const job = await this.repository.find(tx, jobId);
      if (job?.state === 'RUNNING') await this.repository.stop(tx, jobId, 'CANCELLED', null);
    });
  }

  private async read(actor: Actor, job: StoredJob, processEnds: AbortSignal | undefined): Promise<void> {
    const stopping = new AbortController();
    const stop = () => stopping.abort(new Error('The process is asked to end.'));
    processEnds?.addEventListener('abort', stop, { once: true });
    const read = { bytes: 0 };
    const counts: JobCounts = { total: 0, accepted: 0, refused: 0, duplicates: 0, changed: 0 };
    const pace = new Pace(async () => {
      const goesOn = await this.database.actFor(actor, (tx) =>
        this.repository.progress(tx, job, counts, read.bytes),
      );
      if (!goesOn) throw new Stopped();
    });
    try {
      await this.database.actFor(actor, async (tx) => {
        const isDone = await this.readings.run(tx, job, {
          counts,
          pace,
          read: (order) =>
            readInThread(order, {
              worker: this.config.importWorker,
              signal: stopping.signal,
              bytes: (from, to) => {
                read.bytes = to;
                return this.database.actFor(actor, (own) =>
                  this.files.bytes(own, job.fileId ?? '', from, to),
                );
              },
            }),
        });
        if (!isDone) throw new Stopped();
        await this.told.tell(tx, job, 'DONE');
      });
    } finally {
      processEnds?.removeEventListener('abort', stop);
    }
  }
}

/** The sentence for whoever asked; null for what may be tried again. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Unreadable) return error.reason;
  if (!(error instanceof DomainError)) return null;
  return error.code === 'UNAVAILABLE' || error.code === 'INTERNAL' ? null : error.message;
}
