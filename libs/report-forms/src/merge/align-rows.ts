import { isNothing, isObject, isSame } from './three-ways.js';

/** For each row as it was, its place among the rows now; undefined when it has been taken away. */
export type Alignment = readonly (number | undefined)[];

/** Finds the rows again: by their key where they have one, else those that are the same, and then those that resemble. */
export function alignRows(
  before: readonly unknown[],
  after: readonly unknown[],
  keyColumn: string | undefined,
): Alignment {
  if (keyColumn !== undefined) return alignByKey(before, after, keyColumn);
  const places: (number | undefined)[] = before.map(() => undefined);
  for (const [was, now] of commonRows(before, after)) places[was] = now;
  for (const [was, now] of resembling(before, after, places)) places[was] = now;
  return places;
}

/** What a row is known by, or undefined for one that is not filled in so far. */
export function keyOfRow(row: unknown, keyColumn: string): unknown {
  const key = isObject(row) ? row[keyColumn] : undefined;
  return isNothing(key) ? undefined : key;
}

function alignByKey(before: readonly unknown[], after: readonly unknown[], keyColumn: string): Alignment {
  return before.map((row, index) => {
    const key = keyOfRow(row, keyColumn);
    const place =
      key === undefined
        ? after.findIndex((other) => isSame(row, other))
        : after.findIndex((other) => keyOfRow(other, keyColumn) === key);
    const isTaken = before.slice(0, index).some((earlier) => key === undefined && isSame(earlier, row));
    return place < 0 || isTaken ? undefined : place;
  });
}

/** The longest run of rows that are the same in both, in order. */
function commonRows(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const width = after.length + 1;
  const lengths = Array.from({ length: (before.length + 1) * width }, () => 0);
  const at = (was: number, now: number) => lengths[was * width + now] ?? 0;
  for (let was = before.length - 1; was >= 0; was -= 1)
    for (let now = after.length - 1; now >= 0; now -= 1)
      lengths[was * width + now] = isSame(before[was], after[now])
        ? at(was + 1, now + 1) + 1
        : Math.max(at(was + 1, now), at(was, now + 1));
  const pairs: [number, number][] = [];
  for (let was = 0, now = 0; was < before.length && now < after.length;) {
    if (isSame(before[was], after[now])) pairs.push([was++, now++]);
    else if (at(was + 1, now) >= at(was, now + 1)) was += 1;
    else now += 1;
  }
  return pairs;
}

/** Pairs rows between the same neighbours that have something in common, each once and in order. */
function resembling(
  before: readonly unknown[],
  after: readonly unknown[],
  places: Alignment,
): [number, number][] {
  const taken = new Set(places.filter((place) => place !== undefined));
  const pairs: [number, number][] = [];
  let from = 0;
  before.forEach((row, was) => {
    const known = places[was];
    if (known !== undefined) return void (from = known + 1);
    const next = places.slice(was + 1).find((place) => place !== undefined) ?? after.length;
    const now = after.findIndex(
      (other, index) => index >= from && index < next && !taken.has(index) && resembles(row, other),
    );
    if (now < 0) return;
    taken.add(now);
    pairs.push([was, now]);
    from = now + 1;
  });
  return pairs;
}

/** Whether a row may be another one with something changed: at least half of what it said is still said, or it said nothing. */
function resembles(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return false;
  const said = Object.keys(before).filter((key) => !isNothing(before[key]));
  const same = said.filter((key) => isSame(before[key], after[key]));
  return same.length * 2 >= said.length;
}
