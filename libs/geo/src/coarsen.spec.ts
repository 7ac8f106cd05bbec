import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUDDINGE } from '../test/fixtures.js';
import { CELL_METRES, snapToCell, storedPosition } from './coarsen.js';
import { fromProjected, toProjected } from './projection.js';

const CRS = 'EPSG:3011';
const inHuddinge = fc.record({
  longitude: fc.double({ min: 17.8, max: 18.2, noNaN: true }),
  latitude: fc.double({ min: 59.1, max: 59.35, noNaN: true }),
});

describe('snapping to a 250 m cell', () => {
  it('moves to the centre of the cell, in metres of the municipality', () => {
    const { easting, northing } = toProjected(snapToCell(HUDDINGE, CRS), CRS);
    expect(((easting % CELL_METRES) + CELL_METRES) % CELL_METRES).toBeCloseTo(125, 0);
    expect(northing % CELL_METRES).toBeCloseTo(125, 0);
  });

  it('is the same every time, moves at most half a diagonal and leaves a centre where it is', () => {
    fc.assert(
      fc.property(inHuddinge, (position) => {
        const centre = snapToCell(position, CRS);
        const [from, to] = [toProjected(position, CRS), toProjected(centre, CRS)];
        expect(Math.hypot(from.easting - to.easting, from.northing - to.northing)).toBeLessThan(177);
        expect(snapToCell(centre, CRS)).toEqual(centre);
      }),
    );
  });

  it('gives all points of a cell one centre', () => {
    const offset = fc.double({ min: -124.9, max: 124.9, noNaN: true });
    const cell = snapToCell(HUDDINGE, CRS);
    const centre = toProjected(cell, CRS);
    fc.assert(
      fc.property(offset, offset, (east, north) => {
        const metres = { easting: centre.easting + east, northing: centre.northing + north };
        expect(snapToCell(fromProjected(metres, CRS), CRS)).toEqual(cell);
      }),
    );
  });
});

describe('what is stored of a position', () => {
  it.each([
    ['POINT', HUDDINGE, { position: HUDDINGE, precision: 'POINT' }],
    ['SNAPPED', HUDDINGE, { position: snapToCell(HUDDINGE, CRS), precision: 'SNAPPED' }],
    ['DISTRICT', HUDDINGE, { position: null, precision: 'AREA_ONLY' }],
    ['MUNICIPALITY', HUDDINGE, { position: null, precision: 'AREA_ONLY' }],
    ['POINT', null, { position: null, precision: 'AREA_ONLY' }],
    ['SNAPPED', { longitude: 0, latitude: 0 }, { position: null, precision: 'AREA_ONLY' }],
  ] as const)('for %s and %j is %j', (finest, position, stored) => {
    expect(storedPosition(finest, position, CRS)).toEqual(stored);
  });
});
