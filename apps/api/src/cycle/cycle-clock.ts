import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { WeekOpener } from '../week/week-opener.js';

/** A turn wakes the next by itself; this is for clocks that jump, and for what was changed behind the program. */
const EVERY_MS = 5 * 60_000;

/** Asks for every municipality's turn when a process starts and now and then after. */
@Injectable()
export class CycleClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('cycle');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly opener: WeekOpener,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.jobs === false) return;
    await this.askAll();
    this.timer = setInterval(
      () => void this.askAll().catch((error: unknown) => this.log.warn(String(error))),
      EVERY_MS,
    );
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async askAll(): Promise<void> {
    for (const { id } of await this.opener.towns())
      await this.database.maintain(id, (tx) => this.jobs.add(tx, 'week.turn', {}, { key: 'now' }));
  }
}
