import { atomOf, type Layout, type Position } from './layout.js';

/** A leaf area × leaf series whose count goes up (+1) or down (−1). */
export interface Corner {
  area: number;
  series: number;
  atom: number;
  sign: number;
}

/** Corners of a rectangle, and the lines whose sums they change; the totals over the rectangle stay. */
export interface Candidate {
  corners: readonly Corner[];
  lines: readonly number[];
}

/**
 * Rectangles through a line, the hypercubes of Repsilber: one count of the line up, one of another area down, one
 * of another series down, the fourth up. Without a partner in a direction, the totals of that direction change.
 */
export class Candidates {
  private readonly known = new Map<string, Candidate>();
  private readonly ofLine = new Map<number, Candidate[]>();

  constructor(private readonly layout: Layout) {}

  through(line: number): readonly Candidate[] {
    const known = this.ofLine.get(line) ?? this.enumerate(this.layout.positions[line] as Position);
    this.ofLine.set(line, known);
    return known;
  }

  private enumerate(position: Position): Candidate[] {
    const { area, series } = this.layout;
    const outside = (all: readonly string[], own: readonly number[]) => [
      null,
      ...all.map((_, leaf) => leaf).filter((leaf) => !own.includes(leaf)),
    ];
    const otherAreas = outside(area.leaves, position.areas);
    const otherGroups = outside(series.leaves, position.groups);
    return position.areas.flatMap((a) =>
      position.groups.flatMap((s) =>
        otherAreas.flatMap((b) => otherGroups.map((u) => this.rectangle(a, b, s, u))),
      ),
    );
  }

  private rectangle(a: number, b: number | null, s: number, u: number | null): Candidate {
    const key = [a, b, s, u].join();
    const known = this.known.get(key);
    if (known) return known;
    const made = this.make(a, b, s, u);
    this.known.set(key, made);
    return made;
  }

  private make(a: number, b: number | null, s: number, u: number | null): Candidate {
    const areas = [{ leaf: a, sign: 1 }, ...(b === null ? [] : [{ leaf: b, sign: -1 }])];
    const groups = [{ leaf: s, sign: 1 }, ...(u === null ? [] : [{ leaf: u, sign: -1 }])];
    const corners = areas.flatMap((x) =>
      groups.map((y) => ({
        area: x.leaf,
        series: y.leaf,
        atom: atomOf(this.layout, x.leaf, y.leaf),
        sign: x.sign * y.sign,
      })),
    );
    const net = new Map<number, number>();
    for (const { atom, sign } of corners)
      for (const line of this.layout.containing[atom] as readonly number[])
        net.set(line, (net.get(line) ?? 0) + sign);
    const lines = [...net].filter(([, sign]) => sign !== 0).map(([line]) => line);
    return { corners, lines };
  }
}
