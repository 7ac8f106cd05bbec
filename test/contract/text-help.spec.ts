import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { inspect } from '@samlad/guard/guard.js';
import { NO_PLACES, placesOf } from '@samlad/guard/places.js';
import { verdictOf } from '@samlad/guard/verdict.js';
import { placedFields } from '@samlad/report-forms/fields.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { TEXT_HELP } from '@samlad/report-forms/text-help.js';
import { describe, expect, it } from 'vitest';

const places = placesOf([
  'Flemingsberg',
  'Grantorp',
  'Skogås',
  'Visättra',
  'Huddinge centrum',
  'Sjödalen-Fullersta',
  'Trångsund',
  'Vårby',
]);
const examples = [
  ...Object.values(TEXT_HELP),
  ...PARTY_KINDS.flatMap((kind) => placedFields(reportFormFor(kind)).map(({ field }) => field.help)),
];

describe('the examples beside a free text', () => {
  it('hold no good one that the guard would not take', () => {
    const refused = examples
      .map(({ goodExample }) => goodExample)
      .filter((text) => verdictOf(inspect(text, { places }), { level: 'SHARED' }).action !== null);
    expect(refused).toEqual([]);
  });

  it('hold bad ones of which the guard itself finds most that name a person, a number or a dwelling', () => {
    const own = Object.values(TEXT_HELP).map(({ badExample }) => badExample);
    const found = own.filter((text) => inspect(text, { places: NO_PLACES }).length > 0);
    expect(found.length).toBeGreaterThan(own.length / 2);
  });
});
