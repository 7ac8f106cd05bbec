import { alignRows, keyOfRow, type Alignment } from './align-rows.js';
import {
  isSame,
  listOf,
  type MergeConflict,
  type MergedValue,
  type MergePath,
  type ThreeWays,
} from './three-ways.js';

/** Merges what lies inside one row; the path is that of the row. */
type MergeRow = (row: ThreeWays, path: MergePath) => MergedValue;

/** A row of the result: its three ways, and whether one of the writers has taken it away. */
interface Line extends ThreeWays {
  goneFor: 'NOBODY' | 'ME' | 'THEM';
}

/**
 * Rows of a table: those that only one has added, changed or taken away are so in the result; cells of a row that both
 * have changed are merged one by one. Who wrote first does not matter to what comes of it.
 */
export function mergeRows(
  { base, mine, theirs }: ThreeWays,
  path: MergePath,
  keyColumn: string | undefined,
  mergeRow: MergeRow,
): MergedValue {
  const lines = linesOf(listOf(base), listOf(mine), listOf(theirs), keyColumn);
  const value: unknown[] = [];
  const conflicts: MergeConflict[] = [];
  for (const line of lines) {
    const place = [...path, value.length];
    const merged = lineOf(line, place, mergeRow);
    if (merged === null) continue;
    value.push(merged.value);
    conflicts.push(...merged.conflicts);
  }
  return { value, conflicts };
}

/** What comes of one row; null when it is gone. */
function lineOf({ goneFor, ...row }: Line, path: MergePath, mergeRow: MergeRow): MergedValue | null {
  if (goneFor === 'NOBODY') return mergeRow(row, path);
  const left = goneFor === 'ME' ? row.theirs : row.mine;
  if (isSame(left, row.base)) return null;
  const mine = goneFor === 'ME' ? null : row.mine;
  const theirs = goneFor === 'ME' ? row.theirs : null;
  return { value: left, conflicts: [{ path, kind: 'ROW', base: row.base, mine, theirs }] };
}

function linesOf(base: unknown[], mine: unknown[], theirs: unknown[], keyColumn: string | undefined): Line[] {
  const toMine = alignRows(base, mine, keyColumn);
  const toTheirs = alignRows(base, theirs, keyColumn);
  const ownNew = addedAfter(mine, toMine);
  const otherNew = addedAfter(theirs, toTheirs);
  const lines = [...addedLines(ownNew, otherNew, -1)];
  base.forEach((row, index) => {
    const [own, other] = [toMine[index], toTheirs[index]];
    if (own !== undefined || other !== undefined) {
      const goneFor = own === undefined ? 'ME' : other === undefined ? 'THEM' : 'NOBODY';
      lines.push({ base: row, mine: mine[own ?? -1], theirs: theirs[other ?? -1], goneFor });
    }
    lines.push(...addedLines(ownNew, otherNew, index));
  });
  return keyColumn === undefined ? lines : joinKeys(lines, keyColumn);
}

/** Added rows by the last row before them that was there already; -1 for those before all. */
function addedAfter(rows: unknown[], alignment: Alignment): Map<number, unknown[]> {
  const wasAt = new Map(alignment.flatMap((place, index) => (place === undefined ? [] : [[place, index]])));
  const added = new Map<number, unknown[]>();
  let last = -1;
  rows.forEach((row, place) => {
    const was = wasAt.get(place);
    if (was === undefined) added.set(last, [...(added.get(last) ?? []), row]);
    else last = Math.max(last, was);
  });
  return added;
}

/** Rows that were added at the same place by the two: the same row once, the rest in an order that is nobody's. */
function addedLines(own: Map<number, unknown[]>, other: Map<number, unknown[]>, after: number): Line[] {
  const mine = own.get(after) ?? [];
  const theirs = [...(other.get(after) ?? [])];
  const shared: Line[] = [];
  const alone: Line[] = [];
  for (const row of mine) {
    const twin = theirs.findIndex((candidate) => isSame(candidate, row));
    if (twin >= 0) shared.push(added(row, theirs.splice(twin, 1)[0]));
    else alone.push(added(row, null));
  }
  const blocks = [alone, theirs.map((row) => added(null, row))];
  const said = (lines: Line[]) => JSON.stringify(lines.map((line) => line.mine ?? line.theirs));
  return [...shared, ...blocks.sort((a, b) => (said(a) < said(b) ? -1 : 1)).flat()];
}

const added = (mine: unknown, theirs: unknown): Line => ({ base: null, mine, theirs, goneFor: 'NOBODY' });

/** Two rows about the same thing, one of each writer, are one. */
function joinKeys(lines: Line[], keyColumn: string): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const key = keyOfRow(line.mine ?? line.theirs, keyColumn);
    const twin =
      key === undefined
        ? undefined
        : joined.find((other) => keyOfRow(other.mine ?? other.theirs, keyColumn) === key);
    if (twin === undefined) joined.push({ ...line });
    else Object.assign(twin, { mine: twin.mine ?? line.mine, theirs: twin.theirs ?? line.theirs });
  }
  return joined;
}
