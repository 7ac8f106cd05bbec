import type { Certainty, Hit } from '../finding.js';
import type { Page } from '../text/page.js';

const SHORT = 10;
const LONG = 12;
const LONGEST_GAP = 12;
const GAP = /[ \n\r+./_:,~·•|-]/;
const DIGIT = /\d/;
const SEPARATOR = /^[ \r\n]*[-+._:,~·•|]?[ \r\n]*$/;
const IN_DATE = /^[ \r\n]*[-+./]?[ \r\n]*$/;
/** Ten digits in a row that a telephone has, whatever their check digit. */
const AS_TELEPHONE = /^0(?:7[02369]|8)/;
/** A clock before four digits tells that they are a time. */
const CLOCK_BEFORE = /(?:kl|klockan)\.?\s*$/i;
const YOUNG = 2010;
/** A date of birth whose last four are masked, all of them or the end. */
const MASKED =
  /(?<![\p{L}\p{N}_]|\d[-./,:+])((?:18|19|20)?\d{6}) ?[-+]? ?(?=\d{0,3}[x*#•?_])[\dx*#•?_]{4}(?![\p{L}\p{N}*#•_])/giu;
/** Years that periods are written of, where nobody below a hundred is meant, and how many days a period may be. */
const PERIOD_YEAR = /^(?:2[0-9]|20[2-4][0-9])$/;
const LONGEST_PERIOD = 10;

interface Group {
  /** Ten or twelve digits. */
  digits: string;
  /** What stands before each digit, from the second on. */
  gaps: readonly string[];
  /** Whether letters, or more digits with one sign between, stand right beside it: then only a right number counts. */
  isJoined: boolean;
  start: number;
  end: number;
}

/**
 * Personnummer, samordningsnummer (day + 60) in every written form. A wrong check digit is POSSIBLE when the form is
 * that of a number. Sources: Skatteverket SKV 704 and SKV 707 (form, + from the year one becomes 100, day + 60),
 * folkbokföringslagen 18 § (1991:481); the check digit is Luhn's (modulus 10, weights 2 and 1).
 */
export function findIdentityNumbers({ text }: Page): Hit[] {
  const hits: Hit[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start += 1) {
    if (start < end || !DIGIT.test(text[start] ?? '') || DIGIT.test(text[start - 1] ?? '')) continue;
    const hit = [LONG, SHORT]
      .map((count) => judged(groupAt(text, start, count), text))
      .find((one) => one !== null);
    if (!hit) continue;
    hits.push(hit);
    end = hit.end;
  }
  return [...hits, ...masked(text)];
}

/** A number of which only the date of birth is left still points at somebody. */
function masked(text: string): Hit[] {
  return [...text.matchAll(MASKED)].flatMap((match): Hit[] => {
    if (!isBirth(`${match[1]}1111`)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ rule: 'IDENTITY_NUMBER', start, end, certainty: 'POSSIBLE' }];
  });
}

function isJoined(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    /(?:[\p{L}_]|\d[-./,:+])$/u.test(before) || /^(?:[\p{L}_]|[-./,:+]\d)/u.test(text.slice(end, end + 2))
  );
}

/** The next `count` digits, with short gaps of signs that people put in a number; null when there are fewer or more. */
function groupAt(text: string, start: number, count: number): Group | null {
  let digits = '';
  const gaps: string[] = [];
  let gap = '';
  let place = start;
  for (; digits.length < count; place += 1) {
    const unit = text[place] ?? '';
    if (DIGIT.test(unit)) {
      if (digits !== '') gaps.push(gap);
      digits += unit;
      gap = '';
    } else if (GAP.test(unit) && gap.length < LONGEST_GAP) gap += unit;
    else return null;
  }
  if (DIGIT.test(text[place] ?? '')) return null;
  return { digits, gaps, start, end: place, isJoined: isJoined(text, start, place) };
}

function judged(group: Group | null, text: string): Hit | null {
  if (group === null || !isBirth(group.digits)) return null;
  const certainty = certaintyOf(group, text);
  return certainty && { rule: 'IDENTITY_NUMBER', start: group.start, end: group.end, certainty };
}

function certaintyOf(group: Group, text: string): Certainty | null {
  const right = luhn(group.digits.slice(-SHORT)) === 0;
  const shape = shapeOf(group);
  if (group.isJoined) return right && (shape === 'NUMBER' || shape === 'COMPACT') ? 'CERTAIN' : null;
  if (shape === 'NUMBER' && isPeriod(group)) return null;
  if (shape === 'NUMBER') return right ? 'CERTAIN' : 'POSSIBLE';
  if (shape === 'COMPACT') {
    if (right) return 'CERTAIN';
    return AS_TELEPHONE.test(group.digits) ? null : 'POSSIBLE';
  }
  if (shape === 'DATE_AND_FOUR') {
    if (right) return 'LIKELY';
    return isClock(group, text) ? null : 'POSSIBLE';
  }
  return shape === 'LOOSE' && right ? 'POSSIBLE' : null;
}

type Shape = 'NUMBER' | 'COMPACT' | 'DATE_AND_FOUR' | 'LOOSE' | 'OTHER';

/** How the digits are set apart: as in a number, not at all, as a date and four digits, or digit by digit. */
function shapeOf({ digits, gaps }: Group): Shape {
  const century = digits.length - SHORT;
  const beforeLast = gaps[century + 5] ?? '';
  const inDate = [gaps[century + 1] ?? '', gaps[century + 3] ?? ''];
  const others = gaps.filter((_, index) => ![century + 1, century + 3, century + 5].includes(index));
  const looseOnly = gaps.every((gap) => SEPARATOR.test(gap));
  if (others.some((gap) => gap !== '')) return looseOnly ? 'LOOSE' : 'OTHER';
  const dateSet = inDate.some((gap) => gap !== '');
  if (!dateSet && beforeLast === '') return 'COMPACT';
  if (!inDate.every((gap) => IN_DATE.test(gap))) return looseOnly ? 'LOOSE' : 'OTHER';
  if (!/^[ \r\n]*\/?[ \r\n]*$/.test(beforeLast) && !SEPARATOR.test(beforeLast)) return 'OTHER';
  if (/[-+]/.test(beforeLast) || (!dateSet && /[._:,~·•|]/.test(beforeLast))) return 'NUMBER';
  return beforeLast === '' ? (looseOnly ? 'LOOSE' : 'OTHER') : 'DATE_AND_FOUR';
}

/** A date that may be an event's, and four digits that may be its time. */
function isClock({ digits, start }: Group, text: string): boolean {
  const last = digits.slice(-4);
  const time = Number(last.slice(0, 2)) < 24 && Number(last.slice(2)) < 60;
  const recent =
    digits.length === LONG ? Number(digits.slice(0, 4)) >= YOUNG : Number(digits.slice(0, 2)) >= 20;
  return time && (recent || CLOCK_BEFORE.test(text.slice(Math.max(0, start - 10), start)));
}

/**
 * A date that may be an event's, and the day on which it ended: 20261116-1122. One in a thousand numbers of those born
 * since 2020 looks the same and is passed by, so that reports can name their weeks.
 */
function isPeriod({ digits }: Group): boolean {
  if (!PERIOD_YEAR.test(digits.slice(0, -8))) return false;
  const [from = 0, to = 0] = [digits.slice(-8, -4), digits.slice(-4)].map((day) => dayOfYear(day) ?? 0);
  return from > 0 && to > from && to - from <= LONGEST_PERIOD;
}

/** Month and day as a day of a year with months of 31 days; null when it is none. */
function dayOfYear(monthAndDay: string): number | null {
  const [month, day] = [Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2))];
  return month < 1 || month > 12 || day < 1 || day > 31 ? null : month * 31 + day;
}

function isBirth(digits: string): boolean {
  const short = digits.slice(-SHORT);
  if (digits.length === LONG && !/^(18[5-9]|19|20)/.test(digits)) return false;
  const month = Number(short.slice(2, 4));
  const written = Number(short.slice(4, 6));
  const day = written > 60 ? written - 60 : written;
  if (month < 1 || month > 12 || day < 1 || short.slice(6, 9) === '000') return false;
  return day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function luhn(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const weighed = Number(digits[place]) * (place % 2 === 0 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10;
}
