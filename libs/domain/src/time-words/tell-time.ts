import { Temporal } from 'temporal-polyfill';
import { NIGHT_FROM, NIGHT_TO, WORDED_PARTS } from './day-parts.js';
import { clockOf, dateOf, dateTime, type Span, type TimeContext, timesThatCame, wallNow } from './span.js';

const WEEKDAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DASH = '–';
const EVENING = '17:00';
const FORENOON = '09:00';
const DAYS_IN_WEEK = 7;

type PlainDate = Temporal.PlainDate;

/** A span in words that `readTime` reads as the same span: `natten till lör 21 nov, ca 22–06`. */
export function tellTime(span: Span, context: TimeContext): string {
  const today = wallNow(context).toPlainDate();
  const told = wholeDays(span, today) ?? partOfDay(span, today) ?? clock(span, today);
  return `${told}${turned(span, context.timeZone)}`;
}

/** A date as it is told: `fre 20 nov`, with the year where it is another than today's. */
function day(date: PlainDate, today: PlainDate): string {
  const year = date.year === today.year ? '' : ` ${date.year}`;
  return `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}${year}`;
}

function wholeDays({ from, to, precision }: Span, today: PlainDate): string | null {
  if (to === null || (precision !== 'WEEK' && precision !== 'DAY')) return null;
  const start = dateOf(from);
  const days = start.until(dateOf(to)).days;
  const isMonday = clockOf(from) === '00:00' && start.dayOfWeek === 1;
  if (precision === 'WEEK' && isMonday && days <= DAYS_IN_WEEK) {
    const year = start.yearOfWeek === today.yearOfWeek ? '' : ` ${start.yearOfWeek}`;
    return `någon gång v. ${start.weekOfYear}${year}`;
  }
  if (clockOf(from) === NIGHT_TO && clockOf(to) === NIGHT_TO && days === 1) {
    return `operativt dygn ${day(start, today)} 06${DASH}06`;
  }
  const last = clockOf(to) === '00:00' ? dateOf(to).subtract({ days: 1 }) : dateOf(to);
  if (clockOf(from) !== '00:00') return null;
  return last.equals(start) ? day(start, today) : `${day(start, today)}${DASH}${day(last, today)}`;
}

function partOfDay({ from, to, precision }: Span, today: PlainDate): string | null {
  if (to === null || precision !== 'PART_OF_DAY') return null;
  const start = dateOf(from);
  const hours = `, ca ${hour(from)}${DASH}${hour(to, true)}`;
  if (clockOf(from) === NIGHT_FROM) return `natten till ${day(start.add({ days: 1 }), today)}${hours}`;
  const part =
    WORDED_PARTS.find((known) => dateTime(start, known.from) === from && dateTime(start, known.to) === to) ??
    WORDED_PARTS.find((known) => dateTime(start, known.from) === from && to < dateTime(start, known.to));
  return part === undefined ? null : `${day(start, today)} ${part.told}${hours}`;
}

function clock({ from, to, precision }: Span, today: PlainDate): string {
  const isExact = precision === 'MINUTE';
  const sign = isExact ? 'kl. ' : 'ca ';
  const alone = isExact ? 'kl. ' : 'ca kl. ';
  const told = isExact ? minute : hour;
  const start = dateOf(from);
  if (to === null) return `${day(start, today)} ${alone}${told(from)}`;
  const comma = isExact ? '' : ',';
  const ends = dateOf(to);
  const isMidnight = clockOf(to) === '00:00';
  const nights = start.until(ends).days;
  if (nights === 0 || (nights === 1 && isMidnight)) {
    return `${day(start, today)}${comma} ${sign}${told(from)}${DASH}${told(to, true)}`;
  }
  if (nights === 1 && clockOf(from) >= EVENING && clockOf(to) <= FORENOON) {
    return `natten till ${day(ends, today)}${comma} ${sign}${told(from)}${DASH}${told(to)}`;
  }
  const last = isMidnight ? ends.subtract({ days: 1 }) : ends;
  return `${day(start, today)} ${alone}${told(from)} ${DASH} ${day(last, today)} ${alone}${told(to, true)}`;
}

const hour = (wall: string, isEnd = false) => {
  const time = isEnd && clockOf(wall) === '00:00' ? '24:00' : clockOf(wall);
  return time.endsWith(':00') ? time.slice(0, 2) : time.replace(':', '.');
};
const minute = (wall: string, isEnd = false) =>
  (isEnd && clockOf(wall) === '00:00' ? '24:00' : clockOf(wall)).replace(':', '.');

/** Which of the two it was, where the clock was turned back. */
function turned({ from, precision, later }: Span, timeZone: string): string {
  if (precision !== 'MINUTE' && precision !== 'HOUR') return '';
  if (timesThatCame(from, timeZone) !== 2) return '';
  return later === true ? ' (vintertid)' : ' (sommartid)';
}
