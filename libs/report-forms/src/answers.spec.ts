import { describe, expect, it } from 'vitest';
import { emptyAnswers, factsOf, nothingToReport } from './answers.js';
import { carryOver } from './carry-over.js';
import { compareVersions } from './compare.js';
import { describeAnswers, labelOfPath } from './describe.js';
import { ADDED, COMMITMENT, CONTEXT, NAMES, fullAnswers } from './examples.fixture.js';
import { REPORT_FORMS, reportFormFor } from './registry.js';

const police = reportFormFor('POLICE');
const full = fullAnswers(ADDED.police);

describe('the facts of a report', () => {
  it('are its levels, needs, doses and presence as rows', () => {
    expect(factsOf(full)).toEqual({
      assessments: [
        { areaCode: 'HUD-FLE', level: 2, trend: 'RISING' },
        { areaCode: 'HUD-VAR', level: 1, trend: 'STABLE' },
      ],
      needs: [
        {
          row: 0,
          toPartyKind: 'SAFETY_OFFICE',
          areaCode: 'HUD-FLE',
          text: 'Lagad belysning i gångtunneln.',
        },
      ],
      dosage: [{ commitmentId: COMMITMENT, amount: 2.5, note: 'Ett pass ställdes in.' }],
      presence: [{ who: 'Fältteam', areaCode: 'HUD-VAR', when: 'Fredag kl. 18–24', embargoUntil: null }],
    });
  });

  it('are none while the draft is empty', () => {
    expect(factsOf(emptyAnswers(police, CONTEXT.areaCodes))).toEqual({
      assessments: [],
      needs: [],
      dosage: [],
      presence: [],
    });
  });

  it('leave out rows that are not complete', () => {
    const facts = factsOf({
      ...full,
      needs: [{ toPartyKind: null, areaCode: null, text: 'x' }],
      dosage: [{ commitmentId: COMMITMENT, amount: null, note: '' }],
      presence: [{ who: 'x', areaCode: null, when: '' }],
    });
    expect([facts.needs, facts.dosage, facts.presence]).toEqual([[], [], []]);
  });
});

describe('answers in words', () => {
  const texts = Object.fromEntries(
    describeAnswers(police, full, NAMES).map((line) => [line.label, line.text]),
  );

  it('name areas, levels and trends', () => {
    expect(texts['Flemingsberg, Nivå']).toBe('2 Förhöjd');
    expect(texts['Flemingsberg, Trend']).toBe('Ökar');
    expect(texts['Antal per brottsgrupp och område, Flemingsberg, Stöld']).toBe('12');
    expect(texts['Behov av andra']).toBe(
      'Kommunens trygghetsfunktion · Flemingsberg · Lagad belysning i gångtunneln.',
    );
    expect(texts['Utfört på egna åtaganden']).toBe('Nattvandring · Utfört: 2,5 · Ett pass ställdes in.');
  });

  it('leave out what says nothing, but not a zero', () => {
    expect(texts).not.toHaveProperty('Anmärkning om sekretess');
    expect(texts).not.toHaveProperty('Antal per brottsgrupp och område, Flemingsberg, Trafikbrott');
    expect(texts['Antal per brottsgrupp och område, Vårby, Skadegörelse']).toBe('0');
  });

  it('write dates as people do', () => {
    const lines = describeAnswers(
      reportFormFor('SAFETY_OFFICE'),
      fullAnswers(ADDED['safety-office']),
      NAMES,
    ).map((line) => line.text);
    expect(lines).toContain(
      'Julmarknad · Flemingsberg · sön 6 dec · Väntade besökare: 2 000'.replace(
        '2 000',
        (2000).toLocaleString('sv-SE'),
      ),
    );
  });

  it.each(REPORT_FORMS)('never show a code in $title', (form) => {
    const lines = describeAnswers(form, fullAnswers(ADDED[form.kind]), NAMES);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({ label, text }) => /[A-Z]{3,}/.test(`${label} ${text}`))).toEqual([]);
  });

  it.each(REPORT_FORMS)('have the same label as a fault in the same place in $title', (form) => {
    const lines = describeAnswers(form, fullAnswers(ADDED[form.kind]), NAMES);
    const plain = lines.filter(({ path, group }) => path === group);
    expect(
      plain.filter(
        ({ path, label }) =>
          !labelOfPath(form, path.split('.'), NAMES).endsWith(label.split(', ').at(-1) ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('comparing two versions', () => {
  it('finds nothing between a report and itself', () => {
    expect(compareVersions(police, full, structuredClone(full), NAMES)).toEqual([]);
  });

  it('tells a changed level and text in words', () => {
    const after = structuredClone(full);
    after.assessments['HUD-FLE'] = { level: 3, trend: 'RISING', text: 'Kniv sedd vid centrum.' };
    expect(compareVersions(police, full, after, NAMES)).toEqual([
      { path: 'assessments.HUD-FLE.level', label: 'Flemingsberg, Nivå', before: '2 Förhöjd', after: '3 Hög' },
      {
        path: 'assessments.HUD-FLE.text',
        label: 'Flemingsberg, Kort text',
        before: 'Fler bråk vid centrum på kvällarna.',
        after: 'Kniv sedd vid centrum.',
      },
    ]);
  });

  it('tells what was added and what was taken away', () => {
    const after = { ...structuredClone(full), outlook: '', secrecyNote: '18 kap. 1 § OSL' };
    expect(compareVersions(police, full, after, NAMES)).toEqual([
      { path: 'outlook', label: 'Utblick, 1–4 veckor', before: 'Lugnare efter lovet.', after: '' },
      { path: 'secrecyNote', label: 'Anmärkning om sekretess', before: '', after: '18 kap. 1 § OSL' },
    ]);
  });

  it('does not call a row changed because another came before it', () => {
    const fresh = { who: 'Yttre befäl', areaCode: 'HUD-FLE', when: 'Lördag' };
    const after = { ...structuredClone(full), presence: [fresh, ...full.presence] };
    expect(compareVersions(police, full, after, NAMES)).toEqual([
      {
        path: 'presence.0',
        label: 'Närvaro nästa vecka',
        before: '',
        after: 'Yttre befäl · Flemingsberg · Lördag',
      },
    ]);
  });

  it('tells a changed count in the party’s own part', () => {
    const after = fullAnswers({ ...ADDED.police, offenceCounts: { 'HUD-FLE': { VIOLENCE: 4, THEFT: 12 } } });
    expect(
      compareVersions(police, full, after, NAMES).map(({ label, before, after: now }) => [
        label,
        before,
        now,
      ]),
    ).toEqual([
      ['Antal per brottsgrupp och område, Flemingsberg, Våld utomhus', '3', '4'],
      ['Antal per brottsgrupp och område, Vårby, Skadegörelse', '0', ''],
    ]);
  });
});

describe('what last week gives this week', () => {
  const leisure = reportFormFor('CULTURE_LEISURE');
  const lastWeek = fullAnswers(ADDED['culture-leisure']);

  it('is every answer in words, to be shown beside', () => {
    const { beside } = carryOver(leisure, lastWeek, CONTEXT.areaCodes, NAMES);
    expect(beside['assessments.HUD-FLE.level']).toBe('2 Förhöjd');
    expect(beside['added.visitorLevel.HUD-FLE']).toBe('Fler än vanligt');
  });

  it('is a start with the standing facts and nothing else', () => {
    expect(carryOver(leisure, lastWeek, CONTEXT.areaCodes).start).toEqual({
      common: {
        sourcesUsed: 'Eget ärendesystem.',
        sourcesLeftOut: 'Sociala medier.',
        substitute: 'Biträdande enhetschef',
      },
      added: { openings: ADDED['culture-leisure'].openings },
      marks: {},
    });
  });

  it('leaves out standing facts in an area that is gone', () => {
    expect(carryOver(leisure, lastWeek, ['HUD-FLE']).start.added).toEqual({});
  });

  it('is nothing after a week with nothing to report', () => {
    const quiet = carryOver(leisure, nothingToReport(leisure, ['HUD-FLE']), ['HUD-FLE'], NAMES);
    expect(quiet.beside).toEqual({
      'assessments.HUD-FLE.level': '0 Normalbild',
      'assessments.HUD-FLE.trend': 'Oförändrat',
    });
  });
});
