import { Temporal } from 'temporal-polyfill';
import { NIGHT_TO } from './day-parts.js';
import { daysOf, latestWeekday } from './days.js';
import { dateTime, instantOf, type Span, type TimeContext, wallNow } from './span.js';
import type { DayWords, Token, Unit } from './tokens.js';

/** What words may mean, the likeliest first, or why they mean nothing. */
export interface Meant {
  spans: Span[];
  fault: string | null;
  note: string | null;
}

type PlainDate = Temporal.PlainDate;
type Term<Type extends Token['type']> = Extract<Token, { type: Type }>;

const MIDNIGHT = '00:00';
const SUNDAY = 7;
const SATURDAY = 6;
const DAYS_IN_WEEK = 7;
const ROUND_TO_MINUTES = 5;
const EVENING = '18:00';

const meaning = (...spans: Span[]): Meant => ({ spans, fault: null, note: null });
export const faulty = (fault: string): Meant => ({ spans: [], fault, note: null });

/** Whole days from a date, as many as told. */
export const days = (first: PlainDate, count: number): Span => ({
  from: dateTime(first, MIDNIGHT),
  to: dateTime(first.add({ days: count }), MIDNIGHT),
  precision: 'DAY',
});

/** The time from one clock time on a day to another on the same or another day. */
export const between = (from: string, to: string | null, precision: Span['precision']): Span => ({
  from,
  to,
  precision,
});

/** Spans of words that stand for a time of their own: a week, a weekend, so long ago. Null when there are none. */
export function spansOfTerm(tokens: readonly Token[], context: TimeContext): Meant | null {
  const now = wallNow(context);
  const today = now.toPlainDate();
  for (const token of tokens) {
    if (token.type === 'NOW') return meaning(moment(now));
    if (token.type === 'AGO') return meaning(...ago(token, now));
    if (token.type === 'WEEK') return ofWeek(token, today);
    if (token.type === 'WEEK_AWAY') return meaning(week(mondayOf(today).add({ weeks: token.weeks })));
    if (token.type === 'WEEKEND') return weekends(today, tokens);
    if (token.type === 'WEEKEND_BEFORE') return weekendBefore(today);
    if (token.type === 'FULL_DAY') return fullDay(tokens, today);
  }
  return null;
}

const mondayOf = (date: PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

const week = (monday: PlainDate): Span => ({ ...days(monday, DAYS_IN_WEEK), precision: 'WEEK' });

/** A moment as nearly as people say it. */
function moment(at: Temporal.ZonedDateTime): Span {
  const rounded = at.with({
    minute: at.minute - (at.minute % ROUND_TO_MINUTES),
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  });
  const from = wall(rounded);
  const isLater = Date.parse(instantOf(from, at.timeZoneId)) !== rounded.epochMilliseconds;
  return { ...between(from, null, 'HOUR'), ...(isLater && { later: true as const }) };
}

const wall = (at: Temporal.ZonedDateTime) => at.toPlainDateTime().toString().slice(0, 16);

const DURATION: Record<Unit, (amount: number) => Temporal.DurationLike> = {
  MINUTES: (minutes) => ({ minutes }),
  HOURS: (hours) => ({ hours }),
  DAYS: (count) => ({ days: count }),
  WEEKS: (weeks) => ({ weeks }),
};

function ago({ amount, unit, isLast }: Term<'AGO'>, now: Temporal.ZonedDateTime): Span[] {
  const then = now.subtract(DURATION[unit](amount));
  const today = now.toPlainDate();
  const isLong = unit === 'DAYS' || unit === 'WEEKS';
  if (isLast && isLong && (amount > 1 || unit === 'WEEKS'))
    return [days(then.toPlainDate(), then.toPlainDate().until(today).days + 1)];
  if (isLast) return [{ ...moment(then), to: wall(now) }];
  return isLong ? [days(then.toPlainDate(), 1)] : [moment(then)];
}

function ofWeek({ week: number, year }: Term<'WEEK'>, today: PlainDate): Meant {
  const monday = (isoYear: number) => {
    const first = Temporal.PlainDate.from({ year: isoYear, month: 1, day: 4 });
    const found = mondayOf(first).add({ weeks: number - 1 });
    return number >= 1 && found.yearOfWeek === isoYear ? found : null;
  };
  const here = today.yearOfWeek ?? today.year;
  const years = year === null ? [here, here - 1] : [year];
  const found = years.flatMap((isoYear) => monday(isoYear) ?? []);
  const past = found.filter((date) => Temporal.PlainDate.compare(date, today) <= 0);
  const [chosen] = past.length > 0 ? past : found;
  return chosen === undefined ? faulty(`Vecka ${number} finns inte.`) : meaning(week(chosen));
}

/** From Saturday to Sunday, or already from Friday evening. */
const weekend = (saturday: PlainDate): [Span, Span] => [
  days(saturday, 2),
  between(
    dateTime(saturday.subtract({ days: 1 }), EVENING),
    dateTime(saturday.add({ days: 2 }), MIDNIGHT),
    'HOUR',
  ),
];

function weekends(today: PlainDate, tokens: readonly Token[]): Meant {
  const number = tokens.find((token) => token.type === 'WEEK');
  const monday = number === undefined ? null : ofWeek(number, today).spans[0];
  return meaning(
    ...weekend(
      monday
        ? Temporal.PlainDate.from(monday.from.slice(0, 10)).add({ days: 5 })
        : latestWeekday(SATURDAY, today),
    ),
  );
}

function weekendBefore(today: PlainDate): Meant {
  const latest = latestWeekday(SATURDAY, today);
  const before = latest.subtract({ weeks: 1 });
  const isWeekend = today.dayOfWeek === SATURDAY || today.dayOfWeek === SUNDAY;
  if (isWeekend) return meaning(...weekend(before));
  return meaning(days(latest, 2), ...weekend(latest).slice(1), days(before, 2));
}

/** The operative day from 06 to 06. */
function fullDay(tokens: readonly Token[], today: PlainDate): Meant {
  const words = tokens.flatMap((token): DayWords[] => (token.type === 'DAY' ? [token.day] : []));
  const told = words.findLast(({ by }) => by === 'DATE') ?? words.at(0);
  const { dates, fault } = told === undefined ? yesterdayFirst(today) : daysOf(told, today, today);
  if (fault !== null) return faulty(fault);
  return meaning(
    ...dates.map((date) =>
      between(dateTime(date, NIGHT_TO), dateTime(date.add({ days: 1 }), NIGHT_TO), 'DAY'),
    ),
  );
}

const yesterdayFirst = (today: PlainDate) => ({ dates: [today.subtract({ days: 1 }), today], fault: null });
