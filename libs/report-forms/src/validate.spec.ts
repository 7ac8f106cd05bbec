import { describe, expect, it } from 'vitest';
import { emptyAnswers, nothingToReport, type ReportAnswers } from './answers.js';
import { ADDED, COMMITMENT, CONTEXT, NAMES, fullAnswers } from './examples.fixture.js';
import { placedFields, type ReportForm } from './fields.js';
import type { Completeness } from './field-schema.js';
import { REPORT_FORMS, reportFormFor } from './registry.js';
import { checkAnswers, draftSchema, faultSentence, submissionSchema } from './validate.js';

const police = reportFormFor('POLICE');

function faults(form: ReportForm, answers: unknown, completeness: Completeness = 'SUBMISSION'): string[] {
  const check = checkAnswers(form, CONTEXT, completeness, answers, NAMES);
  return check.ok ? [] : check.faults.map(faultSentence);
}

const policeWith = (given: object) => faults(police, { ...fullAnswers(ADDED.police), ...given });
const addedTo = (form: ReportForm, given: object) =>
  faults(form, fullAnswers({ ...ADDED[form.kind], ...given }));

describe.each(REPORT_FORMS)('$title', (form) => {
  const full = fullAnswers(ADDED[form.kind]);

  it('is saved while still empty', () => {
    const empty = emptyAnswers(form, CONTEXT.areaCodes);
    expect(draftSchema(form, CONTEXT).parse(empty)).toEqual(empty);
  });

  it('is saved with nothing but the party’s own part begun', () => {
    const draft = draftSchema(form, CONTEXT).parse({ added: {} });
    expect(draft).toMatchObject({ assessments: {}, needs: [], dosage: [], presence: [], added: {} });
  });

  it('is not sent while an area has no level', () => {
    expect(faults(form, emptyAnswers(form, CONTEXT.areaCodes))).toEqual([
      'Flemingsberg, Nivå: Svar saknas. Välj en nivå från 0 till 4.',
      'Vårby, Nivå: Svar saknas. Välj en nivå från 0 till 4.',
    ]);
  });

  it('is sent with nothing to report', () => {
    const nothing = nothingToReport(form, CONTEXT.areaCodes);
    expect(submissionSchema(form, CONTEXT).parse(nothing)).toEqual(nothing);
    expect(nothing.assessments['HUD-VAR']).toEqual({ level: 0, trend: 'STABLE', text: '' });
  });

  it('is saved and sent when full, and comes back as it was', () => {
    expect(draftSchema(form, CONTEXT).parse(full)).toMatchObject(full);
    expect(submissionSchema(form, CONTEXT).parse(full)).toMatchObject(full);
  });

  it('is answered in every field by its full example', () => {
    const own = form.sections.flatMap((section) => section.fields.map((field) => field.key));
    expect(Object.keys(ADDED[form.kind]).sort()).toEqual(own.sort());
  });

  it('reads its own submitted answers again', () => {
    const once = submissionSchema(form, CONTEXT).parse(full);
    expect(submissionSchema(form, CONTEXT).parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('refuses a field it does not have', () => {
    expect(faults(form, { ...full, added: { ...full.added, suspects: 'X' } })).toEqual([
      'Fältet ”suspects” finns inte i formuläret. Ta bort det.',
    ]);
    expect(faults(form, { ...full, extra: 1 })).toEqual([
      'Fältet ”extra” finns inte i formuläret. Ta bort det.',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('refuses the key %s everywhere', (key) => {
    const smuggle = (part: object) =>
      JSON.parse(JSON.stringify(part).replace(/^\{/, `{"${key}":{"level":1},`));
    for (const completeness of ['DRAFT', 'SUBMISSION'] as const) {
      expect(faults(form, smuggle(full), completeness)).toHaveLength(1);
      expect(faults(form, { ...full, added: smuggle(full.added) }, completeness)).toHaveLength(1);
      expect(faults(form, { ...full, assessments: smuggle(full.assessments) }, completeness)).toHaveLength(1);
      expect(faults(form, { ...full, needs: [smuggle(full.needs[0] ?? {})] }, completeness)).toHaveLength(1);
    }
  });

  it.each([null, undefined, 1, 'text', [], [[]]])('refuses %j instead of answers', (value) => {
    expect(faults(form, value).length).toBeGreaterThan(0);
    expect(faults(form, value, 'DRAFT').length).toBeGreaterThan(0);
  });

  it('speaks Swedish whatever is put in its fields', () => {
    const wrong = [1.5, -1, 'x', '', true, [], [1], {}, { a: 1 }, 'a\u0000b', 1e12].map((value) => {
      const filled = (prefix: string | undefined) =>
        Object.fromEntries(
          placedFields(form)
            .filter(({ path }) => (path.length === 2 ? 'added' : undefined) === prefix)
            .map(({ field }) => [field.key, value]),
        );
      return { ...filled(undefined), added: filled('added') };
    });
    const said = wrong.flatMap((answers) => [...faults(form, answers), ...faults(form, answers, 'DRAFT')]);
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((sentence) => /invalid|expected|unrecognized|too /i.test(sentence))).toEqual([]);
    expect(said.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
  });
});

describe('the common part', () => {
  it('refuses a level outside 0–4', () => {
    const assessments = {
      ...fullAnswers({}).assessments,
      'HUD-VAR': { level: 5, trend: 'STABLE', text: '' },
    };
    expect(policeWith({ assessments })).toEqual(['Vårby, Nivå: Välj en nivå från 0 till 4.']);
  });

  it('refuses an unknown trend', () => {
    const assessments = { ...fullAnswers({}).assessments, 'HUD-VAR': { level: 1, trend: 'UP', text: '' } };
    expect(policeWith({ assessments })).toEqual(['Vårby, Trend: Välj ett av alternativen.']);
  });

  it('refuses an area that is missing', () => {
    const { 'HUD-FLE': one } = fullAnswers({}).assessments;
    expect(policeWith({ assessments: { 'HUD-FLE': one } })[0]).toMatch(/^Vårby: .*\.$/);
  });

  it('refuses an area that does not exist in the week', () => {
    const assessments = {
      ...fullAnswers({}).assessments,
      'HUD-XXX': { level: 1, trend: 'STABLE', text: '' },
    };
    expect(policeWith({ assessments })).toEqual([
      'Bedömning per område: Området ”HUD-XXX” finns inte i den valda veckan. Ta bort det.',
    ]);
  });

  it('refuses a text that is too long, and names the area', () => {
    const text = 'å'.repeat(1001);
    const assessments = { ...fullAnswers({}).assessments, 'HUD-FLE': { level: 1, trend: 'STABLE', text } };
    expect(policeWith({ assessments })).toEqual([
      'Flemingsberg, Kort text: Texten är 1001 tecken lång, högst 1000 får plats. Korta den.',
    ]);
  });

  it('refuses a need without receiver or text when sent, and keeps it in a draft', () => {
    const needs = [{ toPartyKind: null, areaCode: null, text: ' ' }];
    expect(policeWith({ needs })).toEqual([
      'Behov av andra, rad 1, Till: Svar saknas. Välj ett av alternativen.',
      'Behov av andra, rad 1, Behov: Svar saknas. Skriv något här.',
    ]);
    expect(faults(police, { ...fullAnswers({}), needs }, 'DRAFT')).toEqual([]);
  });

  it('takes a need to anyone, for no certain area', () => {
    expect(policeWith({ needs: [{ toPartyKind: 'ANY', text: 'Tidiga besked om evenemang.' }] })).toEqual([]);
  });

  it('refuses dosage on a commitment that is not the party’s own', () => {
    expect(policeWith({ dosage: [{ commitmentId: 'another', amount: 1, note: '' }] })).toEqual([
      'Utfört på egna åtaganden, rad 1, Åtagande: Åtagandet är inte ett av era egna öppna. Välj ett ur listan.',
    ]);
  });

  it('refuses the same commitment on two rows', () => {
    const row = { commitmentId: COMMITMENT, amount: 1, note: '' };
    expect(policeWith({ dosage: [row, row] })).toEqual([
      'Utfört på egna åtaganden, rad 2, Åtagande: Finns redan på en rad. Slå ihop raderna.',
    ]);
  });

  it.each([-1, 0.125, Number.NaN, Number.POSITIVE_INFINITY, '3'])('refuses the dose %j', (amount) => {
    expect(policeWith({ dosage: [{ commitmentId: COMMITMENT, amount, note: '' }] })).toHaveLength(1);
  });

  it.each([0, 0.07, 2.5, 1.15, 100_000])('takes the dose %d', (amount) => {
    expect(policeWith({ dosage: [{ commitmentId: COMMITMENT, amount, note: '' }] })).toEqual([]);
  });

  it('refuses more rows than there is room for', () => {
    const row = { who: 'Fältteam', areaCode: 'HUD-VAR', when: 'fredag' };
    expect(policeWith({ presence: Array.from({ length: 41 }, () => row) })).toEqual([
      'Närvaro nästa vecka: Högst 40 rader får plats. Ta bort eller slå ihop några.',
    ]);
  });

  it('refuses an endless list with one sentence', () => {
    expect(policeWith({ presence: Array.from({ length: 200_000 }, () => ({})) })).toHaveLength(1);
  });

  it('refuses presence in no area, and a line broken in two', () => {
    expect(policeWith({ presence: [{ who: 'Fält\nteam', areaCode: '', when: 'fredag' }] })).toEqual([
      'Närvaro nästa vecka, rad 1, Vilka: Texten ska stå på en rad. Ta bort radbrytningar och tabbar.',
      'Närvaro nästa vecka, rad 1, Var: Svar saknas. Välj ett område ur listan.',
    ]);
  });
});

describe('what each party adds', () => {
  it('refuses an embargo that is not a date', () => {
    const presence = [
      { who: 'Yttre befäl', areaCode: 'HUD-VAR', when: 'fredag', embargoUntil: '2026-02-30' },
    ];
    expect(policeWith({ presence })).toEqual([
      'Närvaro nästa vecka, rad 1, Sprids inte utanför gruppen före: Skriv datumet som 2026-11-23.',
    ]);
  });

  it('keeps the embargo of the police', () => {
    const presence = [
      { who: 'Yttre befäl', areaCode: 'HUD-VAR', when: 'fredag', embargoUntil: '2026-11-27' },
    ];
    expect(submissionSchema(police, CONTEXT).parse({ ...fullAnswers({}), presence }).presence).toEqual(
      presence,
    );
  });

  it('refuses a count of the police that is not whole, negative or too large', () => {
    const counts = { 'HUD-FLE': { VIOLENCE: 1.5, THEFT: -1, TRAFFIC: 10_000 } };
    expect(addedTo(police, { offenceCounts: counts })).toEqual([
      'Antal per brottsgrupp och område, Flemingsberg, Våld utomhus: Ange ett helt tal, 0 eller större.',
      'Antal per brottsgrupp och område, Flemingsberg, Stöld: Ange ett helt tal, 0 eller större.',
      `Antal per brottsgrupp och område, Flemingsberg, Trafikbrott: Talet är större än ${(9999).toLocaleString('sv-SE')}. Kontrollera det.`,
    ]);
  });

  it('refuses an event type that the rescue service does not have', () => {
    expect(addedTo(reportFormFor('RESCUE'), { eventTypes: { 10: { COUNT: 1 } } })).toEqual([
      'Antal per händelsetyp: Fältet ”10” finns inte i formuläret. Ta bort det.',
    ]);
  });

  it('refuses an obstruction without area, kind and count', () => {
    expect(addedTo(reportFormFor('RESCUE'), { obstructions: [{}] })).toHaveLength(3);
  });

  it('refuses a number of absent pupils where a level is asked for', () => {
    expect(addedTo(reportFormFor('SCHOOL'), { levels: { 'HUD-FLE': { ATTENDANCE: 14 } } })).toEqual([
      'Nivå per kommundel, Flemingsberg, Frånvaroavvikelse: Välj en nivå från 0 till 4.',
    ]);
  });

  it('refuses the needs of a school in an area that is not there', () => {
    expect(addedTo(reportFormFor('SCHOOL'), { schoolNeeds: { 'HUD-XXX': 'Något.' } })).toHaveLength(1);
  });

  it('refuses a visitor level that is a number', () => {
    expect(addedTo(reportFormFor('CULTURE_LEISURE'), { visitorLevel: { 'HUD-VAR': 120 } })).toEqual([
      'Vårby, Besök per område: Välj ett av alternativen.',
    ]);
  });

  it('refuses a count from social services', () => {
    expect(
      addedTo(reportFormFor('SOCIAL_SERVICES'), { concernLevels: { 'HUD-VAR': { YOUTH: 17 } } }),
    ).toEqual(['Bedömd nivå, Vårby, Unga i riskmiljöer: Välj en nivå från 0 till 4.']);
  });

  it('refuses a free text from social services where a choice is asked for', () => {
    const sentences = addedTo(reportFormFor('SOCIAL_SERVICES'), { arenas: { 'HUD-VAR': ['Storvägen 3'] } });
    expect(sentences).toEqual([
      'Vårby, Slag av platser att uppmärksamma per kommundel: Välj bland alternativen.',
    ]);
  });

  it('refuses the same choice twice', () => {
    expect(
      addedTo(reportFormFor('SOCIAL_SERVICES'), { arenas: { 'HUD-VAR': ['PARK', 'PARK'] } }),
    ).toHaveLength(1);
  });

  it('refuses a tour without a number and an event without a date', () => {
    const office = reportFormFor('SAFETY_OFFICE');
    expect(addedTo(office, { tours: [{ areaCode: 'HUD-VAR' }] })).toEqual([
      'Rundor och iakttagelser, rad 1, Rundor: Svar saknas. Ange ett helt tal, 0 eller större.',
    ]);
    expect(addedTo(office, { events: [{ what: 'Marknad', areaCode: 'HUD-VAR' }] })).toEqual([
      'Kommande evenemang, rad 1, Datum: Svar saknas. Skriv datumet som 2026-11-23.',
    ]);
  });
});

describe('texts in answers', () => {
  it('come back in normal form C', () => {
    const answers: ReportAnswers = { ...fullAnswers({}), outlook: 'Va\u030arby' };
    expect(submissionSchema(police, CONTEXT).parse(answers).outlook).toBe('Vårby');
  });

  it('are refused with control characters even in a draft', () => {
    expect(faults(police, { ...fullAnswers({}), outlook: 'a\u0007' }, 'DRAFT')[0]).toContain('U+0007');
  });
});
