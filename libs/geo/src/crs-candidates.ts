import type { Position } from './position.js';
import {
  fromProjected,
  isProjectedCrs,
  SWEREF_99_18_00,
  SWEREF_99_TM,
  SWEREF_LOCAL_MERIDIANS,
  WGS84,
} from './projection.js';

/** A way to read two numbers as a position. */
export interface CrsReading {
  crs: string;
  /** True when the file has latitude or northing first. */
  axesSwapped: boolean;
}

interface CrsRange {
  x: readonly [number, number];
  y: readonly [number, number];
}

const DEGREES: CrsRange = { x: [-180, 180], y: [-90, 90] };
const SWEDEN_DEGREES: CrsRange = { x: [10, 25], y: [55, 70] };
const SWEREF_TM_METRES: CrsRange = { x: [200_000, 920_000], y: [6_100_000, 7_700_000] };
const LOCAL_ZONE_METRES: CrsRange = { x: [50_000, 250_000], y: [6_100_000, 7_700_000] };
const STOCKHOLM_ZONE_METRES: CrsRange = { x: [100_000, 250_000], y: [6_400_000, 6_800_000] };
const UTM_METRES: CrsRange = { x: [100_000, 900_000], y: [0, 10_000_000] };
const NEAR_METRES = 200_000;
const EARTH_RADIUS = 6_371_000;

function holds(range: CrsRange, x: number, y: number): boolean {
  return x >= range.x[0] && x <= range.x[1] && y >= range.y[0] && y <= range.y[1];
}

function rangeOf(crs: string): CrsRange {
  if (crs === WGS84) return DEGREES;
  if (crs === SWEREF_99_TM) return SWEREF_TM_METRES;
  return Object.hasOwn(SWEREF_LOCAL_MERIDIANS, crs) ? LOCAL_ZONE_METRES : UTM_METRES;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Metres along a great circle, for telling hundreds of kilometres apart; never for measuring. */
export function roughMetres(a: Position, b: Position): number {
  const h =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Two numbers of a file as a position; null when they are none in that reading. Never throws on finite numbers. */
export function positionOf(x: number, y: number, reading: CrsReading): Position | null {
  const [first, second] = reading.axesSwapped ? [y, x] : [x, y];
  const position =
    reading.crs === WGS84
      ? { longitude: first, latitude: second }
      : fromProjected({ easting: first, northing: second }, reading.crs);
  return holds(DEGREES, position.longitude, position.latitude) ? position : null;
}

function readingsIn(crs: string, range: CrsRange, x: number, y: number): CrsReading[] {
  const readings: CrsReading[] = [];
  if (holds(range, x, y)) readings.push({ crs, axesSwapped: false });
  if (holds(range, y, x)) readings.push({ crs, axesSwapped: true });
  return readings;
}

function nearest(
  readings: readonly CrsReading[],
  x: number,
  y: number,
  near: Position,
): CrsReading | undefined {
  let best: CrsReading | undefined;
  let shortest = NEAR_METRES;
  for (const reading of readings) {
    const position = positionOf(x, y, reading);
    const metres = position === null ? Infinity : roughMetres(position, near);
    if (metres >= shortest) continue;
    best = reading;
    shortest = metres;
  }
  return best;
}

/**
 * How two typical numbers can be read in a system that is already named: plain or swapped, whichever lies in its range,
 * and near the municipality when both do. Null when neither does.
 */
export function readingIn(crs: string, x: number, y: number, near: Position | null): CrsReading | null {
  const readings = readingsIn(crs, rangeOf(crs), x, y);
  const [swedish] = crs === WGS84 ? readingsIn(crs, SWEDEN_DEGREES, x, y) : [];
  return (near !== null ? nearest(readings, x, y, near) : swedish) ?? readings[0] ?? null;
}

/**
 * Which reference system two typical numbers are in: the reading that lands nearest the municipality, within 200 km;
 * else by range alone, Stockholm's zone before SWEREF 99 TM since Sweden has no easting under 250 km in the latter.
 * Null when no range fits.
 */
export function guessReading(
  x: number,
  y: number,
  near: Position | null,
  municipalityCrs: string,
): CrsReading | null {
  const systems = [WGS84, SWEREF_99_TM, municipalityCrs, ...Object.keys(SWEREF_LOCAL_MERIDIANS)];
  const readings = systems.flatMap((crs) => readingsIn(crs, rangeOf(crs), x, y));
  const byRange = [
    ...readingsIn(WGS84, SWEDEN_DEGREES, x, y),
    ...readingsIn(WGS84, DEGREES, x, y),
    ...readingsIn(SWEREF_99_18_00, STOCKHOLM_ZONE_METRES, x, y),
    ...readingsIn(SWEREF_99_TM, SWEREF_TM_METRES, x, y),
    ...readingsIn(municipalityCrs, rangeOf(municipalityCrs), x, y),
  ];
  return (near !== null ? nearest(readings, x, y, near) : undefined) ?? byRange[0] ?? null;
}

const DEGREES_LIKE_WGS84: readonly string[] = ['4326', '4258', '4619'];
const CODE = /EPSG(?:[:/][^:/]*)?[:/](\d{4,5})$/i;

/** The code `EPSG:n` of a `crs` member's name; null when it names a system that is not supported. */
export function crsOfName(name: string): string | null {
  if (/CRS84$/i.test(name)) return WGS84;
  const code = CODE.exec(name)?.[1];
  if (code === undefined) return null;
  if (DEGREES_LIKE_WGS84.includes(code)) return WGS84;
  return isProjectedCrs(`EPSG:${code}`) ? `EPSG:${code}` : null;
}
