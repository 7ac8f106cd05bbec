import type { DatedDeadline } from './rhythm-dates.js';
import { WEEK_STATES, type WeekState } from './week-states.js';

/** The states that a week reaches by its deadline alone; the others are somebody's to take. Domain guide §4. */
const TIMED: readonly WeekState[] = ['DUE', 'COMPILED'];

const order = (state: WeekState) => WEEK_STATES.indexOf(state);
const isWithin = (at: string, since: string, now: string) =>
  Date.parse(at) > Date.parse(since) && Date.parse(at) <= Date.parse(now);

/**
 * The steps that time has taken and the week has not, in order. What was due before `since`, when the rhythm began to
 * hold, is left to people: nothing happens behind their back the moment a rhythm is set.
 */
export function stepsDue(
  state: WeekState,
  deadlines: readonly DatedDeadline[],
  since: string,
  now: string,
): WeekState[] {
  const reached = deadlines.filter(
    (deadline) => TIMED.includes(deadline.state) && isWithin(deadline.at, since, now),
  );
  const target = Math.max(-1, ...reached.map((deadline) => order(deadline.state)));
  return TIMED.filter((step) => order(step) > order(state) && order(step) <= target);
}

/** The deadlines of which those with something left to do are to be told now. */
export function remindersDue(
  deadlines: readonly DatedDeadline[],
  hours: number,
  now: string,
): DatedDeadline[] {
  if (hours === 0) return [];
  return deadlines.filter(
    ({ at }) => Date.parse(now) >= reminderAt(at, hours) && Date.parse(now) < Date.parse(at),
  );
}

const HOUR_MS = 3_600_000;
const reminderAt = (at: string, hours: number) => Date.parse(at) - hours * HOUR_MS;

/** The first instant after `now` at which a week of these deadlines may want something; null when it is over. */
export function nextWake(deadlines: readonly DatedDeadline[], hours: number, now: string): string | null {
  const moments = deadlines
    .flatMap(({ at }) => [Date.parse(at), reminderAt(at, hours)])
    .filter((moment) => moment > Date.parse(now));
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString();
}
