import { Logger } from '@nestjs/common';
import pg from 'pg';

const CONNECT_MS = 2_000;
const ANSWER_MS = 30_000;

/** The connections by which jobs are found and marked as done; what the jobs do goes through `Database`. */
export function jobPool(url: string, size: number): pg.Pool {
  const log = new Logger('jobs');
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    application_name: 'samlad-jobs',
  });
  const told = (error: Error) => log.warn(`A connection of the jobs was lost: ${error.message}`);
  // Idle or in use, a lost connection is told and never ends the process; attached when the connection is made.
  pool.on('error', told);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
