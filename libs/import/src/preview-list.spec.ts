import { describe, expect, it } from 'vitest';
import { columnMappingSchema } from './mapping.js';
import { distinctWords, previewIncidentList } from './preview-list.js';

const preview = (text: string) => {
  const shown = previewIncidentList(Buffer.from(text));
  if ('reason' in shown) throw new Error(shown.reason);
  return shown;
};

describe('a preview', () => {
  it('guesses a Swedish list whole', () => {
    const shown = preview(
      [
        'Händelse-ID;Kategori;Datum;Klockslag;N SWEREF 99 TM;E SWEREF 99 TM;Kommundel;Antal;Allvarlighetsgrad;Fritext',
        '7;Klotter;2026-11-19;21.30;6 570 000;671 000;Skogås;1;2;Bänkar',
        '8;Annat;2026-11-20;;6 571 000;672 000;Skogås;1;2;',
      ].join('\n'),
    );
    expect(shown).toMatchObject({
      delimiter: ';',
      total: 2,
      notes: [],
      firstRows: [{ line: 2 }, { line: 3 }],
    });
    expect(shown.mapping).toEqual({
      externalId: 'Händelse-ID',
      category: { column: 'Kategori', values: [{ word: 'Klotter', code: 'EGE-07' }], always: null },
      occurredFrom: { column: 'Datum', clockColumn: 'Klockslag', format: 'ISO' },
      occurredTo: null,
      position: { east: 'E SWEREF 99 TM', north: 'N SWEREF 99 TM', crs: 'EPSG:3006' },
      area: 'Kommundel',
      count: 'Antal',
      severity: 'Allvarlighetsgrad',
      text: 'Fritext',
    });
    expect(columnMappingSchema.safeParse(shown.mapping).success).toBe(true);
  });

  it('says when day and month cannot be told apart', () => {
    const { mapping, notes } = preview('typ,date,area\nx,03/04/2016,Mitt');
    expect(mapping.occurredFrom?.format).toBe('SWEDISH');
    expect(notes).toEqual(['Det går inte att se om ”date” är dag/månad eller månad/dag. Kontrollera.']);
  });

  it('takes no second time for a clock', () => {
    const { mapping } = preview('time,date\n2010-01-01T06:00:00Z,1/31/2010');
    expect(mapping.occurredFrom).toEqual({ column: 'date', clockColumn: null, format: 'US' });
  });

  it('turns axes that have changed places', () => {
    const { mapping, notes } = preview('x;y\n6570000;149000');
    expect(mapping.position).toEqual({ east: 'y', north: 'x', crs: 'EPSG:3011' });
    expect(notes).toEqual(['”x” pekar norrut och ”y” österut. De har bytt plats.']);
  });

  it('leaves open what it does not know', () => {
    const { mapping, notes } = preview('x,y,date\n359192.3,570510.8,förra veckan');
    expect([mapping.position, mapping.category, mapping.externalId]).toEqual([null, null, null]);
    expect(notes).toHaveLength(2);
  });

  it('tells why a file cannot be shown', () => {
    expect(previewIncidentList(new Uint8Array())).toEqual({ reason: 'Filen är tom.' });
  });
});

it('lists the words of a column, most used first', () => {
  const bytes = Buffer.from('typ,x\nbråk,1\nrån,2\nrån,3\n ,4');
  expect(distinctWords(bytes, 'typ')).toEqual([
    { word: 'rån', rows: 2 },
    { word: 'bråk', rows: 1 },
  ]);
});
