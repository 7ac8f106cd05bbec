import { Temporal } from 'temporal-polyfill';
import type { TimePrecision } from '@samlad/domain/time-precision.js';

const STOCKHOLM = 'Europe/Stockholm';
const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const DATE_AND_TIME = /^(\d{1,2}) (\p{L}+)(?: (?:kl\.? )?(\d{1,2})[.:](\d{2})(?!\d))?/u;

interface TitleTime {
  at: string | null;
  precision: TimePrecision;
}

const UNKNOWN: TitleTime = { at: null, precision: 'UNKNOWN' };

/**
 * The time of the event from the title of a police notice, `DD month HH.MM` or `HH:MM` without a year.
 * The year is the one that puts the event nearest to `publishedOn` (its wall clock in
 * Stockholm, as milliseconds counted as if it were UTC), so a notice of
 * 1 January may tell of 31 December. A time that the spring change skips moves one hour on; one that the
 * autumn change repeats is read as the first. A date without time is DAY from local midnight; else UNKNOWN.
 */
export function readTitleTime(title: string, publishedOn: number): TitleTime {
  const match = DATE_AND_TIME.exec(title);
  if (match === null) return UNKNOWN;
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
  if (month === 0) return UNKNOWN;
  const clock = match[3] === undefined ? null : { hour: Number(match[3]), minute: Number(match[4]) };
  const nearest = nearestYear(
    { month, day: Number(match[1]), ...(clock ?? { hour: 0, minute: 0 }) },
    publishedOn,
  );
  if (nearest === null) return UNKNOWN;
  return {
    at: nearest.toZonedDateTime(STOCKHOLM, { disambiguation: 'compatible' }).toInstant().toString(),
    precision: clock === null ? 'DAY' : 'MINUTE',
  };
}

/** What stands after the last comma of a title, when that is not a part of the type. */
export function readTitlePlace(title: string, type: string): string | null {
  const comma = title.lastIndexOf(',');
  if (comma === -1) return null;
  const place = title.slice(comma + 1).trim();
  if (place === '') return null;
  return type.includes(',') && title.endsWith(type) ? null : place;
}

interface YearlessTime {
  month: number;
  day: number;
  hour: number;
  minute: number;
}

function nearestYear(time: YearlessTime, publishedOn: number): Temporal.PlainDateTime | null {
  const wrote = new Date(publishedOn).getUTCFullYear();
  const candidates = [wrote, wrote - 1, wrote + 1]
    .filter((year) => isReal(time, year))
    .map((year) => ({ year, distance: Math.abs(wallClock(time, year) - publishedOn) }))
    .sort((a, b) => a.distance - b.distance);
  const nearest = candidates[0];
  return nearest === undefined ? null : Temporal.PlainDateTime.from({ year: nearest.year, ...time });
}

function wallClock({ month, day, hour, minute }: YearlessTime, year: number): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function isReal(time: YearlessTime, year: number): boolean {
  const date = new Date(wallClock(time, year));
  return (
    date.getUTCDate() === time.day && date.getUTCHours() === time.hour && date.getUTCMinutes() === time.minute
  );
}
