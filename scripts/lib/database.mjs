import path from 'node:path';
import { ensureDatabase } from './cluster.mjs';
import { startEmbedded } from './embedded-db.mjs';
import { dataFolder } from './paths.mjs';

/**
 * The database to use: `DATABASE_URL` when it is set, else the embedded one, started if need be.
 * Returns `{ url, embedded, reused, release() }`.
 */
export async function openDatabase(env = process.env) {
  if (env.DATABASE_URL)
    return { url: env.DATABASE_URL, embedded: false, reused: true, release: async () => true };
  const cluster = await startEmbedded(path.join(dataFolder(env), 'pg'));
  return { ...cluster, embedded: true, url: await ensureDatabase(cluster.url, 'samlad') };
}
