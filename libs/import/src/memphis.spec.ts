import { beforeAll, describe, expect, it } from 'vitest';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { areasAt, assignArea, indexAreas } from '@samlad/geo/locate.js';
import type { Position } from '@samlad/geo/position.js';
import { hasSharedData, sharedBytes, sharedText } from '../test-support/shared-data.js';
import { type IncidentList, readIncidentList } from './incident-list.js';
import { columnMappingSchema } from './mapping.js';
import { previewIncidentList } from './preview-list.js';

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
  function read(locate: typeof strictly, more: object = {}, knownKeys = new Set<string>()): IncidentList {
    return readIncidentList(sharedBytes(PATH), {
      mapping: columnMappingSchema.parse({ ...MAPPING, ...more }),
      source: 'memphis',
      timeZone: 'America/Chicago',
      now: '2026-11-23T12:00:00Z',
      locate,
      areaByName: () => null,
      knownKeys,
    });
  }
  const counts = ({ total, rows, refused, duplicates }: IncidentList) => [
    total,
    rows.length,
    refused.length,
    duplicates.length,
  ];
  const countInside = (isInside: (position: Position) => boolean) =>
    raw.filter(([, , , lon, lat]) => isInside({ longitude: Number(lon), latitude: Number(lat) })).length;

  it('are all accounted for: 2 240 in a precinct, 5 outside the lines', () => {
    expect(countInside((position) => areasAt(position, index).length > 0)).toBe(2_240);
    const list = read(strictly);
    expect(counts(list)).toEqual([2_245, 2_240, 5, 0]);
    expect(new Set(list.refused.map(({ reason }) => reason))).toEqual(
      new Set(['Läget ligger utanför kommunens områden.']),
    );
  });

  it('are all accepted by the rule that also counts 200 m outside a border', () => {
    expect(countInside((position) => byRule(position) !== null)).toBe(2_245);
    expect(counts(read(byRule))).toEqual([2_245, 2_245, 0, 0]);
  });

  it('are told apart in 2 246 lines, each with its own id', () => {
    expect(new Set(raw.map(([uid]) => uid)).size).toBe(2_245);
    const lines = read(strictly);
    const seen = [...lines.rows, ...lines.refused].map(({ line }) => line).sort((a, b) => a - b);
    expect(seen).toEqual(raw.map((_, index) => index + 2));
  });

  it('come once: the second reading finds every accepted row stored', () => {
    const keys = new Set(read(strictly).rows.map(({ key }) => key));
    const again = read(strictly, {}, keys);
    expect(counts(again)).toEqual([2_245, 0, 5, 2_240]);
    expect(new Set(again.duplicates.map((row) => row.of))).toEqual(new Set(['stored']));
  });

  it('hold one pair of the same time and place when nobody maps the id', () => {
    const contents = new Set(raw.map(([, ...rest]) => rest.join()));
    expect(raw.length - contents.size).toBe(1);
    expect(counts(read(strictly, { externalId: null }))).toEqual([2_245, 2_239, 5, 1]);
  });

  it('happen at the local clock time of the file, 206 of them in January', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/Chicago',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const list = read(() => 'somewhere');
    const shown = list.rows.map((row) => clock.format(new Date(row.occurredFrom)).replace(' ', 'T'));
    expect(shown).toEqual(raw.map(([, , date]) => date));
    expect(shown.filter((time) => time.startsWith('2019-01'))).toHaveLength(206);
  });

  it('have 41 times at exactly midnight, read as unknown within the day', () => {
    expect(raw.filter(([, , date]) => date?.endsWith('T00:00:00'))).toHaveLength(41);
    const list = read(() => 'somewhere');
    expect(list.rows.filter((row) => row.timePrecision === 'DAY')).toHaveLength(41);
    expect(list.rows.filter((row) => row.timePrecision === 'MINUTE')).toHaveLength(2_204);
    expect(list.rows.flatMap((row) => row.notes)).toEqual([]);
  });

  it('can be mapped by guess but for the category', () => {
    expect(previewIncidentList(sharedBytes(PATH))).toMatchObject({
      encoding: 'UTF-8',
      delimiter: ',',
      total: 2_245,
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
