import { type IsoWeek, isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { AreaSeries } from './area-series.repository.js';
import type { CategorySeries, PartyLevelHistory } from './area-overview.model.js';
import type { Party } from '../party/party.model.js';
import { type Expected, expectedRange, REFERENCE_WEEKS } from './quartiles.js';

/** Weeks that an area is shown over, and of each party's levels. */
export const SHOWN_WEEKS = 104;
export const HISTORY_WEEKS = 8;

const DAYS = 7;
const HOURS = 24;

/** The first week whose counts are needed to show the weeks that end with `week`. */
export const firstNeeded = (week: WeekIndex): WeekIndex => week - SHOWN_WEEKS - REFERENCE_WEEKS + 1;

const lastWeeks = (week: WeekIndex, count: number): WeekIndex[] =>
  Array.from({ length: count }, (_, index) => week - count + 1 + index);

export interface AreaCurves {
  weeks: IsoWeek[];
  totals: number[];
  expectedMedian: (number | null)[];
  expectedLower: (number | null)[];
  expectedUpper: (number | null)[];
  jointLevels: (number | null)[];
  categories: CategorySeries[];
  dayHour: number[][];
  dayHourUnknown: number;
}

/** The curves of an area over the weeks that end with `week`: nought where nothing happened. */
export function areaCurves(week: WeekIndex, series: AreaSeries): AreaCurves {
  const weeks = lastWeeks(week, SHOWN_WEEKS);
  const totals = new Map<WeekIndex, number>();
  for (const { week: at, count } of series.counts) totals.set(at, (totals.get(at) ?? 0) + count);
  const levels = new Map(series.levels.map((entry) => [entry.week, entry.level]));
  const expected = expectations(weeks, totals, new Set(series.weeksWithData));
  return {
    weeks: weeks.map(isoWeekOf),
    totals: weeks.map((at) => totals.get(at) ?? 0),
    expectedMedian: expected.map((range) => range?.median ?? null),
    expectedLower: expected.map((range) => range?.lower ?? null),
    expectedUpper: expected.map((range) => range?.upper ?? null),
    jointLevels: weeks.map((at) => levels.get(at) ?? null),
    categories: categorySeries(weeks, series.counts),
    dayHour: dayHour(series.hours),
    dayHourUnknown: series.hoursUnknown,
  };
}

function expectations(
  weeks: readonly WeekIndex[],
  totals: ReadonlyMap<WeekIndex, number>,
  withData: ReadonlySet<WeekIndex>,
): (Expected | null)[] {
  return weeks.map((at) =>
    expectedRange(
      lastWeeks(at - 1, REFERENCE_WEEKS).map((week) => (withData.has(week) ? (totals.get(week) ?? 0) : null)),
    ),
  );
}

function categorySeries(weeks: readonly WeekIndex[], counts: AreaSeries['counts']): CategorySeries[] {
  const first = weeks[0] ?? 0;
  const series = new Map<string, CategorySeries>();
  for (const { week, category, count } of counts) {
    if (week < first) continue;
    const one = series.get(category) ?? { categoryCode: category, counts: weeks.map(() => 0), total: 0 };
    one.counts[week - first] = count;
    one.total += count;
    series.set(category, one);
  }
  return [...series.values()].sort((a, b) => b.total - a.total || (a.categoryCode < b.categoryCode ? -1 : 1));
}

function dayHour(hours: AreaSeries['hours']): number[][] {
  const matrix = Array.from({ length: DAYS }, () => Array.from({ length: HOURS }, () => 0));
  for (const { day, hour, count } of hours) {
    const row = matrix[day];
    if (row !== undefined) row[hour] = count;
  }
  return matrix;
}

/** Each party's levels over the last weeks, in the parties' order; null where it has not assessed the area. */
export function levelHistory(
  week: WeekIndex,
  parties: readonly Party[],
  assessments: AreaSeries['assessments'],
): PartyLevelHistory[] {
  const weeks = lastWeeks(week, HISTORY_WEEKS);
  return parties.map((party) => {
    const own = new Map(
      assessments.filter((entry) => entry.party.id === party.id).map(({ week: at, level }) => [at, level]),
    );
    return { party, weeks: weeks.map(isoWeekOf), levels: weeks.map((at) => own.get(at) ?? null) };
  });
}
