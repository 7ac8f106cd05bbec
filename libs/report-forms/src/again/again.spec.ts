import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { describe, expect, it } from 'vitest';
import { emptyAnswers, type ReportAnswers } from '../answers.js';
import { valueAt } from '../describe.js';
import { ADDED, CONTEXT, fullAnswers } from '../examples.fixture.js';
import type { RowsField } from '../fields.js';
import { placedFields } from '../fields.js';
import { reportFormFor } from '../registry.js';
import { areaAgain, areaTextAgain, judgementsAgain, rowAgain, stillTaken, type Taken } from './again.js';

const OWN = { level: 'OWN', provision: '18:1', circleId: null, reason: 'Visar var vi är.' } as const;
const police = reportFormFor('POLICE');
const social = reportFormFor('SOCIAL_SERVICES');
const empty = (form = police) => emptyAnswers(form, CONTEXT.areaCodes);
const before = (form: typeof police, over: Partial<ReportAnswers> = {}): ReportAnswers => ({
  ...fullAnswers(ADDED[form.kind]),
  ...over,
});
const told = (taken: readonly Taken[]) =>
  Object.fromEntries(taken.map(({ path, after }) => [path.join(' '), after]));

describe('what is as last week', () => {
  it('takes the level of every area and says that it has not changed', () => {
    const taken = judgementsAgain(police, { previous: before(police), now: empty(), context: CONTEXT });
    expect(told(taken)).toMatchObject({
      'assessments HUD-FLE level': 2,
      'assessments HUD-FLE trend': 'STABLE',
      'assessments HUD-VAR level': 1,
    });
  });

  it.each(PARTY_KINDS)('takes no figure, no text and no row for %s', (kind) => {
    const form = reportFormFor(kind);
    const taken = judgementsAgain(form, { previous: before(form), now: empty(form), context: CONTEXT });
    const fields = new Map(placedFields(form).map(({ field, path }) => [path.join(' '), field]));
    const top = taken.map(({ path }) => fields.get(path.slice(0, path[0] === 'added' ? 2 : 1).join(' ')));
    const types = new Set(top.map((field) => field?.type));
    expect(
      ['ROWS', 'COUNT', 'AMOUNT', 'SHORT_TEXT', 'LONG_TEXT'].filter((one) => types.has(one as never)),
    ).toEqual([]);
    expect(top.filter((field) => field?.type === 'TABLE' && field.cell === 'COUNT')).toEqual([]);
    expect(taken.filter(({ path }) => path.includes('text'))).toEqual([]);
  });

  it('takes the levels and choices that social services give, with the mark that the field had', () => {
    const previous = before(social, { marks: { concernLevels: OWN } });
    const taken = judgementsAgain(social, { previous, now: empty(social), context: CONTEXT });
    expect(told(taken)).toMatchObject({
      'added concernLevels HUD-FLE YOUTH': 2,
      'added concernLevels HUD-FLE HOMELESSNESS': 0,
      'added fieldTrend HUD-FLE': 'UNEASIER',
      'added arenas HUD-FLE': ['STATION', 'ONLINE'],
      'marks concernLevels': OWN,
    });
  });

  it('leaves what is answered already, an area with a level or a trend as a whole', () => {
    const now = empty(social);
    now.assessments['HUD-FLE'] = { level: 3, trend: 'UNKNOWN', text: '' };
    now.assessments['HUD-VAR'] = { level: null, trend: 'RISING', text: '' };
    now.added = { ...now.added, fieldTrend: { 'HUD-FLE': 'CALMER' } };
    const taken = told(judgementsAgain(social, { previous: before(social), now, context: CONTEXT }));
    expect(Object.keys(taken).filter((path) => path.startsWith('assessments'))).toEqual([]);
    expect(taken).not.toHaveProperty('added fieldTrend HUD-FLE');
  });

  it('leaves what the form or the areas of the week no longer have', () => {
    const previous = before(social);
    previous.assessments['GONE'] = { level: 4, trend: 'RISING', text: '' };
    previous.added = { ...previous.added, fieldTrend: { 'HUD-FLE': 'OLD_CODE' } };
    const taken = Object.keys(
      told(judgementsAgain(social, { previous, now: empty(social), context: CONTEXT })),
    );
    expect(taken.filter((path) => path.includes('GONE') || path.includes('fieldTrend'))).toEqual([]);
  });
});

describe('one area as last week', () => {
  it('is taken over what stands there', () => {
    const now = empty();
    now.assessments['HUD-FLE'] = { level: 4, trend: 'FALLING', text: 'Eget.' };
    const weeks = { previous: before(police), now, context: CONTEXT };
    expect(areaAgain(police, 'HUD-FLE', weeks)).toEqual([
      { path: ['assessments', 'HUD-FLE', 'level'], before: 4, after: 2 },
      { path: ['assessments', 'HUD-FLE', 'trend'], before: 'FALLING', after: 'STABLE' },
    ]);
  });

  it('is nothing for an area that was not there', () => {
    const weeks = { previous: before(police), now: empty(), context: CONTEXT };
    expect(areaAgain(police, 'HUD-NYA', weeks)).toEqual([]);
  });
});

describe('last week’s text about an area', () => {
  it('comes when it is asked for, with the mark it had, so that nobody more reads it', () => {
    const previous = before(police, { marks: { 'assessments.HUD-FLE': OWN } });
    expect(told(areaTextAgain('HUD-FLE', { previous, now: empty() }))).toEqual({
      'assessments HUD-FLE text': 'Fler bråk vid centrum på kvällarna.',
      'marks assessments.HUD-FLE': OWN,
    });
  });

  it('never replaces what is written', () => {
    const now = empty();
    now.assessments['HUD-FLE'] = { level: null, trend: 'UNKNOWN', text: 'Nytt.' };
    expect(areaTextAgain('HUD-FLE', { previous: before(police), now })).toEqual([]);
  });
});

describe('one of last week’s rows', () => {
  const culture = reportFormFor('CULTURE_LEISURE');
  const path = ['added', 'activities'];
  const field = placedFields(culture).find(({ field: { key } }) => key === 'activities')
    ?.field as RowsField & {
    key: string;
  };

  it('comes last, without its figures and with its mark', () => {
    const previous = before(culture, { marks: { 'activities.0': OWN } });
    const now = empty(culture);
    now.added = { ...now.added, activities: [{ what: 'Schack' }] };
    const taken = told(rowAgain(field, path, 0, { previous, now }));
    expect(taken['added activities']).toEqual([
      { what: 'Schack' },
      {
        what: 'Nattfotboll',
        areaCode: 'HUD-VAR',
        place: 'Bollplanen',
        when: 'lör 20–23',
        participants: null,
      },
    ]);
    expect(taken['marks activities.1']).toEqual(OWN);
  });

  it('comes once, and not when there is none', () => {
    const previous = before(culture);
    const now = empty(culture);
    const first = rowAgain(field, path, 0, { previous, now });
    now.added = { ...now.added, activities: valueAt({ rows: first[0]?.after }, ['rows']) };
    expect(rowAgain(field, path, 0, { previous, now })).toEqual([]);
    expect(rowAgain(field, path, 7, { previous, now })).toEqual([]);
  });
});

it('takes back only what nobody has changed since', () => {
  const now = empty();
  now.assessments['HUD-FLE'] = { level: 2, trend: 'RISING', text: '' };
  const taken = [
    { path: ['assessments', 'HUD-FLE', 'level'], before: null, after: 2 },
    { path: ['assessments', 'HUD-FLE', 'trend'], before: 'UNKNOWN', after: 'STABLE' },
  ];
  expect(stillTaken(now, taken)).toEqual([taken[0]]);
});
