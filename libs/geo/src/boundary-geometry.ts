import { isRawObject } from './boundary-document.js';
import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';
import { MAX_VERTICES } from './geometry.js';

/** x, y as the file has them: unit and order not yet known. */
export type RawCoordinate = [number, number];
export type RawPolygons = RawCoordinate[][][];

class Unreadable extends Error {}

function coordinateOf(value: unknown): RawCoordinate {
  if (!Array.isArray(value)) throw new Unreadable('inte ett talpar');
  const [x, y] = value as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') throw new Unreadable('inte två tal');
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Unreadable('oändligt tal');
  return [x, y];
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Unreadable('listan saknas');
  return value;
}

function sizeOf(polygons: unknown[]): number {
  let size = 0;
  for (const rings of polygons) for (const ring of listOf(rings)) size += listOf(ring).length;
  return size;
}

const POLYGONS_OF: Record<string, (coordinates: unknown) => unknown[]> = {
  Polygon: (coordinates) => [coordinates],
  MultiPolygon: listOf,
};

const NAME_OF_TYPE: Record<string, string> = {
  Point: 'en punkt (Point)',
  MultiPoint: 'punkter (MultiPoint)',
  LineString: 'en linje (LineString)',
  MultiLineString: 'linjer (MultiLineString)',
  GeometryCollection: 'en samling (GeometryCollection)',
};

function own<Value>(table: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The coordinates of a feature's surface as plain pairs, altitudes dropped; a finding says why not. Never throws. */
export function readGeometry(geometry: unknown, index: number, label: string): RawPolygons | BoundaryFinding {
  if (!isRawObject(geometry)) return boundaryFinding('GEOMETRY_MISSING', index, label);
  const type = typeof geometry['type'] === 'string' ? geometry['type'].slice(0, 40) : 'okänd';
  const polygonsOf = own(POLYGONS_OF, type);
  if (polygonsOf === undefined) {
    return boundaryFinding(
      'GEOMETRY_UNSUPPORTED',
      index,
      label,
      own(NAME_OF_TYPE, type) ?? `av typen ${type}`,
    );
  }
  try {
    const polygons = polygonsOf(geometry['coordinates']);
    const size = sizeOf(polygons);
    if (size === 0) return boundaryFinding('GEOMETRY_MISSING', index, label);
    if (size > MAX_VERTICES) {
      return boundaryFinding('TOO_LARGE', index, label, `${size} punkter, högst ${MAX_VERTICES}`);
    }
    return polygons.map((rings) => listOf(rings).map((ring) => listOf(ring).map(coordinateOf)));
  } catch (error) {
    const reason = error instanceof Unreadable ? error.message : 'okänt fel';
    return boundaryFinding('GEOMETRY_UNREADABLE', index, label, reason);
  }
}
