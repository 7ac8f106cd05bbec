import { describe, expect, it } from 'vitest';
import { HUDDINGE } from '../test/fixtures.js';
import { crsOfName, guessReading } from './crs-candidates.js';
import { toProjected } from './projection.js';

const MEMPHIS = { longitude: -90, latitude: 35.1 };
const read = (crs: string, axesSwapped = false) => ({ crs, axesSwapped });
const metres = (crs: string, place = HUDDINGE): [number, number] => {
  const { easting, northing } = toProjected(place, crs);
  return [easting, northing];
};
const turned = ([x, y]: [number, number]): [number, number] => [y, x];

describe('the reference system of two numbers', () => {
  it.each<[string, [number, number], typeof HUDDINGE | null, string, ReturnType<typeof read> | null]>([
    ['degrees', [17.98, 59.2], null, 'EPSG:3006', read('EPSG:4326')],
    ['Swedish degrees, latitude first', [59.2, 17.98], null, 'EPSG:3006', read('EPSG:4326', true)],
    ['latitude first, told by the municipality', [35.1, -90], MEMPHIS, 'EPSG:32615', read('EPSG:4326', true)],
    ['degrees of another country', [-90, 35.1], HUDDINGE, 'EPSG:3006', read('EPSG:4326')],
    ['SWEREF 99 TM', metres('EPSG:3006'), null, 'EPSG:3011', read('EPSG:3006')],
    [
      'SWEREF 99 TM, northing first',
      turned(metres('EPSG:3006')),
      HUDDINGE,
      'EPSG:3011',
      read('EPSG:3006', true),
    ],
    ['SWEREF 99 18 00', metres('EPSG:3011'), null, 'EPSG:3006', read('EPSG:3011')],
    [
      'SWEREF 99 18 00, northing first',
      turned(metres('EPSG:3011')),
      null,
      'EPSG:3006',
      read('EPSG:3011', true),
    ],
    [
      'a point east of Norrtälje, where ranges meet',
      [215_000, 6_630_000],
      null,
      'EPSG:3006',
      read('EPSG:3011'),
    ],
    [
      'Norrköping in its own zone',
      metres('EPSG:3010', { longitude: 16.18, latitude: 58.59 }),
      { longitude: 16.2, latitude: 58.6 },
      'EPSG:3006',
      read('EPSG:3010'),
    ],
    ['Memphis in UTM', metres('EPSG:32615', MEMPHIS), null, 'EPSG:32615', read('EPSG:32615')],
    ['Web Mercator', [2_001_000, 8_240_000], HUDDINGE, 'EPSG:3006', null],
    ['RT 90', [1_620_000, 6_570_000], HUDDINGE, 'EPSG:3006', null],
  ])('is found for %s', (_, [x, y], near, municipalityCrs, expected) => {
    expect(guessReading(x, y, near, municipalityCrs)).toEqual(expected);
  });
});

it.each([
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
  ['urn:ogc:def:crs:EPSG::3006', 'EPSG:3006'],
  ['urn:ogc:def:crs:EPSG:6.9:3011', 'EPSG:3011'],
  ['EPSG:3011', 'EPSG:3011'],
  ['http://www.opengis.net/def/crs/EPSG/0/3006', 'EPSG:3006'],
  ['EPSG:4258', 'EPSG:4326'],
  ['EPSG:3021', null],
  ['local', null],
])('the crs member %s means %s', (name, crs) => {
  expect(crsOfName(name)).toBe(crs);
});
