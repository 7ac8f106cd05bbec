import type { NestExpressApplication } from '@nestjs/platform-express';
import { fixedClock } from '@samlad/domain/clock.js';
import pg from 'pg';
import { createApp } from '../../apps/api/src/create-app.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { onDatabase } from '../support/database-url.js';
import { listenToStatements, ofRequests } from './statements.js';
import { NOW } from './world/scene.js';

const LOCK = 7_317_200_118;

/** The real API on a migrated, empty database of its own, with what it writes on its outputs kept. */
export interface House {
  app: NestExpressApplication;
  port: number;
  /** As the owner of the tables: for making worlds and looking behind the API. */
  owner: pg.Client;
  /** The name of the database. */
  database: string;
  /** The statements that requests have sent since the last time they were asked for. */
  statements(): string[];
  /** What the API has written to its log since the last time it was asked for. */
  log(): string;
  close(): Promise<void>;
}

interface HouseOptions {
  /** Connections that the API may have at once. */
  poolSize: number;
  /** What is run as the owner before the API starts. */
  prepare?: readonly string[];
  /** Whether the API's log is shown as well as kept. */
  echo?: boolean;
}

/** Opens the house. */
export async function openHouse(
  server: string,
  { poolSize, prepare = [], echo = false }: HouseOptions,
): Promise<House> {
  const name = `samlad_walk_${process.pid}_${Date.now()}`;
  const url = onDatabase(server, name);
  await alone(server, async (admin) => {
    await admin.query(`create database ${name}`);
    await migrate(url);
  });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const statement of prepare) await owner.query(statement);
  const { sent, stop: listenNoMore } = listenToStatements(owner);
  const log = listenToOutputs(echo);
  const app = await createApp(configOf(url, poolSize), fixedClock(NOW));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    port,
    owner,
    database: name,
    statements: () => ofRequests(sent.splice(0)),
    log: log.taken,
    close: async () => {
      await app.close();
      await owner.end();
      listenNoMore();
      log.stop();
      await once(server, `drop database if exists ${name} with (force)`);
    },
  };
}

const configOf = (databaseUrl: string, poolSize: number) => ({
  jobs: false,
  port: 0,
  databaseUrl,
  appUrl: undefined,
  maintenanceUrl: undefined,
  dataFolder: '.data/walk',
  mode: 'development' as const,
  poolSize,
  tiles: undefined,
  webFolder: undefined,
  policeFeed: undefined,
});

/** One at a time on the server: migrations write roles that every database shares. */
async function alone(server: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(${LOCK})`);
    await work(admin);
  } finally {
    await admin.end();
  }
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Keeps what is written to the outputs; lets it through where it is to be echoed. */
function listenToOutputs(echo: boolean): { taken(): string; stop(): void } {
  let kept = '';
  const outputs = [process.stdout, process.stderr];
  const originals = outputs.map((output) => output.write.bind(output));
  for (const [index, output] of outputs.entries()) {
    output.write = ((chunk: string) => {
      kept += String(chunk);
      return echo ? originals[index]?.(chunk) : true;
    }) as typeof output.write;
  }
  return {
    taken: () => {
      const text = kept;
      kept = '';
      return text;
    },
    stop: () => {
      for (const [index, output] of outputs.entries()) output.write = originals[index] as typeof output.write;
    },
  };
}
