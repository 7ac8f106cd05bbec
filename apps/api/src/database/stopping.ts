import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

const CANCEL_MS = 2_000;

/** One at a time: a crowd of clients that go away must not become a crowd of connections. */
let queue: Promise<void> = Promise.resolve();

/**
 * Cancels what a connection is doing as soon as the signal is aborted. The returned function ends that, and must be
 * awaited before the connection is handed to anyone else.
 */
export function stopWith(
  signal: AbortSignal | undefined,
  source: DataSource,
  runner: QueryRunner,
): () => Promise<void> {
  let cancelling: Promise<void> = Promise.resolve();
  const stop = () => {
    cancelling = queue = queue.then(() => cancel(source, runner).catch(() => undefined));
  };
  signal?.addEventListener('abort', stop, { once: true });
  return () => {
    signal?.removeEventListener('abort', stop);
    return cancelling;
  };
}

/** Asks the server to cancel a connection's statement, on a connection of its own: the pool may be what is full. */
async function cancel(source: DataSource, runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  const { processID } = (await runner.connect()) as { processID?: number };
  if (processID === undefined) return;
  const { url } = source.options as { url?: string };
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CANCEL_MS,
    query_timeout: CANCEL_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [processID]);
  } finally {
    await client.end().catch(() => undefined);
  }
}
