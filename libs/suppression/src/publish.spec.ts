import { describe, expect, it } from 'vitest';
import { attack } from '../test/attacker.js';
import { AREAS, GROUPS, municipalityRows } from '../test/municipality.js';
import { audit } from './audit.js';
import type { CountRow } from './counts.js';
import type { DimensionNode } from './dimension.js';
import { layOut } from './layout.js';
import { NESTED_WINDOWS, PUBLIC_POLICY, SHARED_POLICY, type SuppressionPolicy } from './policy.js';
import type { Cell, Publication } from './publication.js';
import { publish } from './publish.js';

const WEEK = 2_912;
const oneWeek = (minimum: number, more: Partial<SuppressionPolicy> = {}): SuppressionPolicy => ({
  windows: [{ weeks: 1, every: 1 }],
  minimum,
  minimumOf: {},
  contributorsOf: {},
  spread: 1,
  ...more,
});
const tree = (code: string, parts: string[]): DimensionNode => ({
  code,
  parts: parts.map((part) => ({ code: part })),
});
const hiddenOf = ({ cells }: Publication): string[] =>
  cells.filter(({ value }) => value === null).map(({ area, series }) => `${area}-${series}`);
const valueOf = (
  { cells }: Publication,
  area: string,
  series: string,
  weeks = 1,
): Cell['value'] | undefined =>
  cells.find((cell) => cell.area === area && cell.series === series && cell.weeks === weeks)?.value;

describe('the example of the domain guide', () => {
  const ages = tree('all', ['young', 'old']);
  const countries = tree('total', ['Iceland', 'Portugal', 'Spain']);
  const counts: [string, string, number][] = [
    ['young', 'Iceland', 2],
    ['young', 'Portugal', 0],
    ['young', 'Spain', 5],
    ['old', 'Iceland', 3],
    ['old', 'Portugal', 4],
    ['old', 'Spain', 6],
  ];
  const rows: CountRow[] = counts.map(([area, series, count]) => ({ area, series, week: WEEK, count }));
  const layout = layOut(ages, countries);

  it('hides young Portugal, then young Iceland, old Iceland and old Portugal', () => {
    const table = publish({ layout, policy: oneWeek(1), week: WEEK, rows, earlier: [] });
    expect(hiddenOf(table)).toEqual(['young-Iceland', 'young-Portugal', 'old-Iceland', 'old-Portugal']);
  });

  it('shows the totals 5, 4, 11 and 20', () => {
    const table = publish({ layout, policy: oneWeek(1), week: WEEK, rows, earlier: [] });
    expect(countries.parts?.map(({ code }) => valueOf(table, 'all', code))).toEqual([5, 4, 11]);
    expect(valueOf(table, 'all', 'total')).toBe(20);
  });

  it('leaves the linear program two whole numbers for each of them', () => {
    const table = publish({ layout, policy: oneWeek(1), week: WEEK, rows, earlier: [] });
    expect(attack(ages, countries, [table]).derived).toEqual([]);
  });

  it('would give young Portugal away if it alone were hidden', () => {
    const table = publish({ layout, policy: oneWeek(1), week: WEEK, rows, earlier: [] });
    const cells = table.cells.map((cell) =>
      cell.area === 'young' && cell.series === 'Iceland' ? { ...cell, value: 2 } : cell,
    );
    const { derived } = attack(ages, countries, [{ ...table, cells }]);
    expect(derived.map(({ cell }) => `${cell.area}-${cell.series}`)).toContain('young-Portugal');
  });

  it('keeps the possible values further apart when a wider interval is asked for', () => {
    const withSpread = (spread: number) =>
      publish({ layout, policy: oneWeek(1, { spread }), week: WEEK, rows, earlier: [] });
    expect(attack(ages, countries, [withSpread(1)], 3).derived).not.toEqual([]);
    expect(attack(ages, countries, [withSpread(3)], 3).derived).toEqual([]);
  });
});

describe('small figures', () => {
  const areas = tree('KOMMUN', ['A', 'B', 'C']);
  const series = tree('ALLA', ['ORD', 'SKO', 'EGE']);
  const layout = layOut(areas, series);
  const rowsWith = (area: string, code: string, count: number, schools: string[]): CountRow[] =>
    ['A', 'B', 'C'].flatMap((a) =>
      ['ORD', 'SKO', 'EGE'].map((s) => ({
        area: a,
        series: s,
        week: WEEK,
        count: a === area && s === code ? count : 40,
        contributors: a === area && s === code ? schools : ['Norra skolan', 'Södra skolan'],
      })),
    );
  const policy = oneWeek(3, { minimumOf: { SKO: 5 }, contributorsOf: { SKO: 2 } });
  const shown = (count: number, code: string, schools = ['Norra skolan', 'Södra skolan']) =>
    valueOf(
      publish({ layout, policy, week: WEEK, rows: rowsWith('A', code, count, schools), earlier: [] }),
      'A',
      code,
    );

  it('are hidden below three, zero included, and shown from three', () => {
    expect([0, 1, 2, 3].map((count) => shown(count, 'ORD'))).toEqual([null, null, null, 3]);
  });

  it('of the school are hidden below five', () => {
    expect([4, 5].map((count) => shown(count, 'SKO'))).toEqual([null, 5]);
  });

  it('of one school only are hidden however large', () => {
    expect(shown(30, 'SKO', ['Norra skolan'])).toBeNull();
    expect(shown(30, 'SKO', ['Norra skolan', 'Södra skolan'])).toBe(30);
  });

  it('stay hidden for one audience when they are withheld from another', () => {
    const rows = rowsWith('A', 'ORD', 20, []);
    const table = publish({
      layout,
      policy,
      week: WEEK,
      rows,
      earlier: [],
      withheld: new Set(['A|ORD|1']),
    });
    expect(valueOf(table, 'A', 'ORD')).toBeNull();
    expect(attack(areas, series, [table]).derived).toEqual([]);
  });

  it('of a series that may not be counted in areas are not in their totals either', () => {
    const coarse = { code: 'ALLA', parts: [{ code: 'ORD' }, { code: 'REK', finest: 0 }] };
    const rows = ['A', 'B', 'C'].flatMap((area) => [
      { area, series: 'ORD', week: WEEK, count: 10 },
      { area, series: 'REK', week: WEEK, count: 4 },
    ]);
    const table = publish({
      layout: layOut(areas, coarse),
      policy: oneWeek(3),
      week: WEEK,
      rows,
      earlier: [],
    });
    expect(valueOf(table, 'A', 'REK')).toBeUndefined();
    expect(valueOf(table, 'A', 'ALLA')).toBe(10);
    expect(valueOf(table, 'KOMMUN', 'ALLA')).toBe(42);
  });
});

describe('week after week', () => {
  const layout = layOut(AREAS, GROUPS);
  const rows = municipalityRows(120, WEEK - 51, WEEK + 5, 3);
  const weeks = [0, 1, 2, 3, 4, 5].map((i) => WEEK + i);
  const publications = weeks.reduce<Publication[]>((earlier, week) => {
    const known = rows.filter((row) => row.week <= week);
    return [...earlier, publish({ layout, policy: SHARED_POLICY, week, rows: known, earlier })];
  }, []);

  it('no earlier table is opened by a later one', () => {
    expect(audit({ layout, rows, publications, spread: 1 })).toEqual([]);
  });

  it('the same input gives the same tables', () => {
    const earlier = publications.slice(0, 5);
    const again = publish({
      layout,
      policy: SHARED_POLICY,
      week: WEEK + 5,
      rows: rows.toReversed(),
      earlier,
    });
    expect(again).toEqual(publications[5]);
  });

  it('the totals of the municipality over all groups are shown', () => {
    expect(publications.map((one) => valueOf(one, 'KOMMUN', 'ALLA', 52))).not.toContain(null);
  });

  it('windows that do not slide are published when they are full, and are kept as well', () => {
    const policy = { ...PUBLIC_POLICY, windows: NESTED_WINDOWS };
    const tables = weeks.reduce<Publication[]>((earlier, week) => {
      const known = rows.filter((row) => row.week <= week);
      return [...earlier, publish({ layout, policy, week, rows: known, earlier })];
    }, []);
    const lengths = tables.map(({ cells }) => [...new Set(cells.map((cell) => cell.weeks))]);
    expect(lengths).toEqual([[4, 13, 52], [], [], [], [4], []]);
    expect(audit({ layout, rows, publications: tables, spread: 1 })).toEqual([]);
  });

  it('a table for everybody hides what inside readers are not shown', () => {
    const [inside] = publications as [Publication];
    const withheld = new Set(
      inside.cells.filter(({ value }) => value === null).map((c) => `${c.area}|${c.series}|${c.weeks}`),
    );
    const known = rows.filter((row) => row.week <= WEEK);
    const open = publish({ layout, policy: PUBLIC_POLICY, week: WEEK, rows: known, earlier: [], withheld });
    const shown = open.cells.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.every((c) => valueOf(inside, c.area, c.series, c.weeks) === c.value)).toBe(true);
    expect(audit({ layout, rows: known, publications: [open], spread: 1 })).toEqual([]);
  });

  it('are made in order', () => {
    expect(() => publish({ layout, policy: SHARED_POLICY, week: WEEK, rows, earlier: publications })).toThrow(
      'order',
    );
  });
});

describe('the audit', () => {
  const areas = tree('KOMMUN', ['A', 'B', 'C']);
  const series = tree('ALLA', ['S', 'T', 'U']);
  const layout = layOut(areas, series);
  const rows = ['A', 'B', 'C'].flatMap((area, a) =>
    ['S', 'T', 'U'].map((code, s) => ({
      area,
      series: code,
      week: WEEK,
      count: a + s === 0 ? 1 : 4 + a + s,
    })),
  );
  const table = publish({ layout, policy: oneWeek(3), week: WEEK, rows, earlier: [] });
  const kindsOf = (publication: Publication, of = rows) =>
    new Set(audit({ layout, rows: of, publications: [publication], spread: 1 }).map(({ kind }) => kind));

  it('is silent about what was published', () => {
    expect(kindsOf(table)).toEqual(new Set());
  });

  it('tells of a hidden figure that nothing keeps open', () => {
    expect(kindsOf({ ...table, worlds: [] })).toEqual(new Set(['NOT_OPEN']));
  });

  it('tells of a world that would change a published figure', () => {
    const worlds = [...table.worlds, [{ area: 'B', series: 'U', week: WEEK, by: 1 }]];
    expect(kindsOf({ ...table, worlds })).toEqual(new Set(['CHANGES_PUBLISHED']));
  });

  it('tells of a world with less than no incidents', () => {
    const worlds = table.worlds.map((world) => world.map((change) => ({ ...change, by: change.by * 50 })));
    expect(kindsOf({ ...table, worlds })).toEqual(new Set(['BELOW_ZERO']));
  });

  it('tells when the counts under a published figure have changed', () => {
    const later = rows.map((row) => (row.area === 'C' && row.series === 'U' ? { ...row, count: 99 } : row));
    expect(kindsOf(table, later)).toEqual(new Set(['COUNT_CHANGED']));
  });
});

describe('speed', () => {
  it('makes the tables of seven areas, eleven groups and three windows in well under a second', () => {
    const layout = layOut(AREAS, GROUPS);
    const rows = municipalityRows(80, WEEK - 51, WEEK, 1);
    const start = performance.now();
    publish({ layout, policy: SHARED_POLICY, week: WEEK, rows, earlier: [] });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
