import { Temporal } from 'temporal-polyfill';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import { quoted } from './quoted.js';
import { instantText, zoneClock } from './zone-clock.js';

/** How a list writes its times; the person who imports says which. */
export const TIME_FORMATS = ['ISO', 'SWEDISH', 'US'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

export interface ReadTime {
  /** UTC instant; for DAY the first instant of the local day. */
  at: string;
  precision: TimePrecision;
  /** Whether a clock time was written; midnight counts as written although it is read as DAY. */
  hasClock: boolean;
  /** Set when a clock change made the time doubtful. */
  note: string | null;
}

const CLOCK = String.raw`(?:kl\.? ?)?(?<hour>\d{1,2})[.:](?<minute>\d{2})(?:[.:](?<second>\d{2})(?:[.,]\d{1,9})?)?`;
/** A clock time of four or six digits with nothing between. */
const BARE_CLOCK = String.raw`(?:kl\.? ?)?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?`;
const ISO_DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const PATTERNS: Record<TimeFormat, readonly RegExp[]> = {
  ISO: [whole(`${ISO_DATE}(?:[T ]${CLOCK}(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?`)],
  SWEDISH: [
    whole(`${ISO_DATE}(?:[T ]+${CLOCK})?`),
    whole(`${ISO_DATE}[T ]${BARE_CLOCK}`),
    whole(String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[T ]${CLOCK})?`),
    whole(String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})[T ]?${BARE_CLOCK}`),
    whole(String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})[ /.-]+(?<year>\d{4})(?:,? ${CLOCK})?`),
    whole(String.raw`(?:den )?(?<day>\d{1,2}) (?<monthName>\p{L}{3,9})\.? (?<year>\d{4})(?:,? ${CLOCK})?`),
  ],
  US: [
    whole(
      String.raw`(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})(?:,? ${CLOCK}(?: ?(?<half>[AP])\.?M\.?)?)?`,
    ),
  ],
};

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

/**
 * A written time → UTC instant with precision, or a Swedish reason. Times without offset are local in `timeZone`.
 * Exactly midnight and a bare date are DAY: lists write midnight when the clock time is not known. A local time
 * that the clock change skips is moved on by the gap; one that it repeats is read as the first; both become HOUR
 * with a note. Two-digit years are refused.
 */
export function readTime(
  written: string,
  format: TimeFormat,
  timeZone: string,
): ReadTime | { reason: string } {
  const text = written.replace(/\s+/g, ' ').trim();
  const fields = fieldsOf(text, format);
  const local = fields === null ? null : localTime(fields);
  if (fields === null || local === null) return { reason: `Tiden ${quoted(written)} kan inte läsas.` };
  const hasClock = fields.hour !== undefined;
  if (fields.offset === undefined) return onClock(local, timeZone, hasClock);
  const at = instantAt(plainOf(local), fields.offset);
  if (at === null) return { reason: `Tiden ${quoted(written)} kan inte läsas.` };
  const precision = precisionOf(at.toZonedDateTimeISO(timeZone).toPlainDateTime());
  return { at: at.toString(), precision, hasClock, note: null };
}

/** The first instant after a local day, where an interval that ends on that day ends. `at` is any instant in it. */
export function endOfDay(at: string, timeZone: string): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
  return day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
}

/** The format that reads the most samples; null when none reads any. */
export function formatThatReadsMost(samples: readonly string[]): TimeFormat | null {
  const written = samples.filter((sample) => sample.trim() !== '');
  const read = (format: TimeFormat) =>
    written.filter((sample) => 'at' in readTime(sample, format, 'UTC')).length;
  const [best] = TIME_FORMATS.map((format) => ({ format, count: read(format) })).sort(
    (one, other) => other.count - one.count,
  );
  return best === undefined || best.count === 0 ? null : best.format;
}

/** The formats that read every sample, in the order they are to be tried. */
export function formatsThatRead(samples: readonly string[]): TimeFormat[] {
  const written = samples.filter((sample) => sample.trim() !== '');
  if (written.length === 0) return [];
  return TIME_FORMATS.filter((format) => written.every((sample) => 'at' in readTime(sample, format, 'UTC')));
}

type Fields = Record<string, string | undefined>;

function fieldsOf(text: string, format: TimeFormat): Fields | null {
  for (const pattern of PATTERNS[format]) {
    const match = pattern.exec(text);
    if (match !== null) return match.groups ?? null;
  }
  return null;
}

interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

function localTime(fields: Fields): LocalTime | null {
  const hour = hourOf(Number(fields.hour ?? 0), fields.half?.toUpperCase());
  if (hour === null) return null;
  const local: LocalTime = {
    year: Number(fields.year),
    month: monthOf(fields),
    day: Number(fields.day),
    hour,
    minute: Number(fields.minute ?? 0),
    second: Number(fields.second ?? 0),
  };
  return isReal(local) ? local : null;
}

/** Whether the calendar and the clock have such a time; years before 100 are not written in lists. */
function isReal({ year, month, day, hour, minute, second }: LocalTime): boolean {
  if (hour > 23 || minute > 59 || second > 59 || year < 100) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const plainOf = (local: LocalTime) => Temporal.PlainDateTime.from(local, { overflow: 'reject' });

function instantAt(local: Temporal.PlainDateTime, offset: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(`${local.toString()}${offset}`);
  } catch {
    return null;
  }
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'P' ? 12 : 0);
}

function monthOf(fields: Fields): number {
  if (fields.monthName === undefined) return Number(fields.month);
  return MONTHS.indexOf(fields.monthName.slice(0, 3).toLowerCase()) + 1;
}

function onClock(local: LocalTime, timeZone: string, hasClock: boolean): ReadTime {
  const wallMs = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  const ms = zoneClock(timeZone).instantOf(wallMs);
  if (ms === null) return besideClockChange(plainOf(local), timeZone, hasClock);
  return { at: instantText(ms), precision: precisionOf(local), hasClock, note: null };
}

function besideClockChange(local: Temporal.PlainDateTime, timeZone: string, hasClock: boolean): ReadTime {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const precision = precisionOf(local);
  if (precision === 'DAY' || earlier.equals(later)) {
    return {
      at: instantOf(precision === 'DAY' ? local.toPlainDate().toZonedDateTime(timeZone) : earlier),
      precision,
      hasClock,
      note: null,
    };
  }
  const isRepeated = earlier.toPlainDateTime().equals(local);
  const note = isRepeated
    ? `Klockan ${clockOf(local)} fanns två gånger den dagen. Tiden lästes som den första.`
    : `Klockan ${clockOf(local)} fanns inte den dagen. Tiden lästes som ${clockOf(later.toPlainDateTime())}.`;
  return { at: instantOf(isRepeated ? earlier : later), precision: 'HOUR', hasClock, note };
}

function precisionOf(local: Pick<LocalTime, 'hour' | 'minute' | 'second'>): TimePrecision {
  return local.hour === 0 && local.minute === 0 && local.second === 0 ? 'DAY' : 'MINUTE';
}

function instantOf(zoned: Temporal.ZonedDateTime): string {
  return zoned.toInstant().toString();
}

function clockOf(local: Temporal.PlainDateTime): string {
  return local.toPlainTime().toString({ smallestUnit: 'minute' }).replace(':', '.');
}
