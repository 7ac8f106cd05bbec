import { addWeeks, weekBounds, weekOfInstant } from '@samlad/domain/week.js';
import { Temporal } from 'temporal-polyfill';

export interface Interval {
  /** Milliseconds since 1970; `to` is not included unless it equals `from`. */
  from: number;
  to: number;
}

/** How a time may be told, from the row's own words to a quarter of a year. */
export interface TimeStep {
  code: 'AS_WRITTEN' | 'DAY' | 'WEEK' | 'FOUR_WEEKS' | 'THIRTEEN_WEEKS';
  /** In the sentence after "Skriv". */
  label: string;
  widen: (written: Interval, timeZone: string) => Interval;
}

/** Weeks before the row's own that are told together with it. */
function weeksTogether(weeks: number) {
  return (written: Interval, timeZone: string): Interval => {
    const last = weekOfInstant(new Date(written.from).toISOString(), timeZone);
    return {
      from: Date.parse(weekBounds(addWeeks(last, 1 - weeks), timeZone).start),
      to: Math.max(written.to, Date.parse(weekBounds(last, timeZone).end)),
    };
  };
}

/** The calendar days that the interval touches, read on the wall clock. */
function wholeDays({ from, to }: Interval, timeZone: string): Interval {
  const midnight = (instant: number, daysAfter: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(timeZone)
      .startOfDay()
      .add({ days: daysAfter }).epochMilliseconds;
  return { from: midnight(from, 0), to: midnight(Math.max(from, to - 1), 1) };
}

/** Finest first. */
export const TIME_STEPS: readonly TimeStep[] = [
  { code: 'AS_WRITTEN', label: 'tiden som den står', widen: (written) => written },
  { code: 'DAY', label: 'dagen i stället för klockslaget', widen: wholeDays },
  { code: 'WEEK', label: 'veckan i stället för dagen', widen: weeksTogether(1) },
  { code: 'FOUR_WEEKS', label: 'de senaste fyra veckorna i stället för tiden', widen: weeksTogether(4) },
  {
    code: 'THIRTEEN_WEEKS',
    label: 'de senaste tretton veckorna i stället för tiden',
    widen: weeksTogether(13),
  },
];

export const overlaps = (a: Interval, b: Interval): boolean =>
  a.from < Math.max(b.to, b.from + 1) && b.from < Math.max(a.to, a.from + 1);
