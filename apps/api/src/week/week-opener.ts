import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Weeks } from './weeks.js';

const EVERY_MS = 10 * 60_000;

/** Opens the new week in every municipality soon after midnight between Sunday and Monday. */
@Injectable()
export class WeekOpener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('week-opener');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.openAll();
    this.timer = setInterval(
      () => void this.openAll().catch((error) => this.log.error(String(error))),
      EVERY_MS,
    );
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Opens what is missing everywhere; safe to run from several processes. */
  async openAll(): Promise<void> {
    const municipalities = await this.database.administer((tx) =>
      tx.query<{ id: string; timeZone: string }>(
        'select id, time_zone "timeZone" from municipality order by id',
      ),
    );
    for (const { id, timeZone } of municipalities) {
      await this.database.maintain(
        id,
        async (tx) => {
          await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`open-weeks:${id}`]);
          await this.weeks.openUntilNow(tx);
        },
        { timeZone },
      );
    }
  }
}
