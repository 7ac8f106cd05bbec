import { randomUUID } from 'node:crypto';
import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { addWeeks, type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import type { Cell, Publication } from '@samlad/suppression/publication.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Publisher } from '../../apps/api/src/publication/publisher.js';
import { attack } from '../../libs/suppression/test/attacker.js';
import { numbersFrom } from '../../libs/suppression/test/numbers.js';
import { actorOf } from '../support/actor-of.js';
import { EventDesk } from '../support/events.js';
import { past } from '../support/past.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { weekInState } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { DISTRICTS, REPORT_WEEK } from '../support/world.js';

const TABLE = `query ($week: IsoWeek) { fixedTable(week: $week) { week weeksPublished
  columns { code minimum } tables { weeks rows { areaCode values } } } }`;
const AREAS = {
  code: 'KOMMUN',
  parts: [...DISTRICTS.map((code) => ({ code })), { code: 'UTAN', unlisted: true }],
};
const SERIES = { code: 'ALLA', parts: CATEGORY_GROUPS.map(({ code }) => ({ code })) };
const GROUPS = ['ORD-01', 'EGE-06', 'TRA-01', 'BRA-03'];

describe('the fixed tables', () => {
  let api: TestApi;
  const WEEKS: IsoWeek[] = [-2, -1].map((back) => addWeeks(REPORT_WEEK, back));
  beforeAll(async () => {
    api = await startApi();
    const next = numbersFrom(7);
    for (let back = 8; back >= 0; back -= 1)
      for (const areaCode of DISTRICTS)
        for (const categoryCode of GROUPS) {
          const count = Math.floor(next() * 6);
          if (count > 0)
            await past(api, { week: addWeeks(REPORT_WEEK, -back), areaCode, categoryCode, count });
        }
    for (const week of WEEKS) await publish(week);
    await new WeekDriver(api).take('REVIEWED');
  });
  afterAll(() => api.stop());

  async function publish(week: IsoWeek): Promise<void> {
    await weekInState(api, week, 'COMPILED');
    const coordinator = await actorOf(api, 'samordnare');
    const rows = await api.sql<{ id: string }>(
      'select id from week where municipality_id = $1 and week = $2',
      [api.municipalityId, weekIndexOf(week)],
    );
    const id = rows[0]?.id ?? '';
    await api.database.write(
      coordinator,
      { clientKey: randomUUID(), operation: 'signWeek', input: { week } },
      async (tx) => {
        await api.app.get(Publisher).publish(tx, { id, week: weekIndexOf(week), compilationNumber: 1 });
        return { id, version: 1 };
      },
    );
  }

  /** Everything that the leadership can fetch, as an attacker would note it down. */
  async function everything(): Promise<Publication[]> {
    const client = await api.as('ledning');
    const { weeksPublished } = (await client.ask(TABLE, {})).fixedTable;
    const published: Publication[] = [];
    for (const week of [...weeksPublished].reverse()) {
      const { columns, tables } = (await client.ask(TABLE, { week })).fixedTable;
      const cells: Cell[] = tables.flatMap(
        (table: { weeks: number; rows: { areaCode: string; values: (number | null)[] }[] }) =>
          table.rows.flatMap(({ areaCode, values }) =>
            values.map((value, at) => ({
              area: areaCode,
              series: columns[at].code,
              weeks: table.weeks,
              value,
            })),
          ),
      );
      published.push({ week: weekIndexOf(week), cells, worlds: [] });
    }
    return published;
  }

  it('are made when the picture is reviewed, with small figures hidden and the rest as they are', async () => {
    const published = await everything();
    expect(published.map(({ week }) => week)).toEqual([...WEEKS, REPORT_WEEK].map(weekIndexOf));
    const cells = published.at(-1)?.cells ?? [];
    const whole = cells.find(
      ({ area, series, weeks }) => area === 'KOMMUN' && series === 'ALLA' && weeks === 4,
    );
    const counted = await api.sql<{ n: number }>(
      'select sum(count)::int n from incident where municipality_id = $1 and week between $2 - 3 and $2',
      [api.municipalityId, weekIndexOf(REPORT_WEEK)],
    );
    expect(whole?.value).toBe(counted[0]?.n);
    const shown = cells.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(cells.length / 10);
    expect(
      shown.filter(({ value, series }) => Number(value) < (series === 'SKO' || series === 'REK' ? 5 : 3)),
    ).toEqual([]);
  });

  it('tell nothing hidden to a solver that has everything the leadership can fetch', async () => {
    const published = await everything();
    const { derived, hidden } = attack(AREAS, SERIES, published);
    expect(hidden).toBeGreaterThan(50);
    expect(derived).toEqual([]);
  });

  it('would tell it had one figure of the pattern been shown: the solver sees', async () => {
    const published = await everything();
    const newest = published.at(-1) as Publication;
    const truth = await api.sql<{ area: string; series: string; n: number }>(
      `select a.code area, split_part(i.category_code, '-', 1) series, sum(i.count)::int n
       from incident i join area a on a.municipality_id = i.municipality_id and a.id = i.area_id
       where i.municipality_id = $1 and i.week between $2 - 3 and $2 group by 1, 2`,
      [api.municipalityId, weekIndexOf(REPORT_WEEK)],
    );
    const told = new Map(truth.map(({ area, series, n }) => [`${area} ${series}`, n]));
    const careless = newest.cells.map((cell) => {
      const value = told.get(`${cell.area} ${cell.series}`);
      return cell.weeks === 4 && cell.value === null && value !== undefined && value >= 3
        ? { ...cell, value }
        : cell;
    });
    const small = careless.filter(
      ({ weeks, value }, index) => weeks === 4 && value !== newest.cells[index]?.value,
    );
    expect(small.length).toBeGreaterThan(0);
    const { derived } = attack(AREAS, SERIES, [...published.slice(0, -1), { ...newest, cells: careless }]);
    expect(derived.length).toBeGreaterThan(0);
  });

  it('are read by the leadership and who makes them, and by nobody else', async () => {
    expect((await (await api.as('samordnare')).ask(TABLE, {})).fixedTable.week).toBe(REPORT_WEEK);
    for (const user of ['polis', 'analytiker', 'skola', 'polis2', 'dataskydd', 'drift'])
      expect((await (await api.as(user)).refused(TABLE, {})).reason).toBe('NOT_ALLOWED');
    expect((await (await api.as('granne-samordnare')).ask(TABLE, {})).fixedTable).toBeNull();
    const lead = await actorOf(api, 'ledning');
    for (const table of ['publication_world', 'publication_count', 'compilation', 'incident'])
      expect(await api.database.read(lead, (tx) => tx.query(`select 1 from ${table}`))).toEqual([]);
  });

  it('never change: neither by what is learnt later nor by what is linked', async () => {
    const before = await everything();
    await past(api, { week: REPORT_WEEK, count: 50 });
    const desk = new EventDesk(api);
    await desk.judge(await desk.shared('polis'), await desk.shared('raddning'));
    expect(await everything()).toEqual(before);
    await publish(addWeeks(REPORT_WEEK, -4));
    expect(await everything()).toEqual(before);
    const refused = await api.sql<{ detail: unknown }>(
      `select detail from audit_entry where action = 'publication.refuse'`,
    );
    expect(refused).toHaveLength(1);
  });
});
