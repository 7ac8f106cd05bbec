import { describe, expect, it } from 'vitest';
import { materialChanges, type Terms } from './material.js';

const TERMS: Terms = {
  title: 'Prov',
  reference: null,
  purposes: ['SITUATION'],
  allAreas: false,
  areaIds: ['a', 'b'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  partyIds: ['polis', 'rtj'],
};

describe('a change of an agreement', () => {
  it.each<[string, Partial<Terms>, string[]]>([
    ['another title', { title: 'Annat', reference: 'KS 1' }, []],
    ['a party more', { partyIds: ['polis', 'rtj', 'skola'] }, ['en part till']],
    ['a party in place of another', { partyIds: ['polis', 'skola'] }, ['en part till']],
    ['a party less', { partyIds: ['polis'] }, []],
    ['a purpose more', { purposes: ['SITUATION', 'MEASURES'] }, ['ett ändamål till']],
    ['an area more', { areaIds: ['a', 'b', 'c'] }, ['fler områden']],
    ['an area less', { areaIds: ['a'] }, []],
    ['the whole municipality', { allAreas: true, areaIds: [] }, ['fler områden']],
    ['a later end', { validTo: '2027-01-01' }, ['längre tid']],
    ['no end', { validTo: null }, ['längre tid']],
    ['an earlier end', { validTo: '2026-06-30' }, []],
    ['an earlier beginning', { validFrom: '2025-12-31' }, ['längre tid']],
    ['a later beginning', { validFrom: '2026-02-01' }, []],
  ])('with %s asks the parties anew for %j: %j', (_, change, words) => {
    expect(materialChanges(TERMS, { ...TERMS, ...change })).toEqual(words);
  });

  it('from the whole municipality to single areas adds nothing', () => {
    const everywhere = { ...TERMS, allAreas: true, areaIds: [] };
    expect(materialChanges(everywhere, TERMS)).toEqual([]);
  });

  it('from no end to an end adds nothing', () => {
    expect(materialChanges({ ...TERMS, validTo: null }, TERMS)).toEqual([]);
  });
});
