import { columnMappingSchema } from '@samlad/import/mapping.js';
import { describe, expect, it } from 'vitest';
import { draftOf, withCategoryAlways, withCategoryColumn, withPosition, withWord } from './mapping-draft';

const TIME = { column: 'date', format: 'ISO' as const };

describe('choosing what the columns mean', () => {
  it('starts from nothing without failing', () => {
    expect(draftOf(null)).toMatchObject({ category: { column: null, always: null, values: [] } });
  });

  it('ends in a mapping that the reader takes', () => {
    const draft = withPosition(
      withWord(withCategoryColumn({ ...draftOf(null), occurredFrom: TIME }, 'offense'), 'robbery', 'VLD-03'),
      {
        east: 'lon',
        north: 'lat',
      },
    );
    expect(columnMappingSchema.parse(draft)).toMatchObject({
      category: { column: 'offense', values: [{ word: 'robbery', code: 'VLD-03' }] },
      position: { east: 'lon', north: 'lat', crs: 'EPSG:4326' },
    });
  });

  it('lets a word be given another category, and be taken back', () => {
    const twice = withWord(withWord(draftOf(null), 'klotter', 'EGE-06'), 'klotter', 'EGE-07');
    expect(twice.category.values).toEqual([{ word: 'klotter', code: 'EGE-07' }]);
    expect(withWord(twice, 'klotter', '').category.values).toEqual([]);
  });

  it('takes the category either from a column or from one choice, never both', () => {
    const one = withCategoryAlways(withCategoryColumn(draftOf(null), 'typ'), 'VLD-03');
    expect(one.category).toMatchObject({ column: null, always: 'VLD-03' });
  });

  it('has no position until a column is named', () => {
    expect(withPosition(draftOf(null), { east: '' }).position).toBeNull();
  });
});
