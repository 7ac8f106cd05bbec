import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findIdentityNumbers } from './identity-number.js';

it.each<[text: string, found: string[]]>([
  ['Pnr 850101-1236 och 19850101-1236.', ['850101-1236', '19850101-1236']],
  ['Numret 150712+1232 är gammalt.', ['150712+1232']],
  ['Samordningsnummer 850161-1230', ['850161-1230']],
  ['Delat 850101-\n1236 över raden', ['850101-\n1236']],
  ['Kalle,811218-9876 och pnr.811218-9876', ['811218-9876', '811218-9876']],
  ['man/811218-9876, Kalle-811218-9876', ['811218-9876', '811218-9876']],
  ['PNR811218-9876 och 811218-9876s bil', ['811218-9876', '811218-9876']],
  ['Utan streck, fel sista siffra: 8112189875', ['8112189875']],
  ['811218_9876, 811218·9876, 811218:9876', ['811218_9876', '811218·9876', '811218:9876']],
  ['811218         9876', ['811218         9876']],
  ['\u202a811218\u200e-\u20669876\u2069 klistrat', ['811218-9876']],
  ['Född 811218-xxxx, 811218-**** och 19811218-XXXX', ['811218-xxxx', '811218-****', '19811218-XXXX']],
  ['811218-98xx och 811218xxxx', ['811218-98xx', '811218xxxx']],
  [
    '811218-1224, 351116-1122 och 161116-1122 är inga perioder',
    ['811218-1224', '351116-1122', '161116-1122'],
  ],
  ['٨١١٢١٨-٩٨٧٦', ['811218-9876']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findIdentityNumbers, text)).toEqual(found);
});

it.each([
  'Dnr KS-2024/1234.109, K-nummer 5000-K123456-24.',
  'Organisationsnummer 556036-0793.',
  'Ärende KS811218-9875 och A8112189875.',
  'Meddelande 3811218-98765.',
  'Perioden 20261116-1122 och 261116-1122, också 20261128-1203.',
  'Ärende 811318-xxxx, 811218-xxxxx och A811218-xxxx.',
  'Torsdag 2026-11-19 klockan 22.15 vid Flemingsberg.',
])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findIdentityNumbers, text)).toEqual([]);
});
