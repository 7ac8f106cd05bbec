import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../test-support/table-of.js';
import { workbook } from '../../test/workbooks.js';
import { dateKindOf, dateText } from './xlsx/cell-dates.js';

const file = (name: string) => readFileSync(new URL(`../../test-support/files/${name}`, import.meta.url));

describe('a workbook of LibreOffice', () => {
  const rows = [
    {
      line: 2,
      cells: [
        'RD-1',
        'Brand utomhus',
        '2026-11-24 20:15:00',
        '2026-11-24',
        '20:15:00',
        '667123.5',
        '6571234.25',
        '2',
        'Container vid skolan & torget',
        '#VALUE!',
      ],
    },
    {
      line: 3,
      cells: [
        'RD-2',
        'Automatlarm',
        '2026-10-25 02:30:00',
        '2026-10-25',
        '02:30:00',
        '667123,5',
        '6571234,25',
        '1',
        'Åäö ÅÄÖ é – ”citat”',
        '#VALUE!',
      ],
    },
    {
      line: 4,
      cells: [
        'RD-3',
        'Brand utomhus',
        '2026-11-20 00:00:00',
        '2026-11-20',
        '00:00:00',
        '0',
        '0',
        '1',
        '=2+2',
        '1',
      ],
    },
  ];

  it.each([
    ['raddning.xlsx', ['Förklaring', 'Händelser']],
    ['raddning-1904.xlsx', ['Händelser']],
  ])('gives the same dates and times in both date systems: %s', async (name, sheets) => {
    expect(await tableOf(file(name))).toMatchObject({
      format: 'XLSX',
      sheets,
      sheet: 'Händelser',
      headers: [
        'Ärendenummer',
        'Händelsetyp',
        'Datum och tid',
        'Bara datum',
        'Klockslag',
        'E',
        'N',
        'Antal',
        'Fritext',
        'Summa',
      ],
      rows,
      faults: [],
      notes: [expect.stringContaining('formler')],
    });
  });

  it('is read by the sheet that is chosen', async () => {
    expect(await tableOf(file('raddning.xlsx'), { sheet: 'Förklaring' })).toMatchObject({
      sheet: 'Förklaring',
      headers: ['Det här bladet är inte listan'],
      rows: [],
    });
    expect(await tableOf(file('raddning.xlsx'), { sheet: 'Blad9' })).toEqual({
      reason: 'Bladet ”Blad9” finns inte i filen.',
    });
  });

  it('made of a CSV file keeps its commas as text', async () => {
    expect(await tableOf(file('lista.xlsx'))).toMatchObject({
      headers: { length: 7 },
      rows: { length: 2 },
      faults: [],
    });
  });
});

describe('dates of a workbook', () => {
  it.each([
    [1, 'DAY', false, '1900-01-01'],
    [59, 'DAY', false, '1900-02-28'],
    [60, 'DAY', false, null],
    [61, 'DAY', false, '1900-03-01'],
    [0, 'DAY', true, '1904-01-01'],
    [46_350.999_999_9, 'BOTH', false, '2026-11-25 00:00:00'],
    [0.5, 'CLOCK', false, '12:00:00'],
    [-1, 'DAY', false, null],
    [3e6, 'DAY', false, null],
    [Number.NaN, 'DAY', false, null],
  ] as const)('%d as %s, 1904: %s', (serial, kind, is1904, text) => {
    expect(dateText(serial, kind, is1904)).toBe(text);
  });

  it.each([
    [14, undefined, 'DAY'],
    [22, undefined, 'BOTH'],
    [2, undefined, null],
    [164, 'yyyy\\-mm\\-dd\\ hh:mm', 'BOTH'],
    [165, 'd/m\\ yyyy', 'DAY'],
    [166, '[h]:mm', 'CLOCK'],
    [167, 'mm:ss', 'CLOCK'],
    [168, '0.00" kr, dag"', null],
    [169, 'General', null],
    [170, '[$-41D]mmmm yyyy', 'DAY'],
    [171, '[Red]0', null],
  ] as const)('format %d %j', (id, code, kind) => {
    expect(dateKindOf(id, code)).toBe(kind);
  });
});

describe('a workbook that means harm', () => {
  const refused = async (book: Promise<Buffer>, limits = {}) => tableOf(await book, {}, limits);

  it('is cut off where it unpacks to more than allowed, whatever its headers say', async () => {
    const bomb = workbook({ sheet: `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(200_000)}` });
    expect(await refused(bomb, { unpackedBytes: 1024 * 1024 })).toEqual({
      reason: 'Arbetsboken är större än 1 MB när den packas upp.',
    });
    const honest = await workbook({
      sheet: `<worksheet><sheetData>${'x'.repeat(100_000)}</sheetData></worksheet>`,
    });
    const at = honest.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    honest.writeUInt32LE(10, at + 24);
    expect(await tableOf(honest)).toEqual({ reason: 'Arbetsboken är skadad och kan inte läsas.' });
  });

  it('is not unpacked within itself', async () => {
    const inner = await workbook({});
    expect(await tableOf(await workbook({ more: { 'xl/embeddings/inner.xlsx': inner } }))).toMatchObject({
      rows: [{ cells: ['1', 'två'] }],
    });
  });

  it.each([
    [
      'names an entity',
      { sheet: '<worksheet><sheetData><row><c t="str"><v>&bomb;</v></c></row></sheetData></worksheet>' },
      'skadad',
    ],
    [
      'has a document type',
      { sheet: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>' },
      'dokumenttyp',
    ],
    ['is nested without end', { sheet: '<a>'.repeat(5_000) }, 'skadad'],
    [
      'has a cell far out',
      { sheet: '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>' },
      'fler än 200 kolumner',
    ],
    [
      'has too many parts',
      { more: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`a/${n}`, 'x'])) },
      'fler än 50 delar',
    ],
    [
      'has too much text',
      { shared: `<sst>${`<si><t>${'x'.repeat(500)}</t></si>`.repeat(100)}</sst>` },
      'tecken text',
    ],
  ] as const)('is refused with a sentence when it %s', async (_, parts, sentence) => {
    expect(await refused(workbook(parts), { entries: 50, sharedCharacters: 20_000 })).toMatchObject({
      reason: expect.stringContaining(sentence),
    });
  });

  it('is read without its macros and links, and says so', async () => {
    const book = await workbook({
      macros: true,
      more: { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' },
    });
    expect(await tableOf(book)).toMatchObject({
      rows: [{ cells: ['1', 'två'] }],
      notes: [
        'Arbetsboken har makron. De körs inte; bara cellernas värden läses.',
        'Arbetsboken har länkar till andra filer. De följs inte.',
      ],
    });
  });

  it('with a million empty rows is passed through', async () => {
    const rows = '<row/>'.repeat(1_000_000);
    const sheet = `<worksheet><sheetData><row><c t="str"><v>a</v></c></row>${rows}<row><c t="str"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await tableOf(await workbook({ sheet }))).toMatchObject({
      empty: 1_000_000,
      rows: [{ cells: ['1'] }],
    });
  });

  it('that is another kind of archive says which', async () => {
    expect(
      await tableOf(
        await workbook({ without: ['xl/workbook.xml'], more: { 'content.xml': 'x', mimetype: 'x' } }),
      ),
    ).toMatchObject({
      reason: expect.stringContaining('ODS'),
    });
    expect(await tableOf(await workbook({ without: ['xl/workbook.xml'] }))).toMatchObject({
      reason: expect.stringContaining('arkiv'),
    });
  });
});
