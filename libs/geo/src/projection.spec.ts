import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedDataIsMissing, sharedText } from '../test/shared-data.js';
import {
  fromProjected,
  isProjectedCrs,
  isSupportedCrs,
  SWEREF_LOCAL_MERIDIANS,
  toProjected,
} from './projection.js';

describe('projection', () => {
  it('puts a school where Skolverket puts it in SWEREF 99 TM', () => {
    const metres = toProjected({ longitude: 17.91601417916992, latitude: 59.51759577398046 }, 'EPSG:3006');
    expect(metres.northing).toBeCloseTo(6601308, 3);
    expect(metres.easting).toBeCloseTo(664976, 3);
  });

  it.skipIf(sharedDataIsMissing)('agrees with Skolverket on all 431 schools that have a position', () => {
    const rows = sharedText('places/skolverket_grundskolor_stockholms_lan.csv')
      .replace(/"(\d+),(\d+)"/g, '$1.$2')
      .trim()
      .split('\n')
      .slice(1);
    const schools = rows
      .map((row) => /,([\d.]+),([\d.]+),([\d.]+),([\d.]+),/.exec(row)?.slice(1).map(Number))
      .filter((numbers) => numbers !== undefined) as [number, number, number, number][];
    const worst = Math.max(
      ...schools.map(([latitude, longitude, northing, easting]) => {
        const metres = toProjected({ longitude, latitude }, 'EPSG:3006');
        return Math.hypot(metres.easting - easting, metres.northing - northing);
      }),
    );
    expect(schools).toHaveLength(431);
    expect(worst).toBeLessThan(0.001);
  });

  it.each(Object.entries(SWEREF_LOCAL_MERIDIANS))(
    'gives easting 150 000 on the meridian of %s',
    (crs, longitude) => {
      expect(toProjected({ longitude, latitude: 60 }, crs).easting).toBeCloseTo(150_000, 6);
    },
  );

  it('gives Memphis metres in UTM zone 15 north and Cape Town in zone 34 south', () => {
    expect(toProjected({ longitude: -93, latitude: 0 }, 'EPSG:32615')).toEqual({
      easting: expect.closeTo(500_000, 6) as number,
      northing: expect.closeTo(0, 6) as number,
    });
    expect(toProjected({ longitude: 21, latitude: -33.9 }, 'EPSG:32734').northing).toBeGreaterThan(6_000_000);
  });

  it.each(['EPSG:3006', 'EPSG:3011', 'EPSG:32633'])('comes back from %s to the same place', (crs) => {
    fc.assert(
      fc.property(
        fc.double({ min: 11, max: 24, noNaN: true }),
        fc.double({ min: 55, max: 69, noNaN: true }),
        (longitude, latitude) => {
          const back = fromProjected(toProjected({ longitude, latitude }, crs), crs);
          expect(back.longitude).toBeCloseTo(longitude, 8);
          expect(back.latitude).toBeCloseTo(latitude, 8);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('measures in SWEREF 99 and UTM, reads degrees too, and knows nothing else', () => {
    expect(['EPSG:3006', 'EPSG:3018', 'EPSG:32601', 'EPSG:32760'].every(isProjectedCrs)).toBe(true);
    expect(
      ['EPSG:4326', 'EPSG:3857', 'EPSG:3019', 'EPSG:32600', 'EPSG:32661', 'toString'].some(isProjectedCrs),
    ).toBe(false);
    expect(isSupportedCrs('EPSG:4326')).toBe(true);
    expect(isSupportedCrs('EPSG:3021')).toBe(false);
  });

  it('refuses to measure in degrees', () => {
    expect(() => toProjected({ longitude: 18, latitude: 59 }, 'EPSG:4326')).toThrow(RangeError);
  });
});
