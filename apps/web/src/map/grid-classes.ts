/** Upper ends of the classes that counts are shown in, at most five, by quantiles of the counts that are drawn. */
export function countClasses(counts: readonly number[], classes = 5): number[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const ends = Array.from(
    { length: classes },
    (_, index) => sorted[Math.ceil(((index + 1) / classes) * sorted.length) - 1] ?? 0,
  );
  return [...new Set(ends)].filter((end) => end > 0);
}

/** The class of a count, 0 for the lowest. */
export function classOf(count: number, ends: readonly number[]): number {
  const found = ends.findIndex((end) => count <= end);
  return found === -1 ? Math.max(0, ends.length - 1) : found;
}
