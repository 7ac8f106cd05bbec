import { Temporal } from 'temporal-polyfill';
import type { TimePrecision } from '../time-precision.js';

/** When something happened on the wall clock: `2026-11-20T22:00`; the end is null for a moment. */
export interface Span {
  from: string;
  to: string | null;
  precision: TimePrecision;
  /** The second of the two, where the clock was turned back and the time came twice. */
  later?: true;
}

/** Where and when words are read. */
export interface TimeContext {
  /** The present instant, UTC. */
  now: string;
  timeZone: string;
}

/** A span as it is stored: UTC instants. */
export interface SpanTimes {
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: TimePrecision;
}

const MINUTE_MS = 60_000;

export const dateTime = (date: Temporal.PlainDate, time: string): string =>
  time >= '24:00' ? at(date.add({ days: 1 }), hoursPast(time)) : at(date, time);

const at = (date: Temporal.PlainDate, time: string) => `${date.toString()}T${time}`;
const hoursPast = (time: string) =>
  `${String(Number(time.slice(0, 2)) - 24).padStart(2, '0')}${time.slice(2)}`;

/** The date of a wall-clock time. */
export const dateOf = (wall: string) => Temporal.PlainDate.from(wall.slice(0, 10));
/** `HH:MM` of a wall-clock time. */
export const clockOf = (wall: string) => wall.slice(11, 16);

/** The present on the wall clock. */
export function wallNow({ now, timeZone }: TimeContext): Temporal.ZonedDateTime {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
}

/** How often a wall-clock time came on its date: 0 where the clock was turned forward, 2 where it was turned back. */
export function timesThatCame(wall: string, timeZone: string): number {
  const plain = Temporal.PlainDateTime.from(wall);
  const instants = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(timeZone, { disambiguation }),
  );
  const real = instants.filter((zoned) => zoned.toPlainDateTime().equals(plain));
  return new Set(real.map(({ epochMilliseconds }) => epochMilliseconds)).size;
}

/** The instant of a wall-clock time; a skipped one is moved on by the hour, of a repeated one the first unless `later`. */
export function instantOf(wall: string, timeZone: string, later?: boolean): string {
  const plain = Temporal.PlainDateTime.from(wall);
  const isTwice = later === true && timesThatCame(wall, timeZone) === 2;
  return plain
    .toZonedDateTime(timeZone, { disambiguation: isTwice ? 'later' : 'compatible' })
    .toInstant()
    .toString();
}

/** A span as instants; an end that lies ahead is cut at now. */
export function timesOfSpan(span: Span, { now, timeZone }: TimeContext): SpanTimes {
  const occurredFrom = instantOf(span.from, timeZone, span.later);
  const end = span.to === null ? null : instantOf(span.to, timeZone, span.later);
  const lies = (instant: string) => Date.parse(instant) > Date.parse(now);
  const occurredTo = end !== null && lies(end) && !lies(occurredFrom) ? now : end;
  return { occurredFrom, occurredTo, timePrecision: span.precision };
}

/** Whether a span has not begun yet; clocks may differ by some minutes. */
export function isAhead(span: Span, { now, timeZone }: TimeContext, driftMinutes = 2): boolean {
  return Date.parse(instantOf(span.from, timeZone)) > Date.parse(now) + driftMinutes * MINUTE_MS;
}
