import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Weeks } from './weeks.js';

/** A municipality as a job needs it. */
export interface Town {
  id: string;
  timeZone: string;
}

/** Opens the new week in every municipality: when the program starts, and on its turn soon after midnight on Monday. */
@Injectable()
export class WeekOpener implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const town of await this.towns()) await this.open(town);
  }

  /** Every municipality. */
  towns(): Promise<Town[]> {
    return this.database.administer((tx) =>
      tx.query<Town>('select id, time_zone "timeZone" from municipality order by id'),
    );
  }

  /** Opens what is missing; safe to run from several processes. */
  async open({ id, timeZone }: Town, requestId = 'job'): Promise<void> {
    await this.database.maintain(
      id,
      async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`open-weeks:${id}`]);
        await this.weeks.openUntilNow(tx);
      },
      { timeZone, requestId },
    );
  }
}
