import { describe, expect, it } from 'vitest';
import { areaCurves, firstNeeded, SHOWN_WEEKS } from './area-series.js';
import type { AreaSeries } from './area-series.repository.js';

const WEEK = 3_000;
const nothing: AreaSeries = {
  counts: [],
  weeksWithData: [],
  hours: [],
  hoursUnknown: 0,
  levels: [],
  assessments: [],
};
const count = (ago: number, of: number, category = 'ORD-01') => ({ week: WEEK - ago, category, count: of });

describe('areaCurves', () => {
  it('shows an empty area as 104 weeks of nought without any expectation', () => {
    const curves = areaCurves(WEEK, nothing);
    expect(curves.totals).toEqual(Array(SHOWN_WEEKS).fill(0));
    expect(curves.expectedMedian).toEqual(Array(SHOWN_WEEKS).fill(null));
    expect(curves.jointLevels).toEqual(Array(SHOWN_WEEKS).fill(null));
    expect(curves.categories).toEqual([]);
  });

  it('expects the first shown week from the eight before it, which are not shown themselves', () => {
    const first = firstNeeded(WEEK);
    const weeksWithData = Array.from({ length: 8 }, (_, index) => first + index);
    const counts = weeksWithData.map((week, index) => ({ week, category: 'ORD-01', count: index + 1 }));
    const curves = areaCurves(WEEK, { ...nothing, counts, weeksWithData });
    expect([curves.expectedLower[0], curves.expectedMedian[0], curves.expectedUpper[0]]).toEqual([
      2.75, 4.5, 6.25,
    ]);
    expect(curves.totals[0]).toBe(0);
    expect(curves.categories).toEqual([]);
  });

  it('adds categories to totals and orders them by size, then by code', () => {
    const counts = [count(0, 2, 'ORD-02'), count(1, 2, 'ORD-01'), count(1, 5, 'VLD-01')];
    const curves = areaCurves(WEEK, { ...nothing, counts });
    expect(curves.totals.slice(-2)).toEqual([7, 2]);
    expect(curves.categories.map(({ categoryCode }) => categoryCode)).toEqual(['VLD-01', 'ORD-01', 'ORD-02']);
  });
});
