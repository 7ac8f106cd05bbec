import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '../../test/arbitrary.js';
import { anyEdits, edited } from '../../test/edits.js';
import { emptyAnswers, type PartMark, type ReportAnswers } from '../answers.js';
import { reportFormFor } from '../registry.js';
import { mergeAnswers } from './merge-answers.js';
import { settle } from './settle.js';
import { isSame } from './three-ways.js';

const AREAS = ['HUD-FLE', 'HUD-SKO'];
const COMMITMENTS = ['3b7c7c0e-0000-4000-8000-000000000001', '3b7c7c0e-0000-4000-8000-000000000002'];
const form = reportFormFor('POLICE');
const EMPTY = emptyAnswers(form, AREAS);
const RUNS = { numRuns: 200 };

const text = (answers: ReportAnswers, area: string, said: string): ReportAnswers => ({
  ...answers,
  assessments: {
    ...answers.assessments,
    [area]: { ...(answers.assessments[area] as ReportAnswers['assessments'][string]), text: said },
  },
});
const need = (said: string, areaCode: string | null = null) => ({
  toPartyKind: 'ANY' as const,
  areaCode,
  text: said,
});
const needs = (...said: string[]): ReportAnswers => ({ ...EMPTY, needs: said.map((one) => need(one)) });
const mark = (level: PartMark['level']): PartMark => ({
  level,
  provision: null,
  circleId: null,
  reason: 'Skäl',
});
const dose = (commitmentId: string, amount: number | null, note = '') => ({ commitmentId, amount, note });

describe('two writers of one report', () => {
  it('have both their answers when they are different ones', () => {
    const merged = mergeAnswers(form, EMPTY, text(EMPTY, 'HUD-FLE', 'mitt'), text(EMPTY, 'HUD-SKO', 'deras'));
    expect(merged.conflicts).toEqual([]);
    expect(merged.answers.assessments).toMatchObject({
      'HUD-FLE': { text: 'mitt' },
      'HUD-SKO': { text: 'deras' },
    });
  });

  it('are asked when both have written the same answer', () => {
    const merged = mergeAnswers(form, EMPTY, text(EMPTY, 'HUD-FLE', 'mitt'), text(EMPTY, 'HUD-FLE', 'deras'));
    expect(merged.conflicts).toEqual([
      { path: ['assessments', 'HUD-FLE', 'text'], kind: 'VALUE', base: '', mine: 'mitt', theirs: 'deras' },
    ]);
    const settled = settle(form, merged, ['mitt och deras']);
    expect(settled.assessments['HUD-FLE']?.text).toBe('mitt och deras');
  });

  it('have all rows that either has added, once when they are the same', () => {
    const merged = mergeAnswers(form, needs('a'), needs('a', 'mitt', 'samma'), needs('a', 'deras', 'samma'));
    expect(merged.conflicts).toEqual([]);
    expect(merged.answers.needs.map((row) => row.text).sort()).toEqual(['a', 'deras', 'mitt', 'samma']);
  });

  it('take rows away and change others without a question', () => {
    const merged = mergeAnswers(form, needs('a', 'b', 'c'), needs('b', 'c'), {
      ...EMPTY,
      needs: [need('a'), need('b'), need('c', 'HUD-SKO')],
    });
    expect(merged).toMatchObject({ conflicts: [], answers: { needs: [need('b'), need('c', 'HUD-SKO')] } });
  });

  it('are asked when one has taken away what the other has changed', () => {
    const changed = { ...EMPTY, needs: [need('a', 'HUD-FLE'), need('b')] };
    const merged = mergeAnswers(form, needs('a', 'b'), needs('b'), changed);
    expect(merged.conflicts).toMatchObject([{ path: ['needs', 0], kind: 'ROW', mine: null }]);
    expect(settle(form, merged, [null]).needs).toEqual([need('b')]);
    expect(settle(form, merged, [changed.needs[0]]).needs).toEqual(changed.needs);
  });

  it('merge rows about the same åtagande cell by cell, also when both have begun them', () => {
    const [one = '', two = ''] = COMMITMENTS;
    const merged = mergeAnswers(
      form,
      EMPTY,
      { ...EMPTY, dosage: [dose(one, 3), dose(two, 1)] },
      { ...EMPTY, dosage: [dose(one, null, 'Kvällar')] },
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.answers.dosage).toHaveLength(2);
    expect(merged.answers.dosage).toContainEqual(dose(one, 3, 'Kvällar'));
    expect(merged.answers.dosage).toContainEqual(dose(two, 1));
  });

  it('carry the marks of rows with the rows', () => {
    const base = { ...needs('a', 'b'), marks: { 'needs.1': mark('OWN') } };
    const merged = mergeAnswers(form, base, { ...needs('b'), marks: { 'needs.0': mark('OWN') } }, base);
    expect(merged.answers).toMatchObject({ needs: [need('b')], marks: { 'needs.0': { level: 'OWN' } } });
    expect(merged.conflicts).toEqual([]);
  });

  it('are asked who may see a text when one has opened it and the other has written more', () => {
    const base = { ...text(EMPTY, 'HUD-FLE', 'a'), marks: { 'assessments.HUD-FLE': mark('OWN') } };
    const opened = { ...base, marks: {} };
    const merged = mergeAnswers(form, base, text(base, 'HUD-FLE', 'a och mer'), opened);
    expect(merged.conflicts).toMatchObject([
      { path: ['marks', 'assessments.HUD-FLE'], mine: { level: 'OWN' }, theirs: undefined },
    ]);
    expect(settle(form, merged, [undefined]).marks).toEqual({});
    expect(settle(form, merged, [mark('OWN')]).marks).toEqual(base.marks);
    expect(mergeAnswers(form, base, opened, base)).toMatchObject({ conflicts: [], answers: { marks: {} } });
  });

  it('are asked the same of a row', () => {
    const base = { ...needs('en längre text'), marks: { 'needs.0': mark('OWN') } };
    const more = { ...base, needs: [need('en längre text', 'HUD-FLE')] };
    const merged = mergeAnswers(form, base, more, { ...base, marks: {} });
    expect(merged.conflicts).toMatchObject([{ path: ['marks', 'needs.0'], mine: { level: 'OWN' } }]);
    expect(settle(form, merged, [undefined]).marks).toEqual({});
  });
});

describe.each(['POLICE', 'RESCUE', 'SCHOOL', 'CULTURE_LEISURE', 'SOCIAL_SERVICES', 'SAFETY_OFFICE'] as const)(
  'any edits of a report of %s',
  (kind) => {
    const own = reportFormFor(kind);
    const context = { areaCodes: AREAS, commitmentIds: COMMITMENTS };
    const base = anyAnswers(own, context);
    const edits = fc.tuple(anyEdits(), anyEdits());

    it('lose nothing silently: what either has written is in the result or in a question', () => {
      fc.assert(
        fc.property(base, edits, (was, [forMe, forThem]) => {
          const mine = edited(was, forMe, 'mitt');
          const theirs = edited(was, forThem, 'deras');
          const merged = mergeAnswers(own, was, mine.answers, theirs.answers);
          const told = JSON.stringify(merged);
          expect(mine.written.concat(theirs.written).filter((word) => !told.includes(word))).toEqual([]);
        }),
        RUNS,
      );
    });

    it('are all of one side’s when the other has done nothing or the same', () => {
      fc.assert(
        fc.property(base, anyEdits(), (was, changes) => {
          const mine = edited(was, changes, 'mitt').answers;
          for (const [a, b] of [
            [mine, was],
            [was, mine],
            [mine, mine],
          ] as const) {
            const merged = mergeAnswers(own, was, a, b);
            expect(merged.conflicts).toEqual([]);
            expect(isSame(merged.answers, { marks: {}, ...mine })).toBe(true);
          }
        }),
        RUNS,
      );
    });

    it('come to the same whoever wrote first, and ask the same questions', () => {
      fc.assert(
        fc.property(base, edits, (was, [forMe, forThem]) => {
          const mine = edited(was, forMe, 'mitt').answers;
          const theirs = edited(was, forThem, 'deras').answers;
          const one = mergeAnswers(own, was, mine, theirs);
          const other = mergeAnswers(own, was, theirs, mine);
          const asked = ({ conflicts }: typeof one, side: 'mine' | 'theirs') =>
            conflicts
              .map((conflict) => `${conflict.path.join('.')} ${JSON.stringify(conflict[side])}`)
              .sort();
          expect(asked(one, 'mine')).toEqual(asked(other, 'theirs'));
          const settled = (merged: typeof one, side: 'mine' | 'theirs') =>
            settle(
              own,
              merged,
              merged.conflicts.map((conflict) => conflict[side]),
            );
          expect(isSame(settled(one, 'mine'), settled(other, 'theirs'))).toBe(true);
        }),
        RUNS,
      );
    });
  },
);
