import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listOf, WAYS_IN } from '../support/free-texts.js';
import { ListDesk } from '../support/list-desk.js';
import { RawDoor } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation } from '../support/told.js';

/** Concern for one child, in words that stand nowhere else; no number and no name, so that only R15 hears it. */
const CONCERN = 'Eleven Zqvorn vågar inte gå hem, pappan Zqvist slår henne med Zqäppen.';
const FRAGMENTS = ['Zqvorn', 'zqvorn', 'Zqvist', 'Zqäppen', 'vågar inte gå hem'];

describe('concern for one child', () => {
  let api: TestApi;
  const written: string[] = [];
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    await api.raise();
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    }
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await api.stop();
  });

  /** Every column of every table that can hold words, as text, where it holds one of the fragments. */
  async function kept(): Promise<string[]> {
    const columns = await api.sql<{ schema: string; table: string; column: string }>(
      `select n.nspname "schema", c.relname "table", a.attname "column"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
         and n.nspname not like 'pg_toast%'`,
    );
    expect(columns.length).toBeGreaterThan(300);
    const found: string[] = [];
    for (const { schema, table, column } of columns) {
      const [row] = await api.sql<{ held: boolean }>(
        `select exists (select 1 from "${schema}"."${table}" where "${column}"::text like any ($1)) held`,
        [FRAGMENTS.map((fragment) => `%${fragment}%`)],
      );
      if (row?.held) found.push(`${table}.${column}`);
    }
    return found;
  }

  it.each(WAYS_IN)(
    'is stopped by $name ($user), with a count and the way to go, and no word of it',
    async (way) => {
      const refused = await way.send(api, CONCERN);
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'CHILD_CONCERN', count: 1 });
      expect(refused).not.toHaveProperty('findings');
      expect(refused?.['concernRoute']).toMatchObject({ text: expect.stringContaining('socialtjänsten') });
      expect(FRAGMENTS.filter((fragment) => JSON.stringify(refused).includes(fragment))).toEqual([]);
    },
  );

  it('is not read in as a row of a list, and the file is gone', async () => {
    const { job } = await new ListDesk(api).previewed('polis', 'lista.csv', listOf(CONCERN));
    expect(job).toMatchObject({
      state: 'FAILED',
      problem: expect.stringMatching(/^Rad 2 verkar handla om oro för ett visst barn\. Filen är borttagen/),
    });
    expect(FRAGMENTS.filter((fragment) => JSON.stringify(job).includes(fragment))).toEqual([]);
    expect(await api.sql('select 1 from import_file union all select 1 from import_file_chunk')).toEqual([]);
  });

  it.each([
    [
      'in a column that means nothing',
      `id;typ;datum;område;övrigt\n1;ORD-01;2026-11-18;HUD-FLE;"${CONCERN}"`,
    ],
    ['where the area should stand', `id;typ;datum;område\n1;ORD-01;2026-11-18;"${CONCERN}"`],
    ['where the kind should stand', `id;typ;datum;område\n1;"${CONCERN}";2026-11-18;HUD-FLE`],
    ['where the time should stand', `id;typ;datum;område\n1;ORD-01;"${CONCERN}";HUD-FLE`],
    ['in a row without a day, as text', `id;typ;datum;område;fritext\n1;ORD-01;;HUD-FLE;"${CONCERN}"`],
  ])('is found %s', async (_, list) => {
    const { job } = await new ListDesk(api).previewed('polis', 'lista.csv', list);
    expect(job).toMatchObject({
      state: 'FAILED',
      problem: expect.stringMatching(/^Rad 2 verkar handla om oro för ett visst barn/),
    });
    expect(await api.sql('select 1 from import_file union all select 1 from import_finding')).toEqual([]);
  });

  it('is no row of headers', async () => {
    const { job } = await new ListDesk(api).previewed('polis', 'lista.csv', `1;"${CONCERN}"\n2;b`);
    expect(job).toMatchObject({ state: 'FAILED', problem: expect.stringMatching(/^Första raden ska vara/) });
    expect(await api.sql('select 1 from import_file')).toEqual([]);
  });

  it('is told by nobody’s mistake either: not by a wrong type, an unknown field, a missing right or a stale version', async () => {
    const door = await RawDoor.of(api, 'polis');
    const wrong = await door.document(
      `mutation { recordIncident(input: { clientKey: "x", categoryCode: "${CONCERN}", count: "${CONCERN}" }) { id } }`,
    );
    expect(wrong.status).toBe(400);
    const lead = await api.as('ledning');
    const note = { clientKey: key(), week: '2026-W47', text: CONCERN, expectedVersion: 7 };
    const document = mutation('saveMinutes', 'MinutesInput');
    expect((await lead.refused(document, { input: note })).reason).toBe('NOT_ALLOWED');
    const coordinator = await api.as('samordnare');
    expect((await coordinator.refused(document, { input: note })).reason).toBe('CHILD_CONCERN');
  });

  it('is afterwards nowhere: in no table, no log, and no key remembers that it was sent', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await kept()).toEqual([]);
    expect(FRAGMENTS.filter((fragment) => written.join('').includes(fragment))).toEqual([]);
    const counted = await api.sql<{ count: number }>(
      `select sum(count)::integer "count" from guard_count where rule = 'CHILD_CONCERN' and outcome = 'STOPPED'`,
    );
    expect(counted[0]?.count).toBeGreaterThanOrEqual(WAYS_IN.length);
    const columns = await api.sql<{ name: string }>(
      `select column_name "name" from information_schema.columns where table_name = 'guard_count' order by ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['municipality_id', 'week', 'rule', 'outcome', 'count']);
  });

  it('leaves the one who wrote no trace but the count: no audit entry, no key', async () => {
    const way = WAYS_IN.find(({ name }) => name === 'recordIncident');
    const rows = () =>
      api.sql(
        `select (select count(*) from audit_entry) audits, (select count(*) from client_request) keys, (select count(*) from incident) incidents`,
      );
    const before = await rows();
    expect(await way?.send(api, CONCERN)).toMatchObject({ reason: 'CHILD_CONCERN' });
    expect(await rows()).toEqual(before);
  });
});
