import { Temporal } from 'temporal-polyfill';
import { endpointsOf, isStrong, settleClocks } from './endpoints.js';
import { spansOfEnds } from './spans-of-ends.js';
import { isAhead, type Span, type TimeContext, timesThatCame } from './span.js';
import { type Meant, spansOfTerm } from './terms.js';
import { tellTime } from './tell-time.js';
import { type Token, tokensOf } from './tokens.js';

/** One way to read words of time. */
export interface TimeReading {
  span: Span;
  /** The same, in full: `natten till lör 21 nov, ca 22–06`. */
  words: string;
}

/** What words of time mean: the likeliest reading and the others, or why they cannot be read. */
export type TimeAnswer =
  | {
      kind: 'READ';
      reading: TimeReading;
      others: TimeReading[];
      note: string | null;
      used: [from: number, to: number][];
    }
  | { kind: 'REFUSED'; sentence: string; used: [from: number, to: number][] };

const LONGEST = 300;
const MOST_OTHERS = 3;
const EXAMPLES = 'Skriv till exempel fredag kväll, 20/11 kl. 23 eller natten till lördag.';

/**
 * Reads a field of time words, where every word counts. Null for an empty one. Nothing that lies ahead is read: it is
 * refused with a sentence.
 */
export function readTime(text: string, context: TimeContext): TimeAnswer | null {
  if (text.trim() === '') return null;
  const tokens = settleClocks(tokensOf(text.slice(0, LONGEST)), true);
  const left = tokens.filter(({ type }) => type === 'OTHER').map(({ start, end }) => text.slice(start, end));
  const used = usedOf(tokens);
  if (left.length > 0 || !tokens.some(isStrong)) {
    const what = left.length > 0 ? left.join(' ') : text.trim();
    return { kind: 'REFUSED', sentence: notUnderstood(what), used };
  }
  return answer(tokens, context, text.trim());
}

/** Finds the time in a text about something else, such as a line of an e-mail. Null when there is none. */
export function findTime(text: string, context: TimeContext): TimeAnswer | null {
  const tokens = settleClocks(tokensOf(text.slice(0, LONGEST)), false).filter(({ type }) => type !== 'NOW');
  const told = tokens.filter((token, index) => token.type !== 'OTHER' && !isLoose(tokens, index));
  return told.some(isStrong) ? answer(told, context, null) : null;
}

/** A word that only joins others to a time, standing beside none. */
function isLoose(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || isStrong(token)) return false;
  const beside = (step: number) => {
    let at = index + step;
    while (tokens[at] !== undefined && !isStrong(tokens[at] as Token) && tokens[at]?.type !== 'OTHER')
      at += step;
    return tokens[at] !== undefined && isStrong(tokens[at] as Token);
  };
  return token.type === 'RANGE' ? !(beside(-1) && beside(1)) : !beside(1);
}

function answer(tokens: readonly Token[], context: TimeContext, field: string | null): TimeAnswer {
  const used = usedOf(tokens);
  const refuse = (sentence: string): TimeAnswer => ({ kind: 'REFUSED', sentence, used });
  if (tokens.some(({ type }) => type === 'AHEAD'))
    return refuse('Den tiden har inte varit än. Skriv när det hände.');
  const meant: Meant = spansOfTerm(tokens, context) ?? spansOfEnds(endpointsOf(tokens), context);
  if (meant.fault !== null) return refuse(meant.fault);
  const past = meant.spans.filter((span) => !isAhead(span, context) && !isReversed(span));
  const [first] = past;
  if (first === undefined && meant.spans.every(isReversed)) return refuse(notUnderstood(field ?? ''));
  if (first === undefined) {
    const told = tellTime(meant.spans[0] as Span, context);
    return refuse(`${told[0]?.toUpperCase()}${told.slice(1)} har inte varit än. Skriv när det hände.`);
  }
  const skipped = past.flatMap((span) => skippedIn(span, context))[0];
  if (skipped !== undefined) return refuse(skipped);
  const spans = past.flatMap((span) => turnedBack(span, tokens, context));
  const readings = distinct(spans.map((span) => ({ span, words: tellTime(span, context) })));
  const [reading, ...others] = readings;
  return {
    kind: 'READ',
    reading: reading as TimeReading,
    others: others.slice(0, MOST_OTHERS),
    note: meant.note,
    used,
  };
}

const notUnderstood = (what: string) => `Förstod inte ”${what}”. ${EXAMPLES}`;
const isReversed = ({ from, to }: Span) => to !== null && to < from;
const isClockTime = ({ precision }: Span) => precision === 'MINUTE' || precision === 'HOUR';

/** Why a clock time cannot be: the clock was turned forward past it. */
function skippedIn(span: Span, { timeZone }: TimeContext): string[] {
  if (!isClockTime(span)) return [];
  return [span.from, span.to ?? span.from]
    .filter((wall) => timesThatCame(wall, timeZone) === 0)
    .map((wall) => {
      const time = Temporal.PlainDateTime.from(wall);
      const clock = `${String(time.hour).padStart(2, '0')}.${String(time.minute).padStart(2, '0')}`;
      return `Klockan ${clock} fanns inte den ${time.day}/${time.month}: då ställdes den fram en timme. Skriv en annan tid.`;
    });
}

/** Both times, where the clock was turned back and the same time came twice, unless it is said which. */
function turnedBack(span: Span, tokens: readonly Token[], { timeZone, now }: TimeContext): Span[] {
  if (!isClockTime(span) || span.later || timesThatCame(span.from, timeZone) !== 2) return [span];
  const later = { ...span, later: true as const };
  if (tokens.some(({ type }) => type === 'WINTER')) return [later];
  if (tokens.some(({ type }) => type === 'SUMMER')) return [span];
  return isAhead(later, { now, timeZone }) ? [span] : [span, later];
}

function distinct(readings: TimeReading[]): TimeReading[] {
  const seen = new Map(readings.toReversed().map((reading) => [JSON.stringify(reading.span), reading]));
  return readings.filter((reading) => seen.get(JSON.stringify(reading.span)) === reading);
}

/** The places in the text that the tokens stand at, joined where they touch. */
function usedOf(tokens: readonly Token[]): [number, number][] {
  return [...new Map(tokens.map(({ start, end }) => [start, [start, end] as [number, number]])).values()];
}
