import type { WeekIndex } from '@samlad/domain/week.js';
import { positionKey, type Layout } from './layout.js';
import type { Publication } from './publication.js';

/**
 * What earlier publications have fixed, over the last `span` weeks. Two weeks of a line are of the same kind when
 * exactly the same published windows hold them: a count may move between them unseen. Kind 0 is held by none.
 */
export class Frozen {
  private readonly kinds: Int32Array;
  private readonly start: WeekIndex;

  constructor(
    layout: Layout,
    earlier: readonly Publication[],
    week: WeekIndex,
    private readonly span: number,
  ) {
    this.start = week - span + 1;
    this.kinds = new Int32Array(layout.positions.length * span);
    let next = 1;
    for (const publication of earlier)
      for (const { area, series, weeks, value } of publication.cells) {
        const position = layout.index.get(positionKey(area, series));
        if (value === null || position === undefined) continue;
        const from = Math.max(publication.week - weeks + 1, this.start);
        const split = new Map<number, number>();
        for (let t = from; t <= publication.week; t += 1) {
          const at = position * span + t - this.start;
          const old = this.kinds[at] as number;
          const kind = split.get(old) ?? next++;
          split.set(old, kind);
          this.kinds[at] = kind;
        }
      }
  }

  /** The kind of a week of a line; `week` lies in the span. */
  kind(position: number, week: WeekIndex): number {
    return this.kinds[position * this.span + week - this.start] as number;
  }
}
