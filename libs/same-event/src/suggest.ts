import { kinship } from './kinship.js';
import type { EventReport } from './report.js';
import { sameEventScore, type SameEventScore } from './score.js';
import { possible } from './shares.js';
import { SAME_EVENT } from './weights.js';

/** Two parties' reports that may be of one event. */
export interface Suggestion extends SameEventScore {
  first: EventReport;
  second: EventReport;
}

/** Two positions that can still agree lie at most one square apart, whatever their precision. */
const SQUARE = SAME_EVENT.place.mostMetres + 2 * Math.max(...Object.values(SAME_EVENT.place.tolerance));

/** The same for both orders. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one}|${other}` : `${other}|${one}`;

/**
 * Every two reports of different parties that score enough, the most likely first. `settled` says which pairs need not be asked
 * about. Reports are compared only with those that are near in place and in time, so the work grows with the reports and not with their square.
 */
export function suggestPairs(
  reports: readonly EventReport[],
  settled: (one: string, other: string) => boolean = () => false,
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const bucket of bucketsOf(reports).values()) {
    for (const [a, b] of meeting(bucket)) {
      const key = pairKey(a.id, b.id);
      if (found.has(key) || a.partyId === b.partyId || kinship(a.categoryCode, b.categoryCode) === 0)
        continue;
      if (settled(a.id, b.id)) continue;
      const [first, second] = a.id < b.id ? [a, b] : [b, a];
      const score = sameEventScore(first, second);
      if (score.score >= SAME_EVENT.threshold) found.set(key, { first, second, ...score });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.score - a.score || (pairKey(a.first.id, a.second.id) < pairKey(b.first.id, b.second.id) ? -1 : 1),
  );
}

/** Reports by where they could meet others: squares for positions, areas for what has none. */
function bucketsOf(reports: readonly EventReport[]): Map<string, EventReport[]> {
  const buckets = new Map<string, EventReport[]>();
  const put = (key: string, report: EventReport) => {
    const bucket = buckets.get(key) ?? [];
    buckets.set(key, bucket);
    bucket.push(report);
  };
  const vague = new Set(reports.filter(({ point }) => point === null).flatMap(tellingAreas));
  for (const report of reports) {
    for (const square of squaresOf(report)) put(square, report);
    for (const area of tellingAreas(report)) if (vague.has(area)) put(area, report);
  }
  return buckets;
}

const tellingAreas = ({ areas }: EventReport): string[] =>
  areas.filter(({ kind }) => SAME_EVENT.place.sameArea[kind] > 0).map(({ code }) => code);

/** The square of a position and those around it to one side, so that any two neighbours have one in common. */
function squaresOf({ point }: EventReport): string[] {
  if (point === null) return [];
  const [x, y] = [Math.floor(point.easting / SQUARE), Math.floor(point.northing / SQUARE)];
  return [0, 1].flatMap((dx) => [0, 1].map((dy) => `${x + dx} ${y + dy}`));
}

/** The pairs of a bucket whose times are near enough. */
function* meeting(bucket: readonly EventReport[]): Generator<[EventReport, EventReport]> {
  const timed = bucket
    .map((report) => ({ report, ...possible(report) }))
    .sort((a, b) => a.from - b.from || (a.report.id < b.report.id ? -1 : 1));
  let open: typeof timed = [];
  for (const one of timed) {
    open = open.filter(({ to }) => one.from - to <= SAME_EVENT.time.mostGap);
    for (const other of open) yield [other.report, one.report];
    open.push(one);
  }
}
