import { describe, expect, it } from 'vitest';
import { nextSort, sortFromText, sortRows, sortToText } from './sort-rows';

describe('sortRows', () => {
  it('sorts å, ä and ö after z', () => {
    expect(sortRows(['ö', 'z', 'ä', 'å', 'a'], (text) => text, 'ascending')).toEqual([
      'a',
      'z',
      'å',
      'ä',
      'ö',
    ]);
  });

  it('sorts numbers by size', () => {
    expect(sortRows([10, 9, 100], (number) => number, 'descending')).toEqual([100, 10, 9]);
  });

  it('keeps what is missing last in both directions', () => {
    const rows = [null, 2, undefined, 1];
    expect(sortRows(rows, (row) => row, 'ascending').slice(0, 2)).toEqual([1, 2]);
    expect(sortRows(rows, (row) => row, 'descending').slice(0, 2)).toEqual([2, 1]);
  });

  it('leaves the given rows as they were', () => {
    const rows = [2, 1];
    sortRows(rows, (row) => row, 'ascending');
    expect(rows).toEqual([2, 1]);
  });
});

describe('nextSort', () => {
  it('turns the same column', () => {
    expect(nextSort({ key: 'a', direction: 'ascending' }, 'a').direction).toBe('descending');
  });

  it('starts a new column in its own first direction', () => {
    expect(nextSort({ key: 'a', direction: 'ascending' }, 'b', 'descending')).toEqual({
      key: 'b',
      direction: 'descending',
    });
  });
});

describe('sort in an address', () => {
  it('survives a round trip', () => {
    const sort = { key: 'antal', direction: 'descending' } as const;
    expect(sortFromText(sortToText(sort))).toEqual(sort);
  });

  it('is absent when the address says nothing', () => {
    expect(sortFromText(null)).toBeNull();
  });
});
