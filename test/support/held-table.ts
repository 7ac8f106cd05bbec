import pg from 'pg';
import { vi } from 'vitest';
import type { TestApi } from './start-api.js';

const WAITING = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and usename like 'samlad%'`;
const PATIENCE = { timeout: 30_000, interval: 20 };

/** A table that everybody may read and nobody may write to, so that a writer stands still where a test wants it. */
export class HeldTable {
  private constructor(
    private readonly api: TestApi,
    private readonly holder: pg.Client,
  ) {}

  static async hold(api: TestApi, table: string): Promise<HeldTable> {
    const holder = new pg.Client({ connectionString: api.ownerUrl });
    await holder.connect();
    await holder.query(`begin; lock table ${table} in share mode`);
    return new HeldTable(api, holder);
  }

  /** Resolves when exactly one connection of the product stands and waits, with its process id. */
  async waiter(): Promise<number> {
    return vi.waitFor(async () => {
      const waiting = await this.api.sql<{ pid: number }>(WAITING);
      const [row] = waiting;
      if (row === undefined || waiting.length > 1)
        throw new Error(`${waiting.length} connections wait, not one.`);
      return row.pid;
    }, PATIENCE);
  }

  letGo(): Promise<void> {
    return this.holder.end();
  }
}
