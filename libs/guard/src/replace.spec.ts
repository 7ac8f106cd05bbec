import { expect, it } from 'vitest';
import { inspect } from './guard.js';
import { NO_PLACES } from './places.js';
import { replacementOf } from './replace.js';

function mended(text: string): string {
  const [finding] = inspect(text, { places: NO_PLACES });
  const replacement = finding && replacementOf(text, finding);
  if (!replacement) return text;
  return text.slice(0, replacement.start) + replacement.words + text.slice(replacement.end);
}

it.each([
  ['Mannen (850101-1236) avvisades.', 'Mannen avvisades.'],
  ['Mannen, 850101-1236, avvisades.', 'Mannen, avvisades.'],
  ['070-123 45 67 ringde.', 'ringde.'],
  ['Mannen, pnr 850101-1236, avvisades.', 'Mannen, pnr, avvisades.'],
  ['Vi talade med Anna Lindqvist igår.', 'Vi talade med en person igår.'],
  ['Anna Lindqvist såg det.', 'En person såg det.'],
  ['Ring 070-123 45 67 efter fem.', 'Ring efter fem.'],
  ['Bilder på www.exempel.se.', 'Bilder på.'],
])('"%s" becomes "%s"', (text, better) => {
  expect(mended(text)).toBe(better);
});

it('leaves the street and takes the number, and finds nothing in what is left', () => {
  const better = mended('Bråk utanför Storgatan 12 B i natt.');
  expect(better).toBe('Bråk utanför Storgatan i natt.');
  expect(inspect(better, { places: NO_PLACES })).toEqual([]);
});

it('says nothing in the place of concern for a child', () => {
  expect(replacementOf('Eleven vågar inte gå hem.', { rule: 'CHILD_CONCERN', start: 0, end: 25 })).toBeNull();
});
