import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedBytes } from '../../test-support/shared-data.js';
import { tableOf } from '../../test-support/table-of.js';

const feature = (properties: object | null, geometry: object | null, id?: number) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties,
  geometry,
});
const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features }, null, 1);

describe('GeoJSON as a table', () => {
  it('has one row an object, with its properties and its place', async () => {
    const text = collection([
      feature({ typ: 'Rån', antal: 2, plats: { namn: 'Torget' } }, point(17.9, 59.2), 7),
      feature({ typ: 'Brand "ute" }, {', ny: true }, null),
    ]);
    expect(await tableOf(text)).toMatchObject({
      format: 'GEOJSON',
      headers: ['typ', 'antal', 'plats.namn', 'id', 'longitud', 'latitud', 'ny'],
      rows: [
        { line: 1, cells: ['Rån', '2', 'Torget', '7', '17.9', '59.2', ''] },
        { line: 2, cells: ['Brand "ute" }, {', '', '', '', '', '', 'true'] },
      ],
      crs: null,
    });
  });

  it('says which reference system an older file names', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
    expect(await tableOf(collection([feature({}, point(1, 2))], { crs }))).toMatchObject({
      crs: 'EPSG:3006',
    });
  });

  it('names what is no point, and reads the rest', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    expect(
      await tableOf(collection([feature({ a: 1 }, square), feature({ a: 2 }, point(1, 2)), { x: 1 }])),
    ).toMatchObject({
      rows: [{ line: 2 }],
      faults: [
        { line: 1, reason: 'Objektet är av slaget ”Polygon”. Bara punkter läses in.' },
        { line: 3, reason: 'Objektet ser inte ut som de andra.' },
      ],
    });
  });

  it.each([
    ['cut off', collection([feature({}, point(1, 2))]).slice(0, -3), 'tar slut mitt i'],
    ['no JSON', '{"type": "FeatureCollection", "features": [{]}', 'inte giltig JSON'],
    ['something else', '{"a": [1, 2]}', 'inga objekt'],
    ['another list', '[{"a": 1}]', 'varken GeoJSON'],
    ['nested without end', `[${'['.repeat(200_000)}`, 'tar slut mitt i'],
    ['one enormous object', `[{"id": "${'x'.repeat(1_100_000)}"}]`, 'större än'],
  ])('is refused with a sentence when it is %s', async (_, text, sentence) => {
    expect(await tableOf(text)).toMatchObject({ reason: expect.stringContaining(sentence) });
  });

  it('keeps no key that would be more than a name', async () => {
    const text = '[{"type":"Feature","properties":{"__proto__":{"x":1},"a":1},"geometry":null}]';
    expect(await tableOf(text)).toMatchObject({ headers: ['__proto__.x', 'a', 'longitud', 'latitud'] });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.skipIf(!hasSharedData)('reads the police’s real answer of 500', async () => {
    const read = await tableOf(sharedBytes('police/api_window_1.json.gz'));
    expect(read).toMatchObject({
      format: 'POLICE',
      headers: ['id', 'datetime', 'name', 'summary', 'url', 'type', 'location.name', 'location.gps'],
      rows: { length: 500 },
      faults: [],
    });
  });

  it.skipIf(!hasSharedData)('names each of the 22 real areas: they are no points', async () => {
    expect(await tableOf(sharedBytes('boundaries/regso_2025_huddinge.geojson'))).toMatchObject({
      rows: [],
      faults: { length: 22 },
    });
  });
});
