import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { describe, expect, it } from 'vitest';
import { offeredTemplates } from './offered-templates';

describe('the templates that are offered', () => {
  it.each([
    ['moppe', /^Buskörning vid \[plats\]/],
    ['klotter', /^Klotter vid \[plats\]/],
    ['smällare', /^Fyrverkerier och smällare/],
    ['sopbrand', /containrar och soprum/],
  ])('are found by everyday words: %s', (typed, sentence) => {
    expect(offeredTemplates(typed, 'POLICE')[0]?.sentence).toMatch(sentence);
  });

  it('are the calm ones and the party’s own before anything is typed', () => {
    const [first, ...others] = offeredTemplates('', 'RESCUE');
    expect(first?.sentence).toBe('Lugnt i veckan, inga nya mönster.');
    expect(others.map(({ about }) => about)).toContain('Hindrad insats');
    expect(others.map(({ about }) => about)).not.toContain('Cykelstöld');
  });

  it('hold no number for those who report levels alone', () => {
    const all = ['', 'bråk', 'klotter', 'rån', 'inbrott'].flatMap((typed) =>
      offeredTemplates(typed, 'SOCIAL_SERVICES'),
    );
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ sentence }) => sentence.includes('[antal]'))).toEqual([]);
  });

  it.each(PARTY_KINDS)('are something for %s', (kind) => {
    expect(offeredTemplates('', kind).length).toBeGreaterThan(2);
  });
});
