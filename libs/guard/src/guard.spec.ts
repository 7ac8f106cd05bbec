import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TOWN as places } from '../test/found.js';
import { inspect } from './guard.js';
import { NO_PLACES } from './places.js';

const rulesIn = (text: string) => inspect(text, { places }).map(({ rule }) => rule);

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
  'en pojke ',
  'en av , ',
  'två bröder av ',
  'orolig för att a ',
  'inte ',
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
