import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolUnitForm as form } from './forms/school-unit.js';
import { checkHubAnswers, emptyHubAnswers, type HubAnswers } from './hub-answers.js';
import { hubConflictWords, mergeHubAnswers, settleHub } from './merge-writers.js';

const BASE = emptyHubAnswers(form);
const having = (over: Partial<HubAnswers>, answers: Record<string, number> = {}): HubAnswers => ({
  ...BASE,
  ...over,
  answers: { ...BASE.answers, ...answers },
});

const drawn: fc.Arbitrary<HubAnswers> = fc.record({
  level: fc.constantFrom(null, 0, 1, 2, 3, 4),
  trend: fc.constantFrom('FALLING', 'STABLE', 'RISING'),
  spreads: fc.boolean(),
  answers: fc.record(Object.fromEntries(form.questions.map(({ key }) => [key, fc.nat({ max: 3 })]))),
  text: fc.constantFrom('', 'Oroligt.', 'Lugnt.'),
  wishes: fc.subarray(form.wishes.map(({ code }) => code)),
}) as fc.Arbitrary<HubAnswers>;

describe('two reporters of one unit', () => {
  it('who wrote in different places have both of it', () => {
    const mine = having({ level: 2, wishes: ['POLICE'] }, { conflicts: 2 });
    const theirs = having({ text: 'Oroligt vid cykelställen.', wishes: ['ADULTS'] }, { vandalism: 1 });
    const { answers, conflicts } = mergeHubAnswers(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(answers).toEqual(
      having(
        { level: 2, text: 'Oroligt vid cykelställen.', wishes: ['ADULTS', 'POLICE'] },
        { conflicts: 2, vandalism: 1 },
      ),
    );
  });

  it('who changed the same answer choose, in words that a person reads', () => {
    const mine = having({ level: 3, text: 'Bråk.' }, { conflicts: 2, rumours: 1 });
    const theirs = having({ level: 1, text: 'Lugnt.' }, { conflicts: 4, rumours: 3 });
    const merged = mergeHubAnswers(BASE, mine, theirs);
    expect(merged.conflicts.map((conflict) => hubConflictWords(form, conflict))).toEqual([
      { label: 'Veckan som helhet', base: '', mine: '3 Hög', theirs: '1 Iaktta', textOf: null },
      { label: 'Med några ord', base: '', mine: 'Bråk.', theirs: 'Lugnt.', textOf: 280 },
      { label: 'Gruppkonflikter', base: '0', mine: '2', theirs: '4', textOf: null },
      { label: 'Rykten', base: 'Inget', mine: 'Något', theirs: 'Mycket', textOf: null },
    ]);
    expect(settleHub(merged, [3, 'Bråk, sedan lugnt.', 4, 1])).toEqual(
      having({ level: 3, text: 'Bråk, sedan lugnt.' }, { conflicts: 4, rumours: 1 }),
    );
  });

  it('lose nothing, whoever was first: what one alone changed is in, and the outcome is a form', () => {
    fc.assert(
      fc.property(drawn, drawn, drawn, (base, mine, theirs) => {
        const one = mergeHubAnswers(base, mine, theirs);
        const other = mergeHubAnswers(base, theirs, mine);
        expect(one.conflicts.map(({ path }) => path)).toEqual(other.conflicts.map(({ path }) => path));
        expect(
          settleHub(
            one,
            one.conflicts.map(({ mine: own }) => own),
          ),
        ).toEqual(
          settleHub(
            other,
            other.conflicts.map(({ theirs: own }) => own),
          ),
        );
        expect(mergeHubAnswers(base, mine, base).answers).toEqual(mine);
        expect(checkHubAnswers(form, one.answers, false).ok).toBe(true);
      }),
    );
  });
});
