import loadHighs from 'highs';
import type { DimensionNode } from '../src/dimension.js';
import type { Cell, Publication } from '../src/publication.js';

// The reader who wants to know: a linear program over what is published, and nothing else. It shares no code with
// the suppression: it reads the trees by itself, and the solver is HiGHS.

// Its types are of CommonJS, the module that is loaded is not.
const load = loadHighs as unknown as (typeof loadHighs)['default'];
const highs = await load();
/** No count is larger; a bound for the solver that leaves the reader less room, never more. */
const LARGEST = 10_000;
const TOLERANCE = 1e-6;

export interface Derived {
  week: number;
  cell: Cell;
  least: number;
  most: number;
}

/** What cannot be divided further, and every line above it with its depth. */
export interface Leaf {
  code: string;
  above: Map<string, number>;
  finest: number;
}

function leavesOf(node: DimensionNode, above: [string, number][] = []): Leaf[] {
  const path: [string, number][] = [...above, [node.code, above.length]];
  if (node.parts) return node.parts.flatMap((part) => leavesOf(part, path));
  return [{ code: node.code, above: new Map(path), finest: node.finest ?? 99 }];
}

/** Weeks that every window holds or does not hold together count as one. */
function periodsOf(publications: readonly Publication[]): [number, number][] {
  const ends = new Set<number>();
  for (const { week, cells } of publications)
    for (const { weeks } of cells) {
      ends.add(week + 1);
      ends.add(week - weeks + 1);
    }
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => [start, (sorted[i + 1] as number) - 1]);
}

/** Hidden figures of which everything published leaves fewer than `spread` + 1 whole numbers. */
export const attack = (
  areas: DimensionNode,
  series: DimensionNode,
  publications: readonly Publication[],
  spread = 1,
): Attack => attackLeaves(leavesOf(areas), leavesOf(series), publications, spread);

export interface Attack {
  derived: Derived[];
  hidden: number;
  programs: number;
}

/** As `attack`, for areas that are divided in more ways than one. */
export function attackLeaves(
  areas: readonly Leaf[],
  series: readonly Leaf[],
  publications: readonly Publication[],
  spread = 1,
): Attack {
  const periods = periodsOf(publications);
  const columns = areas.flatMap((area) =>
    series.flatMap((group) => periods.map((period) => ({ area, group, period }))),
  );
  const columnsOf = (week: number, cell: Cell): number[] =>
    columns.flatMap(({ area, group, period }, index) => {
      const depth = area.above.get(cell.area);
      const inside = depth !== undefined && group.above.has(cell.series) && group.finest >= depth;
      return inside && period[0] > week - cell.weeks && period[1] <= week ? [index] : [];
    });
  const figures = publications.flatMap(({ week, cells }) =>
    cells.map((cell) => ({ week, cell, columns: columnsOf(week, cell) })),
  );
  const shown = figures.filter(({ cell }) => cell.value !== null);
  const hidden = figures.filter(({ cell }) => cell.value === null);

  const starts = [0];
  for (const { columns: own } of shown) starts.push((starts.at(-1) as number) + own.length);
  const values = Float64Array.from(shown, ({ cell }) => cell.value as number);
  const indices = Int32Array.from(shown.flatMap(({ columns: own }) => own));
  let programs = 0;
  const derived: Derived[] = [];
  const model = highs.createModel({
    numCols: columns.length,
    numRows: shown.length,
    colCost: new Float64Array(columns.length),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(LARGEST),
    rowLower: values,
    rowUpper: values,
    matrix: {
      format: 'csr',
      numRows: shown.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  });
  try {
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
    const least = hidden.map(() => Number.POSITIVE_INFINITY);
    const most = hidden.map(() => Number.NEGATIVE_INFINITY);
    const open = (h: number) =>
      Math.floor((most[h] as number) + TOLERANCE) - Math.ceil((least[h] as number) - TOLERANCE) >= spread;
    const solve = (h: number, direction: number) => {
      const cost = new Float64Array(columns.length);
      for (const column of hidden[h]?.columns ?? []) cost[column] = direction;
      model.changeColsCost({ kind: 'range', from: 0, to: columns.length - 1 }, cost);
      model.run();
      programs += 1;
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
        throw new Error(`The solver ends with ${String(model.getModelStatus())}.`);
      const { colValue } = model.getSolution();
      hidden.forEach(({ columns: own }, i) => {
        const value = own.reduce((sum, column) => sum + (colValue[column] as number), 0);
        least[i] = Math.min(least[i] as number, value);
        most[i] = Math.max(most[i] as number, value);
      });
    };
    hidden.forEach(({ week, cell }, h) => {
      if (!open(h)) solve(h, -1);
      if (!open(h)) solve(h, 1);
      if (!open(h)) derived.push({ week, cell, least: least[h] as number, most: most[h] as number });
    });
  } finally {
    model.dispose();
  }
  return { derived, hidden: hidden.length, programs };
}
