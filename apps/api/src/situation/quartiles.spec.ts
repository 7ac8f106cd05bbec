import { describe, expect, it } from 'vitest';
import { deviationOf, expectedRange, quantile } from './quartiles.js';

describe('quantile', () => {
  it('interpolates as R does: quantile(c(1, 2, 3, 4), 0.25) is 1.75', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.75)).toBe(3.25);
  });

  it('gives the middle value of an odd number', () => {
    expect(quantile([1, 5, 100], 0.5)).toBe(5);
  });

  it('gives the only value there is, at every share', () => {
    expect(quantile([7], 0.25)).toBe(7);
  });

  it('knows no quantile of nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('expectedRange', () => {
  it('takes eight weeks in any order', () => {
    expect(expectedRange([4, 0, 2, 6, 3, 1, 5, 7])).toEqual({
      median: 3.5,
      lower: 1.75,
      upper: 5.25,
      weeks: 8,
    });
  });

  it('leaves out weeks without data, but counts weeks of nought', () => {
    expect(expectedRange([null, 0, 0, null, 2, 4])).toEqual({ median: 1, lower: 0, upper: 2.5, weeks: 4 });
  });

  it('expects nothing from three weeks', () => {
    expect(expectedRange([1, 2, 3, null, null, null, null, null])).toBeNull();
  });
});

describe('deviationOf', () => {
  const expected = { median: 3, lower: 2, upper: 4, weeks: 8 };

  it.each([
    [1, 'BELOW'],
    [2, 'WITHIN'],
    [4, 'WITHIN'],
    [5, 'ABOVE'],
  ] as const)('finds %i %s two to four', (count, deviation) => {
    expect(deviationOf(count, expected)).toBe(deviation);
  });

  it('is unknown without an expectation', () => {
    expect(deviationOf(9, null)).toBe('UNKNOWN');
  });
});
