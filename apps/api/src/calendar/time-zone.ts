import { Temporal } from 'temporal-polyfill';

/** A time from which a zone's clocks show another offset. */
interface Change {
  /** The wall clock's time before the change. */
  local: Temporal.PlainDateTime;
  from: string;
  to: string;
  isSummer: boolean;
}

const YEAR = { years: 1 } as const;

/**
 * The rules of a time zone around some instants, as the lines of a VTIMEZONE: a rule of the year where the changes follow
 * one, each change by itself where they do not. They come from the machine's own table of zones. RFC 5545 §3.6.5.
 */
export function timeZoneLines(timeZone: string, instants: readonly string[]): string[] {
  const moments = instants.map((instant) => Temporal.Instant.from(instant).epochMilliseconds);
  if (moments.length === 0) return [];
  const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  const begin = at(Math.min(...moments))
    .subtract(YEAR)
    .with({ month: 1, day: 1 })
    .startOfDay();
  const end = at(Math.max(...moments)).add(YEAR);
  const changes = changesBetween(begin, end);
  const summers = changes.filter(({ isSummer }) => isSummer);
  const winters = changes.filter(({ isSummer }) => !isSummer);
  const first: Change = {
    local: begin.toPlainDateTime(),
    from: begin.offset,
    to: begin.offset,
    isSummer: false,
  };
  const isRegular = [summers, winters].every(
    (half) => half.length > 1 && half.every((one) => isLike(one, half[0])),
  );
  const observances = isRegular
    ? [summers, winters].flatMap((half) => half.slice(0, 1)).flatMap((one) => observance(one, true))
    : [first, ...changes].flatMap((one) => observance(one, false));
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'];
}

function changesBetween(begin: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Change[] {
  const changes: Change[] = [];
  let last = begin;
  for (;;) {
    const next = last.getTimeZoneTransition('next');
    if (next === null || Temporal.ZonedDateTime.compare(next, end) > 0) return changes;
    const before = next.subtract({ milliseconds: 1 });
    changes.push({
      local: next.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime(),
      from: before.offset,
      to: next.offset,
      isSummer: next.offsetNanoseconds > before.offsetNanoseconds,
    });
    last = next;
  }
}

/** Whether two changes are the same rule of the year: the last of the same day of the week in the same month, at the same time. */
function isLike(one: Change, other: Change | undefined): boolean {
  return (
    other !== undefined &&
    isLastOfMonth(one) &&
    one.from === other.from &&
    one.to === other.to &&
    one.local.month === other.local.month &&
    one.local.dayOfWeek === other.local.dayOfWeek &&
    one.local.toPlainTime().equals(other.local.toPlainTime())
  );
}

const isLastOfMonth = ({ local }: Change): boolean => local.day + 7 > local.daysInMonth;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function observance({ local, from, to, isSummer }: Change, isYearly: boolean): string[] {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  const offset = (text: string) => text.replaceAll(':', '');
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${local.month};BYDAY=-1${DAYS[local.dayOfWeek - 1]}`;
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    ...(isYearly ? [rule] : []),
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `END:${kind}`,
  ];
}
