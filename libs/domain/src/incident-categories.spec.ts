import { describe, expect, it } from 'vitest';
import { synonymsOf } from './category-words/synonyms.js';
import { CATEGORIES, CATEGORY_GROUPS, categoryOf, isChoosable } from './incident-categories.js';

const codesWhere = (test: (category: (typeof CATEGORIES)[number]) => boolean) =>
  CATEGORIES.filter(test).map((category) => category.code);

describe('the catalogue of categories', () => {
  it('has 71 categories in eleven groups', () => {
    expect(CATEGORIES).toHaveLength(71);
    expect(new Set(CATEGORIES.map((category) => category.group))).toEqual(
      new Set(CATEGORY_GROUPS.map((group) => group.code)),
    );
  });

  it('never gives two categories the same code or label', () => {
    expect(new Set(CATEGORIES.map((category) => category.code)).size).toBe(CATEGORIES.length);
    expect(new Set(CATEGORIES.map((category) => category.label)).size).toBe(CATEGORIES.length);
  });

  it('gives every category ten everyday words or more, each of them once', () => {
    expect(codesWhere(({ code }) => synonymsOf(code).length < 10)).toEqual([]);
    expect(codesWhere(({ code }) => new Set(synonymsOf(code)).size < synonymsOf(code).length)).toEqual([]);
    expect(synonymsOf('VLD-99')).toEqual([]);
  });

  it('starts the sensitive categories in the restricted circle', () => {
    expect(codesWhere(({ secrecy }) => secrecy === 'RESTRICTED')).toEqual([
      'VLD-05',
      'VLD-11',
      'BRA-09',
      'SKO-03',
      'REK-01',
      'REK-02',
      'REK-03',
      'REK-04',
    ]);
  });

  it('opens traffic, unsafe places, events and good news', () => {
    expect([
      ...new Set(CATEGORIES.filter(({ secrecy }) => secrecy === 'OPEN').map(({ group }) => group)),
    ]).toEqual(['TRA', 'PLA', 'EVE', 'POS']);
  });

  it('reports bullying, absence, recruitment and honour as levels', () => {
    expect(codesWhere(({ mode }) => mode === 'LEVEL')).toEqual(['SKO-04', 'SKO-05', 'REK-01', 'REK-04']);
  });

  it('shows the most sensitive only for the whole municipality', () => {
    expect(codesWhere(({ finest }) => finest === 'MUNICIPALITY')).toEqual(['VLD-11', 'REK-04']);
  });

  it('keeps school, extremism, molestation and rescued persons at the district', () => {
    expect([
      ...new Set(codesWhere(({ finest }) => finest === 'DISTRICT').map((code) => code.slice(0, 3))),
    ]).toEqual(['VLD', 'BRA', 'SKO', 'REK']);
    expect(categoryOf('VLD-05')?.finest).toBe('DISTRICT');
    expect(categoryOf('BRA-09')?.finest).toBe('DISTRICT');
    expect(categoryOf('EGE-01')?.finest).toBe('SNAPPED');
  });

  it('knows the event types of the rescue service', () => {
    expect(categoryOf('BRA-03')?.mcfTypes).toEqual([1, 3]);
    expect(categoryOf('BRA-06')?.mcfTypes).toEqual([14]);
    expect(categoryOf('TRA-02')?.mcfTypes).toEqual([2]);
  });

  it('does not know a code that never was', () => {
    expect(categoryOf('VLD-99')).toBeUndefined();
    expect(categoryOf('__proto__')).toBeUndefined();
  });

  it('stops offering a retired category from its week on', () => {
    const retired = { ...CATEGORIES[0]!, retired: '2027-W01' };
    expect(isChoosable(retired, '2026-W53')).toBe(true);
    expect(isChoosable(retired, '2027-W01')).toBe(false);
  });
});
