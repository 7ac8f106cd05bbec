import { randomUUID } from 'node:crypto';
import { fixedClock } from '@samlad/domain/clock.js';
import pg from 'pg';
import { inject } from 'vitest';
import type { Actor } from '../../apps/api/src/database/actor.js';
import type { Database } from '../../apps/api/src/database/database.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { seedDemo } from '../../apps/api/src/seed/seed-demo.js';
import { actorOf } from './actor-of.js';
import { onDatabase } from './database-url.js';
import { openDatabase } from './world.js';

export interface DemoDatabase {
  database: Database;
  /** Looks behind the API, as the owner. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The actor that a demo user becomes when it signs in. */
  actor(userName: string): Promise<Actor>;
  drop(): Promise<void>;
}

/** A migrated database of its own with the demo in it, as it looks at an instant. */
export async function demoDatabase(now: string): Promise<DemoDatabase> {
  const admin = new pg.Client({ connectionString: inject('ownerUrl') });
  await admin.connect();
  const name = `samlad_test_${process.pid}_${randomUUID().slice(0, 8)}`;
  await admin.query(`create database ${name}`);
  const url = onDatabase(inject('ownerUrl'), name);
  await migrate(url);
  const { database, close } = await openDatabase(url, now);
  await seedDemo(database, fixedClock(now));
  const look = new pg.Client({ connectionString: url });
  await look.connect();
  const sql = async <Row>(text: string, values: unknown[] = []) =>
    (await look.query(text, values)).rows as Row[];
  return {
    database,
    sql,
    actor: (userName) => actorOf({ sql }, userName, false, now),
    drop: async () => {
      await close();
      await look.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
