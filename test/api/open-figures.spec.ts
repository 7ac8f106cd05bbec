import { randomUUID } from 'node:crypto';
import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { addWeeks, type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import type { Cell, Publication } from '@samlad/suppression/publication.js';
import { USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPEN_LIMITS } from '../../apps/api/src/publication/open-limits.js';
import { Publisher } from '../../apps/api/src/publication/publisher.js';
import { attack } from '../../libs/suppression/test/attacker.js';
import { numbersFrom } from '../../libs/suppression/test/numbers.js';
import { actorOf } from '../support/actor-of.js';
import { past } from '../support/past.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save, weekInState } from '../support/told.js';
import { DISTRICTS, REPORT_WEEK, WORLD_NOW } from '../support/world.js';

const TABLE = `query ($week: IsoWeek) { fixedTable(week: $week) { week weeksPublished protectionNumber areas { code }
  columns { code minimum } tables { weeks rows { areaCode values } } } }`;
const AREAS = {
  code: 'KOMMUN',
  parts: [...DISTRICTS.map((code) => ({ code })), { code: 'UTAN', unlisted: true }],
};
const SERIES = { code: 'ALLA', parts: CATEGORY_GROUPS.map(({ code }) => ({ code })) };
const WEEKS: IsoWeek[] = [addWeeks(REPORT_WEEK, -1), REPORT_WEEK];

interface Shown {
  week: IsoWeek;
  weeksPublished: IsoWeek[];
  protectionNumber: number;
  areas: { code: string }[];
  columns: { code: string; minimum: number }[];
  tables: { weeks: number; rows: { areaCode: string; values: (number | null)[] }[] }[];
}

const asPublication = ({ week, columns, tables }: Shown): Publication => ({
  week: weekIndexOf(week),
  worlds: [],
  cells: tables.flatMap(({ weeks, rows }) =>
    rows.flatMap(({ areaCode, values }) =>
      values.map((value, at): Cell => ({ area: areaCode, series: columns[at]?.code ?? '', weeks, value })),
    ),
  ),
});

describe('the tables for everybody', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ trustProxy: ['loopback'] });
    const next = numbersFrom(11);
    for (let back = 6; back >= 0; back -= 1)
      for (const areaCode of DISTRICTS)
        for (const categoryCode of ['ORD-01', 'EGE-06', 'TRA-01']) {
          const count = Math.floor(next() * 7);
          if (count > 0)
            await past(api, { week: addWeeks(REPORT_WEEK, -back), areaCode, categoryCode, count });
        }
    await publish(WEEKS[0] as IsoWeek);
  });
  afterAll(() => api.stop());

  const open = (path = '9901') => request(api.app.getHttpServer() as never).get(`/open/figures/${path}`);
  const inside = async (week: IsoWeek): Promise<Shown> =>
    (await (await api.as('ledning')).ask(TABLE, { week })).fixedTable;

  async function publish(week: IsoWeek): Promise<void> {
    await weekInState(api, week, 'COMPILED');
    const rows = await api.sql<{ id: string }>(
      'select id from week where municipality_id = $1 and week = $2',
      [api.municipalityId, weekIndexOf(week)],
    );
    const id = rows[0]?.id ?? '';
    await api.database.write(
      await actorOf(api, 'samordnare'),
      { clientKey: randomUUID(), operation: 'signWeek', input: { week } },
      async (tx) => {
        await api.app.get(Publisher).publish(tx, { id, week: weekIndexOf(week), compilationNumber: 1 });
        return { id, version: 1 };
      },
    );
  }

  let version = 0;
  /** Changes the protection; what it says holds at once here, as if it had been changed long ago. */
  async function set(change: Partial<typeof USUAL_PROTECTION>): Promise<void> {
    await save(await api.as('samordnare'), 'changeProtection', 'ChangeProtectionInput', {
      clientKey: key(),
      expectedVersion: version,
      settings: { ...USUAL_PROTECTION, ...change },
      reason: 'Prov.',
    });
    version += 1;
    await api.sql('update protection set from_week = 0 where municipality_id = $1', [api.municipalityId]);
  }

  it('are nowhere until the municipality has chosen it, nor what was made before', async () => {
    expect((await open()).status).toBe(404);
    await set({ isPublic: true, publicMinimum: 6 });
    expect((await open()).body).toMatchObject({ municipality: 'Provkommun', figures: null });
    await publish(WEEKS[1] as IsoWeek);
    const { figures } = (await open()).body as { figures: Shown };
    expect(figures.weeksPublished).toEqual([REPORT_WEEK]);
    expect((await open(`9901?week=${WEEKS[0]}`)).body.figures).toBeNull();
  });

  it('show nothing that the leadership is not shown, and the same where both are', async () => {
    const { figures } = (await open()).body as { figures: Shown };
    const outside = asPublication(figures).cells;
    const within = asPublication(await inside(REPORT_WEEK)).cells;
    expect(outside.map(({ area, series, weeks }) => [area, series, weeks])).toEqual(
      within.map(({ area, series, weeks }) => [area, series, weeks]),
    );
    const shown = outside.flatMap(({ value }, at) => (value === null ? [] : [[value, within[at]?.value]]));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(([one, other]) => one !== other || Number(one) < 6)).toEqual([]);
    expect(figures.protectionNumber).toBe(1);
    expect((await inside(REPORT_WEEK)).protectionNumber).toBe(1);
    expect((await inside(WEEKS[0] as IsoWeek)).protectionNumber).toBe(0);
    expect(figures.areas.map(({ code }) => code).sort()).toEqual([...DISTRICTS].sort());
  });

  it('tell nothing hidden to a solver that has what everybody can fetch', async () => {
    const { figures } = (await open()).body as { figures: Shown };
    const { derived, hidden } = attack(AREAS, SERIES, [asPublication(figures)]);
    expect(hidden).toBeGreaterThan(20);
    expect(derived).toEqual([]);
  });

  it('are all that whoever is not signed in can read', async () => {
    const nobody = { municipalityId: api.municipalityId, role: 'PUBLIC' };
    const read = (table: string) =>
      api.database.readAs(nobody, (query) => query<{ n: number }>(`select count(*)::int n from ${table}`));
    for (const table of [
      'incident',
      'compilation',
      'publication_world',
      'publication_count',
      'picture_decision',
    ])
      expect(await read(table)).toEqual([{ n: 0 }]);
    const seen = await api.database.readAs(nobody, (query) =>
      query<{ audience: string }>('select distinct audience from publication'),
    );
    expect(seen).toEqual([{ audience: 'PUBLIC' }]);
    for (const strange of ['9999', '9902', '0', '%27', '9901x', '..%2f..'])
      expect((await open(strange)).status).toBe(404);
  });

  it('are not fetched without end from one network: it waits, says for how long, and finds them again', async () => {
    const { free } = OPEN_LIMITS.network;
    const fetched = (from: string) => open('9901').set('x-forwarded-for', from);
    api.clock.set('2026-11-25T08:00:30Z');
    const statuses: number[] = [];
    for (let number = 0; number <= free; number += 1) statuses.push((await fetched('192.0.2.7')).status);
    expect(statuses).toEqual([...Array<number>(free).fill(200), 429]);
    const closed = await fetched('192.0.2.7');
    expect(closed.body.errors[0].extensions.reason).toBe('TOO_MANY_REQUESTS');
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0);
    expect((await open('0').set('x-forwarded-for', '192.0.2.7')).status).toBe(429);
    expect((await fetched('192.0.2.8')).status).toBe(200);
    api.clock.set('2026-11-25T08:01:30Z');
    expect((await fetched('192.0.2.7')).status).toBe(200);
    api.clock.set(WORLD_NOW);
  });

  it('are gone at once when the municipality turns them off', async () => {
    expect((await open()).headers['cache-control']).toBe('no-cache');
    await set({ isPublic: false });
    expect((await open()).status).toBe(404);
    expect((await inside(REPORT_WEEK)).week).toBe(REPORT_WEEK);
  });
});
