import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '@samlad/domain/clock.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import pg from 'pg';
import request from 'supertest';
import { inject } from 'vitest';
import type { Config } from '../../apps/api/src/config/config.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { Database } from '../../apps/api/src/database/database.js';
import { Weeks } from '../../apps/api/src/week/weeks.js';
import { onDatabase } from './database-url.js';
import { GraphClient } from './graph-client.js';
import { PEOPLE, REPORT_WEEK, WORLD_NOW } from './world.js';

export interface TestApi {
  app: NestExpressApplication;
  /** A client signed in as a demo user; the same one each time. */
  as(user: string): Promise<GraphClient>;
  /** From now on these demo users, or all of them, have confirmed with strong identification, until the test's clock passes 15 minutes. */
  raise(...users: string[]): Promise<void>;
  /** A client that nobody has signed in. */
  anonymous(): GraphClient;
  /** The address of the database, as its owner: for looking behind the API, never for setting rights aside. */
  ownerUrl: string;
  /** Where the signing key and the heads of the log lie. */
  dataFolder: string;
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  database: Database;
  clock: { set(instant: string): void };
  municipalityId: string;
  stop(): Promise<void>;
}

/** Starts the real API on a database of its own, cloned from the run's template, with weeks 47 and 48 open; a demo unless told otherwise. */
export async function startApi(over: Partial<Config> = {}): Promise<TestApi> {
  const owner = inject('ownerUrl');
  const name = `samlad_test_${process.pid}_${randomUUID().slice(0, 8)}`;
  await once(owner, `create database ${name} template ${inject('template')}`);
  const ownerUrl = onDatabase(owner, name);
  const dataFolder = `.data/test/${name}`;
  let present = WORLD_NOW;
  const clock: Clock = { now: () => present };
  const look = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  look.on('error', () => undefined);
  const { rows } = await look.query<{ id: string }>(`select id from municipality where code = '9901'`);
  const municipalityId = rows[0]?.id ?? '';
  const app = await createApp(
    {
      port: 0,
      databaseUrl: ownerUrl,
      appUrl: undefined,
      maintenanceUrl: undefined,
      dataFolder,
      secret: 'ett prov behöver ingen riktig nyckel 1234567890',
      mode: 'demo',
      poolSize: 4,
      tiles: undefined,
      webFolder: undefined,
      importWorker: inject('importWorker'),
      policeFeed: undefined,
      jobs: false,
      ...over,
    },
    clock,
  );
  const database = app.get(Database);
  await database.maintain(municipalityId, (tx) => app.get(Weeks).open(tx, weekIndexOf(REPORT_WEEK)));
  await app.listen(0, '127.0.0.1');
  const clients = new Map<string, GraphClient>();
  return {
    app,
    ownerUrl,
    dataFolder,
    database,
    municipalityId,
    clock: { set: (instant) => void (present = instant) },
    anonymous: () => new GraphClient(app.getHttpServer(), ''),
    as: async (user) => {
      const known = clients.get(user);
      if (known) return known;
      const client = new GraphClient(app.getHttpServer(), await signIn(app, user));
      clients.set(user, client);
      return client;
    },
    raise: async (...users) => {
      const server = app.getHttpServer();
      for (const user of users.length > 0 ? users : Object.keys(PEOPLE)) {
        const raising = request(server).post('/auth/demo/step-up').set('x-samlad-client', '1');
        const answer = await raising.set('cookie', await signIn(app, user));
        clients.set(user, new GraphClient(server, answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''));
      }
    },
    sql: async <Row>(text: string, values: unknown[] = []) => (await look.query(text, values)).rows as Row[],
    stop: async () => {
      await app.close();
      await look.end();
      await rm(dataFolder, { recursive: true, force: true });
      await once(owner, `drop database if exists ${name} with (force)`);
    },
  };
}

async function signIn(app: NestExpressApplication, user: string): Promise<string> {
  const answer = await request(app.getHttpServer())
    .post('/auth/demo')
    .set('x-samlad-client', '1')
    .send({ user });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`${user} could not sign in: ${answer.status} ${answer.text}`);
  return cookie;
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
