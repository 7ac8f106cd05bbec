import { describe, expect, it } from 'vitest';
import { square } from '../test/fixtures.js';
import type { MultiPolygon, Ring } from './geometry.js';
import { labelPoint } from './label-point.js';
import { covers, prepareGeometry } from './point-in-polygon.js';

const horseshoe: Ring = [
  [18, 59],
  [18.03, 59],
  [18.03, 59.03],
  [18.02, 59.03],
  [18.02, 59.005],
  [18.01, 59.005],
  [18.01, 59.03],
  [18, 59.03],
  [18, 59],
];
const sliver: Ring = [
  [18, 59],
  [18.1, 59.05],
  [18.1, 59.05001],
  [18, 59.00001],
  [18, 59],
];
const [[outer]] = square(18, 59, 0.03).coordinates as [[Ring]];
const [[hole]] = square(18.01, 59.01, 0.01).coordinates as [[Ring]];

describe('the label point', () => {
  it.each<[string, MultiPolygon]>([
    ['a square', square(18, 59, 0.01)],
    ['a horseshoe', { type: 'MultiPolygon', coordinates: [[horseshoe]] }],
    [
      'a square with a hole in the middle',
      { type: 'MultiPolygon', coordinates: [[outer, hole.toReversed()]] },
    ],
    ['a sliver two metres wide', { type: 'MultiPolygon', coordinates: [[sliver]] }],
  ])('lies inside %s', (_, geometry) => {
    expect(covers(prepareGeometry(geometry), labelPoint(geometry))).toBe(true);
  });

  it('lies in the middle of a square, within some metres', () => {
    const point = labelPoint(square(18, 59, 0.01));
    expect(point.latitude).toBeCloseTo(59.005, 4);
  });

  it('lies in the largest part', () => {
    const geometry: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [...square(17, 59, 0.01).coordinates, ...square(18, 59, 0.02).coordinates],
    };
    expect(labelPoint(geometry).longitude).toBeGreaterThan(18);
  });

  it('is refused for nothing', () => {
    expect(() => labelPoint({ type: 'MultiPolygon', coordinates: [] })).toThrow(RangeError);
  });
});
