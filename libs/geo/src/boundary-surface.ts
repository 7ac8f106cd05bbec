import { union } from 'polyclip-ts';
import { signedArea } from './area.js';
import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';
import type { RawPolygons } from './boundary-geometry.js';
import { mendRings, type RingMends } from './boundary-rings.js';
import { positionOf, type CrsReading } from './crs-candidates.js';
import { crossings } from './crossings.js';
import { vertexCount, type Coordinate, type MultiPolygon, type PolygonRings } from './geometry.js';
import { roundDegrees } from './position.js';

/** A surface ready to store, or null when it cannot be mended, with what was found and how many rings were turned. */
export interface SurfaceReading {
  geometry: MultiPolygon | null;
  ringsTurned: number;
  findings: BoundaryFinding[];
}

const LEAST_SQUARE_DEGREES = 1e-12;
const MENDABLE_CROSSINGS = 100;
const MENDABLE_VERTICES = 2_000;

function toDegrees(raw: RawPolygons, reading: CrsReading): PolygonRings[] | string {
  const polygons: PolygonRings[] = [];
  for (const rawRings of raw) {
    const rings: PolygonRings = [];
    for (const rawRing of rawRings) {
      const ring: Coordinate[] = [];
      for (const [x, y] of rawRing) {
        const position = positionOf(x, y, reading);
        if (position === null) return `${x}; ${y}`;
        ring.push([roundDegrees(position.longitude), roundDegrees(position.latitude)]);
      }
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons;
}

function rounded(polygons: readonly PolygonRings[]): PolygonRings[] {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]): Coordinate => [roundDegrees(x), roundDegrees(y)])),
  );
}

function asPlace([longitude, latitude]: Coordinate): string {
  const degrees = (value: number) => value.toFixed(5).replace('.', ',');
  return `latitud ${degrees(latitude)}, longitud ${degrees(longitude)}`;
}

/** Divides a surface where it crosses itself. Null when it cannot be done. */
function divided(polygons: PolygonRings[], cuts: number): PolygonRings[] | null {
  if (cuts >= MENDABLE_CROSSINGS || vertexCount(polygons) > MENDABLE_VERTICES) return null;
  try {
    const mended = mendRings(rounded(union(polygons)));
    return mended.polygons.length === 0 ? null : mended.polygons;
  } catch {
    return null;
  }
}

function ringFindings(index: number, label: string, mends: RingMends): BoundaryFinding[] {
  const findings: BoundaryFinding[] = [];
  if (mends.closed > 0) findings.push(boundaryFinding('RING_CLOSED', index, label));
  if (mends.partsDropped > 0) {
    findings.push(boundaryFinding('RING_DROPPED', index, label, `${mends.partsDropped} delyta`));
  }
  if (mends.holesDropped > 0) {
    findings.push(boundaryFinding('RING_DROPPED', index, label, `${mends.holesDropped} hål`));
  }
  return findings;
}

function holeFindings(index: number, label: string, polygons: readonly PolygonRings[]): BoundaryFinding[] {
  const holes = polygons.reduce((count, rings) => count + rings.length - 1, 0);
  return holes === 0 ? [] : [boundaryFinding('HOLES', index, label, `${holes} hål`)];
}

/** Turns a file's coordinates into a sound WGS84 MultiPolygon in six decimals. Never throws. */
export function readSurface(
  raw: RawPolygons,
  reading: CrsReading,
  index: number,
  label: string,
): SurfaceReading {
  const refuse = (finding: BoundaryFinding): SurfaceReading => ({
    geometry: null,
    ringsTurned: 0,
    findings: [finding],
  });
  const degrees = toDegrees(raw, reading);
  if (typeof degrees === 'string') {
    return refuse(boundaryFinding('COORDINATE_OUT_OF_RANGE', index, label, degrees));
  }
  const { polygons, mends } = mendRings(degrees);
  if (polygons.length === 0) return refuse(boundaryFinding('TOO_FEW_POSITIONS', index, label));

  const findings = ringFindings(index, label, mends);
  const cuts = crossings(polygons, MENDABLE_CROSSINGS);
  if (cuts === null) return refuse(boundaryFinding('TOO_LARGE', index, label, 'gränsen är för invecklad'));
  const sound = cuts.length === 0 ? polygons : divided(polygons, cuts.length);
  if (cuts[0] !== undefined) {
    const code = sound === null ? 'SELF_INTERSECTION_SEVERE' : 'SELF_INTERSECTION';
    findings.push(boundaryFinding(code, index, label, asPlace(cuts[0])));
  }
  if (sound === null) return { geometry: null, ringsTurned: 0, findings };
  if (sound.every(([outer = []]) => Math.abs(signedArea(outer)) < LEAST_SQUARE_DEGREES)) {
    return refuse(boundaryFinding('TOO_FEW_POSITIONS', index, label));
  }
  findings.push(...holeFindings(index, label, sound));
  return { geometry: { type: 'MultiPolygon', coordinates: sound }, ringsTurned: mends.turned, findings };
}
