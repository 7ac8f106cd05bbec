import { expect, it } from 'vitest';
import { ADDED, fullAnswers } from './examples.fixture.js';
import { freeTexts } from './free-texts.js';
import { reportFormFor } from './registry.js';

const police = reportFormFor('POLICE');
const OWN = { level: 'OWN', provision: '18:1', circleId: null, reason: 'Visar var vi är.' } as const;

it('finds every text of a report with the level of its part, the reasons of marks among them', () => {
  const answers = { ...fullAnswers(ADDED.police), marks: { 'assessments.HUD-FLE': OWN, 'patterns.0': OWN } };
  const found = freeTexts(police, answers).map(({ path, text, level }) => [path.join('.'), level, text]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['assessments.HUD-FLE.text', 'OWN', 'Fler bråk vid centrum på kvällarna.'],
      ['needs.0.text', 'SHARED', 'Lagad belysning i gångtunneln.'],
      ['added.patterns.0.what', 'OWN', 'Katalysatorer stjäls.'],
      ['marks.patterns.0.reason', 'OWN', 'Visar var vi är.'],
    ]),
  );
  expect(found.map(([path]) => path)).not.toContain('assessments.HUD-VAR.text');
});

it.each([null, 7, 'text', [], { assessments: 3, needs: 'x', added: null, marks: [] }])(
  'takes %j for a report without texts',
  (given) => {
    expect(freeTexts(police, given)).toEqual([]);
  },
);
