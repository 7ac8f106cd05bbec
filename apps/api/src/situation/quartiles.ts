/** Preceding weeks that an expectation stands on, and the fewest that may carry one. */
export const REFERENCE_WEEKS = 8;
const FEWEST_WEEKS = 4;

export interface Expected {
  median: number;
  lower: number;
  upper: number;
  /** How many of the preceding weeks had data. */
  weeks: number;
}

export type DeviationCode = 'BELOW' | 'WITHIN' | 'ABOVE' | 'UNKNOWN';

/**
 * The quantile of ascending values at a share 0–1, linearly interpolated between order statistics.
 * Source: Hyndman & Fan 1996, definition 7 (R's default).
 */
export function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const below = ascending[Math.floor(at)];
  const above = ascending[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('There is no quantile of no values.');
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles of the weeks that had data (null = none); null when fewer than four had. */
export function expectedRange(counts: readonly (number | null)[]): Expected | null {
  const known = counts.filter((count) => count !== null).sort((a, b) => a - b);
  if (known.length < FEWEST_WEEKS) return null;
  return {
    median: quantile(known, 0.5),
    lower: quantile(known, 0.25),
    upper: quantile(known, 0.75),
    weeks: known.length,
  };
}

/** Where a count lies against the quartiles; on the border is within. */
export function deviationOf(count: number, expected: Expected | null): DeviationCode {
  if (expected === null) return 'UNKNOWN';
  if (count < expected.lower) return 'BELOW';
  return count > expected.upper ? 'ABOVE' : 'WITHIN';
}
