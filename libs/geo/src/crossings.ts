import type { Coordinate, PolygonRings } from './geometry.js';
import { microdegrees } from './point-in-polygon.js';

interface Edge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  low: number;
  high: number;
}

function edgesOf(polygons: readonly PolygonRings[]): Edge[] {
  const edges: Edge[] = [];
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!.map(microdegrees) as [number, number];
      const [x2, y2] = ring[i + 1]!.map(microdegrees) as [number, number];
      edges.push({ x1, y1, x2, y2, low: Math.min(y1, y2), high: Math.max(y1, y2) });
    }
  }
  return edges.sort((a, b) => a.low - b.low);
}

function side(edge: Edge, x: number, y: number): number {
  return (edge.x2 - edge.x1) * (y - edge.y1) - (edge.y2 - edge.y1) * (x - edge.x1);
}

function crossingOf(a: Edge, b: Edge): Coordinate | null {
  const b1 = side(a, b.x1, b.y1);
  const b2 = side(a, b.x2, b.y2);
  if (b1 === 0 || b2 === 0 || b1 > 0 === b2 > 0) return null;
  const a1 = side(b, a.x1, a.y1);
  const a2 = side(b, a.x2, a.y2);
  if (a1 === 0 || a2 === 0 || a1 > 0 === a2 > 0) return null;
  const along = a1 / (a1 - a2);
  return [(a.x1 + along * (a.x2 - a.x1)) / 1e6, (a.y1 + along * (a.y2 - a.y1)) / 1e6];
}

const WORK = 20_000_000;

/**
 * Where edges of one geometry cut through each other, at most `limit` places. Rings that only touch do not cross.
 * WGS84 degrees; exact on six decimals. Null when the border is too intricate to go through.
 */
export function crossings(polygons: readonly PolygonRings[], limit: number): Coordinate[] | null {
  const found: Coordinate[] = [];
  let active: Edge[] = [];
  let work = WORK;
  for (const edge of edgesOf(polygons)) {
    active = active.filter((other) => other.high > edge.low);
    work -= active.length;
    if (work < 0) return null;
    for (const other of active) {
      const crossing = crossingOf(edge, other);
      if (crossing !== null) found.push(crossing);
      if (found.length >= limit) return found;
    }
    active.push(edge);
  }
  return found;
}
