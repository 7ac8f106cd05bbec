import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inspect } from './guard.js';
import { NO_PLACES, placesOf } from './places.js';
import type { RuleId } from './rules.js';

const places = placesOf(['Flemingsberg', 'Vårby gård', 'Källbrinksskolan', 'Karl Johan', 'Sara kulle']);
const rulesIn = (text: string) => inspect(text, { places }).map(({ rule }) => rule);
const wordsOf = (text: string, rule: RuleId) =>
  inspect(text, { places })
    .filter((finding) => finding.rule === rule)
    .map(({ start, end }) => text.slice(start, end));

it.each<[text: string, rule: RuleId, found: string[]]>([
  ['Pnr 850101-1236 och 19850101-1236.', 'IDENTITY_NUMBER', ['850101-1236', '19850101-1236']],
  ['Numret 150712+1232 är gammalt.', 'IDENTITY_NUMBER', ['150712+1232']],
  ['Samordningsnummer 850161-1230', 'IDENTITY_NUMBER', ['850161-1230']],
  ['Delat 850101-\n1236 över raden', 'IDENTITY_NUMBER', ['850101-\n1236']],
  ['Ring 070-123 45 67 eller 08-123 456 78.', 'TELEPHONE', ['070-123 45 67', '08-123 456 78']],
  ['Nås på +46 (0)70-123 45 67', 'TELEPHONE', ['+46 (0)70-123 45 67']],
  ['Mejla a.b@exempel.se, eller c (at) exempel.se', 'EMAIL', ['a.b@exempel.se', 'c (at) exempel.se']],
  ['Bilen ABC 123 och mopedbilen abc12d.', 'REGISTRATION_PLATE', ['ABC 123', 'abc12d']],
  ['Personlig skylt med texten BOSSEN', 'REGISTRATION_PLATE', ['BOSSEN']],
  ['Följ @kungen_08 på snap: lilla.k', 'SOCIAL_HANDLE', ['@kungen_08', 'lilla.k']],
  ['Se https://exempel.se/film.', 'LINK', ['https://exempel.se/film']],
  ['Brand i lgh 1203 på Storgatan 12 B.', 'APARTMENT', ['lgh 1203']],
  ['Brand i lgh 1203 på Storgatan 12 B.', 'DWELLING_ADDRESS', ['Storgatan 12 B']],
  ['Elever i 7B på Källbrinksskolan bråkade.', 'SCHOOL_CLASS', ['7B']],
  ['Vi pratade med Anna Lind och Kevin.', 'PERSON_NAME', ['Anna Lind', 'Kevin']],
  ['En kille som heter kevin', 'PERSON_NAME', ['kevin']],
  ['Pojken har adhd.', 'HEALTH', ['adhd']],
])('finds in "%s" by %s', (text, rule, found) => {
  expect(wordsOf(text, rule)).toEqual(found);
});

it.each([
  'Torsdag 2026-11-19 klockan 22.15 vid Flemingsberg.',
  'Dnr KS-2024/1234.109, K-nummer 5000-K123456-24.',
  'Mellan 07.30-16.00 och 2024-03-12 - 2024-03-15.',
  'Ytan är 12 000 kvm och kostade 1 200 000 kr.',
  'Organisationsnummer 556036-0793.',
  'Ring 112 eller 114 14.',
  'Buss 172 mot Vårby gård, linje 7B.',
  'Länsväg 259 och E4 var avstängda.',
  'Trafikolycka på Storgatan.',
  'Elever i årskurs 7–9 svarade på enkäten.',
  'Två ungdomar setts vid Karl Johan.',
  'Polisen och Socialtjänsten gick på Sara kulle.',
])('says nothing about "%s"', (text) => {
  expect(rulesIn(text)).toEqual([]);
});

it('stops on concern for one child and not on concern among many', () => {
  expect(rulesIn('Vi är oroliga för en flicka i trean som fått stryk hemma.')).toContain('CHILD_CONCERN');
  expect(rulesIn('Vi är oroliga för att fler barn börjar snusa.')).not.toContain('CHILD_CONCERN');
});

it('never holds the words that it found', () => {
  expect(JSON.stringify(inspect('Pnr 850101-1236', { places }))).not.toContain('850101');
});

it('points into the text as it was given, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { start, end } of inspect(text, { places })) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

it.each([
  '1',
  '0',
  '07 ',
  '+46',
  '19',
  '850101-',
  '@',
  'a@',
  'a.',
  'www.',
  'Aa ',
  'Anna ',
  'Gatan 1 ',
  'en ',
  'snap: ',
  'ABC ',
  'hon är ',
  'lgh ',
  '8 5 ',
  'é\u0301',
  'en av en av ',
  'i 7',
  'reg nr med med ',
  'pappa och ',
  '(',
  '\u200b',
  'kontot är som ',
])('reads 64 kB of "%s" in linear time', (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const start = performance.now();
    inspect(text, { places: NO_PLACES });
    return performance.now() - start;
  };
  time(8_000);
  expect(time(64_000)).toBeLessThan(2_000);
});
