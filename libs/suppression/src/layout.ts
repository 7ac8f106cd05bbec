import { compileDimension, type Dimension, type DimensionNode } from './dimension.js';

/** A line of the table: an area or total of areas, and a series or total of series. */
export interface Position {
  area: string;
  series: string;
  /** Leaves that it sums: `areas` × `groups`. */
  areas: readonly number[];
  groups: readonly number[];
  /** How many of its two dimensions are totals; 0 for a cell in the body. */
  totals: number;
}

/** The lines of a table and how they overlap; the same for every week. */
export interface Layout {
  area: Dimension;
  series: Dimension;
  positions: readonly Position[];
  /** Position by `area|series`. */
  index: ReadonlyMap<string, number>;
  /** Positions that contain an atom (leaf area × leaf series), by `atomOf`. */
  containing: readonly (readonly number[])[];
}

export const positionKey = (area: string, series: string): string => `${area}|${series}`;

/** The atom of two leaves; rows of counts are kept in this order. */
export function atomOf(layout: Layout, area: number, series: number): number {
  return area * layout.series.leaves.length + series;
}

/**
 * Every area crossed with every series, totals included. A series that may not be counted so finely is left out
 * of the lines of finer areas, of their totals too, so that it cannot be had there by subtraction.
 */
export function layOut(areas: DimensionNode, seriesTree: DimensionNode): Layout {
  const area = compileDimension(areas);
  const series = compileDimension(seriesTree);
  const positions: Position[] = [];
  for (const a of area.entries.filter(({ unlisted }) => !unlisted))
    for (const s of series.entries.filter(({ unlisted }) => !unlisted)) {
      const groups = s.leaves.filter((leaf) => (series.finest[leaf] as number) >= a.depth);
      const totals = Number(a.leaves.length > 1) + Number(s.leaves.length > 1);
      if (groups.length) positions.push({ area: a.code, series: s.code, areas: a.leaves, groups, totals });
    }
  const containing = area.leaves.flatMap((_, a) =>
    series.leaves.map((__, s) =>
      positions.flatMap((position, index) =>
        position.areas.includes(a) && position.groups.includes(s) ? [index] : [],
      ),
    ),
  );
  const index = new Map(positions.map((position, i) => [positionKey(position.area, position.series), i]));
  return { area, series, positions, index, containing };
}
