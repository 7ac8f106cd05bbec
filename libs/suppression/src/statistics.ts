import type { WeekIndex } from '@samlad/domain/week.js';
import type { Counts } from './counts.js';
import type { Layout } from './layout.js';
import type { SuppressionPolicy, WindowRule } from './policy.js';

/** The figures of one week's tables: every line in every window that is due, `of(position, window)`. */
export interface Statistics {
  week: WeekIndex;
  /** Shortest first. */
  windows: readonly WindowRule[];
  values: Int32Array;
  size: number;
}

export function statisticOf(statistics: Statistics, position: number, window: number): number {
  return position * statistics.windows.length + window;
}

/** Windows that are published in a week, shortest first. */
export function windowsDue(policy: SuppressionPolicy, week: WeekIndex): WindowRule[] {
  return policy.windows.filter(({ every }) => week % every === 0).sort((a, b) => a.weeks - b.weeks);
}

export function countStatistics(
  layout: Layout,
  counts: Counts,
  week: WeekIndex,
  windows: readonly WindowRule[],
): Statistics {
  const values = new Int32Array(layout.positions.length * windows.length);
  layout.positions.forEach((position, p) => {
    let sum = 0;
    let next = week;
    windows.forEach(({ weeks }, w) => {
      const from = week - weeks + 1;
      sum += counts.sum(position, from, next);
      next = from - 1;
      values[p * windows.length + w] = sum;
    });
  });
  return { week, windows, values, size: values.length };
}
