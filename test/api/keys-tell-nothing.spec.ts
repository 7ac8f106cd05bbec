import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';

/** Unique by something else than random ids and the party, and why no party learns of another by it. */
const SHARED_KEYS: Record<string, string> = {
  'audit_entry: municipality_id sequence': 'the log is shown to oversight alone',
  'claim_rule: municipality_id provider_id claim value': 'an administrator’s settings',
  'decision: municipality_id week number': 'the meeting’s own, numbered by its secretary',
  'invitation: municipality_id token_hash': 'a hash of random bits',
  'joint_assessment: municipality_id week area_id': 'the coordinator’s, of the whole municipality',
  'minutes: municipality_id week': 'the meeting’s own',
};
/** Columns that hold a party, or the random id of a thing that one party has. */
const OWNED = /\b(party_id|user_id|id|(?!municipality|area|provider)\w+_id)\b/;

const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('keys', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it('are random: two that follow each other have nothing in common', async () => {
    const polis = await api.as('polis');
    const ids = [await record(polis), await record(polis)].map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(V4);
    expect(ids[0]?.slice(0, 8)).not.toBe(ids[1]?.slice(0, 8));
  });

  it('of what belongs to a party are unique within the party, or random', async () => {
    const rows = await api.sql<{ table: string; columns: string }>(
      `select c.relname "table", string_agg(a.attname, ' ' order by k.place) columns
       from pg_index i
       join pg_class c on c.oid = i.indrelid
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       cross join lateral unnest(i.indkey::smallint[]) with ordinality k(number, place)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
       where i.indisunique and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'party_id')
       group by c.relname, i.indexrelid order by 1, 2`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const strays = rows
      .filter(({ columns }) => !OWNED.test(columns))
      .map(({ table, columns }) => `${table}: ${columns}`);
    expect(strays.filter((key) => !(key in SHARED_KEYS))).toEqual([]);
  });

  it('have no sequence that counts what all parties do', async () => {
    const sequences = await api.sql(
      `select relname from pg_class where relkind = 'S' and relname <> 'migrations_id_seq'`,
    );
    expect(sequences).toEqual([]);
  });
});
