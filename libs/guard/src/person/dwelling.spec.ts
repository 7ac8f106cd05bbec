import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findDwellings } from './dwelling.js';

it.each<[text: string, found: string[]]>([
  ['Brand i lgh 1203 på Storgatan 12 B.', ['Storgatan 12 B', 'lgh 1203']],
  ['Hon bor på Klockarv. 12 eller Klockarvägen nr 14', ['Klockarv. 12', 'Klockarvägen nr 14']],
  ['Klockarvägen 12-14, fastigheten Grantorp 1:23', ['Klockarvägen 12-14', 'Grantorp 1:23']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findDwellings, text)).toEqual(found);
});

it.each(['Trafikolycka på Storgatan.', 'Falun 8:30. De såg. 12 personer.', 'Länsväg 259 var avstängd.'])(
  'says nothing about "%s"',
  (text) => {
    expect(wordsFoundBy(findDwellings, text)).toEqual([]);
  },
);
