import { isoWeekOf, weekMoment, weekOfInstant, weekIndexOf, type WeekIndex } from '@samlad/domain/week.js';
import { TIME_ZONE } from './huddinge-districts.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const DAYS_AND_THE_NEXT = 8;

/** The weeks of the demo and their days, in milliseconds since 1970. */
export interface Calendar {
  now: number;
  present: WeekIndex;
  /** Every week, oldest first; the last is the present one. */
  weeks: readonly WeekIndex[];
  /** Midnights from the week's Monday to the next Monday, eight of them, on the municipality's clock. */
  days(week: WeekIndex): readonly number[];
  /** A moment some days after the week's Monday, `HH:MM` on the municipality's clock. */
  moment(week: WeekIndex, day: number, time: string): number;
  /** 0–11, the month that the week's Thursday lies in. */
  month(week: WeekIndex): number;
  /** A calendar date some days after the week's Monday, `YYYY-MM-DD`. */
  date(week: WeekIndex, day: number): string;
}

/** The calendar of the `count` weeks that end with the present one. */
export function calendarUntil(instant: string, count: number): Calendar {
  const present = weekIndexOf(weekOfInstant(instant, TIME_ZONE));
  const moment = (week: WeekIndex, day: number, time: string) =>
    Date.parse(weekMoment(isoWeekOf(week), day, time, TIME_ZONE));
  const known = new Map<WeekIndex, readonly number[]>();
  return {
    now: Date.parse(instant),
    present,
    weeks: Array.from({ length: count }, (_, index) => present - count + 1 + index),
    moment,
    month: (week) => new Date(dateOf(week, 3)).getUTCMonth(),
    date: (week, day) => new Date(dateOf(week, day)).toISOString().slice(0, 10),
    days(week) {
      const days =
        known.get(week) ?? Array.from({ length: DAYS_AND_THE_NEXT }, (_, day) => moment(week, day, '00:00'));
      known.set(week, days);
      return days;
    },
  };
}

const FIRST_MONDAY = Date.UTC(1970, 0, 5);
const dateOf = (week: WeekIndex, day: number) => FIRST_MONDAY + (week * 7 + day) * DAY;
