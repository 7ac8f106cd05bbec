import type { Box } from './geometry.js';
import { mapCell, type MapCell } from './map-cell.js';
import type { Position } from './position.js';

/** Bits of each coordinate; two of them make a key under 2^52, which a number holds exactly. */
const Z_BITS = 26;
const HALF_BITS = 13;
const HALF = 2 ** HALF_BITS;
const WIDEST_COVER = 32;

/** Keys from `from` to `to`, both included. */
export interface ZRange {
  from: number;
  to: number;
}

/** Moves 13 bits apart so that another 13 fit between them. */
function spread(bits: number): number {
  let apart = bits;
  apart = (apart | (apart << 8)) & 0x00ff00ff;
  apart = (apart | (apart << 4)) & 0x0f0f0f0f;
  apart = (apart | (apart << 2)) & 0x33333333;
  return (apart | (apart << 1)) & 0x55555555;
}

function interleave({ x, y }: MapCell): number {
  const low = spread(x % HALF) + 2 * spread(y % HALF);
  const high = spread(Math.floor(x / HALF)) + 2 * spread(Math.floor(y / HALF));
  return high * 2 ** (2 * HALF_BITS) + low;
}

/**
 * The place of a position on the Z-order (Morton) curve: 0 to 2^52 - 1. Near keys are near places; the first
 * 2 × level bits are the map cell of that level. Source: Morton, IBM, 1966.
 */
export function zKey(position: Position): number {
  return interleave(mapCell(position, Z_BITS));
}

/** The curve range that one map cell covers. */
export function zRangeOfCell(cell: MapCell, level: number): ZRange {
  const keys = 4 ** (Z_BITS - level);
  const from = interleave(cell) * keys;
  return { from, to: from + keys - 1 };
}

function coverLevel(box: Box): number {
  const widest = Math.max(box.east - box.west, box.north - box.south, 360 / 2 ** Z_BITS);
  return Math.min(Z_BITS, Math.max(0, Math.floor(Math.log2((360 * WIDEST_COVER) / widest))));
}

function cover(box: Box): ZRange[] {
  const level = coverLevel(box);
  const first = mapCell({ longitude: box.west, latitude: box.south }, level);
  const last = mapCell({ longitude: box.east, latitude: box.north }, level);
  const ranges: ZRange[] = [];
  for (let y = first.y; y <= last.y; y++) {
    for (let x = first.x; x <= last.x; x++) ranges.push(zRangeOfCell({ x, y }, level));
  }
  return ranges.sort((a, b) => a.from - b.from);
}

/** Lets go of the `maxRanges - 1` widest gaps between sorted ranges and closes all others. */
function closeGaps(ranges: readonly ZRange[], maxRanges: number): ZRange[] {
  const gaps = ranges.slice(1).map((range, i) => ({ before: i + 1, width: range.from - ranges[i]!.to - 1 }));
  const kept = gaps
    .filter((gap) => gap.width > 0)
    .sort((a, b) => b.width - a.width || a.before - b.before)
    .slice(0, maxRanges - 1)
    .map((gap) => gap.before)
    .sort((a, b) => a - b);
  const starts = [0, ...kept];
  return starts.map((start, i) => ({
    from: ranges[start]!.from,
    to: ranges[(starts[i + 1] ?? ranges.length) - 1]!.to,
  }));
}

/**
 * Cuts a box into at most `maxRanges` curve ranges, ascending and apart, that together hold every position in the box.
 * They also hold some outside it: the statement compares coordinates too. A box turned inside out gives none.
 */
export function zRanges(box: Box, maxRanges = 12): ZRange[] {
  if (!(box.west <= box.east && box.south <= box.north)) return [];
  return closeGaps(cover(box), Math.max(1, maxRanges));
}
