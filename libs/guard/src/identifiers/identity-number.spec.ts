import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findIdentityNumbers } from './identity-number.js';

it.each<[text: string, found: string[]]>([
  ['Pnr 850101-1236 och 19850101-1236.', ['850101-1236', '19850101-1236']],
  ['Numret 150712+1232 är gammalt.', ['150712+1232']],
  ['Samordningsnummer 850161-1230', ['850161-1230']],
  ['Delat 850101-\n1236 över raden', ['850101-\n1236']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findIdentityNumbers, text)).toEqual(found);
});

it.each([
  'Dnr KS-2024/1234.109, K-nummer 5000-K123456-24.',
  'Organisationsnummer 556036-0793.',
  'Torsdag 2026-11-19 klockan 22.15 vid Flemingsberg.',
])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findIdentityNumbers, text)).toEqual([]);
});
