import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartMark, ReportAnswers } from './answers.js';
import { anyAnswers, anyMarks } from '../test/arbitrary.js';
import { carryOver } from './carry-over.js';
import { compareVersions } from './compare.js';
import { ADDED, CONTEXT, NAMES, fullAnswers } from './examples.fixture.js';
import { DEFAULT_MARK, isMarkKey, markedParts, markOn, marksOf, pairParts } from './marks.js';
import { REPORT_FORMS, reportFormFor } from './registry.js';
import { checkAnswers, faultSentence } from './validate.js';

const police = reportFormFor('POLICE');
const CIRCLE = '0c1f7a34-9b7d-4a4e-8f6a-6a5d3a1c2b10';
const OTHER_CIRCLE = '7a0d6f5e-1f7b-4d8a-9c2e-4b3a2f1e0d99';
const context = { ...CONTEXT, circleIds: [CIRCLE] };
const full = fullAnswers(ADDED.police);

const own: PartMark = { level: 'OWN', provision: '18:1', circleId: null, reason: 'Pågående arbete.' };
const restricted: PartMark = { ...own, level: 'RESTRICTED', circleId: CIRCLE };
const marked = (marks: Record<string, unknown>): ReportAnswers => ({ ...full, marks }) as ReportAnswers;

function faults(answers: unknown, over: object = {}, completeness: 'DRAFT' | 'SUBMISSION' = 'SUBMISSION') {
  const check = checkAnswers(police, { ...context, ...over }, completeness, answers, NAMES);
  return check.ok ? [] : check.faults.map(faultSentence);
}

describe('marks on the parts of a report', () => {
  it.each([
    ['a field', { outlook: own }],
    ['a field of the party’s own', { helpWanted: restricted }],
    ['the text of an area', { 'assessments.HUD-FLE': restricted }],
    ['a row', { 'needs.0': own, 'patterns.0': restricted }],
    ['an open field', { outlook: { ...DEFAULT_MARK, level: 'OPEN' } }],
    ['nothing', {}],
  ])('are taken on %s', (_, marks) => {
    expect(faults(marked(marks))).toEqual([]);
  });

  it.each([
    ['a field that is not there', { gossip: own }],
    ['an area that is not there', { 'assessments.HUD-XXX': own }],
    ['the areas as a whole', { assessments: own }],
    ['rows as a whole', { needs: own }],
    ['a row beyond the last possible', { 'needs.30': own }],
    ['the dose of an åtagande, which has the åtagande’s level', { 'dosage.0': own }],
    ['a row written oddly', { 'needs.00': own }],
    ['something inside a field', { 'outlook.text': own }],
  ])('are refused on %s, in a draft too', (_, marks) => {
    const [fault] = faults(marked(marks), {}, 'DRAFT');
    expect(fault).toContain('Markeringen gäller något som inte finns i rapporten.');
  });

  it('name a circle of the party’s own, a provision and a reason when restricted', () => {
    const bare = { level: 'RESTRICTED', provision: null, circleId: null, reason: ' ' };
    expect(faults(marked({ outlook: bare }))).toEqual([
      'Utblick, 1–4 veckor, sekretess: Välj en av era egna kretsar för nivån Begränsad krets.',
      'Utblick, 1–4 veckor, sekretess: Nivån Begränsad krets ska ange en bestämmelse. Välj en ur listan.',
      'Utblick, 1–4 veckor, sekretess: Skriv varför nivån är Begränsad krets.',
    ]);
    expect(faults(marked({ outlook: { ...restricted, circleId: OTHER_CIRCLE } }))).toHaveLength(1);
  });

  it('name a provision and a reason when the part is the party’s own', () => {
    expect(faults(marked({ 'needs.0': { ...own, provision: null, reason: '' } }))).toEqual([
      'Behov av andra, rad 1, sekretess: Nivån Egen part ska ange en bestämmelse. Välj en ur listan.',
      'Behov av andra, rad 1, sekretess: Skriv varför nivån är Egen part.',
    ]);
    expect(faults(marked({ outlook: { ...own, circleId: CIRCLE } }))).toHaveLength(1);
  });

  it('may be half set in a draft, but not by unknown words', () => {
    const bare = { level: 'RESTRICTED', provision: null, circleId: null, reason: '' };
    expect(faults(marked({ outlook: bare }), {}, 'DRAFT')).toEqual([]);
    expect(faults(marked({ outlook: { ...bare, level: 'SECRET' } }), {}, 'DRAFT')).toHaveLength(1);
    expect(faults(marked({ outlook: { ...bare, provision: '99:9' } }), {}, 'DRAFT')).toHaveLength(1);
    expect(faults(marked({ outlook: { ...bare, more: 1 } }), {}, 'DRAFT')).toHaveLength(1);
  });

  it('have no provision when open', () => {
    expect(faults(marked({ outlook: { ...own, level: 'OPEN' } }))).toEqual([
      'Utblick, 1–4 veckor, sekretess: En öppen uppgift har ingen sekretessbestämmelse. Ta bort den.',
    ]);
  });

  it('ask for nothing where the part is not filled in', () => {
    const bare = { ...restricted, reason: '' };
    expect(faults({ ...marked({ outlook: bare }), outlook: '' })).toEqual([]);
  });

  it('begin at the level everything begins at', () => {
    expect(markOn(full, 'outlook')).toEqual(DEFAULT_MARK);
    expect(markOn(marked({ outlook: own }), 'constructor')).toEqual(DEFAULT_MARK);
  });

  it.each(REPORT_FORMS)('come back from the parts of $title', (form) => {
    fc.assert(
      fc.property(
        anyAnswers(form, CONTEXT).chain((answers) => anyMarks(form, answers, [CIRCLE])),
        (answers) => {
          const kept = marksOf(form, markedParts(form, answers));
          expect(kept).toEqual(answers.marks);
          expect(Object.keys(kept).every((key) => isMarkKey(form, CONTEXT.areaCodes, key))).toBe(true);
          expect(checkAnswers(form, context, 'SUBMISSION', answers).ok).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('another level than what was sent', () => {
  const submitted = marked({ outlook: own, 'needs.0': restricted });

  it('asks for a reason, lowered or raised', () => {
    expect(faults(full, { submitted })).toEqual([
      'Utblick, 1–4 veckor, sekretess: Nivån ändras från Egen part till Samverkan sedan rapporten skickades. Skriv varför.',
      'Behov av andra, rad 1, sekretess: Nivån ändras från Begränsad krets till Samverkan sedan rapporten skickades. Skriv varför.',
    ]);
    const open = { ...DEFAULT_MARK, level: 'OPEN' };
    expect(faults(marked({ outlook: open }), { submitted: full })).toHaveLength(1);
    expect(faults(marked({ outlook: { ...open, reason: 'Publicerat.' } }), { submitted: full })).toEqual([]);
  });

  it('is no matter while nothing has been sent, or where the level is the same', () => {
    expect(faults(marked({ outlook: { ...DEFAULT_MARK, level: 'OPEN' } }))).toEqual([]);
    expect(faults(submitted, { submitted })).toEqual([]);
  });

  it('follows a row that has moved', () => {
    const [first] = full.needs;
    const before = { fieldKey: 'needs', areaCode: 'HUD-FLE', row: 0, content: first };
    const added = { ...before, row: 0, content: { ...first, text: 'Nytt först.' } };
    const moved = { ...before, row: 1 };
    expect(pairParts([before], [added, moved])).toEqual([
      [undefined, added],
      [before, moved],
    ]);
  });

  it('follows a row that has been rewritten', () => {
    const before = { fieldKey: 'needs', areaCode: 'HUD-FLE', row: 0, content: { text: 'Före.' } };
    const after = { ...before, areaCode: 'HUD-VAR', content: { text: 'Efter.' } };
    expect(pairParts([before], [after])).toEqual([[before, after]]);
  });
});

describe('marks that differ between two versions', () => {
  it('are changes of their own, in words', () => {
    const names = { ...NAMES, [CIRCLE]: 'Narkotikakretsen' };
    expect(compareVersions(police, full, marked({ outlook: own, 'needs.0': restricted }), names)).toEqual([
      {
        path: 'marks.needs.0',
        label: 'Behov av andra, rad 1, sekretess',
        before: 'Samverkan',
        after: 'Begränsad krets, Narkotikakretsen, 18 kap. 1 § OSL: Pågående arbete.',
      },
      {
        path: 'marks.outlook',
        label: 'Utblick, 1–4 veckor, sekretess',
        before: 'Samverkan',
        after: 'Egen part, 18 kap. 1 § OSL: Pågående arbete.',
      },
    ]);
    expect(compareVersions(police, marked({ outlook: own }), marked({ outlook: own }), names)).toEqual([]);
  });
});

describe('standing answers carried over', () => {
  it('keep their mark', () => {
    const previous = marked({ sourcesLeftOut: own, outlook: own });
    expect(carryOver(police, previous, CONTEXT.areaCodes).start.marks).toEqual({ sourcesLeftOut: own });
  });
});
