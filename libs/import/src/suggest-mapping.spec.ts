import { describe, expect, it } from 'vitest';
import { tableOf } from '../test-support/table-of.js';
import { columnMappingSchema } from './mapping.js';
import { suggestMapping } from './suggest-mapping.js';

const suggested = async (text: string) => {
  const table = await tableOf(text);
  if ('reason' in table) throw new Error(table.reason);
  return suggestMapping(
    table.headers,
    table.rows.map(({ cells }) => cells),
  );
};

describe('what columns are taken to mean', () => {
  it('is guessed of a whole Swedish list', async () => {
    const shown = await suggested(
      [
        'Händelse-ID;Kategori;Datum;Klockslag;N SWEREF 99 TM;E SWEREF 99 TM;Kommundel;Antal;Allvarlighetsgrad;Fritext',
        '7;Klotter;2026-11-19;21.30;6 570 000;671 000;Skogås;1;2;Bänkar',
        '8;Annat;2026-11-20;;6 571 000;672 000;Skogås;1;2;',
      ].join('\n'),
    );
    expect(shown.notes).toEqual([]);
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

  it('says when day and month cannot be told apart', async () => {
    const { mapping, notes } = await suggested('typ,date,area\nx,03/04/2016,Mitt');
    expect(mapping.occurredFrom?.format).toBe('SWEDISH');
    expect(notes).toEqual(['Det går inte att se om ”date” är dag/månad eller månad/dag. Kontrollera.']);
  });

  it('takes no second time for a clock', async () => {
    const { mapping } = await suggested('time,date\n2010-01-01T06:00:00Z,1/31/2010');
    expect(mapping.occurredFrom).toEqual({ column: 'date', clockColumn: null, format: 'US' });
  });

  it('turns axes that have changed places', async () => {
    const { mapping, notes } = await suggested('x;y\n6570000;149000');
    expect(mapping.position).toEqual({ east: 'y', north: 'x', crs: 'EPSG:3011' });
    expect(notes).toEqual(['”x” pekar norrut och ”y” österut. De har bytt plats.']);
  });

  it('leaves open what it does not know', async () => {
    const { mapping, notes } = await suggested('x,y,date\n359192.3,570510.8,förra veckan');
    expect([mapping.position, mapping.category, mapping.externalId]).toEqual([null, null, null]);
    expect(notes).toHaveLength(2);
  });
});
