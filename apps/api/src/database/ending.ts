import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';

const ROLLBACK_MS = 2_000;

/**
 * Commits. PostgreSQL answers a commit after a failed statement with ROLLBACK and no error, so the answer is read:
 * nothing is called saved that is not.
 */
export async function commit(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) throw new Error('The connection was lost before the commit.');
  const client = (await runner.connect()) as Client;
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.');
}

/**
 * Rolls back. A connection that cannot is ended, so that the pool never hands on an open transaction; says whether
 * the connection was lost.
 */
export async function undo(runner: QueryRunner): Promise<boolean> {
  if (runner.isReleased) return true;
  const client = (await runner.connect().catch(() => null)) as Client | null;
  if (client === null) return false;
  try {
    await client.query({ text: 'rollback', query_timeout: ROLLBACK_MS } as { text: string });
    return false;
  } catch {
    void client.end().catch(() => undefined);
    return true;
  }
}
