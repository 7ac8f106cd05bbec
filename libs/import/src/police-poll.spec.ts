import { expect, it } from 'vitest';
import { nextPollAt } from './police-poll.js';

const NOON = '2026-11-23T12:00:00.000Z';
const quiet = { startedAt: [], failuresInARow: 0, retryAfterSeconds: null, now: NOON };
const before = (seconds: number) => new Date(Date.parse(NOON) - seconds * 1000).toISOString();
const everySeconds = (seconds: number, calls: number) =>
  Array.from({ length: calls }, (_, index) => before((index + 1) * seconds));

it('asks at once when it has never asked', () => {
  expect(nextPollAt(quiet)).toBe(NOON);
});

it('waits five minutes between calls', () => {
  expect(nextPollAt({ ...quiet, startedAt: [before(60)] })).toBe('2026-11-23T12:04:00.000Z');
});

it('never asks twice within ten seconds, whatever the interval', () => {
  expect(nextPollAt({ ...quiet, startedAt: [NOON], intervalMs: 0 })).toBe('2026-11-23T12:00:10.000Z');
});

it('never asks more than sixty times an hour', () => {
  const startedAt = everySeconds(30, 60);
  expect(nextPollAt({ ...quiet, startedAt, intervalMs: 10_000 })).toBe('2026-11-23T12:30:00.000Z');
});

it('never asks more than 1 440 times a day', () => {
  const startedAt = everySeconds(59.5, 1440);
  const next = Date.parse(nextPollAt({ ...quiet, startedAt, intervalMs: 10_000 }));
  expect(next).toBe(Date.parse(NOON) + 86_400_000 - 59_500 * 1440);
});

it.each([
  [1, '2026-11-23T12:10:00.000Z'],
  [2, '2026-11-23T12:20:00.000Z'],
  [9, '2026-11-23T13:00:00.000Z'],
])('doubles the interval after %i failures, up to an hour', (failuresInARow, next) => {
  expect(nextPollAt({ ...quiet, startedAt: [NOON], failuresInARow })).toBe(next);
});

it('keeps to a wish to wait longer', () => {
  expect(nextPollAt({ ...quiet, startedAt: [NOON], retryAfterSeconds: 7200 })).toBe(
    '2026-11-23T14:00:00.000Z',
  );
});
