import { Temporal } from 'temporal-polyfill';
import { holidayOn } from './rhythm-dates.js';
import type { WeekRhythm } from './rhythm.js';

type Reminding = Pick<WeekRhythm, 'remindHours' | 'evesAreHolidays' | 'ownDays'>;

/** How long after a deadline it is still told that it has passed. */
const LATE_DAYS = 7;
const LAST_WORKING_DAY = 5;
/** When on a day what is due by a date is told of, on the wall clock. */
const MORNING = '08:00';

const isWorkingDay = (date: Temporal.PlainDate, rhythm: Reminding): boolean =>
  date.dayOfWeek <= LAST_WORKING_DAY && holidayOn(date.toString(), rhythm) === null;

/**
 * From when (UTC) those with something left are told of a deadline: the rhythm's hours before it on the wall clock, at the
 * same time of the working day before when that is a weekend or a holiday; null when the rhythm has no reminders.
 */
export function reminderAt(due: string, rhythm: Reminding, timeZone: string): string | null {
  if (rhythm.remindHours === 0) return null;
  const wall = Temporal.Instant.from(due).toZonedDateTimeISO(timeZone).toPlainDateTime();
  let at = wall.subtract({ hours: rhythm.remindHours });
  while (!isWorkingDay(at.toPlainDate(), rhythm)) at = at.subtract({ days: 1 });
  return at.toZonedDateTime(timeZone).toInstant().toString();
}

/** Whether it is time to tell of a deadline that has not passed. */
export function isDueSoon(due: string, rhythm: Reminding, timeZone: string, now: string): boolean {
  const from = reminderAt(due, rhythm, timeZone);
  return from !== null && Date.parse(from) <= Date.parse(now) && Date.parse(now) < Date.parse(due);
}

/** Whether a deadline has passed lately; what was due before `since`, when the rhythm began to hold, is left alone. */
export function isJustPast(due: string, since: string, now: string): boolean {
  const passed = Date.parse(now) - Date.parse(due);
  return Date.parse(due) > Date.parse(since) && passed >= 0 && passed < LATE_DAYS * 86_400_000;
}

/**
 * The dates `YYYY-MM-DD`, first and last, of what is due so soon that it is told of now: from today and `days` on; those
 * of the last day from the morning.
 */
export function datesDueSoon(days: number, timeZone: string, now: string): { first: string; last: string } {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  const isMorning = Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(MORNING)) >= 0;
  return { first: today.toString(), last: today.add({ days: isMorning ? days : days - 1 }).toString() };
}
