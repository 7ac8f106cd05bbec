import { describe, expect, it } from 'vitest';
import { HUDDINGE, square } from '../test/fixtures.js';
import { sharedDataIsMissing, sharedText } from '../test/shared-data.js';
import { readBoundaries } from './boundaries.js';
import { areasAt, assignArea, indexAreas } from './locate.js';
import { toProjected, fromProjected } from './projection.js';

const CRS = 'EPSG:3011';
const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const index = indexAreas(
  [
    { code: 'C-TWIN', geometry: square(18.2, 59.2, 0.02) },
    { code: 'B-TWIN', geometry: square(18.2, 59.2, 0.02) },
    { code: 'BIG', geometry: square(18, 59.2, 0.04) },
    { code: 'SMALL', geometry: square(18.03, 59.21, 0.02) },
    { code: 'EAST', geometry: square(18.055, 59.21, 0.02) },
  ],
  CRS,
);
const chosen = (longitude: number, latitude: number) => {
  const assignment = assignArea(at(longitude, latitude), index);
  return assignment === null ? null : [assignment.area.code, assignment.rule];
};
const moved = (longitude: number, latitude: number, metresWest: number) => {
  const metres = toProjected(at(longitude, latitude), CRS);
  return fromProjected({ ...metres, easting: metres.easting - metresWest }, CRS);
};

describe('the assignment rule', () => {
  it.each([
    ['the only area that holds it', 18.01, 59.205, ['BIG', 'ONLY_AREA']],
    ['the smallest of two that overlap', 18.035, 59.215, ['SMALL', 'SMALLEST_OF_SEVERAL']],
    ['the smallest on a shared corner too', 18.04, 59.23, ['SMALL', 'SMALLEST_OF_SEVERAL']],
    ['the first by code of two equal', 18.21, 59.21, ['B-TWIN', 'SMALLEST_OF_SEVERAL']],
    ['the nearest when it lies in a gap', 18.0515, 59.22, ['SMALL', 'NEAREST_BORDER']],
    ['the nearest on the other side of the gap', 18.0535, 59.22, ['EAST', 'NEAREST_BORDER']],
    ['the first by code of two equally near', 18.199, 59.21, ['B-TWIN', 'NEAREST_BORDER']],
  ])('gives %s', (_, longitude, latitude, expected) => {
    expect(chosen(longitude, latitude)).toEqual(expected);
  });

  it('reaches 200 m from a border and no further', () => {
    expect(assignArea(moved(18, 59.22, 199.5), index)?.area.code).toBe('BIG');
    expect(assignArea(moved(18, 59.22, 200.5), index)).toBeNull();
  });

  it.each([
    [0, 0],
    [NaN, 59.2],
    [18.01, Infinity],
    [-90, 35],
  ])('puts %d, %d outside', (longitude, latitude) => {
    expect(chosen(longitude, latitude)).toBeNull();
  });

  it('lists every area that holds a position by code', () => {
    expect(areasAt(at(18.21, 59.21), index).map(({ code }) => code)).toEqual(['B-TWIN', 'C-TWIN']);
  });

  it('does not depend on the order of the areas', () => {
    const reversed = indexAreas(index.areas.map(({ area }) => area).toReversed(), CRS);
    expect(assignArea(at(18.21, 59.21), reversed)?.area.code).toBe('B-TWIN');
    expect(assignArea(at(18.199, 59.21), reversed)?.area.code).toBe('B-TWIN');
  });

  it.skipIf(sharedDataIsMissing)('places 100 000 points around Huddinge in one, two or no area', () => {
    const { features } = readBoundaries(sharedText('boundaries/regso_2025_huddinge.geojson'), {
      municipalityCrs: CRS,
      near: HUDDINGE,
    });
    const huddinge = indexAreas(features, CRS);
    const counts = { ONLY_AREA: 0, SMALLEST_OF_SEVERAL: 0, NEAREST_BORDER: 0, outside: 0 };
    for (let row = 0; row < 250; row++) {
      for (let column = 0; column < 400; column++) {
        const assignment = assignArea(at(17.8 + column / 1000, 59.13 + row / 1500), huddinge);
        counts[assignment?.rule ?? 'outside']++;
      }
    }
    expect(counts).toEqual({
      ONLY_AREA: 33_226,
      SMALLEST_OF_SEVERAL: 40,
      NEAREST_BORDER: 3_061,
      outside: 63_673,
    });
  });
});
