import type { MultiPolygon, PolygonRings } from './geometry.js';
import type { Position } from './position.js';

/** Whole microdegrees, so that the edge test is exact (differences up to 90° keep the products below 2^53). */
const MICRODEGREES = 1e6;

/** A polygon made ready for many questions: its box and its edges x1, y1, x2, y2 in whole microdegrees. */
interface PreparedPolygon {
  west: number;
  south: number;
  east: number;
  north: number;
  edges: Float64Array;
}

/** A MultiPolygon made ready for many questions. */
export type PreparedGeometry = readonly PreparedPolygon[];

/** Degrees → whole microdegrees. */
export function microdegrees(degrees: number): number {
  return Math.round(degrees * MICRODEGREES);
}

function preparePolygon(rings: PolygonRings): PreparedPolygon {
  const edges: number[] = [];
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!.map(microdegrees) as [number, number];
      const [x2, y2] = ring[i + 1]!.map(microdegrees) as [number, number];
      edges.push(x1, y1, x2, y2);
      box.west = Math.min(box.west, x1);
      box.east = Math.max(box.east, x1);
      box.south = Math.min(box.south, y1);
      box.north = Math.max(box.north, y1);
    }
  }
  return { ...box, edges: Float64Array.from(edges) };
}

/** Prepares a geometry for `covers`. */
export function prepareGeometry(geometry: MultiPolygon): PreparedGeometry {
  return geometry.coordinates.map(preparePolygon);
}

function polygonCovers({ edges }: PreparedPolygon, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const x1 = edges[i]!;
    const y1 = edges[i + 1]!;
    const x2 = edges[i + 2]!;
    const y2 = edges[i + 3]!;
    if (y1 === y && (x1 === x || (y2 === y && x1 < x !== x2 < x))) return true;
    if (y1 > y === y2 > y) continue;
    const side = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    if (side === 0) return true;
    if (side > 0 === y2 > y1) inside = !inside;
  }
  return inside;
}

/**
 * True when the position lies inside the geometry or exactly on its border, the border of a hole included, after
 * rounding to six decimals: the same rule as ST_Covers (OGC). Between neighbours that share a border, the border
 * thus belongs to both.
 */
export function covers(geometry: PreparedGeometry, position: Position): boolean {
  const x = microdegrees(position.longitude);
  const y = microdegrees(position.latitude);
  return geometry.some(
    (polygon) =>
      x >= polygon.west &&
      x <= polygon.east &&
      y >= polygon.south &&
      y <= polygon.north &&
      polygonCovers(polygon, x, y),
  );
}
