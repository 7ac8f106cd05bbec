import { describe, expect, it } from 'vitest';
import { foldColumns } from './fold-columns';

describe('foldColumns', () => {
  it('adds neighbouring columns', () => {
    expect(foldColumns([[1, 2, 3, 4, 5, 6]], 3)).toEqual([[6, 15]]);
  });

  it('lets the last be narrower', () => {
    expect(foldColumns([[1, 2, 3, 4]], 3)).toEqual([[6, 4]]);
  });
});
