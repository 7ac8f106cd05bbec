import { describe, expect, it } from 'vitest';
import { readPastedTable, type NamedTable } from './pasted-table.js';

const table: NamedTable = {
  cell: 'COUNT',
  max: 9_999,
  rows: [
    { code: 'FLE', label: 'Flemingsberg' },
    { code: 'SKO', label: 'Skogås' },
    { code: 'TRA', label: 'Trångsund' },
  ],
  columns: [
    { code: 'A', label: 'Stöld' },
    { code: 'B', label: 'Skadegörelse' },
  ],
};
const start = { row: 0, column: 0 };
const cell = (row: string, column: string, value: number) => ({ row, column, value });

describe('a block pasted into a table', () => {
  it.each(['7', '  12 ', 'Skogås', ''])('leaves one value, %j, to the browser', (text) => {
    expect(readPastedTable(text, table, start)).toBeNull();
  });

  it('fills from the cell where it is pasted', () => {
    expect(readPastedTable('1\t2\r\n3\t4\r\n', table, { row: 1, column: 0 })).toEqual({
      cells: [cell('SKO', 'A', 1), cell('SKO', 'B', 2), cell('TRA', 'A', 3), cell('TRA', 'B', 4)],
      left: [],
    });
  });

  it('goes by the names of rows and columns, in whatever order and spelling they come', () => {
    const pasted = 'Område\tSkadegörelse\tStöld\nTRANGSUND\t1\t1 204\nflemingsberg\t\t3';
    expect(readPastedTable(pasted, table, { row: 2, column: 1 })).toEqual({
      cells: [cell('TRA', 'B', 1), cell('TRA', 'A', 1_204), cell('FLE', 'A', 3)],
      left: [],
    });
  });

  it('reads the columns of a mail, set apart with spaces or semicolons', () => {
    expect(readPastedTable('Skogås   4   2', table, start)?.cells).toEqual([
      cell('SKO', 'A', 4),
      cell('SKO', 'B', 2),
    ]);
    expect(readPastedTable('Skogås;4', table, start)?.cells).toEqual([cell('SKO', 'A', 4)]);
  });

  it('tells what it leaves: what is no whole number, too large, outside the table or under another name', () => {
    const pasted = 'Skogås\tca 5\t3,5\t7\nTrångsund\t-1\t10000\nSumma\t12\t4';
    expect(readPastedTable(pasted, table, start)).toEqual({
      cells: [],
      left: ['Skogås ca 5', 'Skogås 3,5', 'Skogås 7', 'Trångsund -1', 'Trångsund 10000', 'Summa 12 4'],
    });
  });

  it('reads a column of figures downwards, and leaves those below the last row', () => {
    expect(readPastedTable('1\n2\n3', table, { row: 1, column: 1 })).toEqual({
      cells: [cell('SKO', 'B', 1), cell('TRA', 'B', 2)],
      left: ['3'],
    });
  });

  it('takes levels by number and by name', () => {
    const levels: NamedTable = { ...table, cell: 'LEVEL' };
    expect(readPastedTable('2\tFörhöjd\n3 Hög\t5', levels, start)).toEqual({
      cells: [cell('FLE', 'A', 2), cell('FLE', 'B', 2), cell('SKO', 'A', 3)],
      left: ['Skogås 5'],
    });
  });
});
