import { Temporal } from 'temporal-polyfill';

export interface Holiday {
  /** `YYYY-MM-DD`. */
  date: string;
  name: string;
}

/**
 * Easter Sunday of a Gregorian year. Source: the anonymous Gregorian computus (Nature, 20 April 1876), as in J. Meeus,
 * Astronomical Algorithms, 2nd ed., chapter 8.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** The Saturday on or after a date. */
function saturdayFrom(year: number, month: number, day: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day });
  return first.add({ days: (6 - first.dayOfWeek + 7) % 7 });
}

type Rule = [name: string, date: (year: number) => Temporal.PlainDate];

const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day });
const easter = (days: number) => (year: number) => easterSunday(year).add({ days });

/** The red days beside ordinary Sundays. Source: lag (1989:253) om allmänna helgdagar. */
const RED_DAYS: readonly Rule[] = [
  ['Nyårsdagen', fixed(1, 1)],
  ['Trettondedag jul', fixed(1, 6)],
  ['Långfredagen', easter(-2)],
  ['Påskdagen', easter(0)],
  ['Annandag påsk', easter(1)],
  ['Första maj', fixed(5, 1)],
  ['Kristi himmelsfärdsdag', easter(39)],
  ['Pingstdagen', easter(49)],
  ['Nationaldagen', fixed(6, 6)],
  ['Midsommardagen', (year) => saturdayFrom(year, 6, 20)],
  ['Alla helgons dag', (year) => saturdayFrom(year, 10, 31)],
  ['Juldagen', fixed(12, 25)],
  ['Annandag jul', fixed(12, 26)],
];

/** The eves that count as Sundays at work. Source: semesterlagen (1977:480) 3 a §. */
const EVES: readonly Rule[] = [
  ['Midsommarafton', (year) => saturdayFrom(year, 6, 20).subtract({ days: 1 })],
  ['Julafton', fixed(12, 24)],
  ['Nyårsafton', fixed(12, 31)],
];

const known = new Map<string, readonly Holiday[]>();

/** The red days of a year, with the three eves when asked for, in order. */
export function holidaysOf(year: number, { eves = false } = {}): readonly Holiday[] {
  const key = `${year}${eves}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const days = [...RED_DAYS, ...(eves ? EVES : [])]
    .map(([name, date]) => ({ name, date: date(year).toString() }))
    .sort((one, other) => one.date.localeCompare(other.date));
  known.set(key, days);
  return days;
}
