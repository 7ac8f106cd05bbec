import { EventEmitter } from 'node:events';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger as WorkerLogger, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { jobPool } from '../database/job-pool.js';
import { loginUrl, MAINTENANCE_ROLE } from '../database/logins.js';
import { JobWork } from './job-work.js';
import { LostJobs } from './lost-jobs.js';

/** At the same time in one process; one connection more listens. */
const CONCURRENCY = 3;
const POLL_MS = 2_000;
const LOOK_MS = 10_000;
const PAUSE_MS = 2_000;
/** Well inside the grace that a job is given before its holder is looked for. */
const CLAIM_MS = 500;
/** How long a job that runs when the process is asked to end may go on. Security guide §8. */
const LAST_WORDS_MS = 8_000;

/** Takes jobs from the database for as long as the process lives; several processes share them. ADR 0024. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private pool: ReturnType<typeof jobPool> | undefined;
  private runner: Runner | undefined;
  private timer: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private isStopping = false;
  private stopped: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly work: JobWork,
    private readonly lost: LostJobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.jobs === false) return;
    this.database.hooks.beforeClose(() => this.stopped);
    const { maintenanceUrl, databaseUrl } = this.config;
    this.pool = jobPool(maintenanceUrl ?? loginUrl(databaseUrl, MAINTENANCE_ROLE), CONCURRENCY + 2);
    await this.begin();
    void this.lookForLost();
    this.timer = setInterval(() => void this.lookForLost(), LOOK_MS);
    this.timer.unref();
  }

  /** Takes no more; what runs may end, and the connections stay open until then. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
    clearInterval(this.timer);
    clearTimeout(this.again);
    this.stopped = this.end();
  }

  private async begin(): Promise<void> {
    const { pool } = this;
    if (pool === undefined || this.isStopping) return;
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:listen:success', ({ client, workerPool }) => {
      const claim = () => void this.lost.claim(client, workerPool.id).catch(() => undefined);
      // The library asks its own question on this connection first.
      setTimeout(claim, CLAIM_MS).unref();
    });
    try {
      this.runner = await run({
        pgPool: pool,
        taskList: this.work.taskList(),
        parsedCronItems: [],
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        noHandleSignals: true,
        // Without it the library waits for no mark that a job is done, and a lost connection would end the process.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        logger: this.logger(),
        events,
      });
      this.runner.promise.then(
        () => this.beginAgain('stopped'),
        (error: unknown) => this.beginAgain(String(error)),
      );
    } catch (error) {
      this.beginAgain(String(error));
    }
  }

  /** The library ends itself when it cannot mark a job; the process goes on, and so do the jobs a little later. */
  private beginAgain(reason: string): void {
    if (this.isStopping) return;
    this.log.warn(`The jobs pause: ${reason}`);
    this.again = setTimeout(() => void this.begin(), PAUSE_MS);
    this.again.unref();
  }

  private async lookForLost(): Promise<void> {
    await this.lost.giveBack().catch((error: unknown) => this.log.warn(String(error)));
  }

  private async end(): Promise<void> {
    const ending = this.runner?.stop().catch((error: unknown) => this.log.warn(String(error)));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, LAST_WORDS_MS)));
    await Promise.race([ending, late]);
    clearTimeout(timer);
    await this.pool?.end().catch(() => undefined);
  }

  /** The library's own words of a job that failed are left out: ours stand in the log already, without content. */
  private logger(): WorkerLogger {
    return new WorkerLogger(() => (level, message, meta) => {
      if (meta?.['failure'] === true) return;
      if (level === 'error') this.log.error(message);
      if (level === 'warning') this.log.warn(message);
    });
  }
}
