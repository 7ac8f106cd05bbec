import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { APP_ROLE, loginUrl, MAINTENANCE_ROLE } from '../../apps/api/src/database/logins.js';
import { startApi, type TestApi } from '../support/start-api.js';

/** Tables that belong to no municipality, and why they may stand open to the application. */
const INSTALLATION_TABLES = [
  'demo_account',
  'installation',
  'migrations',
  'sign_in_limit',
  'state_transition',
];

describe('the database is closed by default', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it('has row-level security enabled and forced on every table of a municipality', async () => {
    const open = await api.sql<{ relname: string }>(
      `select relname from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname = 'public' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(open.map(({ relname }) => relname)).toEqual(INSTALLATION_TABLES);
  });

  it('begins every key, unique constraint and index of a municipality with the municipality', async () => {
    const strays = await api.sql(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
       join pg_am m on m.oid = (select relam from pg_class where oid = i.indexrelid)
       where nspname = 'public' and amname = 'btree' and i.indkey[0] <> a.attnum order by 1`,
    );
    expect(strays).toEqual([
      { name: 'api_token_by_earlier_hash' },
      { name: 'api_token_by_hash' },
      { name: 'assignment_of_user' },
      { name: 'calendar_feed_by_hash' },
      { name: 'user_session_at_provider' },
      { name: 'user_session_of_user' },
      { name: 'user_session_pkey' },
    ]);
  });

  it.each([APP_ROLE, MAINTENANCE_ROLE])(
    'gives %s no table, no superuser right and no way around the rows',
    async (role) => {
      const [rights] = await api.sql(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = $1`,
        [role],
      );
      expect(rights).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: 0,
      });
    },
  );

  it('shows an application that has named nobody not one row of any table of a municipality', async () => {
    const tables = await api.sql<{ relname: string }>(
      `select relname from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname = 'public' and relkind = 'r' and relrowsecurity and has_table_privilege($1, pg_class.oid, 'select')`,
      [APP_ROLE],
    );
    expect(tables.length).toBeGreaterThan(25);
    const client = new pg.Client({ connectionString: loginUrl(api.ownerUrl, APP_ROLE) });
    await client.connect();
    const counts: Record<string, number> = {};
    for (const { relname } of tables) {
      counts[relname] = (await client.query(`select 1 from ${relname} limit 1`)).rowCount ?? 0;
    }
    await client.end();
    expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([]);
  });

  it('lets the application neither change nor remove the audit log and the history of states', async () => {
    const client = new pg.Client({ connectionString: loginUrl(api.ownerUrl, APP_ROLE) });
    await client.connect();
    for (const statement of [
      'update audit_entry set action = $$x$$',
      'delete from audit_entry',
      'truncate audit_entry',
      'update state_change set state = $$CLOSED$$',
      'delete from state_change',
    ]) {
      await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });

  it('refuses a state that no step leads to, even for the owner of the tables', async () => {
    await api.sql('alter table week no force row level security');
    await expect(api.sql(`update week set state = 'DECIDED'`)).rejects.toThrow();
    await expect(
      api.sql(
        `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state, state)
         select municipality_id, id, 2, 'WEEK', 1, 'COLLECTING', 'CLOSED' from week limit 1`,
      ),
    ).rejects.toThrow(/foreign key/);
  });
});
