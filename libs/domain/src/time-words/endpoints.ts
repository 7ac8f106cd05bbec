import type { Clock, DayWords, Token } from './tokens.js';

/** One end of what is told: a day, a part of it, a clock time, or some of them. */
export interface Endpoint {
  day: DayWords | null;
  /** The weekday that stands beside a date. */
  weekday: number | null;
  /** `TO` is the night that ends on the day. */
  night: 'TO' | 'OF' | null;
  part: string | null;
  clock: Clock | null;
  isApprox: boolean;
}

const WEAK = new Set<Token['type']>([
  'SMALL',
  'OTHER',
  'RANGE',
  'APPROX',
  'CLOCK_WORD',
  'BETWEEN',
  'SUMMER',
  'WINTER',
]);
const BEFORE_A_CLOCK = new Set<Token['type']>(['CLOCK_WORD', 'APPROX', 'BETWEEN']);
const OF_A_DAY = new Set<Token['type']>(['DAY', 'NIGHT', 'PART']);

export const isStrong = (token: Token): boolean => !WEAK.has(token.type);

const isReal = ({ hour, minute }: Clock) =>
  hour <= 24 && (minute ?? 0) < 60 && !(hour === 24 && (minute ?? 0) > 0);

/**
 * Decides which numbers are clock times: after `kl`, `ca` or `mellan`, after a day, in a range of such, or alone in a field.
 * The others become words like any other.
 */
export function settleClocks(tokens: readonly Token[], isField: boolean): Token[] {
  const settled: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'CLOCK' || !isReal(token.clock)) {
      settled.push(token.type === 'CLOCK' ? { ...token, type: 'OTHER' } : token);
      return;
    }
    const isClock = !token.clock.isBare || isToldAsClock(tokens, index, settled, isField);
    settled.push(isClock ? token : { type: 'OTHER', start: token.start, end: token.end });
  });
  return settled;
}

function isToldAsClock(
  tokens: readonly Token[],
  index: number,
  before: readonly Token[],
  isField: boolean,
): boolean {
  const token = tokens[index];
  const previous = before.findLast(({ type }) => type !== 'SMALL');
  const width = token === undefined ? 0 : token.end - token.start;
  if (previous !== undefined && BEFORE_A_CLOCK.has(previous.type)) return true;
  if (isField && tokens.length === 1) return true;
  const inRange = tokens[index + 1]?.type === 'RANGE' && tokens[index + 2]?.type === 'CLOCK';
  const ends = previous?.type === 'RANGE' && before.at(-2)?.type === 'CLOCK';
  if (ends) return true;
  if (previous !== undefined && OF_A_DAY.has(previous.type)) return isField || inRange || width >= 2;
  return inRange && (isField || (width >= 2 && width === widthOf(tokens[index + 2])));
}

const widthOf = (token: Token | undefined) => (token === undefined ? 0 : token.end - token.start);

const nothing = (): Endpoint => ({
  day: null,
  weekday: null,
  night: null,
  part: null,
  clock: null,
  isApprox: false,
});
const isEmpty = ({ day, night, part, clock }: Endpoint) =>
  day === null && night === null && part === null && clock === null;

/** The ends that tokens tell of, divided where a range stands between two of them. */
export function endpointsOf(tokens: readonly Token[]): Endpoint[] {
  const ends: Endpoint[] = [];
  let end = nothing();
  for (const token of tokens) {
    if (token.type === 'RANGE' && !isEmpty(end)) {
      ends.push(end);
      end = nothing();
    } else if (token.type === 'CLOCK' && end.clock !== null) {
      ends.push(end);
      end = { ...nothing(), clock: token.clock };
    } else add(end, token);
  }
  return isEmpty(end) ? ends : [...ends, end];
}

function add(end: Endpoint, token: Token): void {
  if (token.type === 'APPROX') end.isApprox = true;
  if (token.type === 'NIGHT_TO') end.night = 'TO';
  if (token.type === 'NIGHT') end.night ??= 'OF';
  if (token.type === 'PART') end.part ??= token.code;
  if (token.type === 'CLOCK') end.clock = token.clock;
  if (token.type !== 'DAY') return;
  const earlier = end.day;
  if (token.day.by === 'DATE' && earlier?.by === 'WEEKDAY') end.weekday = earlier.weekday;
  if (earlier?.by === 'DATE' && token.day.by === 'WEEKDAY') end.weekday = token.day.weekday;
  else end.day = earlier === null || token.day.by === 'DATE' ? token.day : earlier;
}
