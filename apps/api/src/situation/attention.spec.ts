import { describe, expect, it } from 'vitest';
import { type AttentionFacts, attentionOf } from './attention.js';

const calm: AttentionFacts = {
  jointLevel: 0,
  previousJointLevel: 0,
  count: 3,
  expected: { median: 3, lower: 2, upper: 4, weeks: 8 },
  overdueCommitments: 0,
};

describe('attentionOf', () => {
  it('asks for none in a calm area', () => {
    expect(attentionOf(calm)).toBe(0);
  });

  it('puts a higher level before everything a lower one can gather from overdue åtaganden', () => {
    const high = attentionOf({ ...calm, jointLevel: 2, previousJointLevel: 2 });
    expect(high).toBeGreaterThan(
      attentionOf({ ...calm, jointLevel: 1, previousJointLevel: 1, overdueCommitments: 99 }),
    );
  });

  it('adds for a level that has risen and not for one that has fallen', () => {
    expect(attentionOf({ ...calm, jointLevel: 2, previousJointLevel: 1 })).toBe(25);
    expect(attentionOf({ ...calm, jointLevel: 2, previousJointLevel: 4 })).toBe(20);
  });

  it('does not call a first level a rise', () => {
    expect(attentionOf({ ...calm, jointLevel: 2, previousJointLevel: null })).toBe(20);
  });

  it('adds for counts above what is expected, up to a limit, and not for counts below', () => {
    expect(attentionOf({ ...calm, count: 5 })).toBe(5);
    expect(attentionOf({ ...calm, count: 500 })).toBe(14);
    expect(attentionOf({ ...calm, count: 0 })).toBe(0);
  });

  it('judges no count without an expectation', () => {
    expect(attentionOf({ ...calm, count: 500, expected: null })).toBe(0);
  });
});
