import { describe, expect, it } from 'vitest';
import { distanceMetres, squaredDistanceToSegment } from './distance.js';

describe('distance', () => {
  it('gives the same kilometres between Huddinge and Flemingsberg stations in both SWEREF systems, within 0.1 %', () => {
    const huddinge = { longitude: 17.98, latitude: 59.237 };
    const flemingsberg = { longitude: 17.946, latitude: 59.218 };
    const inTm = distanceMetres(huddinge, flemingsberg, 'EPSG:3006');
    expect(inTm).toBeGreaterThan(2_800);
    expect(inTm).toBeLessThan(2_950);
    expect(Math.abs(inTm - distanceMetres(huddinge, flemingsberg, 'EPSG:3011'))).toBeLessThan(3);
  });

  it.each([
    [0, 5, 25],
    [5, 3, 9],
    [-3, 4, 25],
    [13, 4, 25],
  ])('from %d, %d to the segment 0–10 on the axis is the root of %d', (x, y, squared) => {
    expect(squaredDistanceToSegment(x, y, 0, 0, 10, 0)).toBe(squared);
  });

  it('to a segment without length is to its point', () => {
    expect(squaredDistanceToSegment(3, 4, 0, 0, 0, 0)).toBe(25);
  });
});
