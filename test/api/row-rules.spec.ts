import { readsContent, readsShared, ROLES } from '@samlad/domain/permissions.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import {
  incidentRule,
  LEVELLED_TABLES,
  levelRule,
  versionRule,
} from '../../apps/api/src/access/row-rules.js';
import { startApi, type TestApi } from '../support/start-api.js';

/** Rules that add something of their own: an åtagande is seen no further than its insats. */
const WITH_MEASURE = `exists (select 1 from measure m where m.municipality_id = commitment.municipality_id and m.id = commitment.measure_id)`;

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const [TOWN, OWN_PARTY, OTHER_PARTY, AREA, OTHER_AREA, CIRCLE, OTHER_CIRCLE, MEASURE] = [
  1, 2, 3, 4, 5, 6, 7, 8,
].map(id);

/** A table of the same name and columns that holds every combination a rule can tell apart, ahead of the real one. */
const ROWS = (table: string) => `
  create temporary table measure as select '${TOWN}'::uuid municipality_id, '${MEASURE}'::uuid id;
  ${table === 'measure' ? 'drop table measure;' : ''}
  create temporary table ${table} as
  select '${TOWN}'::uuid municipality_id, party_id, area_id, secrecy_level, circle_id, shared, '${MEASURE}'::uuid measure_id
  from unnest(array['${OWN_PARTY}', '${OTHER_PARTY}']::uuid[]) party_id,
    unnest(array['${AREA}', '${OTHER_AREA}', null]::uuid[]) area_id,
    unnest(array['OPEN', 'SHARED', 'RESTRICTED', 'OWN']) secrecy_level,
    unnest(array['${CIRCLE}', '${OTHER_CIRCLE}', null]::uuid[]) circle_id,
    unnest(array[true, false]) shared;`;

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
      .filter((table) => table !== 'incident' && table !== 'commitment')
      .map((table): [string, string] => [table, levelRule(table, table, OWN)]),
    ['incident', incidentRule('incident', OWN)],
    ['party_report_version', versionRule('party_report_version', OWN)],
    [
      'commitment',
      `(commitment.party_id = ${OWN} or (${levelRule('commitment', 'commitment', OWN)} and ${WITH_MEASURE}))`,
    ],
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
      const [policy] = await api.sql<{ qual: string }>(
        `select qual from pg_policies where tablename = $1 and policyname = $1 || '_read'`,
        [table],
      );
      const whole = `(municipality_id = samlad.municipality_id() and ${rule})`;
      const client = new pg.Client({ connectionString: api.ownerUrl });
      await client.connect();
      await client.query(ROWS(table));
      let allowed = 0;
      for (const reader of READERS) {
        await client.query('begin');
        for (const [name, value] of Object.entries(reader)) {
          await client.query(`select set_config('app.' || $1, $2, true)`, [name, value]);
        }
        const { rows } = await client.query<{ differing: number; allowed: number }>(
          `select count(*) filter (where coalesce(${policy?.qual}, false) <> coalesce(${whole}, false))::int differing,
           count(*) filter (where ${whole})::int allowed from ${table}`,
        );
        await client.query('rollback');
        expect({ ...reader, differing: rows[0]?.differing }).toEqual({ ...reader, differing: 0 });
        allowed += rows[0]?.allowed ?? 0;
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
