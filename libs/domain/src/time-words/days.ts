import { Temporal } from 'temporal-polyfill';
import type { DayWords } from './tokens.js';

type PlainDate = Temporal.PlainDate;

/** The days that words may mean, the likeliest first; none when there is no such date. */
export interface Days {
  dates: PlainDate[];
  /** Said to the reader when there is no such date. */
  fault: string | null;
  note: string | null;
}

const WEEKDAY_NAMES = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const MOST_DAYS_BACK = 300;
const DAYS_IN_WEEK = 7;

const only = (...dates: PlainDate[]): Days => ({ dates, fault: null, note: null });
const none = (fault: string): Days => ({ dates: [], fault, note: null });

/** The latest such weekday that is not after a date. */
export function latestWeekday(weekday: number, last: PlainDate): PlainDate {
  return last.subtract({ days: (last.dayOfWeek - weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK });
}

/** The dates that a day's words may mean, none later than `last`. */
export function daysOf(words: DayWords, today: PlainDate, last: PlainDate): Days {
  switch (words.by) {
    case 'DISTANCE':
      return only(today.add({ days: words.days }));
    case 'WEEKDAY':
      return weekdays(words.weekday, words.how, today, last);
    case 'DATE':
      return dates(words, today, last);
  }
}

/** A date that is told with its weekday: both are kept in mind when they do not agree. */
export function withWeekday(days: Days, weekday: number, last: PlainDate): Days {
  const [date] = days.dates;
  if (date === undefined || date.dayOfWeek === weekday) return days;
  const name = WEEKDAY_NAMES[date.dayOfWeek - 1] ?? '';
  return {
    dates: [...days.dates, latestWeekday(weekday, last)],
    fault: null,
    note: `${date.day}/${date.month} är en ${name}.`,
  };
}

type How = Extract<DayWords, { by: 'WEEKDAY' }>['how'];

function weekdays(weekday: number, how: How, today: PlainDate, last: PlainDate): Days {
  const yesterday = today.subtract({ days: 1 });
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const weekBefore = monday.add({ days: weekday - 1 - DAYS_IN_WEEK });
  const latest = latestWeekday(weekday, last);
  switch (how) {
    case 'LAST':
      return only(latestWeekday(weekday, yesterday));
    case 'WEEK_BEFORE':
      return only(weekBefore);
    case 'BEFORE': {
      const before = latestWeekday(weekday, yesterday);
      return before.equals(weekBefore) ? only(before) : only(weekBefore, before);
    }
    case 'LATEST':
      return latest.toString() >= today.toString()
        ? only(latest, latest.subtract({ days: DAYS_IN_WEEK }))
        : only(latest);
  }
}

function dates(
  { day, month, year }: Extract<DayWords, { by: 'DATE' }>,
  today: PlainDate,
  last: PlainDate,
): Days {
  if (month === null) return ofMonth(day, last);
  const onlyYear = year === null ? null : real(year, month, day);
  if (year !== null) return onlyYear === null ? none(`${day}/${month} ${year} finns inte.`) : only(onlyYear);
  const here = real(today.year, month, day);
  if (here !== null && Temporal.PlainDate.compare(here, last) <= 0) return only(here);
  const before = real(today.year - 1, month, day);
  if (here === null && before === null) return none(`${day}/${month} finns inte.`);
  if (before !== null && before.until(today).days <= MOST_DAYS_BACK) return only(before);
  return none(`${day}/${month} har inte varit än. Skriv året om du menar ${today.year - 1}.`);
}

function ofMonth(day: number, last: PlainDate): Days {
  for (let back = 0; back < 3; back += 1) {
    const month = last.subtract({ months: back });
    const date = real(month.year, month.month, day);
    if (date !== null && Temporal.PlainDate.compare(date, last) <= 0) return only(date);
  }
  return none(`Det finns ingen dag ${day}.`);
}

function real(year: number, month: number, day: number): PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day: 1 });
  return day > date.daysInMonth ? null : date.with({ day });
}
