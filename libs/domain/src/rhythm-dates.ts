import { Temporal } from 'temporal-polyfill';
import { holidaysOf } from './holidays.js';
import { deadlinesOf, type HolidayRule, isPausedBy, type WeekRhythm } from './rhythm.js';
import { type IsoWeek, isoWeekOf, mondayOfWeek, type WeekIndex, weekIndexOf } from './week.js';
import type { WeekState } from './week-states.js';

/** A deadline of one week with its instant. */
export interface DatedDeadline {
  state: WeekState;
  label: string;
  /** UTC. */
  at: string;
  /** The calendar date `YYYY-MM-DD` on the municipality's wall clock. */
  date: string;
  /** Why it is not on its usual day; null when it is. */
  movedBy: string | null;
}

interface Placed {
  date: Temporal.PlainDate;
  time: string;
  movedBy: string | null;
}

/** The holiday or own day that a date is; null for all others, ordinary weekends among them. */
export function holidayOn(
  date: string,
  rhythm: Pick<WeekRhythm, 'evesAreHolidays' | 'ownDays'>,
): string | null {
  const own = rhythm.ownDays.find((day) => day.date === date);
  const red = holidaysOf(Number(date.slice(0, 4)), { eves: rhythm.evesAreHolidays });
  return own?.name ?? red.find((day) => day.date === date)?.name ?? null;
}

/** The next working day in a direction. */
function workingDay(from: Temporal.PlainDate, step: 1 | -1, rhythm: WeekRhythm): Temporal.PlainDate {
  let date = from;
  do date = date.add({ days: step });
  while (date.dayOfWeek > 5 || holidayOn(date.toString(), rhythm) !== null);
  return date;
}

const comesBefore = (one: Placed, other: Placed): boolean => {
  const order = Temporal.PlainDate.compare(one.date, other.date);
  return order < 0 || (order === 0 && one.time < other.time);
};

/**
 * Moves what falls on a holiday to a working day, in the given direction, and what then would stand on the wrong side of
 * its neighbour with it. `placed` comes in the direction of the walk.
 */
function walk(placed: readonly Placed[], step: 1 | -1, rhythm: WeekRhythm): Placed[] {
  const done: Placed[] = [];
  for (const { date, time } of placed) {
    const last = done.at(-1);
    const holiday = holidayOn(date.toString(), rhythm);
    let next: Placed =
      holiday === null
        ? { date, time, movedBy: null }
        : { date: workingDay(date, step, rhythm), time, movedBy: holiday };
    const isWrong = (at: Placed) =>
      last !== undefined && (step === 1 ? !comesBefore(last, at) : !comesBefore(at, last));
    while (isWrong(next)) {
      next = {
        date: workingDay(next.date, step, rhythm),
        time,
        movedBy: next.movedBy ?? last?.movedBy ?? null,
      };
    }
    done.push(next);
  }
  return done;
}

const MOVES: Record<HolidayRule, (placed: Placed[], rhythm: WeekRhythm) => Placed[]> = {
  STAY: (placed) => placed,
  AFTER: (placed, rhythm) => walk(placed, 1, rhythm),
  BEFORE: (placed, rhythm) => walk(placed.toReversed(), -1, rhythm).toReversed(),
};

/** The deadlines of a week as instants (UTC), in order, moved as the rhythm says when a day is a holiday. */
export function datedDeadlines(week: IsoWeek, rhythm: WeekRhythm, timeZone: string): DatedDeadline[] {
  const monday = Temporal.PlainDate.from(mondayOfWeek(week));
  const planned = deadlinesOf(rhythm);
  const placed = planned.map(({ day, time }) => ({ date: monday.add({ days: day }), time, movedBy: null }));
  return MOVES[rhythm.holidayRule](placed, rhythm).map(({ date, time, movedBy }, index) => ({
    state: planned[index]?.state ?? 'DUE',
    label: planned[index]?.label ?? '',
    at: instantOf(date, time, timeZone),
    date: date.toString(),
    movedBy,
  }));
}

/** The instant (UTC) of a wall-clock time some days after a week's Monday, moved if that day is a holiday. */
export function momentIn(
  week: IsoWeek,
  at: { day: number; time: string },
  rhythm: WeekRhythm,
  timeZone: string,
): string {
  const date = Temporal.PlainDate.from(mondayOfWeek(week)).add({ days: at.day });
  const [placed] = MOVES[rhythm.holidayRule]([{ date, time: at.time, movedBy: null }], rhythm);
  return instantOf(placed?.date ?? date, at.time, timeZone);
}

/** A time that the clock skips in spring is an hour later; one that it shows twice in autumn is the first. */
function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): string {
  return date
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

const LOOK_AHEAD = 60;

/** The name of the pause that a week falls in; null when it falls in none. */
export function pauseOf(week: WeekIndex, rhythm: WeekRhythm): string | null {
  const number = Number(isoWeekOf(week).slice(6));
  return rhythm.pauses.find((pause) => isPausedBy(pause, number))?.name ?? null;
}

/** Whether a week has a report and a meeting of its own. Every other is counted in whole weeks, so week 53 changes nothing. */
export function isReported(week: WeekIndex, rhythm: WeekRhythm): boolean {
  const isTurn = (week - weekIndexOf(rhythm.anchorWeek)) % rhythm.everyWeeks === 0;
  return isTurn && pauseOf(week, rhythm) === null;
}

/** The week in whose report and meeting a week is taken up: itself, or the next that has its own. */
export function takenUpIn(week: WeekIndex, rhythm: WeekRhythm): WeekIndex {
  for (let later = week; later < week + LOOK_AHEAD; later += 1) if (isReported(later, rhythm)) return later;
  return week;
}
