import type L from 'leaflet';
import { describe, expect, it } from 'vitest';
import { nearest } from './point-painter';

const point = (id: string, count = 1) => ({ id, longitude: 0, latitude: 0, count });
const at = (x: number, y: number) => ({ x, y }) as L.Point;

describe('nearest', () => {
  const points = [point('a'), point('b'), point('large', 40)];
  const placed = Float64Array.of(10, 10, 18, 10, 100, 100);

  it('takes the closest of marks that lie over each other', () => {
    expect(nearest(placed, points, at(15, 10))?.id).toBe('b');
  });

  it('reaches a little outside a small mark, for fingers', () => {
    expect(nearest(placed, points, at(2, 10))?.id).toBe('a');
  });

  it('reaches to the edge of a large mark', () => {
    expect(nearest(placed, points, at(112, 100))?.id).toBe('large');
  });

  it('finds nothing beside the marks', () => {
    expect(nearest(placed, points, at(60, 60))).toBeNull();
  });
});
