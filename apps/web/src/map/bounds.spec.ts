import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds';

describe('boundsOf', () => {
  it('is null around nothing', () => {
    expect(boundsOf([])).toBeNull();
  });

  it('holds every corner of all geometries', () => {
    expect(
      boundsOf([
        { type: 'Point', coordinates: [18.1, 59.2] },
        {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [17.9, 59.1],
                [18, 59.1],
                [18, 59.3],
                [17.9, 59.1],
              ],
            ],
          ],
        },
      ]),
    ).toEqual({ west: 17.9, south: 59.1, east: 18.1, north: 59.3 });
  });
});
