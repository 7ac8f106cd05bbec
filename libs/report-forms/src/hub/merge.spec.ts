import { HUB_KIND, HUB_KINDS } from '@samlad/domain/hub-kinds.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolForm } from '../forms/school.js';
import { schoolUnitForm as form } from './forms/school-unit.js';
import { checkHubAnswers, emptyHubAnswers, type HubAnswers, nothingFrom } from './hub-answers.js';
import { cellsOf, proposeMerge } from './merge.js';
import { HUB_FORMS, hubFormFor } from './registry.js';

const { unit } = HUB_KIND.PRIMARY_SCHOOL;
const said = (over: Partial<HubAnswers>, answers: Record<string, number> = {}): HubAnswers => ({
  ...nothingFrom(form),
  ...over,
  answers: { ...nothingFrom(form).answers, ...answers },
});
const merge = (...sent: HubAnswers[]) => proposeMerge(form, sent, 4, 2, unit);

describe('weighing the forms of an area', () => {
  it.each([
    [[0, 0, 3], 0],
    [[1, 2], 2],
    [[0, 1, 1, 2], 1],
    [[2, 2], 2],
    [[4, 4], 4],
  ])('takes the median of %j, rounded up: %d', (levels, level) => {
    expect(merge(...levels.map((one) => said({ level: one as 0 }))).level).toBe(level);
  });

  it('goes one step higher when half of them say that it spreads, never above 4 and never from 0', () => {
    const spreading = (level: 0 | 2 | 4) => said({ level, spreads: true });
    expect(merge(spreading(2), said({ level: 2 })).level).toBe(3);
    expect(merge(spreading(2), said({ level: 2 }), said({ level: 2 })).level).toBe(2);
    expect(merge(spreading(4), spreading(4)).level).toBe(4);
    expect(merge(spreading(0), spreading(0)).level).toBe(0);
  });

  it('tells a sum only when two schools stand behind it, and a zero when two have answered', () => {
    const { figures } = merge(
      said({}, { conflicts: 2, outsiders: 5 }),
      said({}, { conflicts: 1 }),
      said({}, { attendance: 2 }),
    );
    expect(figures).toMatchObject({ conflicts: 3, outsiders: null, vandalism: 0, attendance: 0 });
  });

  it('gives neither level nor figures when one school has answered, and says so', () => {
    const alone = merge(said({ level: 2, trend: 'RISING', wishes: ['POLICE'] }, { conflicts: 3 }));
    expect(alone).toMatchObject({
      tooFew: true,
      level: null,
      trend: 'UNKNOWN',
      answered: 1,
      asked: 4,
      wishes: {},
    });
    expect(Object.values(alone.figures).every((value) => value === null)).toBe(true);
    expect(cellsOf(form, alone).every(({ value }) => value === null)).toBe(true);
    expect(alone.explanation).toContain('För få skolor för nivå och siffror');
    expect(merge()).toMatchObject({ level: null, explanation: expect.stringContaining('inget att väga') });
  });

  it('keeps the figures of a sent report when one school only has come since, and says so', () => {
    const all = [said({}, { conflicts: 2 }), said({}, { conflicts: 1 }), said({}, { conflicts: 4 })];
    const since = (count: number | null) => proposeMerge(form, all, 4, 2, unit, count);
    expect(since(1)).toMatchObject({ isHeld: true, explanation: expect.stringContaining('står kvar') });
    expect(cellsOf(form, since(1))).toEqual([]);
    for (const count of [null, 0, 2, 3]) {
      expect(since(count).isHeld).toBe(false);
      expect(cellsOf(form, since(count)).length).toBeGreaterThan(5);
    }
  });

  it('puts nothing in the report that fewer than the least stand behind, whatever the least is', () => {
    const one = fc.record({
      level: fc.constantFrom(0, 1, 2, 3, 4),
      spreads: fc.boolean(),
      answers: fc.record(Object.fromEntries(form.questions.map(({ key }) => [key, fc.nat({ max: 3 })]))),
      wishes: fc.subarray(form.wishes.map(({ code }) => code)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 26 }), fc.integer({ min: 2, max: 5 }), (drawn, minimum) => {
        const all = drawn.map((answers) => said(answers as Partial<HubAnswers>, answers.answers));
        const proposal = proposeMerge(form, all, all.length, minimum, unit);
        const told = cellsOf(form, proposal).filter(({ value }) => value !== null);
        const behind = (key: string) => all.filter(({ answers }) => (answers[key] ?? 0) > 0).length;
        expect(told.length === 0 || all.length >= minimum).toBe(true);
        for (const { key, type } of form.questions) {
          const isTold = proposal.figures[key] !== null;
          const isEnough = type === 'GRADE' || behind(key) === 0 || behind(key) >= minimum;
          expect(isTold).toBe(all.length >= minimum && isEnough);
        }
        for (const [code, count] of Object.entries(proposal.wishes)) {
          expect(count).toBe(all.filter(({ wishes }) => wishes.includes(code)).length);
          expect(count).toBeGreaterThanOrEqual(minimum);
        }
      }),
    );
  });

  it('says the trend of more than half, else that it is unknown', () => {
    expect(merge(said({ trend: 'RISING' }), said({ trend: 'RISING' }), said({})).trend).toBe('RISING');
    expect(merge(said({ trend: 'RISING' }), said({ trend: 'FALLING' })).trend).toBe('UNKNOWN');
  });
});

describe('the answers of a unit', () => {
  it('may leave the week unjudged as a draft, not when they are sent', () => {
    expect(checkHubAnswers(form, emptyHubAnswers(form), false).ok).toBe(true);
    expect(checkHubAnswers(form, emptyHubAnswers(form), true)).toEqual({
      ok: false,
      sentence: expect.stringContaining('som helhet'),
    });
    expect(checkHubAnswers(form, nothingFrom(form), true).ok).toBe(true);
  });

  it.each([
    ['an unknown question', { answers: { pupils: 3 } }],
    ['half a conflict', { answers: { conflicts: 0.5 } }],
    ['a hundred conflicts', { answers: { conflicts: 100 } }],
    ['a grade that is not there', { answers: { rumours: 4 } }],
    ['an unknown wish', { wishes: ['MONEY'] }],
    ['a long text', { text: 'x'.repeat(281) }],
    ['more than is asked for', { names: 'x' }],
  ])('refuse %s', (_, over) => {
    expect(checkHubAnswers(form, { ...nothingFrom(form), ...over }, false).ok).toBe(false);
  });
});

describe('the forms of units', () => {
  it('are there for every kind of hub, with no key twice', () => {
    for (const kind of HUB_KINDS) expect(hubFormFor(kind).questions.length).toBeGreaterThan(0);
    for (const { questions } of HUB_FORMS)
      expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  });

  it('put their figures where the school party’s report has a place for them', () => {
    const columns = schoolForm.sections
      .flatMap(({ fields }) => fields)
      .flatMap((field) =>
        field.type === 'TABLE' ? field.columns.map(({ code }) => `${field.key}.${code}`) : [],
      );
    const targets = cellsOf(form, merge(said({}), said({}))).map(
      ({ target }) => `${target.table}.${target.column}`,
    );
    expect(targets.toSorted()).toEqual(columns.toSorted());
  });
});
