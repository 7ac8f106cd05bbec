import { CATEGORIES } from '@samlad/domain/incident-categories.js';
import { TIME_PRECISIONS } from '@samlad/domain/time-precision.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { east, FLEMINGSBERG, report, SEGELTORP, TOWN } from './examples.fixture.js';
import { KINSHIP, kinship } from './kinship.js';
import type { EventReport } from './report.js';
import { sameEventScore } from './score.js';
import { SAME_EVENT } from './weights.js';

type Told = Partial<EventReport>;
const scoreOf = (one: Told, other: Told) =>
  sameEventScore(report(one), report({ id: 'b', partyId: 'rescue', ...other }));

const FIRE: Told = { categoryCode: 'BRA-03', occurredFrom: '2026-11-20T21:00:00Z' };

describe('two reports of one event', () => {
  it.each<[string, Told, Told]>([
    ['the same words, place and minute', {}, {}],
    [
      'brawl and assault, 180 m and a quarter of an hour apart',
      {},
      { categoryCode: 'VLD-01', point: east(180), occurredFrom: '2026-11-20T20:25:00Z' },
    ],
    [
      'a container on fire and the damage it left',
      FIRE,
      {
        categoryCode: 'EGE-06',
        point: east(90),
        occurredFrom: '2026-11-20T21:20:00Z',
        timePrecision: 'HOUR',
      },
    ],
    [
      'a fire at a school as rescue and as the school itself tells it',
      { ...FIRE, categoryCode: 'BRA-01' },
      { ...FIRE, categoryCode: 'BRA-05', point: east(40) },
    ],
    [
      'the same words and hour, one of them known to the district alone',
      {},
      { point: null, placePrecision: 'AREA_ONLY', timePrecision: 'HOUR' },
    ],
    [
      'a night and a minute within it, at the same place',
      { occurredTo: '2026-11-21T04:00:00Z', categoryCode: 'EGE-06' },
      { categoryCode: 'EGE-06', occurredFrom: '2026-11-21T00:30:00Z' },
    ],
    [
      'moped and driving on the footway, one in a square of 250 m',
      { categoryCode: 'ORD-06' },
      { categoryCode: 'TRA-04', point: east(240), placePrecision: 'SNAPPED' },
    ],
    [
      'a conflict between groups at school and the brawl',
      { categoryCode: 'ORD-02' },
      { categoryCode: 'SKO-01', point: null, placePrecision: 'AREA_ONLY' },
    ],
    [
      'the damage known to the day, on the spot',
      { categoryCode: 'EGE-06' },
      { categoryCode: 'EGE-06', occurredFrom: '2026-11-19T23:00:00Z', timePrecision: 'DAY' },
    ],
  ])('are suggested: %s', (_, one, other) => {
    expect(scoreOf(one, other).score).toBeGreaterThanOrEqual(SAME_EVENT.threshold);
  });

  it.each<[string, Told, Told]>([
    ['two kilometres apart', {}, { point: east(2_000) }],
    ['the same place a day later', {}, { occurredFrom: '2026-11-21T20:10:00Z' }],
    ['four hours later', {}, { occurredFrom: '2026-11-21T00:40:00Z' }],
    ['a brawl and a stolen bicycle', {}, { categoryCode: 'EGE-05' }],
    ['a speeder and a tag', { categoryCode: 'TRA-01' }, { categoryCode: 'EGE-07' }],
    [
      'another district, without a point',
      {},
      { point: null, placePrecision: 'AREA_ONLY', areas: [SEGELTORP, TOWN] },
    ],
    ['only the municipality in common', {}, { point: null, placePrecision: 'AREA_ONLY', areas: [TOWN] }],
    [
      'the district and sometime in the week',
      {},
      { point: null, placePrecision: 'AREA_ONLY', timePrecision: 'WEEK' },
    ],
    [
      'the district and the day',
      {},
      {
        point: null,
        placePrecision: 'AREA_ONLY',
        timePrecision: 'DAY',
        occurredFrom: '2026-11-20T00:00:00Z',
      },
    ],
    [
      'half a kilometre, two hours and other words',
      {},
      { point: east(550), categoryCode: 'ORD-07', occurredFrom: '2026-11-20T22:10:00Z' },
    ],
  ])('are not suggested: %s', (_, one, other) => {
    expect(scoreOf(one, other).score).toBeLessThan(SAME_EVENT.threshold);
  });

  it('says why in words, the weakest part too', () => {
    const other = {
      categoryCode: 'VLD-01',
      point: east(180),
      occurredFrom: '2026-11-20T20:00:00Z',
      occurredTo: '2026-11-20T20:50:00Z',
    };
    const { sentence, parts } = scoreOf({ occurredTo: '2026-11-20T21:00:00Z' }, other);
    expect(sentence).toBe(
      '180 m ifrån varandra, tiderna överlappar 40 min, bråk och misshandel utomhus är nära.',
    );
    expect(parts.map(({ part }) => part)).toEqual(['PLACE', 'TIME', 'CATEGORY', 'COUNT']);
    expect(parts.reduce((sum, { most }) => sum + most, 0)).toBeCloseTo(1);
    expect(scoreOf({}, { point: null, placePrecision: 'AREA_ONLY', count: 3 }).sentence).toBe(
      'Båda i Flemingsberg, men utan punkt att jämföra, samma tid, båda skriver bråk, 1 mot 3 till antalet.',
    );
    const evening = { occurredFrom: '2026-11-20T17:00:00Z', occurredTo: '2026-11-20T23:00:00Z' };
    expect(scoreOf({}, { ...evening, point: east(0) }).sentence).toBe(
      'På samma punkt, den ena tiden ryms i den andra, båda skriver bråk.',
    );
    expect(scoreOf({}, { point: east(1_240), occurredFrom: '2026-11-20T22:10:00Z' }).sentence).toBe(
      '1,2 km ifrån varandra, 2 tim emellan, båda skriver bråk.',
    );
  });

  const anyReport = fc
    .record({
      categoryCode: fc.constantFrom(...CATEGORIES.map(({ code }) => code)),
      minute: fc.integer({ min: 0, max: 3_000 }),
      length: fc.option(fc.integer({ min: 0, max: 900 })),
      timePrecision: fc.constantFrom(...TIME_PRECISIONS),
      metres: fc.option(fc.integer({ min: 0, max: 2_000 })),
      placePrecision: fc.constantFrom('POINT' as const, 'SNAPPED' as const, 'NAMED' as const),
      count: fc.integer({ min: 1, max: 9 }),
      areas: fc.constantFrom([FLEMINGSBERG, TOWN], [SEGELTORP, TOWN], [TOWN]),
    })
    .map(({ minute, length, metres, placePrecision, ...rest }) =>
      report({
        ...rest,
        occurredFrom: new Date(Date.UTC(2026, 10, 20) + minute * 60_000).toISOString(),
        occurredTo:
          length === null
            ? null
            : new Date(Date.UTC(2026, 10, 20) + (minute + length) * 60_000).toISOString(),
        point: metres === null ? null : east(metres),
        placePrecision: metres === null ? 'AREA_ONLY' : placePrecision,
      }),
    );

  it('scores the same in both orders, between nothing and one', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const score = sameEventScore(a, b);
        expect(sameEventScore(b, a)).toEqual(score);
        expect(score.score).toBeGreaterThanOrEqual(0);
        expect(score.score).toBeLessThanOrEqual(1.000001);
      }),
    );
  });

  it('never scores higher for being farther apart, in place or in time', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(3_000), fc.nat(3_000), (a, x, y) => {
        const here = { ...a, point: east(0), placePrecision: 'POINT' as const };
        const [near, far] = [Math.min(x, y), Math.max(x, y)];
        const at = (metres: number) => sameEventScore(here, { ...here, id: 'b', point: east(metres) }).score;
        expect(at(far)).toBeLessThanOrEqual(at(near));
        const later = (minutes: number) => {
          const move = (instant: string) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
          return sameEventScore(a, {
            ...a,
            id: 'b',
            occurredFrom: move(a.occurredFrom),
            occurredTo: a.occurredTo && move(a.occurredTo),
          }).score;
        };
        expect(later(far)).toBeLessThanOrEqual(later(near) + 1e-9);
      }),
    );
  });
});

describe('kinship', () => {
  it('names only codes of the catalogue, and each pair once', () => {
    const known = new Set(CATEGORIES.flatMap(({ code, group }) => [code, group]));
    expect(KINSHIP.flatMap(([one, other]) => [one, other]).filter((code) => !known.has(code))).toEqual([]);
    const pairs = KINSHIP.map(([one, other]) => [one, other].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('takes the nearest of what a category and its group say', () => {
    expect(kinship('SKO-01', 'ORD-02')).toBe(0.8);
    expect(kinship('SKO-06', 'ORD-03')).toBe(0.5);
    expect(kinship('TRA-03', 'POS-01')).toBe(0);
    expect(kinship('POS-01', 'POS-01')).toBe(1);
  });
});
