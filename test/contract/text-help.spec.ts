import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { inspect } from '@samlad/guard/guard.js';
import { NO_PLACES, placesOf } from '@samlad/guard/places.js';
import { verdictOf } from '@samlad/guard/verdict.js';
import { placedFields } from '@samlad/report-forms/fields.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { BLANKS, blanksOf, CALM_TEMPLATES, TEMPLATES } from '@samlad/report-forms/templates/templates.js';
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

/** What people would write in the places of a template. */
const FILLED: Record<string, string> = {
  plats: 'Huddinge centrum',
  tid: 'fredag kväll efter klockan 21',
  antal: '3',
  vad: 'trasiga lås',
  väg: 'Storängsleden',
  verksamhet: 'fritidsgården',
  åtgärd: 'fler ronder',
  jämfört: 'lika',
};

describe('the templates', () => {
  const sentences = [
    ...CALM_TEMPLATES.map((sentence) => ({ category: null, sentence })),
    ...Object.entries(TEMPLATES).flatMap(([category, own]) =>
      own.map((sentence) => ({ category, sentence })),
    ),
  ];
  const fill = (sentence: string) =>
    blanksOf(sentence).reduceRight(
      (text, { start, end, word }) => text.slice(0, start) + (FILLED[word] ?? '') + text.slice(end),
      sentence,
    );
  const found = (text: string, category: string | null) =>
    verdictOf(inspect(text, { places }), { level: 'SHARED', category }).findings.map(({ rule }) => rule);

  it('are taken by the guard in their own category, with their places empty and filled in', () => {
    expect(Object.keys(FILLED).sort()).toEqual(Object.keys(BLANKS).sort());
    const refused = sentences.flatMap(({ category, sentence }) =>
      [sentence, fill(sentence)].filter((text) => found(text, category).length > 0),
    );
    expect(refused).toEqual([]);
  });

  it('are sentences that the guard does read', () => {
    const named = sentences.filter(
      ({ category, sentence }) => found(`${fill(sentence)} Ring 070-123 45 67.`, category).length === 0,
    );
    expect(named).toEqual([]);
  });
});
