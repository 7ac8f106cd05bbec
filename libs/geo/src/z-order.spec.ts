import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapCell } from './map-cell.js';
import { zKey, zRangeOfCell, zRanges, type ZRange } from './z-order.js';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const width = (ranges: readonly ZRange[]) => ranges.reduce((sum, { from, to }) => sum + (to - from + 1), 0);

describe('the curve key', () => {
  it('starts at the south-west corner of the world and stays under 2^52', () => {
    expect(zKey({ longitude: -180, latitude: -90 })).toBe(0);
    expect(zKey({ longitude: 180, latitude: 90 })).toBeLessThan(2 ** 52);
    expect(Number.isSafeInteger(zKey({ longitude: 180, latitude: 90 }))).toBe(true);
  });

  it('takes its bits in turn from longitude and latitude', () => {
    const bits = (value: number) => value.toString(2).padStart(26, '0');
    fc.assert(
      fc.property(longitude, latitude, (x, y) => {
        const cell = mapCell({ longitude: x, latitude: y }, 26);
        const woven = [...bits(cell.y)].map((bit, i) => bit + bits(cell.x)[i]).join('');
        expect(zKey({ longitude: x, latitude: y })).toBe(Number.parseInt(woven, 2));
      }),
    );
  });

  it('lies in the range of its map cell at every level', () => {
    fc.assert(
      fc.property(longitude, latitude, fc.integer({ min: 0, max: 26 }), (x, y, level) => {
        const position = { longitude: x, latitude: y };
        const { from, to } = zRangeOfCell(mapCell(position, level), level);
        expect(zKey(position)).toBeGreaterThanOrEqual(from);
        expect(zKey(position)).toBeLessThanOrEqual(to);
      }),
    );
  });
});

describe('the ranges of a box', () => {
  it('hold every position in it, are at most twelve, ascending and apart', () => {
    fc.assert(
      fc.property(longitude, latitude, share, share, share, share, (west, south, wide, high, right, up) => {
        const box = { west, south, east: west + wide * (180 - west), north: south + high * (90 - south) };
        const position = {
          longitude: Math.min(box.east, west + right * (box.east - west)),
          latitude: Math.min(box.north, south + up * (box.north - south)),
        };
        const key = zKey(position);
        const ranges = zRanges(box);
        expect(ranges.length).toBeLessThanOrEqual(12);
        expect(ranges.every(({ from, to }, i) => from <= to && from > (ranges[i - 1]?.to ?? -1))).toBe(true);
        expect(ranges.filter(({ from, to }) => key >= from && key <= to)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('keep the cover of a town within a few times its own size', () => {
    const box = { west: 17.85, south: 59.15, east: 18.25, north: 59.3 };
    const own = ((0.4 * 0.15) / 360 ** 2) * 4 ** 26;
    expect(width(zRanges(box)) / own).toBeLessThan(2);
    expect(width(zRanges(box, 1))).toBeGreaterThanOrEqual(width(zRanges(box)));
    expect(zRanges(box, 1)).toHaveLength(1);
  });

  it('are one for a single position, and none for a box turned inside out', () => {
    expect(zRanges({ west: 18, south: 59, east: 18, north: 59 })).toHaveLength(1);
    expect(zRanges({ west: 19, south: 59, east: 18, north: 59 })).toEqual([]);
    expect(zRanges({ west: NaN, south: 59, east: 18, north: 59 })).toEqual([]);
  });
});
