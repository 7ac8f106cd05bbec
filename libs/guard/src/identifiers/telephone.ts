import type { Certainty, Hit } from '../finding.js';
import type { Page } from '../text/page.js';

/** Each step takes one digit and at most three signs before it, so no text makes it look back. */
const NUMBER = /(?<![\d+])\(?(?:\+ ?\d|0)(?:[ ()/._-]{0,3}\d){6,17}/gu;
/** A number that goes on in the next line. */
const BROKEN =
  /(?<![\d+])\(?(?:\+ ?46|0046|0)(?:[ ()/._-]{0,2}\d){1,9}[ ._-]{0,2}\r?\n {0,2}\d(?:[ ()/._-]{0,2}\d){1,8}(?![ ._-]?\d)/gu;
/** What shows in the first line that it is a number: a mobile's beginning, the country, or an area code with its dash. */
const BEGUN = /^\(?(?:\+ ?46|0046|07[02369]|0\d{1,3}\)?-)/;
const LOCAL =
  /(?<!\p{L})(?:tel|telefon|tfn|mobil|mob|nås på|ring|sms)[.:]{0,2} ?(?:nr |nummer |på |till )?:? ?([1-9]\d{1,2}[ -]?\d{2}[ -]?\d{2,3})(?![-\d])/giu;
const CLOCKS = /^\(?[01]?\d\.?\d\d ?- ?[012]\d\.?\d\d$/;
const DATE = /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d/;
/** Six digits and four: somebody's number, not a telephone's. */
const SIX_AND_FOUR = /^\d{6} ?[-+] ?\d{4}$/;
/** Area code set apart from a number that does not begin with 0. */
const GROUPED = /^\(?0\d{1,3}\)?[ /._-]{1,3}[1-9]\d/;
/** Numbers that lead to authorities and companies. Source: Post- och telestyrelsen, the Swedish numbering plan. */
const PUBLIC = /^(?:10|20|77|200|77[01]|900|939|944)/;
/** Where the second of several numbers in a row begins. */
const ANOTHER = /(?<=\d)[ /._,)(-]+\(?(?:0|\+)[^+]{6,}$/;
const LEAST = 7;
const MOST = 9;

/**
 * Swedish numbers with or without country code, in groups or not, and foreign ones after `+`. Source: Post- och
 * telestyrelsen, numbering plan for telephony (E.164): 0 or +46, then area code and number, 7 to 9 digits together.
 */
export function findTelephones({ text }: Page): Hit[] {
  const hits: Hit[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const start = match.index;
    const found = telephone(match[0]);
    const follows = hits.at(-1)?.end === start - 1;
    if (found === null || (found.certainty !== 'CERTAIN' && !follows && isJoined(text, start))) continue;
    NUMBER.lastIndex = start + found.length;
    hits.push({ rule: 'TELEPHONE', start, end: start + found.length, certainty: found.certainty });
  }
  for (const match of text.matchAll(LOCAL)) {
    const end = match.index + match[0].length;
    hits.push({ rule: 'TELEPHONE', start: end - (match[1] ?? '').length, end, certainty: 'POSSIBLE' });
  }
  return [...hits, ...overLines(text, hits)];
}

/** Numbers with the end of a line in them, where neither line holds one of its own. */
function overLines(text: string, known: readonly Hit[]): Hit[] {
  return [...text.matchAll(BROKEN)].flatMap((match): Hit[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!BEGUN.test(match[0]) || isJoined(text, start)) return [];
    if (known.some((hit) => hit.start < end && hit.end > start)) return [];
    const written = match[0].replace(/\r?\n/, ' ');
    const found = telephone(written);
    if (found === null || found.length !== written.length || found.certainty === 'POSSIBLE') return [];
    return [{ rule: 'TELEPHONE', start, end, certainty: found.certainty }];
  });
}

/** Whether it goes on from letters or digits, as a part of a date, an amount or a diary number: then only what can be
 * nothing else counts. */
function isJoined(text: string, start: number): boolean {
  return /(?:\p{L}[-./,]?|\d[-./:,])$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** The first number of a row of digits, signs and blanks, which may hold several. */
function telephone(row: string): { length: number; certainty: Certainty } | null {
  const written = withoutTail(row);
  const certainty = certaintyOf(written);
  if (certainty !== null) return { length: written.length, certainty };
  const next = ANOTHER.exec(row);
  return next === null ? null : telephone(row.slice(0, next.index));
}

/** A number without what follows it in the same row of digits and blanks. */
function withoutTail(row: string): string {
  const parts = row.split(' ');
  while (parts.length > 1 && /^\(?(?:0[1-9]|\+46)/.test(row) && national(parts.join(' ')).length > MOST) {
    parts.pop();
  }
  return parts.join(' ').replace(/\D+$/, '');
}

/** The digits after the 0 or the country code. */
function national(written: string): string {
  const digits = written.replace('(0)', '').replace(/\D/g, '');
  return (isSwedishAbroad(written) ? digits.replace(/^(?:00)?46/, '') : digits).replace(/^0/, '');
}

function isSwedishAbroad(written: string): boolean {
  return /^(?:\+ ?|00)46/.test(written);
}

function certaintyOf(written: string): Certainty | null {
  if ([DATE, CLOCKS, SIX_AND_FOUR].some((form) => form.test(written))) return null;
  if (/^(?:\+|00[1-9])/.test(written) && !isSwedishAbroad(written)) {
    const count = written.replace(/\D/g, '').length;
    return count >= 9 && count <= 15 && !/[.]/.test(written) ? 'LIKELY' : null;
  }
  const own = national(written);
  if (!/^[1-9]/.test(own) || own.length < LEAST || own.length > MOST) return null;
  if (PUBLIC.test(own)) return 'POSSIBLE';
  if (/^7[02369]/.test(own)) return own.length === MOST ? 'CERTAIN' : null;
  if (isSwedishAbroad(written)) return 'LIKELY';
  if (!GROUPED.test(written)) return own.length === MOST && own.startsWith('8') ? 'LIKELY' : null;
  return /\d{3}|\d\d \d\d \d\d/.test(written) ? 'LIKELY' : null;
}
