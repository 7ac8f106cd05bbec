import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collection, HUDDINGE, inMetres, square, TWO_AREAS } from '../test/fixtures.js';
import { readBoundaries, type BoundaryReading } from './boundaries.js';
import type { BoundaryFindingCode } from './boundary-finding.js';
import type { Ring } from './geometry.js';

const options = { municipalityCrs: 'EPSG:3011', near: HUDDINGE };
const read = (text: string) => readBoundaries(text, options);
const codes = ({ findings }: BoundaryReading) => findings.map(({ code }) => code);
const [[outer]] = square(17.95, 59.22, 0.02).coordinates as [[Ring]];
const [[hole]] = square(17.955, 59.225, 0.005).coordinates as [[Ring]];
const one = (geometry: unknown, members = {}) =>
  read(collection([{ geometry, properties: { namn: 'Torget', kod: 'T' } }], members));
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });

describe('reading two small areas', () => {
  const reading = read(TWO_AREAS);

  it('gives sound areas with names, codes, square metres and a place for the label', () => {
    expect(reading).toMatchObject({
      sourceCrs: 'EPSG:4326',
      axesSwapped: false,
      nameProperty: 'namn',
      codeProperty: 'kod',
      featureCount: 2,
    });
    expect(
      reading.features.map(({ index, code, name, geometry }) => ({ index, code, name, geometry })),
    ).toEqual([
      {
        index: 0,
        code: 'V-1',
        name: 'Västra',
        geometry: { ...square(17.95, 59.22, 0.02), coordinates: [[expect.arrayContaining(outer)]] },
      },
      { index: 1, code: 'O-1', name: 'Östra', geometry: expect.anything() },
    ]);
    expect(reading.features[0]?.areaSquareMetres).toBeCloseTo(2_543_000, -4);
    expect(reading.features[0]?.labelPoint.longitude).toBeCloseTo(17.96, 3);
  });

  it('says what it did and found, in this order', () => {
    expect(reading.findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'Koordinaterna är lästa som WGS84, longitud och latitud i grader (EPSG:4326). Kontrollera läget på kartan.',
      '2 av 2 områden hade ritade gränser åt fel håll (RFC 7946 vill ha moturs). De är vända; formen är densamma.',
      '”Västra” och ”Östra” överlappar med 127 199 m². En händelse där räknas till det minsta området.',
    ]);
  });

  it.each([
    ['EPSG:3006', false],
    ['EPSG:3006', true],
    ['EPSG:3011', false],
    ['EPSG:3011', true],
  ])('gives the same from %s (northing first: %s)', (crs, northingFirst) => {
    const metres = read(inMetres(TWO_AREAS, crs, northingFirst));
    expect([metres.sourceCrs, metres.axesSwapped]).toEqual([crs, northingFirst]);
    expect(codes(metres).includes('AXES_SWAPPED')).toBe(northingFirst);
    expect(metres.features.map(({ geometry }) => geometry)).toEqual(
      reading.features.map(({ geometry }) => geometry),
    );
  });

  it('warns that a local zone is only likely when nothing tells where the municipality is', () => {
    expect(
      codes(readBoundaries(inMetres(TWO_AREAS, 'EPSG:3011'), { municipalityCrs: 'EPSG:3006' })),
    ).toContain('CRS_ASSUMED');
  });

  it('believes a person, and says so when the numbers cannot be that', () => {
    const chosen = readBoundaries(TWO_AREAS, { ...options, sourceCrs: 'EPSG:3006' });
    expect([chosen.features, codes(chosen)]).toEqual([[], ['CRS_DOES_NOT_FIT']]);
  });
});

describe('the crs member', () => {
  const named = (name: unknown) => ({ crs: { type: 'name', properties: { name } } });

  it.each<[unknown, BoundaryFindingCode, number]>([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS_FOUND', 1],
    ['urn:ogc:def:crs:EPSG::3006', 'CRS_CONTRADICTED', 1],
    ['EPSG:3021', 'CRS_UNSUPPORTED', 0],
    [null, 'CRS_FOUND', 1],
  ])('%j over degrees gives %s', (name, code, count) => {
    const reading = one(polygon(outer), named(name));
    expect([codes(reading), reading.features.length]).toEqual([[code], count]);
  });
});

describe('a fault in the file', () => {
  it.each<[string, string, BoundaryFindingCode]>([
    ['is not JSON', '{"type":', 'NOT_JSON'],
    ['is empty', '', 'NOT_JSON'],
    ['is null', 'null', 'NOT_FEATURE_COLLECTION'],
    ['is one Feature', '{"type":"Feature"}', 'NOT_FEATURE_COLLECTION'],
    ['has no list of features', '{"type":"FeatureCollection","features":{}}', 'NOT_FEATURE_COLLECTION'],
    ['has no features', collection([]), 'NO_FEATURES'],
    [
      'has too many features',
      collection(Array.from({ length: 2001 }, () => ({ geometry: null }))),
      'TOO_LARGE',
    ],
    ['nests a hundred thousand deep', '['.repeat(100_000), 'NOT_JSON'],
    ['nests deep and closes', '['.repeat(5_000) + ']'.repeat(5_000), 'NOT_FEATURE_COLLECTION'],
  ])('that %s is one error', (_, text, code) => {
    expect(read(text).findings).toEqual([
      expect.objectContaining({ code, severity: 'error', featureIndex: null }),
    ]);
  });

  it('as a byte order mark is none', () => {
    expect(read(`\uFEFF${TWO_AREAS}`).features).toHaveLength(2);
  });
});

describe('a fault in an area', () => {
  it.each<[string, unknown, BoundaryFindingCode]>([
    ['without geometry', null, 'GEOMETRY_MISSING'],
    ['with an empty surface', polygon(), 'GEOMETRY_MISSING'],
    ['that is a point', { type: 'Point', coordinates: [18, 59] }, 'GEOMETRY_UNSUPPORTED'],
    ['that is a line', { type: 'LineString', coordinates: outer }, 'GEOMETRY_UNSUPPORTED'],
    ['of a type that is an object', { type: { toString: 1 } }, 'GEOMETRY_UNSUPPORTED'],
    ['of the type constructor', { type: 'constructor' }, 'GEOMETRY_UNSUPPORTED'],
    ['with null for a coordinate', polygon([null, ...outer]), 'GEOMETRY_UNREADABLE'],
    ['with text for a number', polygon([['18', 59], ...outer]), 'GEOMETRY_UNREADABLE'],
    ['with too shallow lists', { type: 'MultiPolygon', coordinates: [outer] }, 'GEOMETRY_UNREADABLE'],
    ['with too many positions', polygon(Array.from({ length: 20_001 }, () => [18, 59])), 'TOO_LARGE'],
  ])('%s is an error of that area, and no area', (_, geometry, code) => {
    const reading = one(geometry);
    expect(reading.features).toEqual([]);
    expect(reading.findings).toEqual([expect.objectContaining({ code, severity: 'error', featureIndex: 0 })]);
    expect(reading.findings[0]?.sentence).toContain('”Torget” (nummer 1)');
  });

  it('does not keep the others out', () => {
    const reading = read(
      collection([
        { geometry: null },
        { geometry: polygon(outer) },
        { geometry: polygon([[1e300, 59], ...outer.slice(1), [1e300, 59]]) },
      ]),
    );
    expect(reading.features.map(({ index }) => index)).toEqual([1]);
    expect(codes(reading)).toEqual(expect.arrayContaining(['GEOMETRY_MISSING', 'COORDINATE_OUT_OF_RANGE']));
  });

  it.each<[string, unknown, BoundaryFindingCode[]]>([
    ['is not closed', polygon(outer.slice(0, -1)), ['CRS_FOUND', 'RING_CLOSED']],
    ['runs clockwise', polygon(outer.toReversed()), ['CRS_FOUND', 'WINDING_MENDED']],
    ['has a hole', polygon(outer, hole.toReversed()), ['CRS_FOUND', 'HOLES']],
    ['has a hole that runs the wrong way', polygon(outer, hole), ['CRS_FOUND', 'HOLES', 'WINDING_MENDED']],
    ['has a hole of one corner', polygon(outer, [hole[0], hole[0]]), ['CRS_FOUND', 'RING_DROPPED']],
    [
      'crosses itself',
      polygon([outer[0], outer[2], outer[1], outer[3], outer[0]]),
      ['CRS_FOUND', 'SELF_INTERSECTION'],
    ],
  ])('is mended and told when its border %s', (_, geometry, expected) => {
    const reading = one(geometry);
    expect(codes(reading)).toEqual(expected);
    expect(reading.features).toHaveLength(1);
    expect(reading.features[0]!.areaSquareMetres).toBeGreaterThan(1_000_000);
  });

  it.each([
    ['with two corners', [outer[0], outer[1], outer[0]]],
    [
      'along a line',
      [
        [17.95, 59.22],
        [17.96, 59.23],
        [17.97, 59.24],
        [17.95, 59.22],
      ],
    ],
    ['of two spikes', [outer[0], outer[1], outer[0], outer[2], outer[0]]],
  ])('%s is no area', (_, ring) => {
    const reading = one(polygon(ring));
    expect([codes(reading), reading.features]).toEqual([['CRS_FOUND', 'TOO_FEW_POSITIONS'], []]);
  });

  it('that crosses itself everywhere is not mended', () => {
    const star = Array.from({ length: 41 }, (_, i) => [
      17.96 + Math.cos(i * 3) / 100,
      59.23 + Math.sin(i * 3) / 100,
    ]);
    expect(codes(one(polygon(star)))).toContain('SELF_INTERSECTION_SEVERE');
  });

  it('that lies in another part of the country is a warning with kilometres', () => {
    const { findings } = one({ ...square(13, 55.6, 0.1) });
    expect(findings.find(({ code }) => code === 'FAR_AWAY')?.sentence).toMatch(
      /ligger \d{3} km från kommunens mitt/,
    );
  });

  it('that encloses ground with others without covering it is noted as a gap', () => {
    const [west, south, east, north] = [
      [
        [0, 0],
        [10, 0],
        [10, 30],
        [0, 30],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
      [
        [20, 0],
        [30, 0],
        [30, 30],
        [20, 30],
      ],
      [
        [10, 20],
        [20, 20],
        [20, 30],
        [10, 30],
      ],
    ].map((corners) =>
      polygon([...corners, corners[0]!].map(([x, y]) => [17.95 + x! / 1000, 59.22 + y! / 1000])),
    );
    const reading = read(collection([west, south, east, north].map((geometry) => ({ geometry }))));
    expect(reading.gaps).toEqual({ count: 1, squareMetres: expect.closeTo(636_000, -4) as number });
    expect(codes(reading)).toContain('GAPS');
  });
});

it('gives up measuring overlaps rather than holding the server', () => {
  const circle = Array.from({ length: 49 }, (_, i) => [
    17.98 + Math.cos((i * Math.PI) / 24) / 50,
    59.23 + Math.sin((i * Math.PI) / 24) / 50,
  ]);
  const reading = read(collection(Array.from({ length: 400 }, () => ({ geometry: polygon(circle) }))));
  expect(reading.features).toHaveLength(400);
  expect(codes(reading)).toContain('OVERLAPS_UNMEASURED');
}, 60_000);

it('never throws, whatever JSON stands where', () => {
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(1e308, -1e308, Number.MIN_VALUE, 6_600_000, 150_000, [[[[]]]], { type: 'Polygon' }),
  );
  const coordinate = fc.tuple(
    fc.oneof(fc.double({ noNaN: true }), junk),
    fc.oneof(fc.double({ noNaN: true }), junk),
  );
  const geometry = fc.record({
    type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point'),
    coordinates: fc.oneof(junk, fc.array(fc.array(coordinate)), fc.array(fc.array(fc.array(coordinate)))),
  });
  const feature = fc.oneof(
    junk,
    fc.record({ type: fc.constant('Feature'), properties: junk, geometry: fc.oneof(geometry, junk) }),
  );
  const file = fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(feature), crs: junk });
  fc.assert(
    fc.property(file, (value) => {
      expect(read(JSON.stringify(value)).findings).toBeInstanceOf(Array);
    }),
    { numRuns: 500 },
  );
});
