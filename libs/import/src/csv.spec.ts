import { describe, expect, it } from 'vitest';
import { CSV_LIMITS, readCsv } from './csv.js';
import { decodeText } from './decode.js';

function read(text: string, limits = CSV_LIMITS) {
  const decoded = decodeText(Buffer.from(text));
  return 'reason' in decoded ? decoded : readCsv(decoded, limits);
}

describe('delimiters', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;x'],
    [',', 'a,b,c\n1.5,2.5,"x;y"'],
    ['\t', 'a\tb\tc\n1,5\t2;5\tx'],
    [';', 'sep=;\na;b,c;d\n1;2;3'],
    [';', '"datum, tid";plats\n"1, 2";x'],
    [',', 'only\n1'],
  ])('finds %j', (delimiter, text) => {
    expect(read(text)).toMatchObject({ delimiter, faults: [] });
  });
});

describe('records', () => {
  it('carry the line where they begin, over blank lines and line feeds in quotes', () => {
    expect(read('a,b\r\n\r\n1,"x\r\ny"\r\n\r\n2,"say ""hi"""\r\n')).toMatchObject({
      headers: ['a', 'b'],
      records: [
        { line: 3, cells: ['1', 'x\ny'] },
        { line: 6, cells: ['2', 'say "hi"'] },
      ],
      faults: [],
    });
  });

  it('keep hostile values as they are', () => {
    const hostile = '=HYPERLINK(A1;B1),@SUM(1+1)';
    expect(read(`a\tb\n${hostile}\t<script>`)).toMatchObject({ records: [{ cells: [hostile, '<script>'] }] });
  });

  it('name columns without a header', () => {
    expect(read('a,,c\n1,2,3')).toMatchObject({ headers: ['a', 'Kolumn 2', 'c'] });
  });
});

describe('faults', () => {
  it('name the line and go on with the next', () => {
    const table = read('a,b\n1,2\n3,x"y"\n4,"a"b\n5,6,7\n8\n9,10\n11,"open\n12,13\n');
    expect(table).toMatchObject({
      records: [{ line: 2 }, { line: 7 }, { line: 9 }],
      faults: [
        { line: 3, reason: 'Ett citattecken står på fel plats.' },
        { line: 4, reason: 'Ett citattecken står på fel plats.' },
        { line: 5, reason: 'Raden har 3 kolumner men rubriken 2.' },
        { line: 6, reason: 'Raden har 1 kolumner men rubriken 2.' },
        { line: 8, reason: 'Ett citattecken öppnas men stängs inte.' },
      ],
    });
  });

  it('name a cell that is too long', () => {
    expect(read(`a,b\n1,${'x'.repeat(21)}`, { ...CSV_LIMITS, cellCharacters: 20 })).toMatchObject({
      records: [],
      faults: [{ line: 2, reason: 'En cell är längre än 20 tecken.' }],
    });
  });

  it('name a line whose bytes cannot be read', () => {
    const decoded = { text: 'a,b\n1,"x\ny"\n2,z', encoding: 'UTF-8' as const, brokenLines: new Set([3]) };
    expect(readCsv(decoded)).toMatchObject({
      records: [{ line: 4 }],
      faults: [{ line: 2, reason: 'Raden innehåller tecken som inte kan läsas som UTF-8.' }],
    });
  });
});

describe('tables that cannot be read', () => {
  it.each([
    ['an empty file', '', 'Filen är tom.'],
    ['blank lines only', '\n\n', 'Filen är tom.'],
    ['a broken header', 'a,b"c"\n1,2', 'Rubrikraden kan inte läsas. Ett citattecken står på fel plats.'],
    ['a header twice', 'a,b, a\n1,2,3', 'Rubriken ”a” finns två gånger. Byt namn på den ena.'],
    ['too many columns', 'a,b,c,d\n1,2,3,4', 'Filen har fler än 3 kolumner.'],
    ['too many rows', 'a,b\n1,2\n3,4\n5,6', 'Filen har fler än 2 rader. Dela upp den.'],
  ])('tell of %s', (_name, text, reason) => {
    expect(read(text, { rows: 2, columns: 3, cellCharacters: 100 })).toEqual({ reason });
  });

  it('tell of a file where quotes are wrong all over', () => {
    expect(read(`a,b\n${'1,x"y"\n'.repeat(200)}`)).toEqual({
      reason: 'För många rader har citattecken på fel plats. Spara filen på nytt.',
    });
  });
});
