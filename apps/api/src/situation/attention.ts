import type { Expected } from './quartiles.js';

/** What makes an area worth looking at first. */
export interface AttentionFacts {
  jointLevel: number | null;
  previousJointLevel: number | null;
  count: number;
  expected: Expected | null;
  overdueCommitments: number;
}

const PER_LEVEL = 10;
const PER_LEVEL_RISEN = 5;
const ABOVE_EXPECTED = 4;
const PER_COUNT_ABOVE = 1;
const MOST_FOR_COUNT = 10;
const PER_OVERDUE = 2;
const MOST_FOR_OVERDUE = 8;

/**
 * How much an area asks for attention, from 0 up: ten for each joint level, five for each level it has risen since last
 * week, four for a count above the expected range and one more for each event above it (ten at most), two for each
 * overdue åtagande (eight at most). A product rule without a source; it orders a list and says nothing more.
 */
export function attentionOf(facts: AttentionFacts): number {
  const level = facts.jointLevel ?? 0;
  const risen = Math.max(0, level - (facts.previousJointLevel ?? level));
  const above = facts.expected === null ? 0 : Math.max(0, facts.count - facts.expected.upper);
  return (
    level * PER_LEVEL +
    risen * PER_LEVEL_RISEN +
    (above > 0 ? ABOVE_EXPECTED + Math.min(MOST_FOR_COUNT, above * PER_COUNT_ABOVE) : 0) +
    Math.min(MOST_FOR_OVERDUE, facts.overdueCommitments * PER_OVERDUE)
  );
}
