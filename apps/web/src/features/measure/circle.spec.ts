import { distanceMetres } from '@samlad/geo/distance.js';
import { SWEREF_99_18_00 } from '@samlad/geo/projection.js';
import { describe, expect, it } from 'vitest';
import { circleAround } from './circle';

const FLEMINGSBERG = { longitude: 17.946, latitude: 59.2195 };

describe('a circle around a place', () => {
  const [ring = []] = circleAround(FLEMINGSBERG, 150, SWEREF_99_18_00).coordinates;

  it('is closed', () => {
    expect(ring).toHaveLength(49);
    expect(ring[0]).toEqual(ring.at(-1));
  });

  it('keeps the radius in metres in every direction', () => {
    const away = ring.map(([longitude = 0, latitude = 0]) =>
      distanceMetres(FLEMINGSBERG, { longitude, latitude }, SWEREF_99_18_00),
    );
    expect(Math.min(...away)).toBeGreaterThan(149.8);
    expect(Math.max(...away)).toBeLessThan(150.2);
  });
});
