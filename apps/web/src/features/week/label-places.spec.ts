import { describe, expect, it } from 'vitest';
import { labelPlaces } from './label-places';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [18, 59],
      [18.1, 59],
      [18.1, 59.1],
      [18, 59.1],
      [18, 59],
    ],
  ],
};
const middle = { longitude: 18.05, latitude: 59.05 };

describe('labelPlaces', () => {
  it('moves a label off the incidents, inside its area', () => {
    const place = labelPlaces([{ code: 'A', geometry: square, label: middle }], [middle]).get('A');
    expect(place).not.toEqual(middle);
    expect(place?.longitude).toBeGreaterThan(18);
    expect(place?.longitude).toBeLessThan(18.1);
    expect(place?.latitude).toBeGreaterThan(59);
    expect(place?.latitude).toBeLessThan(59.1);
  });

  it('keeps two labels apart', () => {
    const both = labelPlaces(
      [
        { code: 'A', geometry: square, label: middle },
        { code: 'B', geometry: square, label: middle },
      ],
      [],
    );
    expect(both.get('A')).not.toEqual(both.get('B'));
  });

  it('keeps the given place of an area without a surface', () => {
    const point = { type: 'Point' as const, coordinates: [18, 59] };
    expect(labelPlaces([{ code: 'A', geometry: point, label: middle }], []).get('A')).toEqual(middle);
  });
});
