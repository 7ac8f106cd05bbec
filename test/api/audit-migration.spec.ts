import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { migrations } from '@samlad/migrations/index.js';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliIn } from '../support/cli.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

/** The last migration of the version that wrote the log before it was a chain. */
const RELEASED = 'APartyBeginsItsOwnRows1763870010000';
const ENTRIES = 4_321;

describe('a log that was written before there was a chain', () => {
  let database: FreshDatabase;
  const [town, user] = [randomUUID(), randomUUID()];
  const dataFolder = `.data/test/${town}`;
  beforeAll(async () => {
    database = await freshDatabase();
    const until = migrations.findIndex(({ name }) => name === RELEASED) + 1;
    const source = await new DataSource({
      type: 'postgres',
      url: database.url,
      installExtensions: false,
      migrations: migrations.slice(0, until),
      migrationsTransactionMode: 'each',
    }).initialize();
    await source.runMigrations();
    await source.destroy();
    await database.sql(
      `insert into municipality (id, code, name, time_zone, projected_crs, rhythm) values ($1, '0126', 'Prov', 'Europe/Stockholm', 'EPSG:3006', '{}')`,
      [town],
    );
    await database.sql(
      `insert into app_user (id, issuer, subject, name) values ($1, 'https://a', 'någon', 'N')`,
      [user],
    );
    await database.sql(
      `insert into audit_entry (municipality_id, id, at, user_id, action, object_type, object_id, detail, request_id)
       select $1, gen_random_uuid(), timestamptz '2026-01-01 00:00:00.123456Z' + make_interval(secs => n / 3), $2, 'incident.edit',
         'INCIDENT', 'ö' || n, jsonb_build_object('week', '2026-W01', 'tal', n / 7.0, 'djup', jsonb_build_object('b', null, 'a', array[n])), 'r'
       from generate_series(1, ${ENTRIES}) n`,
      [town, user],
    );
  });
  afterAll(async () => {
    await database.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const verify = () =>
    cliIn(
      { DATABASE_URL: database.url, SAMLAD_DATA: dataFolder },
      'audit',
      'verify',
      '--municipality',
      '0126',
      '--json',
    );

  it('becomes one: every entry in its order, with whoever did it', async () => {
    const { code, json } = await verify();
    expect([code, json.ok, json.entries]).toEqual([0, true, ENTRIES]);
    const [first] = await database.sql(
      `select sequence::int, issuer, subject, role, purpose, digest_after from audit_entry order by at, id limit 1`,
    );
    expect(first).toEqual({
      sequence: 1,
      issuer: 'https://a',
      subject: 'någon',
      role: null,
      purpose: null,
      digest_after: null,
    });
    const [order] = await database.sql(
      `select count(*)::int strays from (select sequence - row_number() over (order by at, id) d from audit_entry) x where d <> 0`,
    );
    expect(order).toEqual({ strays: 0 });
  });

  it('holds its owner to the row rules again', async () => {
    expect(
      await database.sql(
        `select relname from pg_class where relname in ('audit_entry', 'audit_link', 'audit_salt', 'read_entry', 'app_user')
         and not relforcerowsecurity`,
      ),
    ).toEqual([]);
  });

  it('is found out from then on', async () => {
    await database.sql(`update audit_entry set subject = 'annan' where sequence = 2500`);
    const { code, json } = await verify();
    expect([code, json.firstBroken]).toMatchObject([1, { sequence: 2500 }]);
  });
});
