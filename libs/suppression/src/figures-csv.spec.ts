import { describe, expect, it } from 'vitest';
import { figuresCsv, figureText, HIDDEN } from './figures-csv.js';

const columns = [{ label: 'Ordning' }, { label: 'Alla' }];
const file = (areaName: string, values: (number | null)[] = [12, null]) =>
  figuresCsv({ week: '2026-W47', columns, tables: [{ weeks: 4, rows: [{ areaName, values }] }] });

describe('the tables as a file', () => {
  it('are UTF-8 with a mark, semicolons and whole numbers', () => {
    expect(file('Vårby')).toBe(
      '\uFEFFTill och med;Antal veckor;Område;Ordning;Alla\r\n2026-W47;4;Vårby;12;–\r\n',
    );
  });

  it('hide what is hidden with the same sign as everywhere', () => {
    expect([figureText(null), figureText(0), figureText(1234)]).toEqual([HIDDEN, '0', '1234']);
    expect(file('A', [null, null])).toContain(`A;${HIDDEN};${HIDDEN}`);
  });

  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', '\r=1'])('run no formula: %j', (name) => {
    const cell = file(name).split('\r\n2026-W47;4;')[1] ?? '';
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('keep a name with the file’s own signs in one field', () => {
    expect(file('A;"B"\nC')).toContain('"A;""B""\nC";12');
  });
});
