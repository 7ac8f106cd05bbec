import type { WeekIndex } from '@samlad/domain/week.js';
import { Candidates } from './candidates.js';
import { Counts, type CountRow } from './counts.js';
import { findWorld, type Search } from './find-world.js';
import { Frozen } from './frozen.js';
import { positionKey, type Layout } from './layout.js';
import { effectOf } from './other-world.js';
import type { SuppressionPolicy } from './policy.js';
import { primaryOf } from './primary.js';
import type { Cell, OtherWorld, Publication } from './publication.js';
import { countStatistics, statisticOf, windowsDue, type Statistics } from './statistics.js';

export interface PublishInput {
  layout: Layout;
  policy: SuppressionPolicy;
  week: WeekIndex;
  /** Frozen counts of at least the longest window; the same rows for every reader of the table. */
  rows: readonly CountRow[];
  /** Everything that these readers have been shown before. */
  earlier: readonly Publication[];
  /** Figures that are hidden whatever their value, `area|series|weeks`: what another audience is not shown. */
  withheld?: ReadonlySet<string>;
}

interface Found {
  world: OtherWorld;
  touches: readonly number[];
}

/**
 * A figure is dearer the larger it is, the more it totals and the longer it will stay hidden, which is as long as
 * its window; one that was hidden last time is a quarter.
 */
const PRICE_OF_TOTAL = 8;
const REBATE = 4;

/**
 * The tables of a week: small figures hidden, and others with them so that no hidden figure can be derived from
 * these and all earlier tables. The same input gives the same output. Throws on tables of a later week.
 */
export function publish(input: PublishInput): Publication {
  const { layout, policy, week, earlier } = input;
  if (earlier.some((one) => one.week >= week)) throw new Error('Tables are made in the order of the weeks.');
  const counts = new Counts(layout, input.rows);
  const statistics = countStatistics(layout, counts, week, windowsDue(policy, week));
  const primary = primaryOf(layout, counts, statistics, policy);
  withhold(primary, layout, statistics, input.withheld);

  const touched = new Int32Array(statistics.size);
  const old = stillOpen(earlier, week, statistics);
  for (const world of old) for (const s of effectOf(layout, statistics, world).keys()) touched[s] = 1;
  const search: Search = {
    layout,
    counts,
    statistics,
    frozen: new Frozen(layout, earlier, week, statistics.windows.at(-1)?.weeks ?? 1),
    candidates: new Candidates(layout),
    price: pricesOf(layout, statistics, earlier, primary, touched),
    spread: policy.spread,
  };
  const found = withoutNeedless(protect(search, primary, touched), primary, touched);
  const hidden = primary.map((own, s) => Number(own > 0 || (touched[s] as number) > 0));
  return { week, cells: cellsOf(layout, statistics, hidden), worlds: found.map(({ world }) => world) };
}

/** The figures of a week as cells; hidden ones without their value. */
export function cellsOf(layout: Layout, statistics: Statistics, hidden: Uint8Array): Cell[] {
  return layout.positions.flatMap(({ area, series }, p) =>
    statistics.windows.map(({ weeks }, w) => {
      const s = statisticOf(statistics, p, w);
      return { area, series, weeks, value: hidden[s] ? null : (statistics.values[s] as number) };
    }),
  );
}

function withhold(
  primary: Uint8Array,
  layout: Layout,
  statistics: Statistics,
  withheld: ReadonlySet<string> | undefined,
): void {
  if (!withheld) return;
  layout.positions.forEach(({ area, series }, p) =>
    statistics.windows.forEach(({ weeks }, w) => {
      if (withheld.has(`${positionKey(area, series)}|${weeks}`)) primary[statisticOf(statistics, p, w)] = 1;
    }),
  );
}

/** Worlds of earlier weeks that reach into these windows; what they change stays hidden, so they stay open. */
function stillOpen(earlier: readonly Publication[], week: WeekIndex, { windows }: Statistics): OtherWorld[] {
  const first = week - (windows.at(-1)?.weeks ?? 0) + 1;
  return earlier.flatMap(({ worlds }) => worlds.filter((world) => world.some((one) => one.week >= first)));
}

function pricesOf(
  layout: Layout,
  statistics: Statistics,
  earlier: readonly Publication[],
  primary: Uint8Array,
  touched: Int32Array,
): Float64Array {
  const hiddenBefore = new Set(
    earlier
      .filter(
        ({ week }) => statistics.week - week <= Math.max(...statistics.windows.map(({ every }) => every)),
      )
      .flatMap(({ cells }) => cells.filter(({ value }) => value === null))
      .map(({ area, series, weeks }) => `${positionKey(area, series)}|${weeks}`),
  );
  const price = new Float64Array(statistics.size);
  layout.positions.forEach((position, p) =>
    statistics.windows.forEach(({ weeks }, w) => {
      const s = statisticOf(statistics, p, w);
      if (primary[s] || touched[s]) return;
      const bits = 33 - Math.clz32(statistics.values[s] as number);
      const before = hiddenBefore.has(`${positionKey(position.area, position.series)}|${weeks}`);
      price[s] = (bits * weeks * PRICE_OF_TOTAL ** position.totals) / (before ? REBATE : 1);
    }),
  );
  return price;
}

/** A world for every small figure that none of the worlds so far has opened; totals and long windows first. */
function protect(search: Search, primary: Uint8Array, touched: Int32Array): Found[] {
  const { layout, statistics } = search;
  const order = layout.positions
    .flatMap((position, line) => statistics.windows.map((_, window) => ({ position, line, window })))
    .sort((a, b) => b.position.totals - a.position.totals || b.window - a.window || a.line - b.line);
  const found: Found[] = [];
  for (const { line, window } of order) {
    const s = statisticOf(statistics, line, window);
    if (!primary[s] || touched[s]) continue;
    const world = findWorld(search, line, window);
    const touches = [...effectOf(layout, statistics, world).keys()];
    for (const one of touches) {
      touched[one] = (touched[one] as number) + 1;
      search.price[one] = 0;
    }
    found.push({ world, touches });
  }
  return found;
}

/** Takes away worlds whose small figures later worlds open as well, so that less is hidden. */
function withoutNeedless(found: readonly Found[], primary: Uint8Array, touched: Int32Array): Found[] {
  return found.filter(({ touches }) => {
    const needed = touches.some((s) => primary[s] && (touched[s] as number) < 2);
    if (!needed) for (const s of touches) touched[s] = (touched[s] as number) - 1;
    return needed;
  });
}
