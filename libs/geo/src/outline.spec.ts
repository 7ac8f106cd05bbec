import { describe, expect, it } from 'vitest';
import { square } from '../test/fixtures.js';
import { areaSquareMetres } from './area.js';
import { outlineOf } from './outline.js';

describe('an outline', () => {
  const west = square(17.9, 59.2, 0.02);
  const east = square(17.92, 59.2, 0.02);
  const overlapping = square(17.91, 59.2, 0.02);

  it('joins neighbours into one surface and counts shared ground once', () => {
    const outline = outlineOf([west, overlapping, east]);
    expect(outline.coordinates).toHaveLength(1);
    const both = areaSquareMetres(west, 'EPSG:3006') + areaSquareMetres(east, 'EPSG:3006');
    expect(areaSquareMetres(outline, 'EPSG:3006') / both).toBeCloseTo(1, 6);
  });

  it('keeps areas apart that do not meet, and is empty for none', () => {
    expect(outlineOf([west, square(18.5, 59.2, 0.02)]).coordinates).toHaveLength(2);
    expect(outlineOf([]).coordinates).toEqual([]);
  });
});
