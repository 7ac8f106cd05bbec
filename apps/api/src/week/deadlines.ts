import type { WeekRhythm } from '@samlad/domain/rhythm.js';
import { datedDeadlines } from '@samlad/domain/rhythm-dates.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { Deadline } from './week.model.js';

/** The deadlines of a week as instants (UTC), in order; `passed` as of `now`. */
export function weekDeadlines(week: IsoWeek, rhythm: WeekRhythm, timeZone: string, now: string): Deadline[] {
  return datedDeadlines(week, rhythm, timeZone).map(({ state, label, at, movedBy }) => ({
    state,
    label,
    at,
    movedBy,
    passed: Date.parse(at) <= Date.parse(now),
  }));
}

/** By when a state should have been reached; null for states without a deadline of their own. */
export function deadlineOf(deadlines: readonly Deadline[], state: WeekState): Deadline | null {
  return deadlines.find((deadline) => deadline.state === state) ?? null;
}
