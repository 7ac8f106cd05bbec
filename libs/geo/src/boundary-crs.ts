import { isRawObject } from './boundary-document.js';
import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';
import type { RawCoordinate } from './boundary-geometry.js';
import { crsOfName, guessReading, readingIn, type CrsReading } from './crs-candidates.js';
import { crsLabel } from './crs-label.js';
import type { Position } from './position.js';
import { SWEREF_LOCAL_MERIDIANS, WGS84 } from './projection.js';

/** What is known before the coordinates are looked at. */
export interface CrsHints {
  /** The system that a person has chosen; null lets the file tell. */
  sourceCrs: string | null;
  /** The GeoJSON member `crs` as it stands. */
  member: unknown;
  near: Position | null;
  municipalityCrs: string;
}

/** How the coordinates are read, or null, and what there is to say about it. */
export interface CrsConclusion {
  reading: CrsReading | null;
  findings: BoundaryFinding[];
}

const MEDIAN_SAMPLE = 10_000;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function typical(coordinates: readonly RawCoordinate[]): RawCoordinate {
  const step = Math.ceil(coordinates.length / MEDIAN_SAMPLE);
  const sample = coordinates.filter((_, i) => i % step === 0);
  return [median(sample.map(([x]) => x)), median(sample.map(([, y]) => y))];
}

function memberName(member: unknown): string | null {
  const properties = isRawObject(member) ? member['properties'] : undefined;
  const name = isRawObject(properties) ? properties['name'] : undefined;
  return typeof name === 'string' ? name : null;
}

function conclude(reading: CrsReading, findings: BoundaryFinding[]): CrsConclusion {
  if (!reading.axesSwapped) return { reading, findings };
  const first = reading.crs === WGS84 ? 'latitud' : 'nordkoordinaten';
  return { reading, findings: [...findings, boundaryFinding('AXES_SWAPPED', null, '', first)] };
}

function asText([x, y]: RawCoordinate): string {
  return `${x}; ${y}`;
}

function asChosen(crs: string, example: RawCoordinate, near: Position | null): CrsConclusion {
  const reading = readingIn(crs, ...example, near);
  if (reading !== null) return conclude(reading, []);
  return {
    reading,
    findings: [boundaryFinding('CRS_DOES_NOT_FIT', null, crsLabel(crs), asText(example))],
  };
}

function asGuessed(example: RawCoordinate, hints: CrsHints, named: string | null): CrsConclusion {
  const reading = guessReading(...example, hints.near, hints.municipalityCrs);
  if (reading === null) {
    return { reading, findings: [boundaryFinding('CRS_UNKNOWN', null, '', asText(example))] };
  }
  const label = crsLabel(reading.crs);
  if (named !== null) {
    return conclude(reading, [boundaryFinding('CRS_CONTRADICTED', null, label, crsLabel(named))]);
  }
  const assumed = hints.near === null && Object.hasOwn(SWEREF_LOCAL_MERIDIANS, reading.crs);
  return conclude(reading, [boundaryFinding(assumed ? 'CRS_ASSUMED' : 'CRS_FOUND', null, label)]);
}

/**
 * Tells the reference system and the order of axes: what a person chose, else the `crs` member when the numbers agree
 * with it, else the numbers. The numbers are the medians of both axes, so that one broken coordinate decides nothing.
 */
export function concludeCrs(coordinates: readonly RawCoordinate[], hints: CrsHints): CrsConclusion {
  const example = typical(coordinates);
  if (hints.sourceCrs !== null) return asChosen(hints.sourceCrs, example, hints.near);
  const name = memberName(hints.member);
  if (name === null) return asGuessed(example, hints, null);
  const named = crsOfName(name);
  if (named === null) {
    return { reading: null, findings: [boundaryFinding('CRS_UNSUPPORTED', null, '', name.slice(0, 80))] };
  }
  const reading = readingIn(named, ...example, hints.near);
  if (reading === null) return asGuessed(example, hints, named);
  return conclude(reading, [boundaryFinding('CRS_FOUND', null, crsLabel(named))]);
}
