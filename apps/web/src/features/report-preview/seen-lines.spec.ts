import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { describe, expect, it } from 'vitest';
import { seenSections } from './seen-lines';

const form = reportFormFor('POLICE');
const own: ReportAnswers = {
  ...emptyAnswers(form, ['A']),
  assessments: {
    A: { level: 2, trend: 'RISING', text: 'Mer bråk.' },
    B: { level: null, trend: 'UNKNOWN', text: '' },
  },
  outlook: 'Lugnare.',
  needs: [
    { toPartyKind: 'ANY', areaCode: null, text: 'Hemligt behov.' },
    { toPartyKind: 'ANY', areaCode: null, text: 'Fler vuxna.' },
  ],
};
const theirs: ReportAnswers = {
  ...own,
  assessments: { A: { level: 2, trend: 'RISING', text: '' } },
  needs: own.needs.slice(1),
};

describe('the own report beside what another party sees', () => {
  it('says of every answer whether they have it, rows that close up too', () => {
    const sections = seenSections(form, own, { answers: theirs, marks: [] }, { A: 'Alby' });
    expect(sections.map(({ key, lines }) => [key, lines.map(({ text, isSeen }) => [text, isSeen])])).toEqual([
      [
        'areas',
        [
          ['2 Förhöjd', true],
          ['Ökar', true],
          ['Mer bråk.', false],
        ],
      ],
      [
        'ahead',
        [
          ['Lugnare.', true],
          ['Vem som helst i gruppen · Hemligt behov.', false],
          ['Vem som helst i gruppen · Fler vuxna.', true],
        ],
      ],
    ]);
  });

  it('has a table as one line for each of its rows', () => {
    const counted = { ...own, added: { offenceCounts: { A: { THEFT: 2, ROBBERY: 0 } } } };
    const lines = seenSections(form, counted, { answers: counted, marks: [] }, { A: 'Alby' }).at(-1)?.lines;
    expect(lines?.map(({ label, text, isSeen }) => [label, text, isSeen])).toEqual([
      ['Antal per brottsgrupp och område, Alby', 'Rån: 0 · Stöld: 2', true],
    ]);
  });

  it('names the circle that alone has a part', () => {
    const marks = [{ path: 'outlook', mark: { level: 'RESTRICTED' as const, circleName: 'Kretsen' } }];
    const lines = seenSections(form, own, { answers: theirs, marks }, {}).flatMap((section) => section.lines);
    expect(lines.filter(({ circleName }) => circleName !== null).map(({ path }) => path)).toEqual([
      'outlook',
    ]);
  });

  it('has nothing seen where there is no version to read', () => {
    const lines = seenSections(form, own, null, {}).flatMap((section) => section.lines);
    expect(lines.every(({ isSeen }) => !isSeen)).toBe(true);
    expect(lines).toHaveLength(6);
  });
});
