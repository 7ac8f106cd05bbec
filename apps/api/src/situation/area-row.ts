import { attentionOf } from './attention.js';
import { deviationOf, expectedRange } from './quartiles.js';
import type { AreaRow } from './situation.model.js';
import type { AreaFigures } from './situation.repository.js';

/** An area's row with what is expected of it and how much attention it asks for. */
export function areaRow({ reference, ...figures }: AreaFigures): AreaRow {
  const expected = expectedRange(reference);
  return {
    ...figures,
    expected,
    deviation: deviationOf(figures.count, expected),
    attention: attentionOf({ ...figures, expected }),
  };
}

/** Rows by attention, the most first; equals keep the order of their areas. */
export function byAttention(rows: AreaRow[]): AreaRow[] {
  return [...rows].sort((a, b) => b.attention - a.attention);
}
