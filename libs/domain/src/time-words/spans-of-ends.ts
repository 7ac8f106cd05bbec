import { Temporal } from 'temporal-polyfill';
import { type DayPart, NIGHT_FROM, NIGHT_TO, WORDED_PARTS } from './day-parts.js';
import { type Days, daysOf, withWeekday } from './days.js';
import type { Endpoint } from './endpoints.js';
import { dateTime, type Span, type TimeContext, wallNow } from './span.js';
import { between, days, faulty, type Meant } from './terms.js';
import type { Clock } from './tokens.js';

type PlainDate = Temporal.PlainDate;

const NOON = 12;
const partOf = (code: string | null): DayPart | undefined => WORDED_PARTS.find((part) => part.code === code);

/** The spans that one or two ends tell of. */
export function spansOfEnds(ends: readonly Endpoint[], context: TimeContext): Meant {
  const [first, second] = ends;
  if (first === undefined || ends.length > 2) return faulty('Det är fler tider än två. Skriv en i taget.');
  if (second === undefined) return single(first, context);
  if (first.clock !== null && second.clock !== null) return clocks(first, second, context);
  return fromDayToDay(first, second, context);
}

const meantOf = ({ fault, note }: Days, spans: Span[]): Meant => ({ spans, fault, note });

/** The dates of an end; without a day today and yesterday, since it has been. What began may end in the week to come. */
function datesOf(
  { day, weekday, night }: Endpoint,
  context: TimeContext,
  side: 'from' | 'to' = 'from',
): Days {
  const today = wallNow(context).toPlainDate();
  const tomorrow = today.add({ days: 1 });
  const isOpen = side === 'to' && day?.by === 'DATE';
  const last = isOpen ? today.add({ weeks: 1 }) : night === 'TO' ? tomorrow : today;
  if (day === null && night === 'TO')
    return { dates: [], fault: 'Skriv vilken dag natten hör till.', note: null };
  if (day === null) return { dates: [today, today.subtract({ days: 1 })], fault: null, note: null };
  const found = daysOf(day, today, last);
  return weekday === null ? found : withWeekday(found, weekday, last);
}

function single(end: Endpoint, context: TimeContext): Meant {
  const found = datesOf(end, context);
  const spans = found.dates.flatMap((date) => onDate(end, date));
  return meantOf(found, end.day === null ? latestFirst(spans, context) : spans);
}

/** Without a day only the latest that has been is meant; the night that goes on before the one that was. */
function latestFirst(spans: Span[], context: TimeContext): Span[] {
  const now = wallNow(context).toPlainDateTime().toString();
  const been = spans.filter(({ from }) => from <= now).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const [latest] = been;
  if (latest === undefined) return spans;
  const sameDay = been.filter(({ from }) => from.slice(0, 10) === latest.from.slice(0, 10));
  return spans.filter((span) => sameDay.includes(span));
}

function onDate(end: Endpoint, date: PlainDate): Span[] {
  const { night, part, clock, isApprox } = end;
  if (night === 'TO') return [inNight(date, clock, isApprox)];
  if (night === 'OF') return nightsOf(end, date).map((ends) => inNight(ends, clock, isApprox));
  const worded = partOf(part);
  if (clock !== null) return hoursOf(clock, worded).map((hour) => moment(date, hour, clock, isApprox));
  if (worded === undefined) return [days(date, 1)];
  return [between(dateTime(date, worded.from), dateTime(date, worded.to), 'PART_OF_DAY')];
}

/** The dates that the nights of a day may end on: `lördag natt` is the night after, or before. */
function nightsOf({ day }: Endpoint, date: PlainDate): PlainDate[] {
  const after = date.add({ days: 1 });
  if (day === null) return [after, date];
  return day.by === 'DATE' ? [date, after] : [after, date];
}

const whole = (night: PlainDate): Span =>
  between(dateTime(night.subtract({ days: 1 }), NIGHT_FROM), dateTime(night, NIGHT_TO), 'PART_OF_DAY');

function inNight(night: PlainDate, clock: Clock | null, isApprox: boolean): Span {
  if (clock === null) return whole(night);
  return between(nightTime(night, clock), null, precisionOf(isApprox, clock));
}

/** A clock time in the night that ends on a date: the evening's lie the day before, and twelve is midnight. */
function nightTime(night: PlainDate, clock: Clock): string {
  const hour = clock.isDial && clock.hour >= 9 && clock.hour < NOON ? clock.hour + NOON : clock.hour;
  if (hour === NOON || hour === 24) return dateTime(night, timeOf(0, clock));
  return dateTime(hour > NOON ? night.subtract({ days: 1 }) : night, timeOf(hour, clock));
}

/** The hours that a clock time may mean: what is said with a part of the day, or both halves of a dial. */
function hoursOf(clock: Clock, part: DayPart | undefined): number[] {
  const afternoon = clock.hour + NOON;
  if (part?.isAfternoon && clock.hour < NOON) return [afternoon];
  if (part?.isAfternoon && clock.hour === NOON && part.from >= '18:00') return [24];
  return clock.isDial && part === undefined && clock.hour < NOON ? [clock.hour, afternoon] : [clock.hour];
}

const two = (value: number) => String(value).padStart(2, '0');
const timeOf = (hour: number, { minute }: Clock) => `${two(hour)}:${two(minute ?? 0)}`;

const moment = (date: PlainDate, hour: number, clock: Clock, isApprox: boolean): Span =>
  between(dateTime(date, timeOf(hour, clock)), null, precisionOf(isApprox, clock));

function precisionOf(isApprox: boolean, ...clocks: Clock[]): Span['precision'] {
  return !isApprox && clocks.some(({ minute, isDial }) => minute !== null && !isDial) ? 'MINUTE' : 'HOUR';
}

/** From one clock time to another: on one day, past midnight, or between two days. */
function clocks(first: Endpoint, second: Endpoint, context: TimeContext): Meant {
  const [from, to] = [first.clock as Clock, second.clock as Clock];
  const precision = precisionOf(first.isApprox || second.isApprox, from, to);
  if (first.day !== null && second.day !== null) return betweenDays(first, second, precision, context);
  const told: Endpoint = {
    ...first,
    day: first.day ?? second.day,
    weekday: first.weekday ?? second.weekday,
    night: first.night ?? second.night,
    part: first.part ?? second.part,
  };
  const found = datesOf(told, context);
  const spans = found.dates.flatMap((date) => rangesOn(told, date, from, to, precision));
  return meantOf(found, told.day === null ? latestFirst(spans, context) : spans);
}

function rangesOn(
  told: Endpoint,
  date: PlainDate,
  from: Clock,
  to: Clock,
  precision: Span['precision'],
): Span[] {
  if (told.night !== null) {
    const nights = told.night === 'TO' ? [date] : nightsOf(told, date);
    return nights.map((night) =>
      asPart(between(nightTime(night, from), nightTime(night, to), precision), whole(night)),
    );
  }
  const part = partOf(told.part);
  return hoursOf(from, part).map((hour) => {
    const half = hour - from.hour;
    const end = half > 0 && to.hour <= NOON ? to.hour + half : to.hour;
    const [start, stop] = [timeOf(hour, from), timeOf(end, to)];
    const last = stop <= start ? date.add({ days: 1 }) : date;
    const span = between(dateTime(date, start), dateTime(last, stop), precision);
    if (part === undefined) return asPart(span, whole(date.add({ days: 1 })));
    return asPart(span, between(dateTime(date, part.from), dateTime(date, part.to), 'PART_OF_DAY'));
  });
}

/** The hours of a part of the day, told with it, are that part. */
const asPart = (span: Span, part: Span): Span =>
  span.from === part.from && span.to === part.to && span.precision === 'HOUR' ? part : span;

function betweenDays(
  first: Endpoint,
  second: Endpoint,
  precision: Span['precision'],
  context: TimeContext,
): Meant {
  return pairs(first, second, context, (from, to) =>
    between(
      dateTime(from, timeOf(hoursOf(first.clock as Clock, partOf(first.part))[0] ?? 0, first.clock as Clock)),
      dateTime(
        to,
        timeOf(hoursOf(second.clock as Clock, partOf(second.part))[0] ?? 0, second.clock as Clock),
      ),
      precision,
    ),
  );
}

/** From one day to another, or from a part of one to a part of the other. */
function fromDayToDay(first: Endpoint, second: Endpoint, context: TimeContext): Meant {
  if (first.night !== null || second.night !== null)
    return faulty('Skriv tiden som från och till, till exempel fre 22–lör 02.');
  const isWhole = [first, second].every(({ part, clock }) => part === null && clock === null);
  return pairs(first, second, context, (from, to) =>
    isWhole
      ? days(from, from.until(to).days + 1)
      : between(edge(first, from, 'from'), edge(second, to, 'to'), 'HOUR'),
  );
}

function edge({ part, clock }: Endpoint, date: PlainDate, side: 'from' | 'to'): string {
  const worded = partOf(part);
  if (clock !== null) return dateTime(date, timeOf(hoursOf(clock, worded)[0] ?? 0, clock));
  return dateTime(date, worded?.[side] ?? (side === 'from' ? '00:00' : '24:00'));
}

/** Every pair of days that two ends may mean, where the first is not the later. */
function pairs(
  first: Endpoint,
  second: Endpoint,
  context: TimeContext,
  make: (from: PlainDate, to: PlainDate) => Span,
): Meant {
  const starts = datesOf(
    first.day === null ? { ...first, day: second.day, weekday: second.weekday } : first,
    context,
  );
  const ends = datesOf(
    second.day === null ? { ...second, day: first.day, weekday: first.weekday } : second,
    context,
    'to',
  );
  const fault = starts.fault ?? ends.fault;
  if (fault !== null) return faulty(fault);
  const spans = ends.dates.flatMap((to) =>
    starts.dates.flatMap((from) => {
      const back =
        first.day?.by === 'WEEKDAY' && from.toString() > to.toString() ? from.subtract({ days: 7 }) : from;
      const span = make(back, to);
      return span.to !== null && span.from <= span.to ? [span] : [];
    }),
  );
  if (spans.length === 0)
    return faulty('Sluttiden är före starttiden. Byt plats på dem eller rätta den ena.');
  return { spans, fault: null, note: starts.note ?? ends.note };
}
