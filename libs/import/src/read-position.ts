import { isUnknownPosition, type Position, roundPosition } from '@samlad/geo/position.js';
import {
  fromProjected,
  SWEREF_99_18_00,
  SWEREF_99_TM,
  SWEREF_LOCAL_MERIDIANS,
  WGS84,
} from '@samlad/geo/projection.js';
import type { ColumnMapping } from './mapping.js';
import { quoted } from './quoted.js';
import { type CellOf, RowRefusal } from './row.js';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i;
const SWEDISH_NORTHING = { lowest: 6_100_000, highest: 7_700_000 };
// Eastings of SWEREF 99 TM begin at about 265 000 in Sweden; the local zones lie round 150 000.
const LOWEST_TM_EASTING = 250_000;
const HIGHEST_TM_EASTING = 950_000;

/** A number as lists write it: decimal comma or point, blanks between thousands. Null when it is no number. */
export function readNumber(written: string): number | null {
  const plain = written.replace(/\s/g, '').replace('−', '-');
  const pointed = plain.includes('.') ? plain : plain.replace(',', '.');
  return NUMBER.test(pointed) ? Number(pointed) : null;
}

/**
 * The position of a row in WGS84 degrees with six decimals, null when both cells are empty or it is 0, 0.
 * Throws RowRefusal when one cell is empty, not a number or outside the reference system.
 */
export function readPosition(cell: CellOf, columns: NonNullable<ColumnMapping['position']>): Position | null {
  const { east, north, crs } = columns;
  const isEmpty = [east, north].map((column) => cell(column).trim() === '');
  if (isEmpty[0] && isEmpty[1]) return null;
  if (isEmpty[0] || isEmpty[1])
    throw new RowRefusal('Bara en av koordinaterna är ifylld.', isEmpty[0] ? east : north);
  const [easting, northing] = [coordinateIn(cell, east), coordinateIn(cell, north)];
  if (isUnknownPosition({ longitude: easting, latitude: northing })) return null;
  const position =
    crs === WGS84 ? { longitude: easting, latitude: northing } : fromProjected({ easting, northing }, crs);
  if (Math.abs(position.longitude) <= 180 && Math.abs(position.latitude) <= 90)
    return roundPosition(position);
  throw new RowRefusal('Koordinaterna stämmer inte med koordinatsystemet.', east);
}

/**
 * The reference system that coordinates are written in: told by a header that names it, else by ranges
 * (degrees; SWEREF 99 TM; SWEREF 99 18 00). `isSwapped` when the north value stands in the east column, as
 * Swedish lists with X northwards have it. Null when the values fit none or are fewer than one.
 */
export function detectCrs(
  headers: { east: string; north: string },
  pairs: readonly { east: number; north: number }[],
): { crs: string; isSwapped: boolean } | null {
  const known = pairs.filter(({ east, north }) => east !== 0 || north !== 0);
  if (known.length === 0) return null;
  for (const isSwapped of [false, true]) {
    const turned = known.map(({ east, north }) =>
      isSwapped ? { east: north, north: east } : { east, north },
    );
    if (turned.every(({ north }) => isSwedishNorthing(north))) {
      const crs =
        namedCrs(`${headers.east} ${headers.north}`) ?? crsByEasting(turned.map(({ east }) => east));
      if (crs !== null) return { crs, isSwapped };
    }
  }
  if (known.every(isDegrees)) return { crs: WGS84, isSwapped: known.every(isSwedishDegreesSwapped) };
  return null;
}

function coordinateIn(cell: CellOf, column: string): number {
  const value = readNumber(cell(column));
  if (value !== null && Number.isFinite(value)) return value;
  throw new RowRefusal(`Koordinaten ${quoted(cell(column))} är inte ett tal.`, column);
}

function isSwedishNorthing(north: number): boolean {
  return north >= SWEDISH_NORTHING.lowest && north <= SWEDISH_NORTHING.highest;
}

function crsByEasting(eastings: readonly number[]): string | null {
  if (eastings.every((east) => east >= LOWEST_TM_EASTING && east <= HIGHEST_TM_EASTING)) return SWEREF_99_TM;
  return eastings.every((east) => east > 0 && east < LOWEST_TM_EASTING) ? SWEREF_99_18_00 : null;
}

function namedCrs(headers: string): string | null {
  const text = headers.toLowerCase();
  const code = /\b(30(?:0[6-9]|1[0-8]))\b/.exec(text.replace(/_/g, ' '))?.[1];
  if (code !== undefined) return `EPSG:${code}`;
  const zone = /sweref[ _]?99[ _]?(\d\d)[ _]?(\d\d)/.exec(text);
  if (zone !== null) {
    const meridian = Number(zone[1]) + Number(zone[2]) / 60;
    const local = Object.entries(SWEREF_LOCAL_MERIDIANS).find(([, degrees]) => degrees === meridian);
    return local?.[0] ?? null;
  }
  return /sweref[ _]?99[ _]?tm/.test(text) ? SWEREF_99_TM : null;
}

function isDegrees({ east, north }: { east: number; north: number }): boolean {
  return Math.abs(east) <= 180 && Math.abs(north) <= 180 && Math.min(Math.abs(east), Math.abs(north)) <= 90;
}

function isSwedishDegreesSwapped({ east, north }: { east: number; north: number }): boolean {
  return east >= 55 && east <= 69.5 && north >= 10 && north <= 24.5;
}
