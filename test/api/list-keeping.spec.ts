import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../support/list-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';

const LIST = 'id;kategori;tid;område\n1;ORD-01;2026-11-18 10:00;HUD-FLE\n';
const SETTINGS = '{ importSettings { version keepDays mostDays history { version keepDays by } } }';
const OWN = '{ ownImports(first: 20) { nodes { fileName fileKeptUntil } } }';
const INPUT = 'ImportSettingsInput';

describe('files that have been read in', () => {
  let api: TestApi;
  let desk: ListDesk;
  beforeAll(async () => {
    api = await startApi({ jobs: true });
    desk = new ListDesk(api);
  });
  afterAll(() => api.stop());
  const files = () => api.sql<{ name: string }>('select file_name name from import_file order by file_name');
  const pieces = () => api.sql('select 1 from import_file_chunk');
  const decide = async (keepDays: number, expectedVersion: number) =>
    save(await api.as('samordnare'), 'saveImportSettings', INPUT, {
      clientKey: key(),
      expectedVersion,
      keepDays,
    });

  it('are not kept unless somebody has decided so', async () => {
    expect((await (await api.as('samordnare')).ask(SETTINGS)).importSettings).toEqual({
      version: 0,
      keepDays: 0,
      mostDays: 730,
      history: [],
    });
    const done = await desk.readIn('polis', 'a.csv', LIST);
    expect(done.state).toBe('DONE');
    expect([await files(), await pieces()]).toEqual([[], []]);
    expect((await desk.file('polis', done.importId)).status).toBe(404);
  });

  it('are kept for as many days as the coordinator has decided, for the own party to fetch', async () => {
    await decide(30, 0);
    const done = await desk.readIn('polis', 'b.csv', LIST.replace('1;', '2;'));
    expect(await files()).toEqual([{ name: 'b.csv' }]);
    const fetched = await desk.file('polis', done.importId);
    expect([fetched.status, fetched.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="inlast-lista.csv"',
    ]);
    expect(Buffer.from(fetched.body).toString()).toBe(LIST.replace('1;', '2;'));
    for (const user of ['raddning', 'granne-polis'])
      expect((await desk.file(user, done.importId)).status).toBe(404);
    const { ownImports } = await (await api.as('polis')).ask(OWN);
    expect(
      ownImports.nodes.map(({ fileName, fileKeptUntil }: Record<string, string>) => [
        fileName,
        fileKeptUntil,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['a.csv', null],
        ['b.csv', '2026-12-25T08:00:00Z'],
      ]),
    );
    expect(
      await api.sql(
        `select action, detail ->> 'keepDays' days from audit_entry where action in ('import.keep', 'import.fetch') order by sequence`,
      ),
    ).toEqual([
      { action: 'import.keep', days: '30' },
      { action: 'import.fetch', days: null },
    ]);
  });

  it('go as soon as they are to be kept no longer, and that is on the record', async () => {
    await decide(0, 1);
    await expect.poll(files).toEqual([]);
    expect(await pieces()).toEqual([]);
    await expect
      .poll(() => api.sql(`select detail from audit_entry where action = 'import.dispose'`))
      .toEqual([{ detail: { kept: 1, unread: 0 } }]);
    const { importSettings } = await (await api.as('analytiker')).ask(SETTINGS);
    expect(importSettings).toMatchObject({ version: 2, keepDays: 0 });
    expect(importSettings.history.map(({ keepDays }: { keepDays: number }) => keepDays)).toEqual([0, 30]);
  });

  it('are decided on within bounds, from what was seen, and by the coordinator alone', async () => {
    const asked = mutation('saveImportSettings', INPUT);
    const input = (more: object) => ({
      input: { clientKey: key(), expectedVersion: 2, keepDays: 1, ...more },
    });
    const coordinator = await api.as('samordnare');
    expect((await coordinator.refused(asked, input({ keepDays: 731 }))).message).toContain('från 0 till 730');
    expect((await coordinator.refused(asked, input({ keepDays: -1 }))).code).toBe('BAD_USER_INPUT');
    expect((await coordinator.refused(asked, input({ expectedVersion: 1 }))).reason).toBe('VERSION_CONFLICT');
    for (const user of ['polis', 'analytiker', 'skola', 'drift'])
      expect((await (await api.as(user)).refused(asked, input({}))).reason).toBe('NOT_ALLOWED');
  });

  it('are cleared away when nobody reads them in, whole or half', async () => {
    await desk.upload('polis', 'oläst.csv', Buffer.from(LIST));
    const { id } = (await desk.begin('polis', 'halv.csv', 3_000_000)).body;
    await desk.goOn('polis', id, 0, Buffer.alloc(1_048_576, 'a'));
    expect(await files()).toHaveLength(2);
    api.clock.set('2026-11-26T09:00:00Z');
    await api.sql(
      `update graphile_worker._private_jobs set run_at = now() - interval '1 second' where key like '%clean%'`,
    );
    await expect.poll(files, { timeout: 20_000 }).toEqual([]);
    expect(await pieces()).toEqual([]);
  });
});
