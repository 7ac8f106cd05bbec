import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockwise, square } from '../test/fixtures.js';
import type { MultiPolygon, Ring } from './geometry.js';
import { covers, prepareGeometry } from './point-in-polygon.js';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const triangle: Ring = [
  [18, 59],
  [18.03, 59.01],
  [18.01, 59.03],
  [18, 59],
];
const [[hole]] = square(18.01, 59.01, 0.01).coordinates as [[Ring]];
const [[outer]] = square(18, 59, 0.03).coordinates as [[Ring]];
const ring: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer, hole.toReversed()]] };

describe('a geometry covers', () => {
  it.each([
    ['its inside', at(18.005, 59.005), true],
    ['its corner', at(18, 59), true],
    ['its opposite corner', at(18.03, 59.03), true],
    ['its north edge', at(18.013, 59.03), true],
    ['its west edge', at(18, 59.02), true],
    ['the edge of its hole', at(18.01, 59.015), true],
    ['the corner of its hole', at(18.02, 59.02), true],
    ['the inside of its hole', at(18.015, 59.015), false],
    ['the ground 0.1 m west', at(17.999999, 59.015), false],
    ['the ground 0.1 m north', at(18.015, 59.030001), false],
  ])('%s (%j): %s', (_, position, expected) => {
    expect(covers(prepareGeometry(ring), position)).toBe(expected);
    expect(covers(prepareGeometry(clockwise(ring)), position)).toBe(expected);
  });

  it('exactly the points on its slanting edges', () => {
    const prepared = prepareGeometry({ type: 'MultiPolygon', coordinates: [[triangle]] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (step) => {
        const [longitude, latitude] = [18 + (3 * step) / 1e6, 59 + step / 1e6];
        expect(covers(prepared, at(longitude, latitude))).toBe(true);
        expect(covers(prepared, at(longitude + 1e-6, latitude))).toBe(false);
      }),
    );
  });

  it('each point of a cut square by one half or, on the cut, by both', () => {
    const cut = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }));
    const place = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
    const ringOf = (...points: [number, number][]): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: [[[...points, points[0]!].map(([x, y]) => [18 + x / 1e6, 59 + y / 1e6])]],
    });
    fc.assert(
      fc.property(cut, place, ([south, north], [x, y]) => {
        const west = prepareGeometry(ringOf([0, 0], [south, 0], [north, 1000], [0, 1000]));
        const east = prepareGeometry(ringOf([south, 0], [1000, 0], [1000, 1000], [north, 1000]));
        const side = (north - south) * y - 1000 * (x - south);
        const position = at(18 + x / 1e6, 59 + y / 1e6);
        expect([covers(west, position), covers(east, position)]).toEqual([side >= 0, side <= 0]);
      }),
      { numRuns: 2000 },
    );
  });
});
