import { signedArea, type PlaneRing } from './area.js';
import { squaredDistanceToSegment } from './distance.js';
import { boxOf, type MultiPolygon } from './geometry.js';
import { roundPosition, type Position } from './position.js';

type PlanePoint = [number, number];

const GRID = 8;
const ROUNDS = 6;

/** Depth inside the polygon in the plane's unit; negative outside. */
function depth([x, y]: PlanePoint, rings: readonly PlaneRing[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!;
      const [x2, y2] = ring[i + 1]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
      nearest = Math.min(nearest, squaredDistanceToSegment(x, y, x1, y1, x2, y2));
    }
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

/** The middle of the widest stretch inside along a line through the middle height: inside any ring with area. */
function chordMiddle(rings: readonly PlaneRing[]): PlanePoint {
  const heights = [...new Set(rings.flat().map(([, y]) => y))].sort((a, b) => a - b);
  const half = Math.floor((heights.length - 1) / 2);
  const y = ((heights[half] ?? 0) + (heights[half + 1] ?? heights[half] ?? 0)) / 2;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!;
      const [x2, y2] = ring[i + 1]!;
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  crossings.sort((a, b) => a - b);
  let middle: PlanePoint = [crossings[0] ?? rings[0]?.[0]?.[0] ?? 0, y];
  let widest = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1]! - crossings[i]!;
    if (width <= widest) continue;
    widest = width;
    middle = [crossings[i]! + width / 2, y];
  }
  return middle;
}

/** The point deepest inside: a grid over the polygon, then finer grids around the best point so far. */
function deepestPoint(rings: readonly PlaneRing[]): PlanePoint {
  let best = chordMiddle(rings);
  let bestDepth = depth(best, rings);
  const xs = (rings[0] ?? []).map(([x]) => x);
  const ys = (rings[0] ?? []).map(([, y]) => y);
  const [west, east] = extent(xs);
  const [south, north] = extent(ys);
  let centre: PlanePoint = [(west + east) / 2, (south + north) / 2];
  let width = east - west;
  let height = north - south;
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row <= GRID; row++) {
      for (let column = 0; column <= GRID; column++) {
        const point: PlanePoint = [
          centre[0] + (column / GRID - 0.5) * width,
          centre[1] + (row / GRID - 0.5) * height,
        ];
        const pointDepth = depth(point, rings);
        if (pointDepth > bestDepth) [best, bestDepth] = [point, pointDepth];
      }
    }
    centre = best;
    width /= 4;
    height /= 4;
  }
  return best;
}

function extent(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/**
 * Where to write an area's name: the point deepest inside its largest part, never in a hole or outside. WGS84, six
 * decimals. Works in degrees with longitudes narrowed to true shape. Throws RangeError for an empty geometry.
 */
export function labelPoint(geometry: MultiPolygon): Position {
  const { south, north } = boxOf(geometry);
  const narrow = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const [largest] = geometry.coordinates
    .map((rings) => rings.map((ring) => ring.map(([x, y]): PlanePoint => [x * narrow, y])))
    .sort((a, b) => Math.abs(signedArea(b[0] ?? [])) - Math.abs(signedArea(a[0] ?? [])));
  if (largest?.[0]?.[0] === undefined) throw new RangeError('An empty geometry has no label point');
  const [x, y] = deepestPoint(largest);
  return roundPosition({ longitude: x / narrow, latitude: y });
}
