import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Position } from '@samlad/geo/position.js';
import { type ListReading, rowsOf } from '../test-support/rows-of.js';
import { type ColumnMappingInput, columnMappingSchema, missingColumns } from './mapping.js';

const HEADER = 'id;typ;från;till;lon;lat;område;antal;grad;text';
const MAPPING: ColumnMappingInput = {
  externalId: 'id',
  category: { column: 'typ', values: [{ word: 'Klotter på vägg', code: 'EGE-07' }] },
  occurredFrom: { column: 'från', format: 'SWEDISH' },
  occurredTo: { column: 'till', format: 'SWEDISH' },
  position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' },
  area: 'område',
  count: 'antal',
  severity: 'grad',
  text: 'text',
};
const GOOD = '1;klotter på vägg;2026-11-19 21.30;;17,946;59,218;;2;Hög;Mot skolan';

function reading(more: Partial<Omit<ListReading, 'mapping'>> & { mapping?: object } = {}): ListReading {
  return {
    source: 'trygghetsvärdar',
    timeZone: 'Europe/Stockholm',
    now: '2026-11-23T12:00:00Z',
    locate: ({ longitude }: Position) => (longitude < 18 ? 'HUD-FLE' : longitude < 19 ? 'HUD-SKO' : null),
    areaByName: (name) => (name === 'Skogås' ? 'HUD-SKO' : null),
    ...more,
    mapping: { ...MAPPING, ...more.mapping },
  };
}

const list = (rows: string[], more: Parameters<typeof reading>[0] = {}) =>
  rowsOf([HEADER, ...rows].join('\r\n'), reading(more));
const accounted = ({ rows, refused }: Awaited<ReturnType<typeof list>>) => rows.length + refused.length;

describe('an accepted row', () => {
  it('carries the facts and where they came from', async () => {
    expect((await list([GOOD])).rows).toEqual([
      {
        line: 2,
        key: expect.stringMatching(/^[\da-f]{64}$/),
        externalId: '1',
        categoryCode: 'EGE-07',
        occurredFrom: '2026-11-19T20:30:00Z',
        occurredTo: null,
        timePrecision: 'MINUTE',
        position: { longitude: 17.946, latitude: 59.218 },
        areaCode: 'HUD-FLE',
        count: 2,
        severity: 3,
        text: 'Mot skolan',
        notes: [],
      },
    ]);
  });

  it('may lie in a named area when the position is unknown', async () => {
    const { rows } = await list(['2;VLD-03;2026-11-19;;0;0;Skogås;;;', '3;VLD-03;2026-11-19;;;;Skogås;;;']);
    expect(rows.map(({ position, areaCode, count }) => [position, areaCode, count])).toEqual([
      [null, 'HUD-SKO', 1],
      [null, 'HUD-SKO', 1],
    ]);
  });

  it('follows the position when the row names another area, and says so', async () => {
    const { rows } = await list(['2;VLD-03;2026-11-19;;17,9;59,2;Skogås;;;']);
    expect(rows[0]).toMatchObject({
      areaCode: 'HUD-FLE',
      notes: ['Läget ligger i HUD-FLE men raden anger ”Skogås”. Läget gäller.'],
    });
  });

  it('follows the position when nobody knows the area that the row names', async () => {
    const { rows } = await list(['2;VLD-03;2026-11-19;;17,9;59,2;Atlantis;;;']);
    expect(rows[0]?.notes).toEqual(['Läget ligger i HUD-FLE men raden anger ”Atlantis”. Läget gäller.']);
  });

  it('may be an interval of hours, or of days when no clock is written', async () => {
    const { rows } = await list([
      '2;VLD-03;2026-11-19 21.30;2026-11-20 06.00;17,9;59,2;;;;',
      '3;VLD-03;2026-11-13;2026-11-15;17,9;59,2;;;;',
    ]);
    expect(
      rows.map(({ occurredFrom, occurredTo, timePrecision }) => [occurredFrom, occurredTo, timePrecision]),
    ).toEqual([
      ['2026-11-19T20:30:00Z', '2026-11-20T05:00:00Z', 'MINUTE'],
      ['2026-11-12T23:00:00Z', '2026-11-15T23:00:00Z', 'DAY'],
    ]);
  });

  it('takes date and clock time from two columns', async () => {
    const mapping = { occurredFrom: { column: 'från', clockColumn: 'text', format: 'SWEDISH' }, text: null };
    const { rows } = await list(
      ['2;VLD-03;2026-11-19;;17,9;59,2;;;;21.30', '3;VLD-03;2026-11-19;;17,9;59,2;;;;'],
      {
        mapping,
      },
    );
    expect(rows.map((row) => row.timePrecision)).toEqual(['MINUTE', 'DAY']);
  });

  it('keeps formulas and markup as plain text', async () => {
    const { rows } = await list(['2;VLD-03;2026-11-19;;17,9;59,2;;;;"=cmd|\' /C calc\'!A0<script>"']);
    expect(rows[0]?.text).toBe("=cmd|' /C calc'!A0<script>");
  });
});

describe('a refused row', () => {
  it.each([
    ['an unknown word', '2;mystik;2026-11-19;;17,9;59,2;;;;', 'typ', 'Ordet ”mystik” har ingen kategori.'],
    ['no category', '2;;2026-11-19;;17,9;59,2;;;;', 'typ', 'Kategorin saknas.'],
    [
      'a category that is a level',
      '2;SKO-05;2026-11-19;;17,9;59,2;;;;',
      'typ',
      'Kategorin SKO-05 rapporteras som nivå, inte som händelser.',
    ],
    ['no time', '2;VLD-03;;;17,9;59,2;;;;', 'från', 'Tiden saknas.'],
    ['an unreadable time', '2;VLD-03;NA;;17,9;59,2;;;;', 'från', 'Tiden ”NA” kan inte läsas.'],
    ['a time to come', '2;VLD-03;2026-11-24;;17,9;59,2;;;;', 'från', 'Tiden ligger i framtiden.'],
    ['a time long ago', '2;VLD-03;0206-11-19;;17,9;59,2;;;;', 'från', 'Tiden ligger före 1970.'],
    [
      'an end before the start',
      '2;VLD-03;2026-11-19 10.00;2026-11-19 09.00;17,9;59,2;;;;',
      'till',
      'Sluttiden ligger före starttiden.',
    ],
    ['an end to come', '2;VLD-03;2026-11-19;2027-01-01;17,9;59,2;;;;', 'till', 'Tiden ligger i framtiden.'],
    ['a place outside', '2;VLD-03;2026-11-19;;20;59,2;;;;', 'lon', 'Läget ligger utanför kommunens områden.'],
    ['no place at all', '2;VLD-03;2026-11-19;;0;0;;;;', 'lon', 'Raden har varken läge eller område.'],
    ['half a place', '2;VLD-03;2026-11-19;;17,9;;;;;', 'lat', 'Bara en av koordinaterna är ifylld.'],
    ['an unknown area', '2;VLD-03;2026-11-19;;;;Atlantis;;;', 'område', 'Området ”Atlantis” finns inte.'],
    [
      'a count of none',
      '2;VLD-03;2026-11-19;;17,9;59,2;;0;;',
      'antal',
      'Antalet ”0” är inte ett helt tal mellan 1 och 1000.',
    ],
    [
      'a severity of five',
      '2;VLD-03;2026-11-19;;17,9;59,2;;;5;',
      'grad',
      'Allvarlighetsgraden ”5” är inte 1–4.',
    ],
    [
      'a control character',
      '2;VLD-03;2026-11-19;;17,9;59,2;;;;a\u0007b',
      'text',
      'Texten innehåller ett styrtecken (U+0007) som inte får förekomma. Ta bort det.',
    ],
    ['a missing cell', '2;VLD-03;2026-11-19', null, 'Raden har 3 kolumner men rubriken 10.'],
  ])('tells of %s', async (_name, row, column, reason) => {
    const read = await list([GOOD, row]);
    expect(read.refused).toEqual([{ line: 3, column, reason }]);
    expect([read.rows.length, accounted(read), read.total]).toEqual([1, 2, 2]);
  });

  it('does not pass the gate of the caller', async () => {
    const textGate = z.string().refine((text) => !text.includes('skolan'), 'Texten nämner en plats.');
    expect((await list([GOOD], { textGate })).refused[0]).toEqual({
      line: 2,
      column: 'text',
      reason: 'Texten nämner en plats.',
    });
  });
});

describe('the key of a row', () => {
  const other = '2;VLD-03;2026-11-19 10.00;;17,9;59,2;;;;';
  const keys = async (...more: Parameters<typeof list>) => (await list(...more)).rows.map(({ key }) => key);

  it('is the same whenever and however often the row comes', async () => {
    const [first, , again] = await keys([GOOD, other, GOOD]);
    expect(again).toBe(first);
    expect(await keys([other, GOOD])).toContain(first);
  });

  it('is made of the content when there is no id', async () => {
    const [first, copy, another] = await keys([GOOD, GOOD.replace('1;', '9;'), other], {
      mapping: { externalId: null },
    });
    expect(copy).toBe(first);
    expect(another).not.toBe(first);
  });

  it('is another for the same id from another source', async () => {
    expect(await keys([GOOD], { source: 'väktare' })).not.toEqual(await keys([GOOD]));
  });

  it('is not taken by a refused row', async () => {
    const read = await list([GOOD.replace('59,218', 'NA'), GOOD]);
    expect([read.rows.map((row) => row.line), read.refused.map((row) => row.line)]).toEqual([[3], [2]]);
  });
});

it('is read in Windows-1252 with decimal commas', async () => {
  const bytes = Uint8Array.from(`${HEADER}\n${GOOD}`, (character) => character.charCodeAt(0));
  expect(await rowsOf(bytes, reading())).toMatchObject({
    encoding: 'WINDOWS-1252',
    delimiter: ';',
    total: 1,
    rows: [{ position: { longitude: 17.946 } }],
  });
});

it('cannot be read without the columns that the mapping names', () => {
  const mapping = columnMappingSchema.parse({ ...MAPPING, text: 'anteckning', count: 'constructor' });
  expect(missingColumns(mapping, HEADER.split(';'))).toEqual([
    'Kolumnen ”constructor” finns inte i filen.',
    'Kolumnen ”anteckning” finns inte i filen.',
  ]);
});

describe('a mapping', () => {
  it.each([
    ['a category both ways', { category: { column: 'typ', always: 'VLD-03' } }],
    ['no category', { category: {} }],
    ['a category that does not exist', { category: { always: 'XXX-99' } }],
    ['neither position nor area', { position: null, area: null }],
    ['an unknown reference system', { position: { east: 'a', north: 'b', crs: 'EPSG:9' } }],
    ['an unknown way to write times', { occurredFrom: { column: 'från', format: 'EPOCH' } }],
  ])('is refused with %s', (_name, part) => {
    expect(columnMappingSchema.safeParse({ ...MAPPING, ...part }).success).toBe(false);
  });
});
