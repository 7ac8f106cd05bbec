import { expect, it } from 'vitest';
import type { Finding } from './finding.js';
import { inspect } from './guard.js';
import { NO_PLACES } from './places.js';
import { careOf, verdictOf } from './verdict.js';

const found = (text: string) => inspect(text, { places: NO_PLACES });

it('stops on concern for a child at every level, also the party’s own', () => {
  const findings = found('Eleven vågar inte gå hem.');
  expect(verdictOf(findings, { level: 'OPEN' }).action).toBe('STOP');
  expect(verdictOf(findings, { level: 'OWN' }).action).toBe('STOP');
});

it('says the gravest of several, each with its own', () => {
  const { action, findings } = verdictOf(found('Anna Lind nås på 070-123 45 67.'), { level: 'OWN' });
  expect(findings.map(({ rule }) => rule)).toEqual(['PERSON_NAME', 'TELEPHONE']);
  expect(findings.some((one) => one.action === action)).toBe(true);
});

it('softens what only could be so, and says nothing of nothing', () => {
  const sure: Finding = { ...found('Ring 070-123 45 67.')[0]!, certainty: 'CERTAIN' };
  const action = (certainty: Finding['certainty']) =>
    verdictOf([{ ...sure, certainty }], { level: 'OPEN', category: 'SKO-01' }).action;
  expect([action('CERTAIN'), action('POSSIBLE')]).toEqual(['BLOCK', 'REASON']);
  expect(verdictOf([], { level: 'OPEN' }).action).toBeNull();
});

it('takes most care with the young, and less with places', () => {
  expect([careOf('SKO-01'), careOf('TRA-01'), careOf(null)]).toEqual(['SENSITIVE', 'PLACE', 'ORDINARY']);
});

it('knows the care of a whole group where its categories agree', () => {
  expect([careOf('SKO'), careOf('TRA'), careOf('VLD')]).toEqual(['SENSITIVE', 'PLACE', 'ORDINARY']);
});

it('lets a municipality be stricter, never softer, and not at all where a rule is fixed', () => {
  const link = found('Se https://exempel.se/film.');
  const action = (atLeast: Parameters<typeof verdictOf>[2]) =>
    verdictOf(link, { level: 'SHARED', category: 'TRA-01' }, atLeast).action;
  expect([action({}), action({ LINK: 'BLOCK' }), action({ LINK: 'NOTE' })]).toEqual([
    'NOTE',
    'BLOCK',
    'NOTE',
  ]);
  const number = found('Pnr 850101-1236');
  expect(verdictOf(number, { level: 'OPEN' }, { IDENTITY_NUMBER: 'STOP' }).action).toBe('BLOCK');
});
