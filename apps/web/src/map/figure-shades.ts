import type { MapArea } from './map-area';

/** How dark an area is: 0–4 from few to many, or hidden, which is hatched. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 'hidden';

export interface FigureArea extends Omit<MapArea, 'level' | 'proposed'> {
  shade: Shade;
  /** The figure as it stands on the area. */
  shown: string;
}

/** Shades of a number of shown figures: fifths of the largest. */
export function shadeOf(value: number | null, most: number): Shade {
  if (value === null) return 'hidden';
  return Math.min(4, Math.floor((5 * value) / Math.max(1, most))) as Shade;
}
