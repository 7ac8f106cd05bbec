import { describe, expect, it } from 'vitest';
import { synonymsOf } from './category-words/synonyms.js';
import { categoryConfidence, findCategories } from './find-categories.js';
import { CATEGORIES, categoryOf } from './incident-categories.js';

const best = (query: string) => findCategories(query, 1)[0]?.code;
const codes = (query: string, limit = 8) => findCategories(query, limit).map((category) => category.code);

describe('finding a category while typing', () => {
  it.each([
    ['VLD-03', 'VLD-03'],
    ['vld-03', 'VLD-03'],
    ['vld03', 'VLD-03'],
    ['klotter', 'EGE-07'],
    ['moppe', 'ORD-06'],
    ['epatraktor', 'ORD-06'],
    ['smällare', 'ORD-04'],
    ['slagsmål', 'ORD-02'],
    ['krock', 'TRA-02'],
    ['snatteri', 'EGE-03'],
    ['buskage', 'PLA-03'],
    ['skjutning', 'VLD-08'],
    ['belysning', 'PLA-01'],
    ['trasig gatlykta', 'PLA-01'],
    ['falsklarm', 'BRA-06'],
    ['bilbrand', 'BRA-02'],
    ['skolk', 'SKO-05'],
  ])('answers %s with %s', (query, code) => {
    expect(best(query)).toBe(code);
  });

  it.each([
    ['smallare', 'ORD-04'],
    ['SLAGSMAL', 'ORD-02'],
    ['skadegorelse', 'EGE-06'],
    ['RÅN', 'VLD-03'],
    ['Va\u030ald i na\u0308ra', 'VLD-11'],
  ])('reads %s without diacritics or case', (query, code) => {
    expect(best(query)).toBe(code);
  });

  it.each([
    ['kloter', 'EGE-07'],
    ['klottter', 'EGE-07'],
    ['klptter', 'EGE-07'],
    ['kolttre', 'EGE-07'],
    ['skadegöerlse', 'EGE-06'],
    ['missandel', 'VLD-01'],
    ['beskjutnign', 'VLD-08'],
    ['qvxtter', undefined],
    ['klottre', 'EGE-07'],
    ['misshadnel', 'VLD-01'],
    ['fyrverkreri', 'ORD-04'],
    ['slagsmpl', 'ORD-02'],
  ])('allows one typing error in a short word and two in a long one: %s', (query, code) => {
    expect(best(query)).toBe(code);
  });

  it('narrows letter by letter', () => {
    expect(codes('sk', 80)).toContain('EGE-06');
    expect(best('skade')).toBe('EGE-06');
    expect(codes('brand').slice(0, 3)).toEqual(['BRA-01', 'BRA-03', 'BRA-04']);
  });

  it('lists a whole group by its letters', () => {
    expect(codes('tra-', 4)).toEqual(['TRA-01', 'TRA-02', 'TRA-03', 'TRA-04']);
  });

  it('weighs every word, and leaves out those that say nothing about what happened', () => {
    expect(codes('brand skola')[0]).toBe('BRA-05');
    expect(best('slagsmål utanför Flemingsbergs centrum')).toBe('ORD-02');
    expect(best('det var ett slagsmål där i går')).toBe('ORD-02');
  });

  it.each([
    ['klottrare', 'EGE-07'],
    ['mopederna', 'ORD-06'],
    ['krockade', 'TRA-02'],
    ['snattade', 'EGE-03'],
    ['cykelstölderna', 'EGE-05'],
    ['knivarna', 'VLD-10'],
    ['mopedbuller', 'ORD-06'],
    ['soprumsbranden', 'BRA-03'],
  ])('reads inflected and compound words: %s', (query, code) => {
    expect(best(query)).toBe(code);
  });

  it('finds the same category whatever order the words come in', () => {
    expect(best('skola inbrott')).toBe('EGE-02');
    expect(best('inbrott skola')).toBe('EGE-02');
  });

  it('puts what was chosen lately and then a suggested group first among equals', () => {
    const asked = (query: string, wishes: object) => findCategories(query, 3, wishes).map(({ code }) => code);
    expect(asked('brak', { preferred: ['ORD'] })[0]).toBe('ORD-02');
    expect(asked('', { preferred: ['BRA', 'TRA'] })).toEqual(['BRA-01', 'BRA-02', 'BRA-03']);
    expect(asked('', { preferred: ['BRA'], recent: ['TRA-04', 'BRA-02'] })).toEqual([
      'TRA-04',
      'BRA-02',
      'BRA-01',
    ]);
    expect(asked('mobbning', { recent: ['SKO-04'] })[0]).toBe('SKO-04');
    expect(asked('mobbning', { recent: ['ORD-07'] })[0]).toBe('ORD-07');
    expect(asked('klotter', { recent: ['ORD-02'], preferred: ['ORD'] })[0]).toBe('EGE-07');
  });

  it('is sure of a word of the category, less so of a part or a mistyped one', () => {
    const sure = (query: string, code: string) => categoryConfidence(query, categoryOf(code)!);
    expect(sure('klotter', 'EGE-07')).toBe(1);
    expect(sure('klotter på väggen i går', 'EGE-07')).toBeLessThan(1);
    expect(sure('kolttre', 'EGE-07')).toBeLessThan(sure('klotter på väggen i går', 'EGE-07'));
    expect(sure('', 'EGE-07')).toBe(0);
  });

  it('answers nothing to nothing, signs and nonsense', () => {
    expect(codes('')).toEqual([]);
    expect(codes('  %_*() ')).toEqual([]);
    expect(codes('qwxzqwxz')).toEqual([]);
  });

  it('finds every category by its own label and by each of its words', () => {
    const lost = CATEGORIES.flatMap((category) =>
      [category.label, ...synonymsOf(category.code)].filter(
        (text) => !findCategories(text, CATEGORIES.length).includes(category),
      ),
    );
    expect(lost).toEqual([]);
    expect(CATEGORIES.filter((category) => best(category.label) !== category.code)).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(findCategories('a', 5).length).toBeLessThanOrEqual(5);
  });
});
