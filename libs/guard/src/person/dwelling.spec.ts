import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findDwellings } from './dwelling.js';

it.each<[text: string, found: string[]]>([
  ['Brand i lgh 1203 på Storgatan 12 B.', ['Storgatan 12 B', 'lgh 1203']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findDwellings, text)).toEqual(found);
});

it.each(['Trafikolycka på Storgatan.', 'Länsväg 259 var avstängd.'])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findDwellings, text)).toEqual([]);
});
