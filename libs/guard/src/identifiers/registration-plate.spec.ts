import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findPlates } from './registration-plate.js';

it.each<[text: string, found: string[]]>([
  ['Bilen ABC 123 och mopedbilen abc12d.', ['ABC 123', 'abc12d']],
  ['MANNEN SÅGS I XKB 274 VID TORGET', ['XKB 274']],
  ['STULEN BIL ABC 12D SÖKS', ['ABC 12D']],
  ['Personlig skylt med texten BOSSEN', ['BOSSEN']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findPlates, text)).toEqual(found);
});

it.each([
  'MAX 100 KRONOR OCH RUM 101 I LGH 123',
  'STÄNGT TILL MAJ 100 DAGAR',
  'Länsväg 259 och E4 var avstängda.',
])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findPlates, text)).toEqual([]);
});
