import { describe, expect, it } from 'vitest';
import { square } from '../test/fixtures.js';
import { areaSquareMetres, signedArea } from './area.js';
import type { Coordinate, MultiPolygon } from './geometry.js';
import { fromProjected } from './projection.js';

const corners: [number, number][] = [
  [150_000, 6_566_000],
  [151_000, 6_566_000],
  [151_000, 6_567_000],
  [150_000, 6_567_000],
  [150_000, 6_566_000],
];
const toDegrees = ([easting, northing]: [number, number]): Coordinate => {
  const { longitude, latitude } = fromProjected({ easting, northing }, 'EPSG:3011');
  return [longitude, latitude];
};
const shrink = ([x, y]: [number, number]): [number, number] => [
  150_500 + (x - 150_500) / 10,
  6_566_500 + (y - 6_566_500) / 10,
];

describe('area', () => {
  it('of a square kilometre is a million square metres', () => {
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[corners.map(toDegrees)]] };
    expect(areaSquareMetres(geometry, 'EPSG:3011')).toBeCloseTo(1_000_000, 2);
  });

  it('leaves holes out, whichever way they run', () => {
    const hole = corners.map(shrink).map(toDegrees);
    const around = (ring: Coordinate[]): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: [[corners.map(toDegrees), ring]],
    });
    expect(areaSquareMetres(around(hole), 'EPSG:3011')).toBeCloseTo(990_000, 2);
    expect(areaSquareMetres(around(hole.toReversed()), 'EPSG:3011')).toBeCloseTo(990_000, 2);
  });

  it('adds the parts', () => {
    const part = square(18, 59.2, 0.01);
    const twice: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [...part.coordinates, ...square(18.1, 59.2, 0.01).coordinates],
    };
    expect(areaSquareMetres(twice, 'EPSG:3011') / areaSquareMetres(part, 'EPSG:3011')).toBeCloseTo(2, 4);
  });

  it('is positive counterclockwise, negative clockwise, nothing for a line', () => {
    expect(signedArea(corners)).toBe(1_000_000);
    expect(signedArea(corners.toReversed())).toBe(-1_000_000);
    expect(
      signedArea([
        [0, 0],
        [5, 5],
        [0, 0],
      ]),
    ).toBe(0);
    expect(signedArea([])).toBe(0);
  });
});
