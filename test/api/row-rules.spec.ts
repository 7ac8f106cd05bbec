import { readsContent, readsShared, ROLES } from '@samlad/domain/permissions.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import {
  commitmentRule,
  incidentRule,
  LEVELLED_TABLES,
  levelRule,
  partRule,
  versionRule,
} from '../../apps/api/src/access/row-rules.js';
import { startApi, type TestApi } from '../support/start-api.js';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const [TOWN, OWN_PARTY, OTHER_PARTY, AREA, OTHER_AREA, CIRCLE, OTHER_CIRCLE] = [1, 2, 3, 4, 5, 6, 7].map(id);

/** What a row may be seen with: a row of each kind that matters, and one that is not there. */
const PARENTS = ['OPEN', 'SHARED', 'RESTRICTED', 'OWN', 'MINE'];
const parentId = (table: string, index: number) =>
  `00000000-0000-4000-8000-0000000${table === 'measure' ? 'a' : 'b'}000${index}`;
const parentIds = (table: string) => [...PARENTS, 'MISSING'].map((_, index) => `'${parentId(table, index)}'`);

const parents = (table: string, columns: string) => `
  create temporary table ${table} as
  select '${TOWN}'::uuid municipality_id, ('{${PARENTS.map((_, index) => parentId(table, index)).join(',')}}'::uuid[])[number] id,
    case level when 'MINE' then '${OWN_PARTY}' else '${OTHER_PARTY}' end::uuid party_id, '${AREA}'::uuid area_id,
    case level when 'MINE' then 'OWN' else level end secrecy_level,
    case level when 'RESTRICTED' then '${CIRCLE}' end::uuid circle_id ${columns}
  from unnest('{${PARENTS.join(',')}}'::text[]) with ordinality x (level, number);`;

/** A report that its party has taken back up to the second version, and one that it stands by. */
const [TAKEN_BACK, STOOD_BY] = [8, 9].map(id);
const OF_A_VERSION = ['party_report_version', 'report_part', 'area_assessment', 'need'];
const WITHDRAWALS = `
  create temporary table report_withdrawal as
  select '${TOWN}'::uuid municipality_id, '${TAKEN_BACK}'::uuid report_id, 2 number, '${OTHER_PARTY}'::uuid party_id;`;

/** The tables that the rule of a table looks into, with rows as above. */
const LOOKS_INTO: Record<string, Record<string, string>> = {
  commitment: { measure: parents('measure', '') },
  ...Object.fromEntries(OF_A_VERSION.map((table) => [table, { report_withdrawal: WITHDRAWALS }])),
  report_part: {
    report_withdrawal: WITHDRAWALS,
    measure: parents('measure', ''),
    commitment: parents('commitment', `, '${parentId('measure', 0)}'::uuid measure_id`),
  },
};

/** A table of the same name and columns that holds every combination a rule can tell apart, ahead of the real one. */
const ROWS = (table: string) => `
  ${Object.values(LOOKS_INTO[table] ?? {}).join('')}
  create temporary table ${table} as
  select row_number() over ()::int place, '${TOWN}'::uuid municipality_id, party_id, area_id, secrecy_level, circle_id, shared,
    measure_id, commitment_id, report_id, number
  from unnest(array['${OWN_PARTY}', '${OTHER_PARTY}']::uuid[]) party_id,
    unnest(array['${AREA}', '${OTHER_AREA}', null]::uuid[]) area_id,
    unnest(array['OPEN', 'SHARED', 'RESTRICTED', 'OWN']) secrecy_level,
    unnest(array['${CIRCLE}', '${OTHER_CIRCLE}', null]::uuid[]) circle_id,
    unnest(array[${table === 'incident' ? 'true, false' : 'true'}]) shared,
    unnest(array[${table === 'commitment' ? parentIds('measure').join(',') : 'null'}]::uuid[]) measure_id,
    unnest(array[${table === 'report_part' ? [...parentIds('commitment'), 'null'].join(',') : 'null'}]::uuid[]) commitment_id,
    unnest(array[${OF_A_VERSION.includes(table) ? `'${TAKEN_BACK}', '${STOOD_BY}'` : 'null'}]::uuid[]) report_id,
    unnest(array[${OF_A_VERSION.includes(table) ? '1, 2, 3' : 'null::int'}]) number;`;

/** A policy of reading. */
interface Policy {
  table: string;
  name: string;
  kind: string;
  qual: string;
}

/** The table's own policies, on the rows above. */
const GUARD = (table: string, policies: readonly Policy[]) => `
  alter table pg_temp.${table} enable row level security;
  ${policies.map(({ name, kind, qual }) => `create policy ${name} on pg_temp.${table} as ${kind} for select to samlad_app using (${qual});`).join('')}
  grant select on pg_temp.${table} to samlad_app;`;

const either = (value: string) => [value, ''];
const READERS = [...ROLES, ''].flatMap((role) =>
  either(OTHER_PARTY ?? '').flatMap((all) =>
    either(`${OTHER_PARTY}:${AREA}`).flatMap((limited) =>
      either(CIRCLE ?? '').flatMap((circles) =>
        either(TOWN ?? '').map((town) => ({
          municipality_id: town,
          party_id: OWN_PARTY ?? '',
          role,
          situation_all: all,
          situation_in: limited,
          situation_any: all === '' && limited !== '' ? (OTHER_PARTY ?? '') : all,
          measures_all: limited === '' ? all : '',
          measures_in: limited,
          circles,
        })),
      ),
    ),
  ),
);

describe('the one statement of the row rules', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const OWN = '(select samlad.own_party())';
  const statements: [string, string][] = [
    ...(Object.keys(LEVELLED_TABLES) as (keyof typeof LEVELLED_TABLES)[])
      .filter((table) => !['incident', 'commitment', 'report_part'].includes(table))
      .map((table): [string, string] => [table, levelRule(table, table, OWN)]),
    ['incident', incidentRule('incident', OWN)],
    ['party_report_version', versionRule('party_report_version', OWN)],
    ['commitment', commitmentRule('commitment', OWN)],
    ['report_part', partRule('report_part', OWN)],
  ];

  it('covers every table that has a secrecy level', async () => {
    const levelled = await api.sql<{ table_name: string }>(
      `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'secrecy_level' order by 1`,
    );
    expect(statements.map(([table]) => table).sort()).toEqual(levelled.map(({ table_name }) => table_name));
  });

  it.each(statements)(
    'for %s says what the policy says, to every kind of reader of every kind of row',
    async (table, rule) => {
      const guarded = [...Object.keys(LOOKS_INTO[table] ?? {}), table];
      const policies = await api.sql<Policy & Record<string, unknown>>(
        `select tablename "table", policyname name, permissive kind, qual from pg_policies
         where tablename = any ($1) and cmd = 'SELECT' and 'samlad_app' = any (roles)`,
        [guarded],
      );
      const of = (name: string) => policies.filter((policy) => policy.table === name);
      expect(guarded.filter((name) => !of(name).some((policy) => policy.name === `${name}_read`))).toEqual(
        [],
      );
      const client = new pg.Client({ connectionString: api.ownerUrl });
      await client.connect();
      await client.query(ROWS(table));
      for (const name of guarded) await client.query(`analyze pg_temp.${name}`);
      for (const name of guarded) await client.query(GUARD(name, of(name)));
      const places = async (condition: string) => {
        const { rows } = await client.query<{ places: string }>(
          `select coalesce(string_agg(place::text, ' ' order by place), '') places from ${table} where ${condition}`,
        );
        return rows[0]?.places ?? '';
      };
      let allowed = 0;
      for (const reader of READERS) {
        await client.query('begin');
        for (const [name, value] of Object.entries(reader)) {
          await client.query(`select set_config('app.' || $1, $2, true)`, [name, value]);
        }
        const byRule = await places(`municipality_id = samlad.municipality_id() and ${rule}`);
        await client.query('set local role samlad_app');
        const byPolicy = await places('true');
        await client.query('rollback');
        expect({ ...reader, places: byPolicy }).toEqual({ ...reader, places: byRule });
        allowed += byRule.split(' ').filter(Boolean).length;
      }
      await client.end();
      expect(allowed).toBeGreaterThan(100);
    },
  );

  it.each(ROLES)('lets %s read rows exactly when the permission table does', async (role) => {
    const [reads] = await api.sql(
      `with told as materialized (select set_config('app.role', $1, false))
       select samlad.reads_content() content, samlad.reads_shared() shared from told`,
      [role],
    );
    expect(reads).toEqual({ content: readsContent(role), shared: readsShared(role) });
  });
});
