import { expect, it } from 'vitest';
import { wordsFoundBy } from '../../test/found.js';
import { findTelephones } from './telephone.js';

it.each<[text: string, found: string[]]>([
  ['Ring 070-123 45 67 eller 08-123 456 78.', ['070-123 45 67', '08-123 456 78']],
  [
    '0701234567/0739876543, 070-123 45 67/08-123 456 78',
    ['0701234567', '0739876543', '070-123 45 67', '08-123 456 78'],
  ],
  ['811218-9876,0701234567', ['0701234567']],
  ['tel:0701234567, tel.0701234567', ['0701234567', '0701234567']],
  ['Kalle,0701234567 nr0701234567', ['0701234567', '0701234567']],
  ['Ring 070_123_45_67 eller 08_123 456 78', ['070_123_45_67', '08_123 456 78']],
  ['Ring 070-123\n45 67 i kväll', ['070-123\n45 67']],
  ['Nummer 0701234\r\n567 och +46 70 123\n45 67', ['0701234\r\n567', '+46 70 123\n45 67']],
  ['Växel 08-123\n456 78.', ['08-123\n456 78']],
  ['0701234567\n0739876543\n08-123 456 78', ['0701234567', '0739876543', '08-123 456 78']],
  ['Nås på +46 (0)70-123 45 67', ['+46 (0)70-123 45 67']],
])('finds in "%s"', (text, found) => {
  expect(wordsFoundBy(findTelephones, text)).toEqual(found);
});

it.each([
  'Ring 112 eller 114 14.',
  'Mellan 07.30-16.00 och 2024-03-12 - 2024-03-15.',
  'Ärende KS-08123456 och dnr-0812345678.',
  'Från 08.30\n16.00 till 0830-\n1600.',
  'Antal 0\n12\n345\n678 och 0812\n345678.',
  'Ytan är 12 000 kvm och kostade 1 200 000 kr.',
])('says nothing about "%s"', (text) => {
  expect(wordsFoundBy(findTelephones, text)).toEqual([]);
});
