import { describe, expect, it } from 'vitest';
import { jointDecisions, minutesBlocks, missingDecisions, withDecisions } from './minutes-blocks';

const TEXT = [
  'Minnesanteckningar',
  'Lägesbild vecka 47, 2026.',
  '',
  '1. Rapporter',
  '- Polis: har rapporterat',
  '- Skola: har rapporterat',
  '',
  '2. Beslut',
  '1. Fler vuxna vid torget. Ansvarig: Polis.',
  '',
].join('\n');

describe('minutes as they are read', () => {
  it('tells title, headings, lists and lines apart', () => {
    expect(minutesBlocks(TEXT)).toEqual([
      { kind: 'title', text: 'Minnesanteckningar' },
      { kind: 'line', text: 'Lägesbild vecka 47, 2026.' },
      { kind: 'heading', text: '1. Rapporter' },
      { kind: 'list', items: ['Polis: har rapporterat', 'Skola: har rapporterat'] },
      { kind: 'heading', text: '2. Beslut' },
      { kind: 'line', text: '1. Fler vuxna vid torget. Ansvarig: Polis.' },
    ]);
  });

  it('keeps a long numbered paragraph a line', () => {
    const long = `1. ${'Belysningen ses över. '.repeat(5)}`.trim();
    expect(minutesBlocks(`Titel\n\n${long}`)[1]).toEqual({ kind: 'line', text: long });
  });

  it('makes nothing of nothing', () => {
    expect(minutesBlocks('\n\n')).toEqual([]);
  });
});

describe('decisions in the minutes', () => {
  const first = {
    number: 1,
    text: 'Fler vuxna vid torget.',
    area: null,
    responsibleParty: null,
    dueOn: null,
  };
  const second = {
    number: 2,
    text: 'Lampor byts\nvid stigen.',
    area: { code: 'HUD-SKO', name: 'Skogås' },
    responsibleParty: { id: '1', name: 'Polis', shortName: 'Polis' },
    dueOn: '2026-12-03',
  };

  it('finds those that are missing, however the lines are broken', () => {
    expect(missingDecisions(TEXT, [first, second])).toEqual([second]);
    expect(missingDecisions(`${TEXT}Lampor byts vid\nstigen.`, [first, second])).toEqual([]);
  });

  it('leaves those out that are kept from some of the parties', () => {
    const kept = { ...second, number: null };
    expect(jointDecisions([first, kept, second])).toEqual([first, second]);
    expect(missingDecisions('', [kept])).toEqual([]);
  });

  it('adds them last with their numbers', () => {
    const text = withDecisions(TEXT, [second]);
    expect(text.slice(TEXT.length)).toBe(
      '2. Lampor byts vid stigen. Område: Skogås. Ansvarig: Polis. Klart senast 2026-12-03.\n',
    );
    expect(missingDecisions(text, [first, second])).toEqual([]);
  });
});
