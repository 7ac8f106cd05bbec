import type { TimePrecision } from '@samlad/domain/time-precision.js';
import { DAY, HOUR, MINUTE } from './calendar.js';
import { WHEN, type TimeKnowledge, type When } from './incident-streams.js';
import { between, pickWeighted, wholeBetween, type Random } from './random.js';

/** When something happened, in milliseconds, and how well that is known. */
export interface Occurrence {
  from: number;
  to: number | null;
  precision: TimePrecision;
}

type Draw = (random: Random, start: number, days: readonly number[]) => Occurrence;

const PART_OF_DAY = 6 * HOUR;
const TRIES = 40;
const HOURS = Array.from({ length: 24 }, (_, index) => index);

const minute: Draw = (_, start) => ({ from: start, to: null, precision: 'MINUTE' });
const hour: Draw = (_, start) => ({ from: start - (start % HOUR), to: null, precision: 'HOUR' });

const partOfDay: Draw = (_, start, days) => {
  const midnight = midnightBefore(start, days);
  const from = midnight + Math.floor((start - midnight) / PART_OF_DAY) * PART_OF_DAY;
  return { from, to: from + PART_OF_DAY, precision: 'PART_OF_DAY' };
};

const day: Draw = (_, start, days) => {
  const from = midnightBefore(start, days);
  return { from, to: Math.min(from + DAY, days.at(-1) ?? from), precision: 'DAY' };
};

const wholeWeek =
  (precision: TimePrecision): Draw =>
  (_, start, days) => ({ from: days[0] ?? start, to: days.at(-1) ?? start, precision });

const night: Draw = (random, start, days) => {
  const length = wholeBetween(random, 5, 12) * HOUR;
  const from = Math.max(days[0] ?? start, start - length / 2);
  return { from: from - (from % HOUR), to: from - (from % HOUR) + length, precision: 'PART_OF_DAY' };
};

const weekend: Draw = (random, start, days) => {
  const friday = days[4] ?? start;
  return {
    from: friday + wholeBetween(random, 12, 18) * HOUR,
    to: friday + 2 * DAY + wholeBetween(random, 8, 20) * HOUR,
    precision: 'WEEK',
  };
};

const DRAWS: Record<TimeKnowledge, readonly [weight: number, draw: Draw][]> = {
  CLOCK: [
    [55, minute],
    [35, hour],
    [10, partOfDay],
  ],
  ROUGH: [
    [25, hour],
    [38, partOfDay],
    [25, day],
    [10, wholeWeek('WEEK')],
    [2, wholeWeek('UNKNOWN')],
  ],
  SPAN: [
    [80, night],
    [12, day],
    [8, weekend],
  ],
};

const midnightBefore = (start: number, days: readonly number[]): number =>
  days.findLast((midnight) => midnight <= start) ?? start;

/** Draws a time in the week whose midnights are `days`, never later than `now`. */
export function drawOccurrence(
  random: Random,
  when: When,
  knowledge: TimeKnowledge,
  days: readonly number[],
  now: number,
): Occurrence {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [, draw] = pickWeighted(random, DRAWS[knowledge], ([weight]) => weight);
    const occurrence = draw(random, drawStart(random, when, days), days);
    if ((occurrence.to ?? occurrence.from) <= now) return occurrence;
  }
  const monday = days[0] ?? now;
  const from = between(random, monday, now);
  return { from: from - (from % MINUTE), to: null, precision: 'MINUTE' };
}

/** How much of a usual week's `when` has passed at `now`: 0 before the week, 1 after it. */
export function shareOfWeek(when: When, days: readonly number[], now: number): number {
  if (now >= (days.at(-1) ?? now)) return 1;
  const { days: dayWeights, hours } = WHEN[when];
  let passed = 0;
  let all = 0;
  for (const [index, dayWeight] of [...dayWeights].entries()) {
    for (const hour of HOURS) {
      const weight = Number(dayWeight) * Number(hours[hour]);
      all += weight;
      if ((days[index] ?? 0) + (hour + 1) * HOUR <= now) passed += weight;
    }
  }
  return passed / all;
}

function drawStart(random: Random, when: When, days: readonly number[]): number {
  const { days: dayWeights, hours } = WHEN[when];
  const onDay = pickWeighted(random, [0, 1, 2, 3, 4, 5, 6], (index) => Number(dayWeights[index]));
  const atHour = pickWeighted(random, HOURS, (index) => Number(hours[index]));
  return (days[onDay] ?? 0) + atHour * HOUR + wholeBetween(random, 0, 59) * MINUTE;
}
