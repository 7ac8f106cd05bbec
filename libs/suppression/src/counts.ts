import { atomOf, type Layout, type Position } from './layout.js';
import type { WeekIndex } from '@samlad/domain/week.js';

/** How many rows of a leaf area, a leaf series and a week; the frozen week, never a live one. */
export interface CountRow {
  area: string;
  series: string;
  week: WeekIndex;
  count: number;
  /** Which schools, or other contributors, the rows came from, where a rule asks. */
  contributors?: readonly string[];
}

/** Counts by atom and week, dense from the first week that is known. */
export class Counts {
  readonly first: WeekIndex;
  private readonly perWeek = new Map<WeekIndex, Int32Array>();
  private readonly contributors = new Map<string, Set<string>>();

  /** Throws on a row outside the layout, on a negative or broken count. */
  constructor(
    private readonly layout: Layout,
    rows: readonly CountRow[],
  ) {
    this.first = rows.reduce((least, { week }) => Math.min(least, week), Number.POSITIVE_INFINITY);
    for (const row of rows) this.add(row);
  }

  at(atom: number, week: WeekIndex): number {
    return this.perWeek.get(week)?.[atom] ?? 0;
  }

  /** Sum of a line over weeks `from`–`to`, both included. */
  sum(position: Position, from: WeekIndex, to: WeekIndex): number {
    let total = 0;
    for (let week = from; week <= to; week += 1) {
      const values = this.perWeek.get(week);
      if (values)
        for (const a of position.areas)
          for (const s of position.groups) total += values[atomOf(this.layout, a, s)] as number;
    }
    return total;
  }

  /** How many different contributors stand behind a line over weeks `from`–`to`. */
  contributorsOf(position: Position, from: WeekIndex, to: WeekIndex): number {
    const seen = new Set<string>();
    for (let week = from; week <= to; week += 1)
      for (const a of position.areas)
        for (const s of position.groups)
          for (const one of this.contributors.get(`${atomOf(this.layout, a, s)}@${week}`) ?? [])
            seen.add(one);
    return seen.size;
  }

  private add(row: CountRow): void {
    const area = this.layout.area.leafIndex.get(row.area);
    const series = this.layout.series.leafIndex.get(row.series);
    if (area === undefined || series === undefined)
      throw new Error(`No such line in the table: ${row.area}, ${row.series}.`);
    if (!Number.isSafeInteger(row.count) || row.count < 0) throw new Error(`Not a count: ${row.count}.`);
    const atom = atomOf(this.layout, area, series);
    const values = this.perWeek.get(row.week) ?? new Int32Array(this.layout.containing.length);
    this.perWeek.set(row.week, values);
    values[atom] = (values[atom] as number) + row.count;
    if (!row.contributors) return;
    const key = `${atom}@${row.week}`;
    this.contributors.set(key, new Set([...(this.contributors.get(key) ?? []), ...row.contributors]));
  }
}
