import { describe, expect, it } from 'vitest';
import { tableOf as read } from '../test-support/table-of.js';

describe('delimiters', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;x'],
    [',', 'a,b,c\n1.5,2.5,"x;y"'],
    ['\t', 'a\tb\tc\n1,5\t2;5\tx'],
    [';', 'sep=;\na;b,c;d\n1;2;3'],
    [';', '"datum, tid";plats\n"1, 2";x'],
    [',', 'only\n1'],
  ])('finds %j', async (delimiter, text) => {
    expect(await read(text)).toMatchObject({ delimiter, faults: [] });
  });
});

describe('records', () => {
  it('carry the line where they begin, over blank lines and line feeds in quotes', async () => {
    expect(await read('a,b\r\n\r\n1,"x\r\ny"\r\n\r\n2,"say ""hi"""\r\n')).toMatchObject({
      headers: ['a', 'b'],
      rows: [
        { line: 3, cells: ['1', 'x\ny'] },
        { line: 6, cells: ['2', 'say "hi"'] },
      ],
      faults: [],
    });
  });

  it('keep hostile values as they are', async () => {
    const hostile = '=HYPERLINK(A1;B1),@SUM(1+1)';
    expect(await read(`a\tb\n${hostile}\t<script>`)).toMatchObject({
      rows: [{ cells: [hostile, '<script>'] }],
    });
  });

  it('name columns without a header', async () => {
    expect(await read('a,,c\n1,2,3')).toMatchObject({ headers: ['a', 'Kolumn 2', 'c'] });
  });
});

describe('faults', () => {
  it('name the line and go on with the next', async () => {
    const table = await read('a,b\n1,2\n3,x"y"\n4,"a"b\n5,6,7\n8\n9,10\n11,"open\n12,13\n');
    expect(table).toMatchObject({
      rows: [{ line: 2 }, { line: 7 }, { line: 9 }],
      faults: [
        { line: 3, reason: 'Ett citattecken står på fel plats.' },
        { line: 4, reason: 'Ett citattecken står på fel plats.' },
        { line: 5, reason: 'Raden har 3 kolumner men rubriken 2.' },
        { line: 6, reason: 'Raden har 1 kolumner men rubriken 2.' },
        { line: 8, reason: 'Ett citattecken öppnas men stängs inte.' },
      ],
    });
  });

  it('name a cell that is too long', async () => {
    expect(await read(`a,b\n1,${'x'.repeat(21)}`, {}, { cellCharacters: 20 })).toMatchObject({
      rows: [],
      faults: [{ line: 2, reason: 'En cell är längre än 20 tecken.' }],
    });
  });
});

describe('tables that cannot be read', () => {
  it.each([
    ['an empty file', '', 'Filen är tom.'],
    ['blank lines only', '\n\n', 'Filen är tom.'],
    ['a broken header', 'a,b"c"\n1,2', 'Rubrikraden kan inte läsas. Ett citattecken står på fel plats.'],
    ['a header twice', 'a,b, a\n1,2,3', 'Kolumn 1 och kolumn 3 har samma rubrik. Byt namn på den ena.'],
    ['too many columns', 'a,b,c,d\n1,2,3,4', 'Filen har fler än 3 kolumner.'],
    ['too many rows', 'a,b\n1,2\n3,4\n5,6', 'Filen har fler än 2 rader. Dela upp den.'],
  ])('tell of %s', async (_name, text, reason) => {
    expect(await read(text, {}, { rows: 2, columns: 3, cellCharacters: 100 })).toEqual({ reason });
  });

  it('tell of a file where quotes are wrong all over', async () => {
    expect(await read(`a,b\n${'1,x"y"\n'.repeat(200)}`)).toEqual({
      reason: 'För många rader har citattecken på fel plats. Spara filen på nytt.',
    });
  });
});
