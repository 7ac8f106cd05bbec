import { Temporal } from 'temporal-polyfill';
import { timeZoneLines } from './time-zone.js';

/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for as long as it is the same event, whenever it is. */
  uid: string;
  /** Raised by every change of when it is. */
  sequence: number;
  /** When it was last changed, UTC. */
  changedAt: string;
  title: string;
  /** The address of the page where something is done about it. */
  link: string;
  /** An instant (UTC), or a calendar date for a whole day. */
  start: string;
  /** Null for a moment without length, and for whole days. */
  end: string | null;
  /** Whether it takes up the person's time. */
  isBusy: boolean;
}

export interface Calendar {
  name: string;
  timeZone: string;
  events: readonly CalendarEvent[];
}

const LONGEST_LINE_BYTES = 75;
const REFRESHED_EVERY = 'PT4H';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar as text. RFC 5545; name and refresh as RFC 7986 and as older readers know them. */
export function calendarText({ name, timeZone, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samlad//Samlad//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESHED_EVERY}`,
    `X-PUBLISHED-TTL:${REFRESHED_EVERY}`,
    ...timeZoneLines(
      timeZone,
      events.filter(({ start }) => !DATE.test(start)).map(({ start }) => start),
    ),
    ...events.flatMap((event) => eventLines(event, timeZone)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, timeZone: string): string[] {
  const changed = `${utcStamp(event.changedAt)}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    ...when(event, timeZone),
    `SUMMARY:${text(event.title)}`,
    `DESCRIPTION:${text(`Öppna i Samlad: ${event.link}`)}`,
    `URL:${event.link}`,
    'CLASS:PRIVATE',
    'STATUS:CONFIRMED',
    `TRANSP:${event.isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function when({ start, end }: CalendarEvent, timeZone: string): string[] {
  if (!DATE.test(start)) {
    const local = (instant: string) => `TZID=${timeZone}:${localStamp(instant, timeZone)}`;
    return [`DTSTART;${local(start)}`, ...(end === null ? [] : [`DTEND;${local(end)}`])];
  }
  const next = Temporal.PlainDate.from(start).add({ days: 1 });
  return [
    `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.toString().replaceAll('-', '')}`,
  ];
}

const stamp = (time: string): string => time.replace(/[-:]/g, '').slice(0, 15);
const utcStamp = (instant: string): string => stamp(Temporal.Instant.from(instant).toString());
const localStamp = (instant: string, timeZone: string): string =>
  stamp(
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' }),
  );

/** A value of the type TEXT. RFC 5545 §3.3.11. */
const text = (value: string): string =>
  value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** A line of at most 75 bytes, continued on lines that begin with a blank; no sign is cut in two. RFC 5545 §3.1. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > LONGEST_LINE_BYTES) {
      parts.push(part);
      part = '';
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
