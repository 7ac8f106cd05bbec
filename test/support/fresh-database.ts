import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { onDatabase } from './database-url.js';

export interface FreshDatabase {
  url: string;
  /** Looks behind everything, as the owner. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** An empty database of its own, not migrated. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const owner = inject('ownerUrl');
  const name = `samlad_test_${process.pid}_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: owner });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = onDatabase(owner, name);
  const look = new pg.Client({ connectionString: url });
  await look.connect();
  return {
    url,
    sql: async <Row>(text: string, values: unknown[] = []) => (await look.query(text, values)).rows as Row[],
    drop: async () => {
      await look.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
