import pg from 'pg';

const LOCK = 7_317_200_341;

/** A lock in the database that one process at a time holds; the others stand by and may try again. */
export class OnlyPoller {
  private client: pg.Client | null = null;

  constructor(private readonly url: string) {}

  /** Whether this process is the one; takes the lock when it is free. */
  async isOurs(): Promise<boolean> {
    if (this.client !== null) return true;
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    });
    client.on('error', () => this.forget(client));
    client.once('end', () => this.forget(client));
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) held', [LOCK]);
    if (rows[0]?.held) {
      this.client = client;
      return true;
    }
    await client.end();
    return false;
  }

  /** Leaves the lock to another process. */
  async release(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = null;
  }

  private forget(client: pg.Client): void {
    if (this.client === client) this.client = null;
  }
}
