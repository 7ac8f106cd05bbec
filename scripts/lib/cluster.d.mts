import type { RunningCluster } from './embedded-db.mjs';

/** Starts, or finds, the PostgreSQL cluster kept in `base`, with these programs. */
export function startCluster(
  base: string,
  programs: { initdb: string; pg_ctl: string },
  options?: { /** Server settings, `name=value`. */ settings?: string[] },
): Promise<RunningCluster>;

/** Makes the database `name` in the cluster at `url` unless it exists; returns its url. */
export function ensureDatabase(url: string, name: string): Promise<string>;
