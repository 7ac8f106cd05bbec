import { describe, expect, it } from 'vitest';
import type { Area, AreaKind } from './area.model.js';
import { AreaLocator, type ClaimedPlace } from './area-locator.js';

function area(code: string, kind: AreaKind, parentCode: string | null, west: number, width: number): Area {
  const [south, north, east] = [59.2, 59.21, west + width];
  return {
    id: `id-${code}`,
    code,
    name: code,
    kind,
    parentCode,
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      ],
    },
    labelLongitude: west,
    labelLatitude: south,
    approximate: true,
    population: null,
    validFrom: '2020-W01',
    validTo: null,
  };
}

const locator = new AreaLocator(
  [
    area('TOWN', 'MUNICIPALITY', null, 17.9, 0.08),
    area('WEST', 'DISTRICT', 'TOWN', 17.9, 0.02),
    area('EAST', 'DISTRICT', 'TOWN', 17.92, 0.02),
    area('SQUARE', 'PLACE', 'WEST', 17.9, 0.01),
  ],
  'EPSG:3006',
);
const claim = (over: Partial<ClaimedPlace> = {}): ClaimedPlace => ({
  finest: 'POINT',
  precision: 'POINT',
  position: { longitude: 17.905, latitude: 59.205 },
  areaCode: null,
  ...over,
});

describe('where something may be stored', () => {
  it('is its point, its district, the places around it and the municipality', () => {
    expect(locator.place(claim())).toMatchObject({
      area: { code: 'WEST' },
      areaIds: ['id-WEST', 'id-TOWN', 'id-SQUARE'],
      precision: 'POINT',
      position: { longitude: 17.905, latitude: 59.205 },
      z: expect.any(Number),
    });
  });

  it('is the municipality where no district is', () => {
    const place = locator.place(claim({ position: { longitude: 17.97, latitude: 59.205 } }));
    expect([place.area.code, place.areaIds]).toEqual(['TOWN', ['id-TOWN']]);
  });

  it('of a snapped point is where the middle of its square is, so that a border tells no side', () => {
    const border = 17.92;
    const sides = [-0.0002, 0.0002].map((aside) => {
      const position = { longitude: border + aside, latitude: 59.205 };
      const exact = locator.place(claim({ position }));
      const snapped = locator.place(claim({ position, finest: 'SNAPPED' }));
      return { exact: exact.area.code, snapped };
    });
    expect(sides.map(({ exact }) => exact)).toEqual(['WEST', 'EAST']);
    const [west, east] = sides.map(({ snapped }) => snapped);
    expect(west?.position).toEqual(east?.position);
    expect(west).toEqual(east);
  });

  it('follows the point even when another area is named', () => {
    expect(locator.place(claim({ areaCode: 'EAST' })).area.code).toBe('WEST');
  });

  it('is a named place with the district that it lies in', () => {
    const place = locator.place(claim({ precision: 'AREA_ONLY', areaCode: 'SQUARE' }));
    expect(place).toMatchObject({
      area: { code: 'SQUARE' },
      areaIds: ['id-SQUARE', 'id-WEST', 'id-TOWN'],
      position: null,
    });
  });

  it.each(['POINT', 'AREA_ONLY'] as const)(
    'tells no place within a district from %s when the category stops there',
    (precision) => {
      expect(locator.place(claim({ finest: 'DISTRICT', precision, areaCode: 'SQUARE' }))).toMatchObject({
        area: { code: 'WEST' },
        areaIds: ['id-WEST', 'id-TOWN'],
        precision: 'AREA_ONLY',
        position: null,
        z: null,
      });
    },
  );

  it('is the municipality alone when the category allows no more', () => {
    expect(locator.place(claim({ finest: 'MUNICIPALITY' }))).toMatchObject({
      area: { code: 'TOWN' },
      areaIds: ['id-TOWN'],
    });
  });

  it('is a square when that is asked for or all that is allowed', () => {
    const asked = locator.place(claim({ precision: 'SNAPPED' }));
    const allowed = locator.place(claim({ finest: 'SNAPPED' }));
    expect(asked).toEqual(allowed);
    expect(asked.precision).toBe('SNAPPED');
    expect(asked.position).not.toEqual(claim().position);
  });

  it('keeps that a place is named, but never a finer point than allowed', () => {
    expect(locator.place(claim({ precision: 'NAMED' })).precision).toBe('NAMED');
    expect(locator.place(claim({ precision: 'NAMED', finest: 'SNAPPED' })).precision).toBe('SNAPPED');
    const named = { precision: 'NAMED', position: null, areaCode: 'EAST' } as const;
    expect(locator.place(claim({ ...named, finest: 'SNAPPED' })).precision).toBe('AREA_ONLY');
    expect(locator.place(claim(named))).toMatchObject({
      precision: 'NAMED',
      position: null,
      area: { code: 'EAST' },
    });
  });

  it('is refused outside, in an unknown area and when nothing is said', () => {
    expect(() => locator.place(claim({ position: { longitude: 18.5, latitude: 59.2 } }))).toThrow('utanför');
    expect(() => locator.place(claim({ position: null, areaCode: 'NORTH' }))).toThrow('NORTH');
    expect(() => locator.place(claim({ position: { longitude: 0, latitude: 0 } }))).toThrow(
      'Ange var det hände',
    );
  });
});
