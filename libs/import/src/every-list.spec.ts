import { beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, sharedBytes, sharedText } from '../test-support/shared-data.js';
import { rowsOf } from '../test-support/rows-of.js';
import { tableOf } from '../test-support/table-of.js';
import { columnMappingSchema } from './mapping.js';
import { suggestMapping } from './suggest-mapping.js';

const HOUSTON = 'incidents/houston_crimes_2010.csv.gz';
const LONDON = 'incidents/uk_metropolitan_burglary_2018-01_2019-06.csv.gz';
const READING = {
  now: '2026-11-23T12:00:00Z',
  locate: () => 'HELA',
  areaByName: () => null,
};

describe.skipIf(!hasSharedData)('the lists that nobody made for Samlad', () => {
  it('has Houston’s 86 314 rows: those with a position are taken, each of the others is named', async () => {
    const lines = sharedText(HOUSTON).trimEnd().split('\n').slice(1);
    const isPlaced = (line: string) => /,-?\d+\.\d+,-?\d+\.\d+$/.test(line.trim());
    const placed = lines.filter(isPlaced);
    const read = await rowsOf(sharedBytes(HOUSTON), {
      ...READING,
      source: 'houston',
      timeZone: 'America/Chicago',
      mapping: {
        category: { column: null, always: 'VLD-03' },
        occurredFrom: { column: 'time', format: 'ISO' },
        position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' },
      },
    });
    expect([read.total, lines.length]).toEqual([86_314, 86_314]);
    expect([read.rows.length, read.refused.length]).toEqual([placed.length, lines.length - placed.length]);
    const refusedLines = lines.flatMap((line, index) => (isPlaced(line) ? [] : [index + 2]));
    expect(read.refused.map(({ line }) => line)).toEqual(refusedLines);
  }, 60_000);

  it('has London’s 120 952 rows, and a month is no day: every one is refused with the same reason', async () => {
    const read = await rowsOf(sharedBytes(LONDON), {
      ...READING,
      source: 'london',
      timeZone: 'Europe/London',
      mapping: {
        category: { column: null, always: 'EGE-01' },
        occurredFrom: { column: 'Month', format: 'ISO' },
        position: { east: 'Longitude', north: 'Latitude', crs: 'EPSG:4326' },
      },
    });
    expect([read.total, read.rows.length, read.refused.length]).toEqual([120_952, 0, 120_952]);
    expect(
      read.refused.filter(({ reason }) => !/^Tiden ”\d{4}-\d{2}” kan inte läsas\.$/.test(reason)),
    ).toEqual([]);
  }, 60_000);

  describe.each([
    ['arson', 522],
    ['be', 11_701],
  ])('near-repeat %s', (name, rows) => {
    const file = `incidents/nearrepeat_chicago_${name}.csv`;
    let table: Awaited<ReturnType<typeof tableOf>>;
    beforeAll(async () => {
      table = await tableOf(sharedBytes(file));
    });

    it('stands in metres of a system that is asked about, never guessed', () => {
      if ('reason' in table) throw new Error(table.reason);
      expect(table.rows).toHaveLength(rows);
      const { mapping, notes } = suggestMapping(
        table.headers,
        table.rows.slice(0, 500).map(({ cells }) => cells),
      );
      expect([mapping.position, notes]).toEqual([
        null,
        ['Koordinatsystemet känns inte igen. Välj det innan filen läses in.'],
      ]);
      const known = columnMappingSchema.safeParse({
        category: { column: null, always: 'VLD-03' },
        occurredFrom: { column: 'date', format: 'ISO' },
        position: { east: 'X', north: 'Y', crs: 'EPSG:26971' },
      });
      expect(known.error?.issues.map(({ message }) => message)).toEqual([
        'Koordinatsystemet känns inte igen.',
      ]);
    });
  });
});
