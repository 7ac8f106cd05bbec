interface Span {
  start: number;
  end: number;
}

/**
 * The spans of a text that still stand in it after a change, where they now stand: those wholly before the change, and
 * those wholly after it. So nothing that is marked blinks while somebody types elsewhere.
 */
export function carried<Marked extends Span>(
  spans: readonly Marked[],
  before: string,
  after: string,
): Marked[] {
  if (before === after) return [...spans];
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const shift = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= same) return [span];
    if (span.start < before.length - tail) return [];
    return [{ ...span, start: span.start + shift, end: span.end + shift }];
  });
}
