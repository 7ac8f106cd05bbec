import { DEFAULT_RHYTHM } from '@samlad/domain/rhythm.js';
import { describe, expect, it } from 'vitest';
import { rhythmLines } from './rhythm-words.js';

describe('the rhythm in words', () => {
  it('counts from the week that is reported', () => {
    expect(rhythmLines(DEFAULT_RHYTHM).map(({ state, text }) => [state, text])).toEqual([
      ['DUE', 'onsdag kl. 12.00 veckan efter'],
      ['COMPILED', 'onsdag kl. 13.00 veckan efter'],
      ['REVIEWED', 'onsdag kl. 16.00 veckan efter'],
      ['IN_MEETING', 'torsdag kl. 09.00 veckan efter'],
      ['MINUTES_DRAFT', 'torsdag kl. 16.00 veckan efter'],
      ['APPROVED', 'måndag kl. 12.00 två veckor efter'],
    ]);
  });

  it('has words for the same week and for far ahead', () => {
    const texts = rhythmLines({ ...DEFAULT_RHYTHM, dueDay: 4, approvalDay: 28 }).map(({ text }) => text);
    expect([texts.at(0), texts.at(-1)]).toEqual([
      'fredag kl. 12.00 samma vecka',
      'måndag kl. 12.00 4 veckor efter',
    ]);
  });
});
