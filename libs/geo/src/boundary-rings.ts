import { signedArea } from './area.js';
import { microdegrees } from './point-in-polygon.js';
import { MIN_RING_POSITIONS, type Coordinate, type PolygonRings, type Ring } from './geometry.js';

/** What was mended in a surface: how many rings of each kind of fault. */
export interface RingMends {
  closed: number;
  turned: number;
  holesDropped: number;
  partsDropped: number;
}

/** A surface with sound rings, and what it took. */
export interface MendedRings {
  polygons: PolygonRings[];
  mends: RingMends;
}

function isSame(a: Coordinate | undefined, b: Coordinate | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((coordinate, i) => i === 0 || !isSame(coordinate, ring[i - 1]));
}

/** True when some corner lies beside the line through the first two. */
function isSurface(ring: Ring): boolean {
  if (ring.length < MIN_RING_POSITIONS) return false;
  const [[x1, y1], [x2, y2]] = ring.slice(0, 2).map((at) => at.map(microdegrees)) as [Coordinate, Coordinate];
  return ring.some(([x, y]) => (x2 - x1) * (microdegrees(y) - y1) !== (y2 - y1) * (microdegrees(x) - x1));
}

/** A ring without repeated positions, closed, and wound as wanted; null when it encloses nothing. */
function mendRing(raw: Ring, counterclockwise: boolean, mends: RingMends): Ring | null {
  const ring = withoutRepeats(raw);
  const first = ring[0];
  const open = first !== undefined && !isSame(first, ring.at(-1));
  if (open) ring.push([...first]);
  if (!isSurface(ring)) return null;
  if (open) mends.closed++;
  const area = signedArea(ring);
  if (area === 0 || area > 0 === counterclockwise) return ring;
  mends.turned++;
  return ring.reverse();
}

/**
 * Rings as RFC 7946 §3.1.6 wants them: closed, outer counterclockwise, holes clockwise. Parts and holes that enclose
 * nothing are left out. Coordinates are WGS84 degrees, already rounded.
 */
export function mendRings(raw: readonly PolygonRings[]): MendedRings {
  const mends: RingMends = { closed: 0, turned: 0, holesDropped: 0, partsDropped: 0 };
  const polygons: PolygonRings[] = [];
  for (const [rawOuter = [], ...rawHoles] of raw) {
    const outer = mendRing(rawOuter, true, mends);
    if (outer === null) {
      mends.partsDropped++;
      continue;
    }
    const holes = rawHoles.map((hole) => mendRing(hole, false, mends));
    mends.holesDropped += holes.filter((hole) => hole === null).length;
    polygons.push([outer, ...holes.filter((hole) => hole !== null)]);
  }
  return { polygons, mends };
}
