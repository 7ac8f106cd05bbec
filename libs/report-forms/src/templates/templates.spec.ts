import { CATEGORIES } from '@samlad/domain/incident-categories.js';
import { describe, expect, it } from 'vitest';
import { BLANKS, blanksOf, CALM_TEMPLATES, nextBlank, TEMPLATES, withTemplate } from './templates.js';

const all = [...Object.values(TEMPLATES).flat(), ...CALM_TEMPLATES];

describe('templates', () => {
  it('exist for every category, and for nothing else', () => {
    expect(Object.keys(TEMPLATES).sort()).toEqual(CATEGORIES.map(({ code }) => code).sort());
  });

  it('are whole sentences, each of them once', () => {
    for (const sentence of all) expect(sentence).toMatch(/^[\p{Lu}[].*\.$/u);
    expect(new Set(all).size).toBe(all.length);
  });

  it('ask for nothing but the known blanks, and use them all', () => {
    const asked = new Set(
      all.flatMap((sentence) => [...sentence.matchAll(/\[([^\]]*)\]/g)].map(([, word]) => word)),
    );
    expect([...asked].sort()).toEqual(Object.keys(BLANKS).sort());
  });

  it('ask for no point or street in categories that may not be nearer than their district', () => {
    const coarse = CATEGORIES.filter(({ finest }) => finest !== 'POINT').map(({ code }) => code);
    const near = coarse.filter((code) =>
      TEMPLATES[code]?.some((sentence) => /\[(plats|väg)\]/.test(sentence)),
    );
    expect(near).toEqual([]);
  });
});

describe('blanks', () => {
  const text = 'Bråk vid [plats], oftast [tid]. [sic] och [Plats] är ord.';

  it('are found where they stand, and the writer’s own brackets are left', () => {
    expect(blanksOf(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['[plats]', 'plats'],
      ['[tid]', 'tid'],
    ]);
  });

  it('are gone through forwards and backwards, and come to an end', () => {
    const [place, time] = blanksOf(text);
    expect(nextBlank(text, 0)).toEqual(place);
    expect(nextBlank(text, place?.end ?? 0)).toEqual(time);
    expect(nextBlank(text, time?.end ?? 0)).toBeUndefined();
    expect(nextBlank(text, time?.start ?? 0, false)).toEqual(place);
  });
});

describe('a template put into a text', () => {
  it.each([
    ['', 0, 'Lugnt.', 0],
    ['Först.', 6, 'Först. Lugnt.', 7],
    ['Först. ', 7, 'Först. Lugnt.', 7],
    ['Sist.', 0, 'Lugnt. Sist.', 0],
    ['Ett. Två.', 4, 'Ett. Lugnt. Två.', 5],
  ])('%j at %i gives %j', (text, at, expected, start) => {
    expect(withTemplate(text, { start: at, end: at }, 'Lugnt.')).toEqual({ text: expected, start });
  });

  it('replaces what was marked', () => {
    expect(withTemplate('Ett /', { start: 4, end: 5 }, 'Lugnt.').text).toBe('Ett Lugnt.');
  });
});
