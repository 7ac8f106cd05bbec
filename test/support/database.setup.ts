import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { startEmbedded } from '../../scripts/lib/embedded-db.mjs';
import { onDatabase } from './database-url.js';
import { builtWorker } from './built-worker.js';
import { buildWorld } from './world.js';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
    template: string;
    importWorker: string;
  }
}

/** One PostgreSQL for the run, with one migrated and filled template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const cluster = given ? null : await startEmbedded(path.resolve('.data/test-pg'));
  const ownerUrl = given || cluster?.url || '';
  const template = `samlad_template_${process.pid}`;
  await administer(ownerUrl, `create database ${template}`);
  await migrate(onDatabase(ownerUrl, template));
  await buildWorld(onDatabase(ownerUrl, template));
  project.provide('ownerUrl', ownerUrl);
  project.provide('template', template);
  project.provide('importWorker', await builtWorker());
  return async () => {
    await dropLeftovers(ownerUrl, template);
    await cluster?.release();
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function dropLeftovers(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname = $1 or datname like $2`,
    [template, `samlad_test_${process.pid}_%`],
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  await client.end();
}
