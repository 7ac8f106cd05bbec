import type { Counts } from './counts.js';
import type { Layout, Position } from './layout.js';
import type { SuppressionPolicy } from './policy.js';
import { statisticOf, type Statistics } from './statistics.js';

/** The lowest count that a line shows: the highest rule among what it sums, and its own. */
function minimumOf(policy: SuppressionPolicy, layout: Layout, position: Position): number {
  const codes = [position.series, ...position.groups.map((leaf) => layout.series.leaves[leaf] as string)];
  return Math.max(...codes.map((code) => policy.minimumOf[code] ?? policy.minimum));
}

/** How many contributors a line must have; 0 unless every series in it has a rule. */
function contributorsNeeded(policy: SuppressionPolicy, layout: Layout, position: Position): number {
  const rules = position.groups.map(
    (leaf) => policy.contributorsOf[layout.series.leaves[leaf] as string] ?? 0,
  );
  return Math.min(...rules);
}

/** Figures that are hidden for their own sake, zero included: 1 per statistic. Source: domain guide §11. */
export function primaryOf(
  layout: Layout,
  counts: Counts,
  statistics: Statistics,
  policy: SuppressionPolicy,
): Uint8Array {
  const primary = new Uint8Array(statistics.size);
  layout.positions.forEach((position, p) => {
    const minimum = minimumOf(policy, layout, position);
    const needed = contributorsNeeded(policy, layout, position);
    statistics.windows.forEach(({ weeks }, w) => {
      const s = statisticOf(statistics, p, w);
      const small = (statistics.values[s] as number) < minimum;
      const from = statistics.week - weeks + 1;
      const few = needed > 0 && counts.contributorsOf(position, from, statistics.week) < needed;
      primary[s] = Number(small || few);
    });
  });
  return primary;
}
