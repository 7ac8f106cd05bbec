import type { Candidate, Candidates, Corner } from './candidates.js';
import type { Counts } from './counts.js';
import type { Frozen } from './frozen.js';
import type { Layout } from './layout.js';
import type { OtherWorld } from './publication.js';
import { statisticOf, type Statistics } from './statistics.js';

export interface Search {
  layout: Layout;
  counts: Counts;
  statistics: Statistics;
  frozen: Frozen;
  candidates: Candidates;
  /** What it costs to hide a figure; 0 for one that is hidden already. */
  price: Float64Array;
  spread: number;
}

interface Weeks {
  up: number;
  down: number | null;
}

interface Best {
  price: number;
  candidate: Candidate | null;
  sign: number;
  weeks: Weeks;
}

/**
 * The cheapest other world that changes a figure of a line: a rectangle in one week, or between two weeks when
 * longer windows are to stay. There is always one: one incident more in the newest week, which no earlier
 * publication holds. Ties go to the first in the order of the table.
 */
export function findWorld(search: Search, line: number, window: number): OtherWorld {
  const best: Best = {
    price: Number.POSITIVE_INFINITY,
    candidate: null,
    sign: 1,
    weeks: { up: 0, down: null },
  };
  for (const candidate of search.candidates.through(line))
    for (const [block, other] of blockPairs(search.statistics, window)) {
      const price = priceOf(search, candidate, block, other);
      if (price < best.price) improve(search, best, price, candidate, block, other);
    }
  if (!best.candidate) throw new Error('No other world; the newest week should always give one.');
  return worldOf(search, best, best.candidate);
}

/** Weeks are taken by block, between the ends of the windows; null: the second week is not used. */
function blockPairs({ windows }: Statistics, window: number): [number, number | null][] {
  const inside = windows.map((_, block) => block).filter((block) => block <= window);
  const outside = windows.map((_, block) => block).filter((block) => block > window);
  return inside.flatMap((block) =>
    [null, ...outside].map((other): [number, number | null] => [block, other]),
  );
}

/** The price of a rectangle between two blocks: the windows that hold the one and not the other change. */
function priceOf(search: Search, candidate: Candidate, block: number, other: number | null): number {
  const { statistics, price } = search;
  const end = other ?? statistics.windows.length;
  let sum = 0;
  for (const line of candidate.lines)
    for (let w = block; w < end; w += 1) sum += price[statisticOf(statistics, line, w)] as number;
  return sum;
}

function improve(
  search: Search,
  best: Best,
  price: number,
  candidate: Candidate,
  block: number,
  other: number | null,
): void {
  for (const sign of [1, -1])
    for (const up of weeksOf(search.statistics, block)) {
      if (!allows(search, candidate.corners, sign, up)) continue;
      const down = partnerWeek(search, candidate, sign, up, other);
      if (down === undefined) continue;
      Object.assign(best, { price, candidate, sign, weeks: { up, down } });
      return;
    }
}

/** The second week, null when none is asked for, undefined when none fits. */
function partnerWeek(
  search: Search,
  candidate: Candidate,
  sign: number,
  up: number,
  other: number | null,
): number | null | undefined {
  const { frozen } = search;
  if (other === null) return candidate.lines.every((line) => frozen.kind(line, up) === 0) ? null : undefined;
  return weeksOf(search.statistics, other).find(
    (down) =>
      allows(search, candidate.corners, -sign, down) &&
      candidate.lines.every((line) => frozen.kind(line, up) === frozen.kind(line, down)),
  );
}

/** No count becomes less than nothing. */
function allows({ counts, spread }: Search, corners: readonly Corner[], sign: number, week: number): boolean {
  return corners.every((corner) => corner.sign * sign > 0 || counts.at(corner.atom, week) >= spread);
}

/** The weeks of a block, newest first. */
function weeksOf({ week, windows }: Statistics, block: number): number[] {
  const from = block === 0 ? 0 : (windows[block - 1]?.weeks ?? 0);
  const to = windows[block]?.weeks ?? from;
  return Array.from({ length: to - from }, (_, i) => week - from - i);
}

function worldOf({ layout, spread }: Search, { sign, weeks }: Best, { corners }: Candidate): OtherWorld {
  const inWeek = (week: number, direction: number) =>
    corners.map((corner) => ({
      area: layout.area.leaves[corner.area] as string,
      series: layout.series.leaves[corner.series] as string,
      week,
      by: corner.sign * direction * spread,
    }));
  return [...inWeek(weeks.up, sign), ...(weeks.down === null ? [] : inWeek(weeks.down, -sign))];
}
