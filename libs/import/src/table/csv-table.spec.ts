import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../test-support/table-of.js';
import { lineBlocks } from './csv-blocks.js';

const LIST = 'id;plats;antal\n1;Snättringe;2\n2;Vårby – ”gård”;3\n';

describe('encodings of a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8', Buffer.from(`\ufeff${LIST}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${LIST}`, 'utf16le')],
    ['UTF-16LE', Buffer.from(LIST, 'utf16le')],
    ['UTF-16BE', iconv.encode(LIST, 'utf16be', { addBOM: true })],
    ['UTF-16BE', iconv.encode(LIST, 'utf16be')],
    ['WINDOWS-1252', iconv.encode(LIST, 'win1252')],
  ])('are told by content: %s', async (encoding, bytes) => {
    expect(await tableOf(bytes)).toMatchObject({
      encoding,
      headers: ['id', 'plats', 'antal'],
      rows: [
        { line: 2, cells: ['1', 'Snättringe', '2'] },
        { line: 3, cells: ['2', 'Vårby – ”gård”', '3'] },
      ],
      faults: [],
    });
  });

  it('take Latin-1 as the part of Windows-1252 that it is', async () => {
    expect(await tableOf(iconv.encode('a;b\nHällen;é', 'latin1'))).toMatchObject({
      encoding: 'WINDOWS-1252',
      rows: [{ cells: ['Hällen', 'é'] }],
    });
  });

  it('are found though the first foreign letter stands far down', async () => {
    const text = `a;b\n${'1;2\n'.repeat(100_000)}å;ä\n`;
    const read = await tableOf(iconv.encode(text, 'win1252'));
    expect(read).toMatchObject({ encoding: 'WINDOWS-1252' });
    expect('rows' in read && read.rows.at(-1)).toEqual({ line: 100_002, cells: ['å', 'ä'] });
  });

  it('name each line of a mixed file that cannot be trusted, and keep the others', async () => {
    const mixed = Buffer.concat([
      Buffer.from('a;b\n1;Vårby\n2;Skogås, Länna, Högmora\n'),
      iconv.encode('3;Vårby\n', 'win1252'),
      Buffer.from('4;SkogÃ¥s\n5;Snättringe\n'),
    ]);
    expect(await tableOf(mixed)).toMatchObject({
      rows: [{ line: 2 }, { line: 3 }, { line: 6 }],
      faults: [
        { line: 4, reason: 'Raden innehåller tecken som inte kan läsas som UTF-8.' },
        {
          line: 5,
          reason: 'Raden innehåller text som verkar förvanskad (”Ã¥”). Spara filen på nytt som UTF-8.',
        },
      ],
    });
  });

  it('can be chosen where the file misleads', async () => {
    const bytes = Buffer.from('a;b\n1;Vårby\n');
    expect(await tableOf(bytes, { encoding: 'WINDOWS-1252' })).toMatchObject({ faults: [{ line: 2 }] });
  });

  it('name a half character of UTF-16', async () => {
    const bytes = Buffer.from('\ufeffa;b\n1;x\ud800y\n2;z\n', 'utf16le');
    expect(await tableOf(bytes)).toMatchObject({ rows: [{ line: 3 }], faults: [{ line: 2 }] });
  });
});

describe('a text file as a table', () => {
  it.each([
    ['TSV', '\t', 'a\tb\n1,5\t2'],
    ['CSV', ';', 'a;b\n1,5;2'],
    ['CSV', ',', 'a,b\n"1,5",2'],
    ['CSV', ';', 'sep=;\na;b\n"1,5";2'],
  ])('is %s with %j', async (format, delimiter, text) => {
    expect(await tableOf(text)).toMatchObject({ format, delimiter, rows: [{ cells: ['1,5', '2'] }] });
  });

  it('keeps line numbers over blank lines, quotes and whatever ends a line', async () => {
    expect(await tableOf('a;b\r\n\r\n1;"x\r\ny"\r;\r2;z\n')).toMatchObject({
      rows: [
        { line: 3, cells: ['1', 'x\ny'] },
        { line: 6, cells: ['2', 'z'] },
      ],
      empty: 1,
    });
  });

  it('goes on after a quote that is never closed, and names it', async () => {
    const text = `a;b\n1;x\n2;"aldrig stängt\n${'3;y\n'.repeat(1_000)}`;
    expect(await tableOf(text)).toMatchObject({
      faults: [{ line: 3, reason: 'Ett citattecken öppnas men stängs inte.' }],
      rows: { length: 1_001 },
    });
  });

  it('is the same whatever pieces it comes in', async () => {
    const text = `a;b\n${Array.from({ length: 300 }, (_, row) => `${row};"rad ${row}\nforts ""${row}"""`).join('\n')}`;
    async function* pieces(size: number) {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
    }
    for (const size of [1, 7, 64, 5_000]) {
      const lines: string[] = [];
      const starts: boolean[] = [];
      for await (const block of lineBlocks(pieces(size), 10_000, 100)) {
        starts.push(block.firstLine === lines.length + 1);
        starts.push(block.lines.join('\n').split('"').length % 2 === 1);
        lines.push(...block.lines);
      }
      expect(lines.join('\n')).toBe(text);
      expect(starts.every(Boolean)).toBe(true);
    }
  });
});

describe('a text file that is too much', () => {
  it.each([
    ['a million columns', ';'.repeat(1_000_000), 'fler än 200 kolumner'],
    ['more rows than allowed', `a;b\n${'1;2\n'.repeat(50)}`, 'fler än 40 rader'],
    ['one endless line', 'x'.repeat(5_000_000), 'för lång för att vara en lista'],
    ['nothing', '', 'Filen är tom.'],
    ['only blank lines', '\n\n\n', 'Filen är tom.'],
    ['the same header twice', 'a;a\n1;2', 'Kolumn 1 och kolumn 2 har samma rubrik.'],
  ])('is refused with a sentence: %s', async (_, text, sentence) => {
    expect(await tableOf(text, {}, { rows: 40 })).toMatchObject({
      reason: expect.stringContaining(sentence),
    });
  });

  it('passes over a million empty rows and counts them', async () => {
    expect(await tableOf(`a;b\n${';\n'.repeat(1_000_000)}1;2\n`)).toMatchObject({
      empty: 1_000_000,
      rows: [{ line: 1_000_002, cells: ['1', '2'] }],
    });
  });

  it('names a row with a million columns and reads the next', async () => {
    expect(await tableOf(`a;b\n${';'.repeat(1_000_000)}x\n1;2\n`)).toMatchObject({
      faults: [{ line: 2, reason: 'Raden har 1000001 kolumner men rubriken 2.' }],
      rows: [{ line: 3 }],
    });
  });
});

describe('a file of another kind than its name says', () => {
  it.each([
    [[0xd0, 0xcf, 0x11, 0xe0, 1, 2], 'äldre eller lösenordsskyddad arbetsbok'],
    [[0x1f, 0x8b, 8, 0], 'packad'],
    [[0x25, 0x50, 0x44, 0x46], 'PDF'],
    [[0x61, 0, 0, 0, 0x62], 'inte en textfil'],
    [[0x50, 0x4b, 3, 4, 0], 'skadad'],
  ])('is told by its bytes %j', async (bytes, word) => {
    expect(await tableOf(Uint8Array.from(bytes))).toMatchObject({ reason: expect.stringContaining(word) });
  });
});
