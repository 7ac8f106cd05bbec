import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { JobHelpers, TaskList } from 'graphile-worker';
import { Database } from '../database/database.js';
import { JOB_SCHEMA } from '../database/job-schema.js';
import { Jobs } from './jobs.js';
import { JOB_HEAD, type TaskName, TASKS } from './tasks.js';

/** Does one job after another: reads its payload, lets its feature do it, and tells the log what went wrong. */
@Injectable()
export class JobWork {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  /** Every task of the registry, as the library wants them. */
  taskList(): TaskList {
    const names = Object.keys(TASKS) as TaskName[];
    return Object.fromEntries(
      names.map((name) => [name, (given: unknown, helpers: JobHelpers) => this.run(name, given, helpers)]),
    );
  }

  private async run(name: TaskName, given: unknown, { job, abortSignal }: JobHelpers): Promise<void> {
    const requestId = `job-${job.id}`;
    try {
      if (job.key !== null) await this.freeKey(job.id);
      const { municipalityId } = JOB_HEAD.parse(given);
      const payload = TASKS[name].payload.parse(given);
      await this.jobs.handlerOf(name)(payload, {
        municipalityId,
        requestId,
        attempt: job.attempts,
        isLastAttempt: job.attempts >= job.max_attempts,
        signal: abortSignal,
      });
    } catch (error) {
      this.log.error(`${name} (${requestId}), try ${job.attempts} of ${job.max_attempts}: ${String(error)}`);
      // The database keeps this; what a driver or a reader said may hold content.
      throw new Error(wordFor(error), { cause: error });
    }
  }

  /** From here on another may be added: what is asked for now may come too late for this one. */
  private async freeKey(id: string): Promise<void> {
    await this.database.administer((tx) =>
      tx.query(`update ${JOB_SCHEMA}._private_jobs set key = null where id = $1`, [id]),
    );
  }
}

function wordFor(error: unknown): string {
  if (error instanceof DomainError) return error.reason;
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'Error';
}
