import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellBounds, cellDegrees, mapCell } from './map-cell.js';

const anywhere = fc.record({
  longitude: fc.integer({ min: -180e6, max: 180e6 }).map((n) => n / 1e6),
  latitude: fc.integer({ min: -90e6, max: 90e6 }).map((n) => n / 1e6),
});

describe('a map cell', () => {
  it('has a side of 360 / 2^level degrees', () => {
    expect(cellDegrees(0)).toBe(360);
    expect(cellDegrees(12)).toBe(0.087890625);
  });

  it('counts from the south-west corner of the world', () => {
    expect(mapCell({ longitude: -180, latitude: -90 }, 12)).toEqual({ x: 0, y: 0 });
    expect(mapCell({ longitude: 180, latitude: 90 }, 12)).toEqual({ x: 4095, y: 2047 });
    expect(mapCell({ longitude: 17.98, latitude: 59.237 }, 12)).toEqual({ x: 2252, y: 1697 });
  });

  it('holds the position that it was made of', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 26 }), (position, level) => {
        const { west, south, east, north } = cellBounds(mapCell(position, level), level);
        expect(west <= position.longitude && position.longitude <= east).toBe(true);
        expect(south <= position.latitude && position.latitude <= north).toBe(true);
      }),
    );
  });
});
