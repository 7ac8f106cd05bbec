import { emptyAnswers, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { isSame } from '@samlad/report-forms/merge/three-ways.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveredAnswers, merged } from './delivered-answers.schema.js';
import { partsOf, toldInAll, weigh } from './weigh-answers.js';

const FORM = reportFormFor('RESCUE');
const EMPTY = emptyAnswers(FORM, ['HUD-FLE', 'HUD-SEG']);
const need = (text: string) => ({ toPartyKind: 'ANY' as const, areaCode: null, text });
const NOTHING: DeliveredAnswers = {};

describe('a delivery weighed against what people have written', () => {
  it('corrects what nobody has touched', () => {
    const before = { outlook: 'Ett.' };
    const told = { outlook: 'Två.', assessments: { 'HUD-FLE': { level: 2 } } };
    const { answers, kept } = weigh(FORM, { empty: EMPTY, written: merged(EMPTY, before), before, told });
    expect(kept).toEqual([]);
    expect(answers).toMatchObject({ outlook: 'Två.', assessments: { 'HUD-FLE': { level: 2 } } });
  });

  it('lets a person’s words stand, whether the system says something new or the same again', () => {
    const before = { outlook: 'Ett.', sourcesUsed: 'Daedalos' };
    const written = { ...merged(EMPTY, before), outlook: 'Personens.' };
    for (const told of [{ outlook: 'Två.' }, { outlook: 'Ett.' }]) {
      const { answers, kept } = weigh(FORM, { empty: EMPTY, written, before, told });
      expect(isSame(answers, written)).toBe(true);
      expect(kept).toEqual([['outlook']]);
    }
  });

  it('does not write over what a person wrote before the system had said anything', () => {
    const written = merged(EMPTY, { assessments: { 'HUD-FLE': { text: 'Personens.' } } });
    const told = { assessments: { 'HUD-FLE': { level: 3, text: 'Systemets.' } } };
    const { answers, kept } = weigh(FORM, { empty: EMPTY, written, before: NOTHING, told });
    expect(answers.assessments['HUD-FLE']).toMatchObject({ level: 3, text: 'Personens.' });
    expect(kept).toEqual([['assessments', 'HUD-FLE', 'text']]);
  });

  it('keeps the rows that a person has added beside those that it tells', () => {
    const before = { needs: [need('Belysning.')] };
    const written = merged(EMPTY, { needs: [need('Belysning.'), need('Väktare.')] });
    const told = { needs: [need('Belysning.'), need('Brandvakt.')] };
    const { answers, kept } = weigh(FORM, { empty: EMPTY, written, before, told });
    expect(answers.needs.map(({ text }) => text).toSorted()).toEqual([
      'Belysning.',
      'Brandvakt.',
      'Väktare.',
    ]);
    expect(kept).toEqual([]);
  });

  it('never changes a field that a person has changed, in any order of deliveries', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c');
    const step = fc.record({ by: fc.constantFrom('SYSTEM', 'PERSON'), outlook: word });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let written: ReportAnswers = EMPTY;
        let before = NOTHING;
        for (const { by, outlook } of steps) {
          const isUntouched = (written.outlook ?? '') === (before['outlook'] ?? '');
          const told = { outlook };
          const next =
            by === 'PERSON'
              ? { ...written, outlook }
              : weigh(FORM, { empty: EMPTY, written, before, told }).answers;
          const expected = by === 'PERSON' || isUntouched ? outlook : (written.outlook ?? '');
          expect(next.outlook ?? '').toBe(expected);
          if (by === 'SYSTEM') before = toldInAll(before, told);
          written = next;
        }
      }),
    );
  });

  it('remembers what was told in the shape it was told in', () => {
    const whole = merged(EMPTY, { assessments: { 'HUD-FLE': { level: 2, text: 'Rent.' } }, outlook: 'x' });
    expect(partsOf(whole, { assessments: { 'HUD-FLE': { text: ' Rent. ' } } })).toEqual({
      assessments: { 'HUD-FLE': { text: 'Rent.' } },
    });
    const first = { assessments: { 'HUD-FLE': { level: 2 } } };
    expect(toldInAll(first, { assessments: { 'HUD-FLE': { text: 'y' } }, outlook: 'x' })).toMatchObject({
      assessments: { 'HUD-FLE': { level: 2, text: 'y' } },
      outlook: 'x',
    });
  });
});
