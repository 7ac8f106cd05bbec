import { reminderAt } from './reminders.js';
import type { DatedDeadline } from './rhythm-dates.js';
import type { WeekRhythm } from './rhythm.js';
import { WEEK_STATES, type WeekState } from './week-states.js';

/** The states that a week reaches by its deadline alone; the others are somebody's to take. Domain guide §4. */
const TIMED: readonly WeekState[] = ['DUE', 'COMPILED'];

/** The deadline that those with something left are told of beforehand. */
const REMINDED: WeekState = 'DUE';

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

/** The first instant after `now` at which a week of these deadlines may want something; null when it is over. */
export function nextWake(
  deadlines: readonly DatedDeadline[],
  rhythm: WeekRhythm,
  timeZone: string,
  now: string,
): string | null {
  const reminders = deadlines
    .filter(({ state }) => state === REMINDED)
    .map(({ at }) => reminderAt(at, rhythm, timeZone));
  const moments = [...deadlines.map(({ at }) => at), ...reminders]
    .map((at) => Date.parse(at ?? ''))
    .filter((moment) => moment > Date.parse(now));
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString();
}
