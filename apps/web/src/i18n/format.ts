import { mondayOfWeek, type IsoWeek } from '@samlad/domain/week.js';

const LOCALE = 'sv-SE';
const DASH = '–';

const number = new Intl.NumberFormat(LOCALE);

type Parts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;

function partsOf(date: Date, timeZone: string): Parts {
  const parts = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(date);
  return Object.fromEntries(parts.map((part) => [part.type, part.value.replace(/\.$/, '')])) as Parts;
}

const dateOf = (calendarDate: string) => new Date(`${calendarDate.slice(0, 10)}T12:00:00Z`);

function plusDays(calendarDate: string, days: number): string {
  return new Date(dateOf(calendarDate).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-W47` → `v. 47`. */
export function formatWeek(week: IsoWeek): string {
  return `v. ${Number(week.slice(6))}`;
}

/** `2026-W47` → `v. 47 2026`, where the year is not clear from the page. */
export function formatWeekYear(week: IsoWeek): string {
  return `${formatWeek(week)} ${week.slice(0, 4)}`;
}

/** `2026-W47` → `16–22 nov`. */
export function formatWeekDates(week: IsoWeek): string {
  const monday = mondayOfWeek(week);
  return formatDateRange(monday, plusDays(monday, 6));
}

/** A calendar date `2026-11-19` → `tors 19 nov`. */
export function formatDate(calendarDate: string): string {
  const { weekday, day, month } = partsOf(dateOf(calendarDate), 'UTC');
  return `${weekday} ${day} ${month}`;
}

/** A calendar date `2026-11-19` → `19 nov 2026`. */
export function formatDateYear(calendarDate: string): string {
  const { day, month, year } = partsOf(dateOf(calendarDate), 'UTC');
  return `${day} ${month} ${year}`;
}

/** Two calendar dates → `16–22 nov`, `30 nov–6 dec`, `28 dec 2026–3 jan 2027`. */
export function formatDateRange(from: string, to: string): string {
  const [a, b] = [partsOf(dateOf(from), 'UTC'), partsOf(dateOf(to), 'UTC')];
  if (from.slice(0, 10) === to.slice(0, 10)) return `${a.day} ${a.month}`;
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year}${DASH}${b.day} ${b.month} ${b.year}`;
  return a.month === b.month
    ? `${a.day}${DASH}${b.day} ${b.month}`
    : `${a.day} ${a.month}${DASH}${b.day} ${b.month}`;
}

export function formatNumber(value: number): string {
  return number.format(value);
}

/** A share 0–1 → `42 %`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** An expected range → `2–4`, or `3` when both ends are the same. */
export function formatBetween(low: number, high: number): string {
  return low === high ? formatNumber(low) : `${formatNumber(low)}${DASH}${formatNumber(high)}`;
}

/** `1 händelse`, `7 händelser`. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a och b`, `a, b och c`. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(words);
}

const STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** `om 2 dagar`, `för 3 timmar sedan`, `nu`. */
export function formatRelative(instant: string, now: Date = new Date()): string {
  const difference = new Date(instant).getTime() - now.getTime();
  const step = STEPS.find(({ ms }) => Math.abs(difference) >= ms);
  if (!step) return 'nu';
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' }).format(
    Math.trunc(difference / step.ms),
    step.unit,
  );
}

/** The formats of instants; they need the municipality's time zone. */
export interface InstantFormats {
  timeZone: string;
  /** `21.30` */
  time: (instant: string) => string;
  /** `tors 19 nov` */
  day: (instant: string) => string;
  /** `tors 19 nov kl. 09.00` */
  moment: (instant: string) => string;
  /** `18 nov kl. 21.30–23.00`, `18 nov kl. 21.30–19 nov kl. 02.00`, or one moment when `to` is null. */
  range: (from: string, to: string | null) => string;
  /** `2026-11-19`, the calendar date on the municipality's clock. */
  calendarDate: (instant: string) => string;
  /** `2026-11-19T09:00`, as a date and time field wants it. */
  wallClock: (instant: string) => string;
}

/** Formats of instants on the wall clock of a time zone. */
export function instantFormats(timeZone: string): InstantFormats {
  const parts = (instant: string) => partsOf(new Date(instant), timeZone);
  const time = (instant: string) => `${parts(instant).hour}.${parts(instant).minute}`;
  const dayMonth = (instant: string) => `${parts(instant).day} ${parts(instant).month}`;
  const day = (instant: string) => `${parts(instant).weekday} ${dayMonth(instant)}`;
  const calendarDate = (instant: string) =>
    new Intl.DateTimeFormat(LOCALE, { timeZone, dateStyle: 'short' }).format(new Date(instant));
  const range = (from: string, to: string | null) => {
    const start = `${dayMonth(from)} kl. ${time(from)}`;
    if (to === null || to === from) return start;
    return calendarDate(from) === calendarDate(to)
      ? `${start}${DASH}${time(to)}`
      : `${start}${DASH}${dayMonth(to)} kl. ${time(to)}`;
  };
  return {
    timeZone,
    time,
    day,
    moment: (instant) => `${day(instant)} kl. ${time(instant)}`,
    range,
    calendarDate,
    wallClock: (instant) => `${calendarDate(instant)}T${time(instant).replace('.', ':')}`,
  };
}
