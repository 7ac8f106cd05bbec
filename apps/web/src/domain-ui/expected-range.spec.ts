import { describe, expect, it } from 'vitest';
import { countWords, expectedWords } from './expected-range';

describe('expectedWords', () => {
  it('names the whole counts between the quartiles', () => {
    expect(expectedWords({ lower: 1.75, upper: 4.25 })).toBe('2–4');
  });

  it('names one count when both quartiles are the same', () => {
    expect(expectedWords({ lower: 3, upper: 3 })).toBe('3');
  });

  it('gives the quartiles when no whole count lies between them', () => {
    expect(expectedWords({ lower: 3.25, upper: 3.75 })).toBe('3,3–3,8');
  });
});

describe('countWords', () => {
  it('says the count and what was expected', () => {
    expect(countWords(7, { lower: 2, median: 3, upper: 4, weeks: 8 })).toBe('7, väntat 2–4');
  });

  it('says when too few weeks are known', () => {
    expect(countWords(7, null)).toBe('7, för få veckor för att vänta något');
  });
});
