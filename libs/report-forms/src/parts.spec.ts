import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '../test/arbitrary.js';
import { emptyAnswers } from './answers.js';
import { ADDED, CONTEXT, fullAnswers } from './examples.fixture.js';
import { answersOf, markKeyOf, partsOf, placedParts, type ReportPart } from './parts.js';
import { REPORT_FORMS, reportFormFor } from './registry.js';
import { submissionSchema } from './validate.js';

const police = reportFormFor('POLICE');
const full = fullAnswers(ADDED.police);

describe.each(REPORT_FORMS)('$title', (form) => {
  it('is put together again as it was, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers(form, CONTEXT), (answers) => {
        expect(answersOf(form, partsOf(form, answers))).toEqual(answers);
      }),
      { numRuns: 60 },
    );
  });

  it('is taken by the form when all is answered at random', () => {
    fc.assert(
      fc.property(anyAnswers(form, CONTEXT), (answers) => {
        expect(submissionSchema(form, CONTEXT).parse(answers)).toEqual(answers);
      }),
      { numRuns: 30 },
    );
  });

  it('reads as never filled in for a reader who may see nothing of it', () => {
    expect(answersOf(form, { levels: [], parts: [] })).toEqual(emptyAnswers(form, []));
  });

  it('says nothing of what is left out', () => {
    fc.assert(
      fc.property(anyAnswers(form, CONTEXT), fc.infiniteStream(fc.boolean()), (answers, coins) => {
        const { levels, parts } = partsOf(form, answers);
        const shown = parts.filter(() => coins.next().value);
        const asSent = answersOf(form, { levels, parts: shown });
        const again = partsOf(form, asSent).parts;
        const told = (all: ReportPart[]) =>
          all.map(({ fieldKey, areaCode, row, content }) =>
            JSON.stringify([fieldKey, areaCode, row, content]),
          );
        expect(told(again).sort()).toEqual(told(placedParts(form, shown)).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the parts of a report', () => {
  const { levels, parts } = partsOf(police, full);

  it('are the text of an area, each area of a field by area, each row, and the other fields whole', () => {
    expect(parts.map((part) => [markKeyOf(part), part.areaCode])).toEqual(
      [
        ['assessments', 'HUD-FLE'],
        ['outlook', null],
        ['presence.0', 'HUD-VAR'],
        ['needs.0', 'HUD-FLE'],
        ['dosage.0', null],
        ['sourcesUsed', null],
        ['sourcesLeftOut', null],
        ['substitute', null],
        ['offenceBasis', null],
        ['offenceCounts', 'HUD-FLE'],
        ['offenceCounts', 'HUD-VAR'],
        ['patterns.0', 'HUD-FLE'],
        ['helpWanted', null],
      ].map(([key, area]) => [key === 'assessments' ? `assessments.${area}` : key, area]),
    );
  });

  it('leave the levels of the areas as facts', () => {
    expect(levels).toEqual([
      { areaCode: 'HUD-FLE', level: 2, trend: 'RISING' },
      { areaCode: 'HUD-VAR', level: 1, trend: 'STABLE' },
    ]);
  });

  it('close up where a row is left out', () => {
    const needs = [0, 1, 2].map((row) => ({
      fieldKey: 'needs',
      areaCode: null,
      row,
      content: { toPartyKind: 'ANY', areaCode: null, text: `Behov ${row}` },
    }));
    const shown = needs.filter(({ row }) => row !== 1);
    expect(answersOf(police, { levels: [], parts: shown }).needs.map(({ text }) => text)).toEqual([
      'Behov 0',
      'Behov 2',
    ]);
    expect(placedParts(police, shown).map(({ path, row }) => [path, row])).toEqual([
      ['needs.0', 0],
      ['needs.1', 1],
    ]);
  });

  it('have the place of their words in the answers', () => {
    expect(placedParts(police, parts).map(({ path }) => path)).toEqual([
      'assessments.HUD-FLE.text',
      'outlook',
      'presence.0',
      'needs.0',
      'dosage.0',
      'sourcesUsed',
      'sourcesLeftOut',
      'substitute',
      'added.offenceBasis',
      'added.offenceCounts.HUD-FLE',
      'added.offenceCounts.HUD-VAR',
      'added.patterns.0',
      'added.helpWanted',
    ]);
  });

  it('keep a text in an area whose level is not shown', () => {
    expect(answersOf(police, { levels: [], parts }).assessments).toEqual({
      'HUD-FLE': { level: null, trend: 'UNKNOWN', text: 'Fler bråk vid centrum på kvällarna.' },
    });
  });
});
