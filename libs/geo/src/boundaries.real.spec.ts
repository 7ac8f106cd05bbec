import { describe, expect, it } from 'vitest';
import { HUDDINGE, inMetres } from '../test/fixtures.js';
import { sharedDataIsMissing, sharedText } from '../test/shared-data.js';
import { areaSquareMetres, signedArea } from './area.js';
import { readBoundaries, type BoundaryReading } from './boundaries.js';
import { distanceMetres } from './distance.js';
import { covers, prepareGeometry } from './point-in-polygon.js';

const options = { municipalityCrs: 'EPSG:3011', near: HUDDINGE };
const counts = ({ findings }: BoundaryReading) => {
  const counted: Record<string, number> = {};
  for (const { code } of findings) counted[code] = (counted[code] ?? 0) + 1;
  return counted;
};
const positions = ({ features }: BoundaryReading) =>
  features
    .flatMap(({ geometry }) => geometry.coordinates.flat(2))
    .map(([longitude, latitude]) => ({ longitude, latitude }));

describe.skipIf(sharedDataIsMissing)('real boundary files', () => {
  const regso = () => sharedText('boundaries/regso_2025_huddinge.geojson');

  it('RegSO gives the 22 areas of Huddinge, all turned counterclockwise', () => {
    const reading = readBoundaries(regso(), options);
    expect(reading.features).toHaveLength(22);
    expect(reading.features[0]).toMatchObject({ code: '0126R001', name: 'Flemingsberg västra' });
    expect(
      reading.features
        .flatMap(({ geometry }) => geometry.coordinates)
        .every(([ring]) => signedArea(ring!) > 0),
    ).toBe(true);
    expect(counts(reading)).toEqual({
      CRS_FOUND: 1,
      WINDING_MENDED: 1,
      OVERLAP: 18,
      OVERLAPS_SMALL: 1,
      GAPS: 1,
    });
    expect(reading.findings[1]?.sentence).toMatch(/^22 av 22 områden/);
  });

  it('RegSO has 28 overlaps, 18 over 2,000 m² and the worst about 21,000 m²', () => {
    const { overlaps, gaps } = readBoundaries(regso(), options);
    expect(overlaps).toHaveLength(28);
    expect(overlaps.filter(({ squareMetres }) => squareMetres > 2_000)).toHaveLength(18);
    expect(Math.round(overlaps[0]!.squareMetres / 1000)).toBe(21);
    expect(gaps?.count).toBe(43);
  });

  it('RegSO covers 141.1 km² in SWEREF 99 TM, and every label lies in its area', () => {
    const { features } = readBoundaries(regso(), options);
    const total = features.reduce((sum, { geometry }) => sum + areaSquareMetres(geometry, 'EPSG:3006'), 0);
    expect(total / 1e6).toBeCloseTo(141.1, 0);
    expect(features.every(({ geometry, labelPoint }) => covers(prepareGeometry(geometry), labelPoint))).toBe(
      true,
    );
  });

  it.each([
    ['EPSG:3006', false],
    ['EPSG:3006', true],
    ['EPSG:3011', false],
    ['EPSG:3011', true],
  ])('RegSO in %s (northing first: %s) gives the same areas within a metre', (crs, northingFirst) => {
    const degrees = positions(readBoundaries(regso(), options));
    const reading = readBoundaries(inMetres(regso(), crs, northingFirst), options);
    const metres = positions(reading);
    expect([reading.sourceCrs, reading.axesSwapped]).toEqual([crs, northingFirst]);
    expect(metres).toHaveLength(degrees.length);
    expect(
      Math.max(...metres.map((place, i) => distanceMetres(place, degrees[i]!, 'EPSG:3006'))),
    ).toBeLessThan(1);
  });

  it('the vulnerable areas are four, with codes made of their names', () => {
    const reading = readBoundaries(
      sharedText('boundaries/polisen_utsatta_omraden_2025_huddinge.geojson'),
      options,
    );
    expect(reading.features.map(({ code }) => code)).toEqual([
      'GRANTORP-VISATTRA',
      'VARBY',
      'SKOGAS',
      'HAGSATRA-RAGSVED',
    ]);
    expect(counts(reading)).toEqual({ CODES_MADE: 1, CRS_FOUND: 1 });
  });

  it('the precincts of Memphis are nine, one with a hole and one in three parts', () => {
    const reading = readBoundaries(sharedText('boundaries/memphis_precincts_wgs84.geojson'), {
      municipalityCrs: 'EPSG:32615',
      near: { longitude: -90.0, latitude: 35.1 },
    });
    expect(reading.features).toHaveLength(9);
    expect(reading.nameProperty).toBe('precinct');
    expect(reading.features.find(({ name }) => name === 'North Main')?.geometry.coordinates).toHaveLength(3);
    expect(counts(reading)).toEqual({
      CODES_MADE: 1,
      CRS_FOUND: 1,
      HOLES: 1,
      OVERLAP: 14,
      OVERLAPS_SMALL: 1,
      GAPS: 1,
    });
  });

  it('the 290 municipalities of Sweden share borders without overlapping', () => {
    const reading = readBoundaries(sharedText('boundaries/kommuner_290_wgs84.geojson.gz'), {
      municipalityCrs: 'EPSG:3006',
    });
    expect(reading.features).toHaveLength(290);
    expect(reading.features.find(({ code }) => code === '0126')?.name).toBe('Huddinge');
    expect([reading.overlaps, counts(reading)]).toEqual([[], { CRS_FOUND: 1 }]);
  }, 60_000);
});
