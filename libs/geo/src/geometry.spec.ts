import { describe, expect, it } from 'vitest';
import { square } from '../test/fixtures.js';
import { boxOf, MAX_VERTICES, surfaceSchema, type Coordinate } from './geometry.js';

const RING: Coordinate[] = [
  [18, 59],
  [18.1, 59],
  [18.1, 59.1],
  [18, 59],
];

function zigzag(positions: number): Coordinate[] {
  const ring = Array.from({ length: positions - 1 }, (_, i): Coordinate => [18 + (i % 2) / 10, 59 + i / 1e6]);
  return [...ring, ring[0]!];
}

describe('a drawn surface', () => {
  it('becomes a MultiPolygon when it is a Polygon, and loses its altitudes', () => {
    const high = RING.map(([x, y]) => [x, y, 12]);
    expect(surfaceSchema.parse({ type: 'Polygon', coordinates: [high] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[RING]],
    });
  });

  it.each([
    ['is open', [RING.slice(0, 3).concat([[17, 58]])]],
    ['has two corners', [[RING[0], RING[1], RING[0]]]],
    ['has no ring', []],
    ['lies outside the earth', [[[200, 59], ...RING.slice(1, 3), [200, 59]]]],
    ['has a coordinate that is no number', [[[null, 59], ...RING.slice(1)]]],
    ['has too many positions', [zigzag(MAX_VERTICES + 1)]],
    ['has too many positions together', [zigzag(MAX_VERTICES), RING]],
  ])('is refused when it %s', (_, coordinates) => {
    expect(surfaceSchema.safeParse({ type: 'Polygon', coordinates }).success).toBe(false);
  });

  it('may have as many positions as the cap says', () => {
    expect(surfaceSchema.safeParse({ type: 'Polygon', coordinates: [zigzag(MAX_VERTICES)] }).success).toBe(
      true,
    );
  });

  it('must be a surface', () => {
    expect(surfaceSchema.safeParse({ type: 'Point', coordinates: [18, 59] }).success).toBe(false);
  });
});

describe('the box of a geometry', () => {
  it('touches its outermost corners', () => {
    expect(boxOf(square(17, 59, 1))).toEqual({ west: 17, south: 59, east: 18, north: 60 });
  });

  it('holds nothing when the geometry is empty', () => {
    const box = boxOf({ type: 'MultiPolygon', coordinates: [] });
    expect(box.west).toBeGreaterThan(box.east);
  });
});
