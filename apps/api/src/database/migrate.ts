import { migrations } from '@samlad/migrations/index.js';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { prepareJobs } from './job-schema.js';
import { APP_ROLE, derivedPassword, MAINTENANCE_ROLE } from './logins.js';

const LOCK = 7_317_200_117;

/** A data source for the owner: migrations only, never `synchronize`. */
function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    migrations,
    migrationsTransactionMode: 'each',
  });
}

/** Brings the database to the newest form under a lock, and lets the two lesser roles log in. */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [LOCK]);
    const source = await ownerDataSource(ownerUrl).initialize();
    try {
      const applied = await source.runMigrations();
      await prepareJobs(guard, ownerUrl);
      await allowLogins(guard, ownerUrl);
      return { applied: applied.map((migration) => migration.name) };
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}

async function allowLogins(client: pg.Client, ownerUrl: string): Promise<void> {
  for (const role of [APP_ROLE, MAINTENANCE_ROLE]) {
    const password = client.escapeLiteral(derivedPassword(ownerUrl, role));
    await client.query(`alter role ${role} login password ${password}`);
  }
}

/** Lets the planner know what a freshly filled database holds. */
export async function gatherStatistics(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('analyze').finally(() => client.end());
}
