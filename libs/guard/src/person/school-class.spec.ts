import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findSchoolClasses } from './school-class.js';

it.each<[text: string, found: string[]]>([
  ['Elever i 7B på Källbrinksskolan bråkade.', ['7B']],
  ['nian på Vårbyskolan och nior från Källbrinksskolan', ['nian', 'nior']],
  ['en 8:an på Vårbyskolan', ['8:an']],
  ['Vårbyskolan 8b, 9c Vårbyskolan', ['8b', '9c']],
  ['na21b på Sjödalsskolan', ['na21b']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findSchoolClasses, text)).toEqual(found);
});

it.each(['Buss 172 mot Vårby gård, linje 7B.', 'Elever i årskurs 7–9 svarade på enkäten.'])(
  'says nothing about "%s"',
  (text) => {
    expect(wordsFoundBy(findSchoolClasses, text)).toEqual([]);
  },
);
