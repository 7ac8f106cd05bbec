import { describe, expect, it } from 'vitest';
import { classOf, countClasses } from './grid-classes';

describe('countClasses', () => {
  it('has no class without counts', () => {
    expect(countClasses([])).toEqual([]);
    expect(countClasses([0, 0])).toEqual([]);
  });

  it('makes one class when all counts are the same', () => {
    expect(countClasses([3, 3, 3])).toEqual([3]);
  });

  it('puts a fifth of the cells in each class', () => {
    expect(countClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([2, 4, 6, 8, 10]);
  });

  it('ends at the highest count', () => {
    expect(countClasses([1, 1, 1, 1, 40])).toEqual([1, 40]);
  });
});

describe('classOf', () => {
  it('finds the class by its upper end', () => {
    expect([1, 2, 3, 10].map((count) => classOf(count, [2, 4, 10]))).toEqual([0, 0, 1, 2]);
  });
});
