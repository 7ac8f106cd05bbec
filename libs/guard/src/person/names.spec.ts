import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findNames } from './names.js';

it.each<[text: string, found: string[]]>([
  ['Vi pratade med Anna Lind och Kevin.', ['Anna Lind', 'Kevin']],
  ['En kille som heter kevin', ['kevin']],
  ['Kalle S sågs vid torget med Hampus L.', ['Kalle S', 'Hampus L']],
  ['Det var KALLE SVENSSON igen', ['KALLE SVENSSON']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findNames, text)).toEqual(found);
});

it.each([
  'Två ungdomar setts vid Karl Johan.',
  'Polisen och Socialtjänsten gick på Sara kulle.',
  'Begärt: Trygghetsvärdarna kan gå två kvällar.',
  'Åtagande: Nattvandrarnas runda.',
])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findNames, text)).toEqual([]);
});
