import { inspect } from '@samlad/guard/guard.js';
import { NO_PLACES } from '@samlad/guard/places.js';
import { verdictOf } from '@samlad/guard/verdict.js';
import { expect, it } from 'vitest';
import { piecesOf } from './guard-mirror';

const pieces = (text: string) => {
  const { findings } = verdictOf(inspect(text, { places: NO_PLACES }), { level: 'SHARED' });
  return piecesOf(text, findings).map(({ start, end, action }) => [text.slice(start, end), action]);
};

it('cuts the text where something was found, and says how grave it is', () => {
  expect(pieces('Ring 070-123 45 67 i dag.')).toEqual([
    ['Ring ', null],
    ['070-123 45 67', 'BLOCK'],
    [' i dag.', null],
  ]);
});

it('marks a sentence of concern through, also where a name stands in it', () => {
  const cut = pieces('Lugnt. Eleven Anna Lindqvist vågar inte gå hem.');
  expect(cut.map(([text]) => text).join('')).toBe('Lugnt. Eleven Anna Lindqvist vågar inte gå hem.');
  expect(
    cut
      .filter(([, action]) => action === 'STOP')
      .map(([text]) => text)
      .join(''),
  ).toContain('vågar inte gå hem');
});
