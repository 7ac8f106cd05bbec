import { readTime, type TimeReading } from '@samlad/domain/time-words/read-time.js';
import { timesOfSpan } from '@samlad/domain/time-words/span.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import { addWeeks, isoWeekOfDate, mondayOfWeek, weekMoment, type IsoWeek } from '@samlad/domain/week.js';

export const DAY_PARTS = [
  { code: 'WHOLE', label: 'Okänt klockslag', from: '00:00', to: '24:00' },
  { code: 'NIGHT', label: 'Natten till dagen', from: '22:00', to: '06:00', daysBefore: 1 },
  { code: 'MORNING', label: 'Förmiddag', from: '06:00', to: '12:00' },
  { code: 'AFTERNOON', label: 'Eftermiddag', from: '12:00', to: '18:00' },
  { code: 'EVENING', label: 'Kväll', from: '18:00', to: '24:00' },
] as const;
export type DayPart = (typeof DAY_PARTS)[number]['code'];

/** When something happened, as it is chosen in the form; times are wall-clock. */
export type WhenChoice =
  | {
      kind: 'WORDS';
      text: string;
      /** Which reading, where the words may mean several. */ pick: number;
      writtenAt: string | null;
    }
  | { kind: 'WEEK' }
  | { kind: 'DAY'; date: string; part: DayPart }
  | { kind: 'CLOCK'; date: string; from: string; to: string; approximate: boolean }
  | { kind: 'INTERVAL'; from: string; to: string; precision: TimePrecision };

export interface WhenTimes {
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: TimePrecision;
}

export interface DayOption {
  date: string;
  /** "I dag", "I går", or null for a day named by its date. */
  word: string | null;
}

const DAY_MS = 86_400_000;
const DAYS = 7;

/** A calendar date some days later. */
function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days of a week that have begun, the latest first; on its Monday the day before too. */
export function daysToChoose(week: IsoWeek, today: string): DayOption[] {
  const monday = mondayOfWeek(week);
  const yesterday = plusDays(today, -1);
  const words: Record<string, string> = { [today]: 'I dag', [yesterday]: 'I går' };
  const days = Array.from({ length: DAYS }, (_, day) => plusDays(monday, DAYS - 1 - day));
  return [...days, ...(today === monday ? [yesterday] : [])]
    .filter((date) => date <= today)
    .map((date) => ({ date, word: words[date] ?? null }));
}

/** Where a new incident begins: today in the week that goes on, otherwise some time during the week. */
export function firstChoice(week: IsoWeek, today: string): WhenChoice {
  const isNow = isoWeekOfDate(today) === week;
  return inWords(isNow ? 'i dag' : `v. ${Number(week.slice(6))} ${week.slice(0, 4)}`);
}

/** A time in words; what they mean follows from when they were written. */
export const inWords = (text: string, writtenAt: string | null = null): WhenChoice => ({
  kind: 'WORDS',
  text,
  pick: 0,
  writtenAt,
});

/** What a time in words may mean, the likeliest first, or why it means nothing. */
export function readWords(
  { text, writtenAt }: Extract<WhenChoice, { kind: 'WORDS' }>,
  timeZone: string,
  now: string,
): { readings: TimeReading[]; note: string | null; fault: string | null } {
  const answer = readTime(text, { now: writtenAt ?? now, timeZone });
  if (answer?.kind === 'READ')
    return { readings: [answer.reading, ...answer.others], note: answer.note, fault: null };
  return { readings: [], note: null, fault: answer?.sentence ?? null };
}

/** A choice as the instants that are stored; an end that lies ahead is cut at `now`. Null while something is missing. */
export function timesOf(choice: WhenChoice, week: IsoWeek, timeZone: string, now: string): WhenTimes | null {
  const at = (date: string, time: string) => instantOf(date, time, timeZone);
  const between = (from: string, to: string | null, timePrecision: TimePrecision): WhenTimes => ({
    occurredFrom: from,
    occurredTo: to !== null && isAfter(to, now) && !isAfter(from, now) ? now : to,
    timePrecision,
  });
  switch (choice.kind) {
    case 'WORDS': {
      const reading = readWords(choice, timeZone, now).readings[choice.pick];
      return reading === undefined ? null : timesOfSpan(reading.span, { now, timeZone });
    }
    case 'WEEK':
      return between(at(mondayOfWeek(week), '00:00'), at(mondayOfWeek(addWeeks(week, 1)), '00:00'), 'WEEK');
    case 'DAY': {
      const part = DAY_PARTS.find(({ code }) => code === choice.part) ?? DAY_PARTS[0];
      const precision = choice.part === 'WHOLE' ? 'DAY' : 'PART_OF_DAY';
      const first = plusDays(choice.date, 'daysBefore' in part ? -part.daysBefore : 0);
      return between(at(first, part.from), at(choice.date, part.to), precision);
    }
    case 'CLOCK': {
      if (choice.from === '') return null;
      const endDate = choice.to < choice.from ? plusDays(choice.date, 1) : choice.date;
      const to = choice.to === '' ? null : at(endDate, choice.to);
      return between(at(choice.date, choice.from), to, choice.approximate ? 'HOUR' : 'MINUTE');
    }
    case 'INTERVAL': {
      if (choice.from === '') return null;
      const [fromDate = '', fromTime = '00:00'] = choice.from.split('T');
      const [toDate = '', toTime = '24:00'] = choice.to.split('T');
      return between(at(fromDate, fromTime), toDate === '' ? null : at(toDate, toTime), choice.precision);
    }
  }
}

const isAfter = (one: string, other: string) => Date.parse(one) > Date.parse(other);

/** The instant of a wall-clock time on a calendar date; `24:00` is the start of the next day. */
function instantOf(date: string, time: string, timeZone: string): string {
  if (time === '24:00') return instantOf(plusDays(date, 1), '00:00', timeZone);
  const week = isoWeekOfDate(date);
  const day = Math.round((Date.parse(date) - Date.parse(mondayOfWeek(week))) / DAY_MS);
  return weekMoment(week, day, time, timeZone);
}
