import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { describe, expect, it } from 'vitest';
import { markAt, readAreas, readingSections } from './reading-sections';

const form = reportFormFor('POLICE');
const AREAS = [
  { code: 'A', name: 'Alby' },
  { code: 'B', name: 'Berga' },
];
const answers = {
  ...emptyAnswers(form, ['A', 'B']),
  outlook: 'Lugnare efter lovet.',
  assessments: {
    A: { level: 0, trend: 'STABLE', text: '' },
    B: { level: 3, trend: 'RISING', text: 'Mer bråk.' },
  },
} as const;

describe('a report to read', () => {
  it('has its tables as tables, without rows that say nothing', () => {
    const counted = { ...answers, added: { offenceCounts: { B: { THEFT: 0, ROBBERY: 2 } } } };
    const [offences] = readingSections(form, counted as never, AREAS, {});
    expect(offences?.tables.map(({ label, rows }) => [label, rows.map((row) => row.label)])).toEqual([
      ['Antal per brottsgrupp och område', ['Berga']],
    ]);
    expect(offences?.tables[0]?.rows[0]?.cells.filter((cell) => cell !== '–')).toEqual(['2', '0']);
  });

  it('has the mark of each line, and one for a table', () => {
    const marks = ['needs.1', 'added.offenceCounts.B', 'outlook'].map((path) => ({ path, mark: path }));
    const asked = ['outlook', 'needs.1', 'needs.10', 'added.offenceCounts', 'added.offenceCounts.B.THEFT'];
    expect(asked.map((path) => markAt(marks, path))).toEqual([
      'outlook',
      'needs.1',
      null,
      'added.offenceCounts.B',
      'added.offenceCounts.B',
    ]);
  });

  it('has the areas with the highest level first', () => {
    expect(readAreas(AREAS, answers as never).map(({ name, level }) => [name, level])).toEqual([
      ['Berga', 3],
      ['Alby', 0],
    ]);
  });

  it('has only the sections that say something, without the areas', () => {
    expect(readingSections(form, answers as never, AREAS, {})).toEqual([
      {
        key: 'ahead',
        title: 'Framåt',
        lines: [
          { path: 'outlook', group: 'outlook', label: 'Utblick, 1–4 veckor', text: 'Lugnare efter lovet.' },
        ],
        tables: [],
      },
    ]);
  });
});
