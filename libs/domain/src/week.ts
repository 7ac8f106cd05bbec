import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** An ISO 8601 week as people write it in addresses: `2026-W47`. */
export const isoWeekSchema = z
  .string()
  .regex(/^\d{4}-W\d{2}$/, { error: 'Veckan skrivs som 2026-W47.', abort: true })
  .refine((text) => isRealWeek(text), 'Veckan finns inte i kalendern.');

export type IsoWeek = string;

/** Whole weeks since Monday 5 January 1970; the integer that every weekly table is keyed by. */
export type WeekIndex = number;

export interface InstantRange {
  start: string;
  end: string;
}

const EPOCH_MONDAY = Temporal.PlainDate.from('1970-01-05');
const DAYS_IN_WEEK = 7;

function mondayOf(year: number, week: number): Temporal.PlainDate {
  const fourthOfJanuary = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourthOfJanuary.subtract({ days: fourthOfJanuary.dayOfWeek - 1 }).add({ weeks: week - 1 });
}

function isRealWeek(text: string): boolean {
  const [year, week] = parts(text);
  if (week < 1 || week > 53) return false;
  return mondayOf(year, week).yearOfWeek === year;
}

function parts(iso: IsoWeek): [number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(6, 8))];
}

/** The Monday of an ISO week as a calendar date `YYYY-MM-DD`. Source: ISO 8601-1:2019 §4.3. */
export function mondayOfWeek(iso: IsoWeek): string {
  const [year, week] = parts(iso);
  return mondayOf(year, week).toString();
}

/** ISO week → integer week index. Throws on a week that does not exist. */
export function weekIndexOf(iso: IsoWeek): WeekIndex {
  isoWeekSchema.parse(iso);
  return EPOCH_MONDAY.until(mondayOfWeek(iso), { largestUnit: 'days' }).days / DAYS_IN_WEEK;
}

/** Integer week index → ISO week. */
export function isoWeekOf(index: WeekIndex): IsoWeek {
  return isoWeekOfDate(EPOCH_MONDAY.add({ days: index * DAYS_IN_WEEK }).toString());
}

/** The ISO week that a calendar date `YYYY-MM-DD` lies in. */
export function isoWeekOfDate(date: string): IsoWeek {
  const day = Temporal.PlainDate.from(date);
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

/** The ISO week `weeks` later (earlier when negative). */
export function addWeeks(iso: IsoWeek, weeks: number): IsoWeek {
  return isoWeekOf(weekIndexOf(iso) + weeks);
}

/** The ISO week that an instant falls in, read on the wall clock of `timeZone`. */
export function weekOfInstant(instant: string, timeZone: string): IsoWeek {
  return isoWeekOfDate(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString());
}

/** First instant of the week and of the next one, UTC; 167, 168 or 169 hours apart over clock changes. */
export function weekBounds(iso: IsoWeek, timeZone: string): InstantRange {
  return {
    start: weekMoment(iso, 0, '00:00', timeZone),
    end: weekMoment(iso, DAYS_IN_WEEK, '00:00', timeZone),
  };
}

/** The UTC instant of a wall-clock time `HH:MM` some days after the Monday of a week. */
export function weekMoment(iso: IsoWeek, daysAfterMonday: number, time: string, timeZone: string): string {
  return Temporal.PlainDate.from(mondayOfWeek(iso))
    .add({ days: daysAfterMonday })
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

/**
 * The week an incident counts in: that of its start, or of its midpoint when the interval is longer
 * than 24 hours. Instants in UTC.
 */
export function countingWeek(occurredFrom: string, occurredTo: string | null, timeZone: string): IsoWeek {
  const from = Temporal.Instant.from(occurredFrom);
  if (occurredTo === null) return weekOfInstant(occurredFrom, timeZone);
  const to = Temporal.Instant.from(occurredTo);
  const length = to.epochMilliseconds - from.epochMilliseconds;
  if (length <= 24 * 3_600_000) return weekOfInstant(occurredFrom, timeZone);
  return weekOfInstant(from.add({ milliseconds: Math.floor(length / 2) }).toString(), timeZone);
}
