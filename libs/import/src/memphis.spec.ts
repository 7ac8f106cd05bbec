import { beforeAll, describe, expect, it } from 'vitest';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { areasAt, assignArea, indexAreas } from '@samlad/geo/locate.js';
import type { Position } from '@samlad/geo/position.js';
import { hasSharedData, sharedBytes, sharedText } from '../test-support/shared-data.js';
import { rowsOf } from '../test-support/rows-of.js';
import { tableOf } from '../test-support/table-of.js';
import type { ColumnMappingInput } from './mapping.js';
import { suggestMapping } from './suggest-mapping.js';

const PATH = 'incidents/memphis_robberies_2019.csv';
const MAPPING = {
  externalId: 'uid',
  category: { column: 'offense_type', values: [{ word: 'personal robbery', code: 'VLD-03' }] },
  occurredFrom: { column: 'date', format: 'ISO' },
  position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' },
};

interface Precincts {
  features: { properties: { precinct: string }; geometry: { type: string; coordinates: unknown } }[];
}

function precincts() {
  const { features } = JSON.parse(sharedText('boundaries/memphis_precincts_wgs84.geojson')) as Precincts;
  const areas = features.map(({ properties, geometry: { type, coordinates } }) => ({
    code: properties.precinct,
    geometry: {
      type: 'MultiPolygon',
      coordinates: type === 'MultiPolygon' ? coordinates : [coordinates],
    } as MultiPolygon,
  }));
  return indexAreas(areas, 'EPSG:32615');
}

describe.skipIf(!hasSharedData)('the 2 245 robberies of Memphis', () => {
  let index: ReturnType<typeof precincts>;
  let raw: string[][];
  beforeAll(() => {
    index = precincts();
    raw = sharedText(PATH)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  });

  const strictly = (position: Position) => areasAt(position, index)[0]?.code ?? null;
  const byRule = (position: Position) => assignArea(position, index)?.area.code ?? null;
  const read = (locate: typeof strictly, more: object = {}) =>
    rowsOf(sharedBytes(PATH), {
      mapping: { ...MAPPING, ...more } as ColumnMappingInput,
      source: 'memphis',
      timeZone: 'America/Chicago',
      now: '2026-11-23T12:00:00Z',
      locate,
      areaByName: () => null,
    });
  const counts = ({ total, rows, refused }: Awaited<ReturnType<typeof read>>) => [
    total,
    rows.length,
    refused.length,
    new Set(rows.map(({ key }) => key)).size,
  ];
  const countInside = (isInside: (position: Position) => boolean) =>
    raw.filter(([, , , lon, lat]) => isInside({ longitude: Number(lon), latitude: Number(lat) })).length;

  it('are all accounted for: 2 240 in a precinct, 5 outside the lines', async () => {
    expect(countInside((position) => areasAt(position, index).length > 0)).toBe(2_240);
    const list = await read(strictly);
    expect(counts(list)).toEqual([2_245, 2_240, 5, 2_240]);
    expect(new Set(list.refused.map(({ reason }) => reason))).toEqual(
      new Set(['Läget ligger utanför kommunens områden.']),
    );
  });

  it('are all accepted by the rule that also counts 200 m outside a border', async () => {
    expect(countInside((position) => byRule(position) !== null)).toBe(2_245);
    expect(counts(await read(byRule))).toEqual([2_245, 2_245, 0, 2_245]);
  });

  it('are told apart in 2 246 lines, each with its own id', async () => {
    expect(new Set(raw.map(([uid]) => uid)).size).toBe(2_245);
    const lines = await read(strictly);
    const seen = [...lines.rows, ...lines.refused].map(({ line }) => line).sort((a, b) => a - b);
    expect(seen).toEqual(raw.map((_, index) => index + 2));
  });

  it('have the same keys whenever they are read', async () => {
    const [first, again] = [await read(strictly), await read(strictly)];
    expect(again.rows.map(({ key }) => key)).toEqual(first.rows.map(({ key }) => key));
  });

  it('hold one pair of the same time and place when nobody maps the id', async () => {
    const contents = new Set(raw.map(([, ...rest]) => rest.join()));
    expect(raw.length - contents.size).toBe(1);
    expect(counts(await read(strictly, { externalId: null }))).toEqual([2_245, 2_240, 5, 2_239]);
  });

  it('happen at the local clock time of the file, 206 of them in January', async () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/Chicago',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const list = await read(() => 'somewhere');
    const shown = list.rows.map((row) => clock.format(new Date(row.occurredFrom)).replace(' ', 'T'));
    expect(shown).toEqual(raw.map(([, , date]) => date));
    expect(shown.filter((time) => time.startsWith('2019-01'))).toHaveLength(206);
  });

  it('have 41 times at exactly midnight, read as unknown within the day', async () => {
    expect(raw.filter(([, , date]) => date?.endsWith('T00:00:00'))).toHaveLength(41);
    const list = await read(() => 'somewhere');
    expect(list.rows.filter((row) => row.timePrecision === 'DAY')).toHaveLength(41);
    expect(list.rows.filter((row) => row.timePrecision === 'MINUTE')).toHaveLength(2_204);
    expect(list.rows.flatMap((row) => row.notes)).toEqual([]);
  });

  it('can be mapped by guess but for the category', async () => {
    const table = await tableOf(sharedBytes(PATH));
    if ('reason' in table) throw new Error(table.reason);
    expect(table).toMatchObject({ encoding: 'UTF-8', delimiter: ',', faults: [] });
    const cells = table.rows.slice(0, 500).map((row) => row.cells);
    expect(suggestMapping(table.headers, cells)).toMatchObject({
      notes: [],
      mapping: {
        externalId: 'uid',
        category: { column: 'offense_type', values: [], always: null },
        occurredFrom: { column: 'date', clockColumn: null, format: 'ISO' },
        occurredTo: null,
        position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' },
        area: null,
      },
    });
  });
});
