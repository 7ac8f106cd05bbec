import fc from 'fast-check';
import type { CountRow } from '../src/counts.js';
import type { DimensionNode } from '../src/dimension.js';
import type { SuppressionPolicy, WindowRule } from '../src/policy.js';
import { numbersFrom } from './numbers.js';

/** Tables over some weeks, as a municipality could have them: few areas, sparse series, windows that overlap. */
export interface RandomTables {
  areas: DimensionNode;
  series: DimensionNode;
  policy: SuppressionPolicy;
  rows: CountRow[];
  weeks: number[];
}

const WINDOWS: readonly (readonly number[])[] = [
  [1],
  [3],
  [2, 4],
  [2, 4, 8],
  [1, 3, 6],
  [4, 13],
  [4, 13, 52],
];
const FIRST = 2_900;

const leavesOf = (node: DimensionNode): DimensionNode[] => node.parts?.flatMap(leavesOf) ?? [node];

function areaTree(leaves: number, nested: boolean, unlisted: boolean): DimensionNode {
  const parts: DimensionNode[] = Array.from({ length: leaves }, (_, i) => ({ code: `A${i}` }));
  const without = unlisted ? [{ code: 'UTAN', unlisted: true }] : [];
  if (!nested || leaves < 3) return { code: 'KOMMUN', parts: [...parts, ...without] };
  return {
    code: 'KOMMUN',
    parts: [{ code: 'NORR', parts: parts.slice(0, 2) }, { code: 'SÖDER', parts: parts.slice(2) }, ...without],
  };
}

function seriesTree(leaves: number, coarse: boolean): DimensionNode {
  const parts = Array.from({ length: leaves }, (_, i) => ({
    code: `S${i}`,
    ...(coarse && i === 0 ? { finest: 0 } : {}),
  }));
  return { code: 'ALLA', parts };
}

export const randomTables: fc.Arbitrary<RandomTables> = fc
  .record({
    seed: fc.nat(),
    areas: fc.integer({ min: 1, max: 4 }),
    nested: fc.boolean(),
    unlisted: fc.boolean(),
    series: fc.integer({ min: 1, max: 4 }),
    coarse: fc.boolean(),
    windows: fc.constantFrom(...WINDOWS),
    sliding: fc.boolean(),
    published: fc.integer({ min: 1, max: 4 }),
    gap: fc.integer({ min: 1, max: 2 }),
    density: fc.constantFrom(0.05, 0.3, 1, 4, 30),
    minimum: fc.integer({ min: 1, max: 5 }),
    special: fc.boolean(),
    schools: fc.boolean(),
    spread: fc.constantFrom(1, 1, 1, 3),
  })
  .map((given) => {
    const areas = areaTree(given.areas, given.nested, given.unlisted);
    const series = seriesTree(given.series, given.coarse);
    const windows: WindowRule[] = given.windows.map((weeks) => ({ weeks, every: given.sliding ? 1 : weeks }));
    const longest = Math.max(...given.windows);
    const step = given.sliding ? given.gap : Math.min(...given.windows);
    const start = Math.ceil(FIRST / step) * step;
    const weeks = Array.from({ length: given.published }, (_, i) => start + i * step);
    return {
      areas,
      series,
      policy: {
        windows,
        minimum: given.minimum,
        minimumOf: (given.special ? { S1: given.minimum + 2 } : {}) as Record<string, number>,
        contributorsOf: (given.schools ? { S0: 2 } : {}) as Record<string, number>,
        spread: given.spread,
      },
      rows: rowsOf(areas, series, start - longest + 1, weeks.at(-1) as number, given.density, given.seed),
      weeks,
    };
  });

function rowsOf(
  areas: DimensionNode,
  series: DimensionNode,
  from: number,
  to: number,
  density: number,
  seed: number,
): CountRow[] {
  const next = numbersFrom(seed);
  return leavesOf(areas).flatMap((area) =>
    leavesOf(series).flatMap((group) => {
      const own = density * next() * 2;
      return Array.from({ length: to - from + 1 }, (_, i) => ({
        area: area.code,
        series: group.code,
        week: from + i,
        count: Math.floor(-Math.log(1 - next()) * own + next() * Math.min(1, own)),
        contributors: [`skola ${Math.floor(next() * 3)}`],
      }));
    }),
  );
}
