import { describe, expect, it } from 'vitest';
import { datedDeadlines } from './rhythm-dates.js';
import { DEFAULT_RHYTHM } from './rhythm.js';
import { nextWake, stepsDue } from './timed-steps.js';
import type { WeekState } from './week-states.js';

/** Due on Wednesday 25 November 2026 at 11:00, 12:00 and 15:00 UTC, the meeting on Thursday at 08:00. */
const DEADLINES = datedDeadlines('2026-W47', DEFAULT_RHYTHM, 'Europe/Stockholm');
const LONG_AGO = '2026-01-01T00:00:00Z';

describe('the steps that time takes', () => {
  it.each<[WeekState, string, WeekState[]]>([
    ['COLLECTING', '2026-11-25T10:59:59Z', []],
    ['COLLECTING', '2026-11-25T11:00:00Z', ['DUE']],
    ['DUE', '2026-11-25T11:30:00Z', []],
    ['DUE', '2026-11-25T12:00:00Z', ['COMPILED']],
    ['COLLECTING', '2026-11-27T12:00:00Z', ['DUE', 'COMPILED']],
    ['COMPILED', '2026-11-27T12:00:00Z', []],
    ['REVIEWED', '2026-12-27T12:00:00Z', []],
    ['CLOSED', '2026-12-27T12:00:00Z', []],
  ])('from %s at %s are %j', (state, now, steps) => {
    expect(stepsDue(state, DEADLINES, LONG_AGO, now)).toEqual(steps);
  });

  it('are people’s when they were due before the rhythm began to hold', () => {
    const now = '2026-11-25T12:30:00Z';
    expect(stepsDue('DUE', DEADLINES, '2026-11-25T12:15:00Z', now)).toEqual([]);
    expect(stepsDue('COLLECTING', DEADLINES, '2026-11-25T11:30:00Z', now)).toEqual(['DUE', 'COMPILED']);
  });
});

describe('the next look at a week', () => {
  it('is at its next reminder or deadline, and never once it is over', () => {
    const next = (now: string) => nextWake(DEADLINES, DEFAULT_RHYTHM, 'Europe/Stockholm', now);
    expect(next('2026-11-24T10:00:00Z')).toBe('2026-11-24T11:00:00.000Z');
    expect(next('2026-11-25T11:00:00Z')).toBe('2026-11-25T12:00:00.000Z');
    expect(next('2026-12-25T11:00:00Z')).toBeNull();
  });
});
