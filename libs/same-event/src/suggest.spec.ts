import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { east, FLEMINGSBERG, report, SEGELTORP, TOWN } from './examples.fixture.js';
import { sameEventScore } from './score.js';
import { pairKey, suggestPairs } from './suggest.js';
import { SAME_EVENT } from './weights.js';

const keys = (reports: ReturnType<typeof report>[]) =>
  suggestPairs(reports).map(({ first, second }) => pairKey(first.id, second.id));

describe('the suggestions of a week', () => {
  const brawl = report();
  const assault = report({ id: 'b', partyId: 'rescue', categoryCode: 'VLD-01', point: east(180) });

  it('are of different parties, the most likely first', () => {
    const same = report({ id: 'c', partyId: 'school' });
    expect(keys([assault, same, brawl])).toEqual(['a|c', 'a|b', 'b|c']);
    expect(keys([brawl, { ...assault, partyId: 'police' }])).toEqual([]);
  });

  it('leave out what is settled', () => {
    expect(suggestPairs([brawl, assault], (one, other) => pairKey(one, other) === 'a|b')).toEqual([]);
  });

  it('are exactly the pairs that comparing everything with everything would give', () => {
    const anyWeek = fc.array(
      fc.record({
        partyId: fc.constantFrom('police', 'rescue', 'school'),
        categoryCode: fc.constantFrom('ORD-02', 'VLD-01', 'SKO-01', 'EGE-06'),
        minute: fc.integer({ min: 0, max: 900 }),
        timePrecision: fc.constantFrom('MINUTE' as const, 'HOUR' as const, 'DAY' as const, 'WEEK' as const),
        metres: fc.option(fc.integer({ min: -2_000, max: 2_000 })),
        areas: fc.constantFrom([FLEMINGSBERG, TOWN], [SEGELTORP, TOWN]),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyWeek, (rows) => {
        const reports = rows.map(({ minute, metres, ...rest }, index) =>
          report({
            ...rest,
            id: `r${index}`,
            occurredFrom: new Date(Date.UTC(2026, 10, 20) + minute * 60_000).toISOString(),
            point: metres === null ? null : east(metres),
            placePrecision: metres === null ? 'AREA_ONLY' : 'SNAPPED',
          }),
        );
        const all = reports.flatMap((a, index) =>
          reports
            .slice(index + 1)
            .filter((b) => a.partyId !== b.partyId && sameEventScore(a, b).score >= SAME_EVENT.threshold)
            .map((b) => pairKey(a.id, b.id)),
        );
        expect(keys(reports).sort()).toEqual(all.sort());
      }),
    );
  });

  it('take a week of 20,000 reports in seconds', () => {
    const reports = Array.from({ length: 20_000 }, (_, index) =>
      report({
        id: `r${index}`,
        partyId: index % 2 ? 'police' : 'rescue',
        point: {
          easting: 660_000 + ((index * 7_919) % 16_000),
          northing: 6_560_000 + ((index * 104_729) % 16_000),
        },
        occurredFrom: new Date(Date.UTC(2026, 10, 16) + ((index * 611_953) % 10_080) * 60_000).toISOString(),
      }),
    );
    const before = performance.now();
    expect(suggestPairs(reports).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(10_000);
  }, 60_000);
});
