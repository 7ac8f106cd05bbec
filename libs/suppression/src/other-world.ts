import { atomOf, positionKey, type Layout } from './layout.js';
import type { Change, OtherWorld } from './publication.js';
import { statisticOf, type Statistics } from './statistics.js';

/** Which figures another world changes, and by how much. */
export function effectOf(layout: Layout, statistics: Statistics, world: OtherWorld): Map<number, number> {
  const effect = new Map<number, number>();
  for (const change of world)
    statistics.windows.forEach(({ weeks }, w) => {
      const inside = change.week <= statistics.week && change.week > statistics.week - weeks;
      for (const position of inside ? linesOf(layout, change) : []) {
        const s = statisticOf(statistics, position, w);
        effect.set(s, (effect.get(s) ?? 0) + change.by);
      }
    });
  for (const [s, by] of effect) if (by === 0) effect.delete(s);
  return effect;
}

/** The lines that hold the count which a change is about. */
export function linesOf(layout: Layout, { area, series }: Change): readonly number[] {
  const a = layout.area.leafIndex.get(area);
  const s = layout.series.leafIndex.get(series);
  if (a === undefined || s === undefined) return [];
  return layout.containing[atomOf(layout, a, s)] as readonly number[];
}

/** The line of a cell, or undefined when the table no longer has it. */
export function positionOf(layout: Layout, cell: { area: string; series: string }): number | undefined {
  return layout.index.get(positionKey(cell.area, cell.series));
}
