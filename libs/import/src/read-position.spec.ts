import { describe, expect, it } from 'vitest';
import { toProjected } from '@samlad/geo/projection.js';
import { detectCrs, readNumber, readPosition } from './read-position.js';

const position = (east: string, north: string, crs = 'EPSG:4326') =>
  readPosition((column) => (column === 'E' ? east : north), { east: 'E', north: 'N', crs });
const HUDDINGE = { longitude: 17.98, latitude: 59.237 };

it.each([
  ['17,946', 17.946],
  ['17.946', 17.946],
  ['-89.942000', -89.942],
  ['−0,5', -0.5],
  ['6 565 234,5', 6_565_234.5],
  ['6\u00a0565\u00a0234', 6_565_234],
  ['1,234.5', null],
  ['=1+1', null],
  ['0x10', null],
  ['Infinity', null],
  ['', null],
])('reads the number %j as %j', (written, value) => {
  expect(readNumber(written)).toBe(value);
});

describe('positions', () => {
  it('are read as degrees with six decimals', () => {
    expect(position('17,9800004', '59.237')).toEqual(HUDDINGE);
  });

  it.each(['EPSG:3006', 'EPSG:3011'])('are brought home from %s', (crs) => {
    const { easting, northing } = toProjected(HUDDINGE, crs);
    expect(position(easting.toFixed(3), northing.toFixed(3).replace('.', ','), crs)).toEqual(HUDDINGE);
  });

  it.each([
    ['0', '0'],
    ['0,000', '0.0'],
    ['', ' '],
  ])('are unknown at %j, %j', (east, north) => {
    expect(position(east, north)).toBeNull();
  });

  it.each([
    ['17.9', '', 'EPSG:4326', 'Bara en av koordinaterna är ifylld.'],
    ['17.9', 'NA', 'EPSG:4326', 'Koordinaten ”NA” är inte ett tal.'],
    ['671000', '6570000', 'EPSG:4326', 'Koordinaterna stämmer inte med koordinatsystemet.'],
    ['1e99', '1e99', 'EPSG:3006', 'Koordinaterna stämmer inte med koordinatsystemet.'],
  ])('are refused at %j, %j in %s', (east, north, crs, reason) => {
    expect(() => position(east, north, crs)).toThrow(reason);
  });
});

describe('reference systems', () => {
  const plain = { east: 'x', north: 'y' };
  it.each([
    ['degrees', plain, [{ east: 17.9, north: 59.2 }], { crs: 'EPSG:4326', isSwapped: false }],
    [
      'degrees the other way round',
      plain,
      [{ east: 59.2, north: 17.9 }],
      { crs: 'EPSG:4326', isSwapped: true },
    ],
    ['degrees in Memphis', plain, [{ east: -89.9, north: 35.1 }], { crs: 'EPSG:4326', isSwapped: false }],
    ['SWEREF 99 TM', plain, [{ east: 671_000, north: 6_570_000 }], { crs: 'EPSG:3006', isSwapped: false }],
    ['SWEREF 99 18 00', plain, [{ east: 149_000, north: 6_570_000 }], { crs: 'EPSG:3011', isSwapped: false }],
    ['X northwards', plain, [{ east: 6_570_000, north: 671_000 }], { crs: 'EPSG:3006', isSwapped: true }],
    [
      'a header that names the zone',
      { east: 'E SWEREF 99 16 30', north: 'N' },
      [{ east: 149_000, north: 6_570_000 }],
      { crs: 'EPSG:3010', isSwapped: false },
    ],
    [
      'a header with the number',
      { east: 'E_3012', north: 'N_3012' },
      [{ east: 149_000, north: 6_570_000 }],
      { crs: 'EPSG:3012', isSwapped: false },
    ],
    ['metres of another country', plain, [{ east: 359_192, north: 570_510 }], null],
    ['nothing but unknown', plain, [{ east: 0, north: 0 }], null],
  ])('tells %s', (_name, headers, pairs, found) => {
    expect(detectCrs(headers, pairs)).toEqual(found);
  });
});
