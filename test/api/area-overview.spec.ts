import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { past } from '../support/past.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const OVERVIEW = `query ($code: String!, $week: IsoWeek) { areaOverview(code: $code, week: $week) {
  area { code kind } parent { code name } children { code } week weekState
  row { area { code } count overlayCount jointLevel expected { median lower upper weeks } deviation levels { partyId level } }
  weeks totals expectedMedian expectedLower expectedUpper jointLevels
  categories { categoryCode counts total } dayHour dayHourUnknown
  texts { party { kind } level trend text submittedAt versionNumber }
  levelHistory { party { kind } weeks levels } points { ids } problems { id } measures { id } policeNotices { id } } }`;

describe('Område', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await new WeekDriver(api).report('polis', 2);
    await new WeekDriver(api).report('polis', 3);
    await past(
      api,
      { week: '2024-W48', count: 2, categoryCode: 'EGE-06' },
      { week: '2024-W47', count: 99 },
      ...[4, 0, 2, 6, 3, 1, 5, 7].map((count, index) => ({
        week: `2026-W${39 + index}`,
        areaCode: count === 0 ? 'HUD-VAR' : 'HUD-FLE',
        count: count === 0 ? 1 : count,
      })),
      { week: '2026-W47', count: 4, at: [0, '00:30', 'MINUTE'] },
      { week: '2026-W47', count: 5, at: [6, '23:00', 'HOUR'], categoryCode: 'VLD-01' },
      { week: '2026-W47', count: 6, at: [3, '00:00', 'DAY'] },
      { week: '2026-W47', count: 70, shared: false },
      { week: '2026-W47', count: 70, secrecyLevel: 'OWN' },
      { week: '2026-W47', count: 70, secrecyLevel: 'RESTRICTED', party: 'SCHOOL' },
      { week: '2026-W48', count: 80 },
    );
  });
  afterAll(() => api.stop());

  const overview = async (user = 'social', code = 'HUD-FLE', week: string | null = REPORT_WEEK) =>
    (await (await api.as(user)).ask(OVERVIEW, { code, week })).areaOverview;

  it('shows 104 weeks that end with the one asked for', async () => {
    const { weeks, totals, jointLevels, expectedMedian } = await overview();
    expect([weeks.length, totals.length, jointLevels.length, expectedMedian.length]).toEqual([
      104, 104, 104, 104,
    ]);
    expect([weeks[0], weeks[103]]).toEqual(['2024-W48', '2026-W47']);
    expect(totals[0]).toBe(2);
    expect(totals.slice(-9)).toEqual([4, 0, 2, 6, 3, 1, 5, 7, 15]);
  });

  it('expects each week what the eight before it showed, in numbers counted by hand', async () => {
    const { expectedMedian, expectedLower, expectedUpper, row } = await overview();
    expect([expectedMedian.at(-1), expectedLower.at(-1), expectedUpper.at(-1)]).toEqual([3.5, 1.75, 5.25]);
    expect(row).toMatchObject({
      count: 15,
      expected: { median: 3.5, lower: 1.75, upper: 5.25, weeks: 8 },
      deviation: 'ABOVE',
    });
    expect([expectedMedian.at(-5), expectedLower.at(-5), expectedUpper.at(-5)]).toEqual([3, 1.5, 4.5]);
    expect(expectedMedian.at(-6)).toBeNull();
  });

  it('lists its categories, the most frequent first', async () => {
    const { categories } = await overview();
    expect(categories.map((one: any) => [one.categoryCode, one.total])).toEqual([
      ['ORD-01', 38],
      ['VLD-01', 5],
      ['EGE-06', 2],
    ]);
    expect(categories[1].counts.at(-1)).toBe(5);
  });

  it('spreads what is known to the hour over the week on the town’s clock, and counts the rest', async () => {
    const { dayHour, dayHourUnknown } = await overview();
    expect(dayHour.map((hours: number[]) => hours.length)).toEqual(Array(7).fill(24));
    expect(dayHour[0][0]).toBe(4);
    expect(dayHour[6][23]).toBe(5);
    expect(dayHour[2][20]).toBe(30);
    expect(dayHour.flat().reduce((sum: number, count: number) => sum + count, 0)).toBe(39);
    expect(dayHourUnknown).toBe(6);
  });

  it('adds nobody’s own rows to any curve, and tells the author of them apart', async () => {
    const own = await overview('polis');
    const others = await overview('social');
    expect(own.totals).toEqual(others.totals);
    expect(own.categories).toEqual(others.categories);
    expect([own.row.overlayCount, others.row.overlayCount]).toEqual([140, 0]);
    expect((await overview('skola')).row.overlayCount).toBe(70);
  });

  it('shows the newest version of every party’s text, and its levels of eight weeks', async () => {
    const { texts, levelHistory, jointLevels } = await overview();
    expect(texts).toEqual([
      {
        party: { kind: 'POLICE' },
        level: 3,
        trend: 'RISING',
        text: 'Läget i HUD-FLE.',
        submittedAt: '2026-11-25T08:00:00Z',
        versionNumber: 2,
      },
    ]);
    expect(levelHistory).toHaveLength(6);
    expect(levelHistory[0].levels).toEqual([null, null, null, null, null, null, null, 3]);
    expect(levelHistory[0].weeks[7]).toBe('2026-W47');
    expect(jointLevels.at(-1)).toBe(3);
    expect(jointLevels.at(-2)).toBeNull();
  });

  it('draws the incidents that the reader may see', async () => {
    const { id } = await record(await api.as('kultur'), { secrecyLevel: 'RESTRICTED' });
    expect((await overview('kultur')).points.ids).toEqual([id]);
    expect((await overview('polis')).points.ids).toEqual([]);
    expect((await overview('kultur', 'HUD-SEG')).points.ids).toEqual([]);
  });

  it('is there for the whole municipality as well', async () => {
    const whole = await overview('social', 'KOMMUN');
    expect(whole).toMatchObject({ area: { kind: 'MUNICIPALITY' }, parent: null, row: { count: 15 } });
    expect(whole.children).toHaveLength(7);
    expect(whole.totals.slice(-9)).toEqual([4, 1, 2, 6, 3, 1, 5, 7, 15]);
    expect((await overview()).parent).toEqual({ code: 'KOMMUN', name: 'Hela kommunen' });
  });

  it('opens at home, and knows no area and no week that are not there', async () => {
    expect((await overview('social', 'HUD-FLE', null)).week).toBe(REPORT_WEEK);
    const client = await api.as('social');
    expect(await client.refused(OVERVIEW, { code: 'HUD-XXX', week: REPORT_WEEK })).toMatchObject({
      reason: 'UNKNOWN_AREA',
    });
    expect(await client.refused(OVERVIEW, { code: 'HUD-FLE', week: '2026-W20' })).toMatchObject({
      reason: 'NOT_FOUND',
    });
  });

  it.each(['polis2', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect(await (await api.as(user)).refused(OVERVIEW, { code: 'HUD-FLE' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
