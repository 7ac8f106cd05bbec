import { cellBounds } from '@samlad/geo/map-cell.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../support/planted.js';
import { insert, scattered, WEEKS } from '../support/scattered.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { DISTRICTS } from '../support/world.js';

const MAP = `query ($filter: IncidentFilterInput!, $viewport: ViewportInput!) { incidentMap(filter: $filter, viewport: $viewport) {
  mode total withPosition withoutPosition inViewport
  points { ids longitudes latitudes categoryCodes counts } cells { level xs ys counts }
  perWeek { week count } perArea { areaCode areaName count withoutPosition }
  areas { code kind geometry } parties { kind } measures { id overdue }
} }`;
const LIST = `query ($filter: IncidentFilterInput!, $first: Int!, $after: String) { incidents(filter: $filter, first: $first, after: $after) {
  nodes { id week occurredFrom } endCursor hasMore totalCount
} }`;

const WHOLE = { west: 17.8, south: 59.1, east: 18.2, north: 59.3, zoom: 12 };
describe('the map and the table of incidents', () => {
  let api: TestApi;
  const parties = new Map<string, string>();
  const areas = new Map<string, string>();
  const map = async (user: string, filter: Record<string, unknown> = {}, viewport = WHOLE) =>
    (await (await api.as(user)).ask(MAP, { filter: { ...WEEKS, ...filter }, viewport })).incidentMap;

  beforeAll(async () => {
    api = await startApi();
    const of = [api.municipalityId];
    for (const row of await api.sql<{ kind: string; id: string }>(
      'select kind, id from party where municipality_id = $1',
      of,
    ))
      parties.set(row.kind, row.id);
    for (const row of await api.sql<{ code: string; id: string }>(
      'select code, id from area where municipality_id = $1',
      of,
    ))
      areas.set(row.code, row.id);
    const some = ['POLICE', 'RESCUE', 'SCHOOL'].map((kind) => parties.get(kind) ?? '');
    await insert(api, scattered(1_200, some, areas));
  });
  afterAll(() => api.stop());

  const SEEN: Record<string, string> = {
    polis: `(i.party_id = (select id from party where municipality_id = i.municipality_id and kind = 'POLICE')
      or (i.shared and i.secrecy_level in ('OPEN', 'SHARED')))`,
    analytiker: `i.shared and i.secrecy_level in ('OPEN', 'SHARED')`,
  };
  const plainly = async (user: string, condition: string) =>
    (
      await api.sql<{ total: number; rows: number; hidden: number }>(
        `select coalesce(sum(count), 0)::int total, count(*)::int rows,
           coalesce(sum(count) filter (where longitude is null), 0)::int hidden
         from incident i where municipality_id = $1 and removed_at is null and week between $2 and $3
           and ${SEEN[user]} and ${condition}`,
        [api.municipalityId, weekIndexOf(WEEKS.fromWeek), weekIndexOf(WEEKS.toWeek)],
      )
    )[0];

  const FILTERS: [string, () => Record<string, unknown>, string][] = [
    ['nothing', () => ({}), 'true'],
    [
      'weeks',
      () => ({ fromWeek: '2026-W42', toWeek: '2026-W43' }),
      `week in (${weekIndexOf('2026-W42')}, ${weekIndexOf('2026-W43')})`,
    ],
    ['categories', () => ({ categoryCodes: ['ORD-01', 'EGE-06'] }), `category_code in ('ORD-01', 'EGE-06')`],
    [
      'parties',
      () => ({ partyIds: [parties.get('RESCUE')] }),
      `party_id = (select id from party p where p.municipality_id = i.municipality_id and kind = 'RESCUE')`,
    ],
    [
      'areas',
      () => ({ areaCodes: ['HUD-SKO', 'HUD-VAR'] }),
      `area_id in (select id from area where code in ('HUD-SKO', 'HUD-VAR'))`,
    ],
    ['the whole municipality', () => ({ areaCodes: ['KOMMUN'] }), 'true'],
    ['levels', () => ({ secrecyLevels: ['RESTRICTED', 'OWN'] }), `secrecy_level in ('RESTRICTED', 'OWN')`],
    ['kinds of place', () => ({ placeTypes: ['PARK'] }), `place_type = 'PARK'`],
    ['severity', () => ({ severityAtLeast: 3 }), 'severity >= 3'],
    [
      'several things',
      () => ({
        categoryCodes: ['VLD-01'],
        areaCodes: ['HUD-TRA'],
        severityAtLeast: 2,
        secrecyLevels: ['SHARED'],
      }),
      `category_code = 'VLD-01' and area_id in (select id from area where code = 'HUD-TRA') and severity >= 2 and secrecy_level = 'SHARED'`,
    ],
    ['an area that is not there', () => ({ areaCodes: ['HUD-XXX'] }), 'false'],
  ];

  describe.each(['polis', 'analytiker'])('for %s', (user) => {
    it.each(FILTERS)('counts as plain SQL does when filtered by %s', async (_, filter, condition) => {
      const shown = await map(user, filter());
      const plain = await plainly(user, condition);
      expect([shown.total, shown.withoutPosition, shown.withPosition]).toEqual([
        plain?.total,
        plain?.hidden,
        (plain?.total ?? 0) - (plain?.hidden ?? 0),
      ]);
      expect(shown.inViewport).toBe(shown.withPosition);
      const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
      expect(sum(shown.perWeek)).toBe(shown.total);
      expect(sum(shown.perArea)).toBe(shown.total);
      expect(shown.points.counts.reduce((a: number, b: number) => a + b, 0)).toBe(shown.inViewport);
      const { incidents } = await (
        await api.as(user)
      ).ask(LIST, { filter: { ...WEEKS, ...filter() }, first: 1 });
      expect(incidents.totalCount).toBe(plain?.rows);
    });
  });

  it('never shows one party another’s hidden incidents', async () => {
    const hidden = await api.sql<{ id: string }>(
      `select id from incident i where not (${SEEN['analytiker']}) and longitude is not null`,
    );
    const { points } = await map('analytiker');
    const ids = new Set<string>(points.ids);
    expect(hidden.filter(({ id }) => ids.has(id))).toEqual([]);
    expect((await map('granne-polis')).total).toBe(0);
  });

  it('draws only what lies in the viewport but counts the rest', async () => {
    const viewport = { west: 17.9, south: 59.2, east: 17.92, north: 59.21, zoom: 15 };
    const shown = await map('polis', {}, viewport);
    expect(shown.mode).toBe('POINTS');
    expect(shown.inViewport).toBeGreaterThan(0);
    expect(shown.inViewport).toBeLessThan(shown.withPosition);
    expect(Math.max(...shown.points.longitudes)).toBeLessThanOrEqual(17.92);
    expect(shown.total).toBe((await map('polis')).total);
  });

  it('gives every week of the filter and every district, also the empty ones', async () => {
    const {
      perWeek,
      perArea,
      areas: drawn,
      parties: all,
    } = await map('polis', { fromWeek: '2026-W30', areaCodes: ['HUD-FLE'] });
    expect(perWeek).toHaveLength(18);
    expect(perArea.map(({ areaCode }: { areaCode: string }) => areaCode)).toEqual(DISTRICTS);
    expect(perArea[3]).toEqual({ areaCode: 'HUD-SKO', areaName: 'Område SKO', count: 0, withoutPosition: 0 });
    expect(drawn).toHaveLength(8);
    expect(all).toHaveLength(6);
  });

  it.each([
    [
      'weeks backwards',
      { fromWeek: '2026-W47', toWeek: '2026-W40' },
      WHOLE,
      'Den första veckan är efter den sista. Byt plats på dem.',
    ],
    ['more than ten years', { fromWeek: '2010-W01' }, WHOLE, 'Högst 520 veckor visas åt gången. Välj färre.'],
    ['a severity of five', { severityAtLeast: 5 }, WHOLE, 'Allvaret anges från 1 till 4.'],
    ['a party that is no id', { partyIds: ['x'] }, WHOLE, 'Parten finns inte.'],
    [
      'a viewport inside out',
      {},
      { ...WHOLE, west: 19 },
      'Kartutsnittets västra kant ligger öster om den östra.',
    ],
    ['a zoom of forty', {}, { ...WHOLE, zoom: 40 }, 'Zoomnivån ska vara 0–22.'],
  ])('refuses %s', async (_, filter, viewport, message) => {
    const refusal = await (await api.as('polis')).refused(MAP, { filter: { ...WEEKS, ...filter }, viewport });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_INPUT', message });
  });

  it.each(['polis2', 'ledning', 'dataskydd', 'drift'])('is not for %s', async (user) => {
    expect(await (await api.as(user)).refused(MAP, { filter: WEEKS, viewport: WHOLE })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is not for somebody who is not signed in', async () => {
    for (const [document, variables] of [
      [MAP, { filter: WEEKS, viewport: WHOLE }],
      [LIST, { filter: WEEKS, first: 5 }],
    ] as const)
      expect(await api.anonymous().refused(document, variables)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('draws the open insatser, and says which have a late åtagande', async () => {
    const late = await planted(api, { measure: 'AGREED', commitment: 'ACCEPTED', dueOn: '2026-11-24' });
    const onTime = await planted(api, { measure: 'AGREED', commitment: 'ACCEPTED', dueOn: '2026-11-25' });
    const proposed = await planted(api, { measure: 'PROPOSED', commitment: 'PROPOSED', dueOn: '2026-11-24' });
    const { measures } = await map('raddning');
    expect(measures).toContainEqual({ id: late.measureId, overdue: true });
    expect(measures).toContainEqual({ id: onTime.measureId, overdue: false });
    expect(measures.map(({ id }: { id: string }) => id)).not.toContain(proposed.measureId);
    expect((await map('granne-polis')).measures).toEqual([]);
  });

  describe('the table', () => {
    const list = async (user: string, first: number, after: string | null = null) =>
      (await (await api.as(user)).ask(LIST, { filter: WEEKS, first, after })).incidents;

    it('gives every row once, newest week and time first', async () => {
      const rows: { id: string; week: string; occurredFrom: string }[] = [];
      let after: string | null = null;
      do {
        const answer: any = await list('analytiker', 100, after);
        rows.push(...answer.nodes);
        after = answer.hasMore ? answer.endCursor : null;
      } while (after !== null);
      expect(new Set(rows.map(({ id }) => id)).size).toBe((await plainly('analytiker', 'true'))?.rows);
      expect(rows).toHaveLength((await plainly('analytiker', 'true'))?.rows ?? -1);
      const order = rows.map(({ week, occurredFrom }) => `${week} ${occurredFrom}`);
      expect(order).toEqual([...order].sort().reverse());
    });

    it('gives a reporter the own party alone, whichever party is asked for', async () => {
      const reporter = await api.as('polis2');
      const total = async (partyIds: string[] | null) =>
        (await reporter.ask(LIST, { filter: { ...WEEKS, partyIds }, first: 1 })).incidents.totalCount;
      const own = (await plainly('polis', `i.party_id = '${parties.get('POLICE')}'`))?.rows;
      expect(await total(null)).toBe(own);
      expect(await total([])).toBe(own);
      expect(await total([parties.get('POLICE') ?? '', parties.get('RESCUE') ?? ''])).toBe(own);
      expect(await total([parties.get('RESCUE') ?? ''])).toBe(0);
    });

    it.each([0, 101])('refuses %d rows a page', async (first) => {
      expect(await (await api.as('polis')).refused(LIST, { filter: WEEKS, first })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it.each([
      'abc',
      'MXwyfDM',
      Buffer.from(`1|2026-01-01 00:00:00+00|${'x'.repeat(36)}`).toString('base64url'),
    ])('refuses the cursor %s', async (after) => {
      expect((await (await api.as('polis')).refused(LIST, { filter: WEEKS, first: 5, after })).message).toBe(
        'Sidmarkören (after) är inte giltig. Börja om från första sidan.',
      );
    });
  });

  describe('with 20,000 incidents in the viewport', () => {
    const filter = { fromWeek: '2026-W20', toWeek: '2026-W27' };
    beforeAll(async () => {
      const shift = weekIndexOf('2026-W20') - weekIndexOf(WEEKS.fromWeek);
      const many = scattered(25_000, [parties.get('POLICE') ?? ''], areas).map((row) => ({
        ...row,
        week: row.week + shift,
      }));
      for (let from = 0; from < many.length; from += 5_000) await insert(api, many.slice(from, from + 5_000));
      await api.sql('analyze incident');
    });

    it('draws squares whose counts are the viewport’s', async () => {
      const shown = await map('polis', filter);
      expect(shown.mode).toBe('CELLS');
      expect(shown.points.ids).toEqual([]);
      expect(shown.cells.counts.reduce((a: number, b: number) => a + b, 0)).toBe(shown.inViewport);
      expect(shown.inViewport).toBe(shown.withPosition);
      expect(shown.inViewport).toBeGreaterThan(20_000);
      expect(shown.cells.xs.length).toBeLessThanOrEqual(2_000);
      expect(shown.cells.ys).toHaveLength(shown.cells.xs.length);
    });

    it.each([0, 5, 9, 14, 18, 22])('fits at zoom %d', async (zoom) => {
      const { cells, inViewport } = await map('polis', filter, { ...WHOLE, zoom });
      expect(cells.xs.length).toBeLessThanOrEqual(2_000);
      expect(cells.counts.reduce((a: number, b: number) => a + b, 0)).toBe(inViewport);
    });

    it('counts each square as plain SQL does', async () => {
      const { cells } = await map('polis', filter);
      for (const at of [0, Math.floor(cells.xs.length / 2), cells.xs.length - 1]) {
        const box = cellBounds({ x: cells.xs[at], y: cells.ys[at] }, cells.level);
        const [plain] = await api.sql<{ n: number }>(
          `select sum(count)::int n from incident where removed_at is null and week between $1 and $2
             and longitude >= $3 and longitude < $4 and latitude >= $5 and latitude < $6`,
          [
            weekIndexOf(filter.fromWeek),
            weekIndexOf(filter.toWeek),
            box.west,
            box.east,
            box.south,
            box.north,
          ],
        );
        expect(cells.counts[at]).toBe(plain?.n);
      }
    });

    it('draws points again where the viewport holds few', async () => {
      const shown = await map('polis', filter, {
        west: 17.901,
        south: 59.2,
        east: 17.9011,
        north: 59.2006,
        zoom: 19,
      });
      expect(shown.mode).toBe('POINTS');
      expect(shown.points.ids.length).toBeGreaterThan(0);
      expect(shown.cells.counts).toEqual([]);
    });
  });
});
