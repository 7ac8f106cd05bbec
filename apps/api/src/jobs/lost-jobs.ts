import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JOB_SCHEMA } from '../database/job-schema.js';

/** A connection that stays. */
interface Connection {
  query(text: string, values: unknown[]): Promise<unknown>;
}

const GRACE_SECONDS = 15;
const KEPT_DAYS = 30;
const lockOf = (holder: string) => `hashtextextended('samlad-jobs:' || ${holder}, 0)`;

/**
 * Gives back what a process held when it was killed. A process holds a lock in the database for as long as it is
 * connected, so whose lock is free is gone: the jobs need not wait the four hours that the library would.
 */
@Injectable()
export class LostJobs {
  private readonly log = new Logger('jobs');

  constructor(private readonly database: Database) {}

  /** Says that the holder lives, for as long as the connection does. Shared, so that its next connection need not wait. */
  async claim(client: Connection, holder: string): Promise<void> {
    await client.query(`select pg_advisory_lock_shared(${lockOf('$1')})`, [holder]);
  }

  /** Gives back the jobs of holders that are gone; how many. Takes away what failed for good a month ago. */
  async giveBack(): Promise<number> {
    const found = await this.database.administer(async (tx) => {
      await tx.query(
        `delete from ${JOB_SCHEMA}._private_jobs
         where attempts >= max_attempts and locked_at is null and run_at < now() - interval '${KEPT_DAYS} days'`,
      );
      const holders = await tx.query<{ holder: string }>(
        `select h.holder from (
           select distinct locked_by holder from ${JOB_SCHEMA}._private_jobs
           where locked_at < now() - interval '${GRACE_SECONDS} seconds'
         ) h where pg_try_advisory_xact_lock(${lockOf('h.holder')})`,
      );
      if (holders.length === 0) return [];
      return tx.query<{ id: string }>(
        `with freed as (
           update ${JOB_SCHEMA}._private_jobs set locked_at = null, locked_by = null
           where locked_by = any ($1) returning id
         ) select id from freed`,
        [holders.map(({ holder }) => holder)],
      );
    });
    if (found.length > 0) this.log.warn(`Gave back ${found.length} jobs of a process that is gone.`);
    return found.length;
  }
}
