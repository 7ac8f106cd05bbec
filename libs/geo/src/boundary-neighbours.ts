import { union } from 'polyclip-ts';
import { areaSquareMetres, projectRings } from './area.js';
import { crossings } from './crossings.js';
import { boxOf, vertexCount, type Box, type MultiPolygon } from './geometry.js';
import { sharedArea, type WorkBudget } from './overlap.js';

/** Two features that cover the same ground; places in the file from 0. */
export interface BoundaryOverlap {
  first: number;
  second: number;
  squareMetres: number;
}

/** Every overlap of at least 1 m², largest first; `complete` is false when some pairs were too intricate to measure. */
export interface BoundaryOverlaps {
  pairs: BoundaryOverlap[];
  complete: boolean;
}

/** Ground that the features enclose without covering it. */
export interface BoundaryGaps {
  count: number;
  squareMetres: number;
}

/** What the neighbour rules need of a feature. */
export interface NeighbourFeature {
  index: number;
  geometry: MultiPolygon;
}

const WORK = 10_000_000;
const WORK_PER_PAIR = 5_000_000;
const SMALLEST_SURFACE = 1;
const MAX_GAP_VERTICES = 3_000;
const MAX_GAP_CROSSINGS = 2_000;

function meet(a: Box, b: Box): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

/** Measures how much features overlap pairwise, in the projected system `crs`. Stops at a fixed amount of work. */
export function overlapsBetween(features: readonly NeighbourFeature[], crs: string): BoundaryOverlaps {
  const ready = features.map(({ index, geometry }) => ({
    index,
    box: boxOf(geometry),
    rings: projectRings(geometry, crs).flat(),
  }));
  const pairs: BoundaryOverlap[] = [];
  let complete = true;
  let left = WORK;
  for (const [i, a] of ready.entries()) {
    for (const b of ready.slice(i + 1)) {
      if (!meet(a.box, b.box)) continue;
      const budget: WorkBudget = { left: Math.min(left, WORK_PER_PAIR) };
      const given = budget.left;
      const squareMetres = sharedArea(a.rings, b.rings, budget);
      left -= given - Math.max(0, budget.left);
      if (squareMetres === null) complete = false;
      else if (squareMetres >= SMALLEST_SURFACE)
        pairs.push({ first: a.index, second: b.index, squareMetres });
    }
  }
  return { pairs: pairs.sort((a, b) => b.squareMetres - a.squareMetres), complete };
}

/** Gaps that the features enclose together; a feature's own hole is none. Null when there are too many corners to join them in reasonable time. */
export function gapsBetween(features: readonly NeighbourFeature[], crs: string): BoundaryGaps | null {
  const surfaces = features.map(({ geometry }) => geometry.coordinates.map((rings) => rings.slice(0, 1)));
  const [first, ...others] = surfaces;
  if (first === undefined || vertexCount(surfaces.flat()) > MAX_GAP_VERTICES) return null;
  const cuts = crossings(surfaces.flat(), MAX_GAP_CROSSINGS);
  if (cuts === null || cuts.length === MAX_GAP_CROSSINGS) return null;
  try {
    const holes = union(first, ...others).flatMap((rings) => rings.slice(1));
    const areas = holes
      .map((hole) => areaSquareMetres({ type: 'MultiPolygon', coordinates: [[hole]] }, crs))
      .filter((area) => area >= SMALLEST_SURFACE);
    return { count: areas.length, squareMetres: areas.reduce((sum, area) => sum + area, 0) };
  } catch {
    return null;
  }
}
