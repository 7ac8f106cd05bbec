import type { PlaneRing } from './area.js';

/** How much work may still be done; measuring stops at zero, so hostile borders cannot hold the server. */
export interface WorkBudget {
  left: number;
}

/** Counterclockwise outer rings and clockwise holes in a plane, all polygons together. */
export type WoundRings = readonly PlaneRing[];

interface Edge {
  owner: 0 | 1;
  turn: 1 | -1;
  xLow: number;
  low: number;
  xHigh: number;
  high: number;
}

interface Strip {
  south: number;
  north: number;
}

function edgesIn(strip: Strip, rings: WoundRings, owner: 0 | 1): Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1, y1] = ring[i]!;
      const [x2, y2] = ring[i + 1]!;
      if (y1 === y2 || Math.max(y1, y2) <= strip.south || Math.min(y1, y2) >= strip.north) continue;
      edges.push(
        y1 < y2
          ? { owner, turn: 1, xLow: x1, low: y1, xHigh: x2, high: y2 }
          : { owner, turn: -1, xLow: x2, low: y2, xHigh: x1, high: y1 },
      );
    }
  }
  return edges;
}

function xAt(edge: Edge, y: number): number {
  return edge.xLow + ((y - edge.low) / (edge.high - edge.low)) * (edge.xHigh - edge.xLow);
}

function crossingHeight(a: Edge, b: Edge): number | null {
  const south = Math.max(a.low, b.low);
  const north = Math.min(a.high, b.high);
  const apartSouth = xAt(a, south) - xAt(b, south);
  const apartNorth = xAt(a, north) - xAt(b, north);
  if (apartSouth === 0 || apartNorth === 0 || apartSouth > 0 === apartNorth > 0) return null;
  return south + (apartSouth / (apartSouth - apartNorth)) * (north - south);
}

/** Every height where the order of edges from west to east can change. Null when the budget ends. */
function heights(edges: readonly Edge[], strip: Strip, budget: WorkBudget): number[] | null {
  const all = new Set<number>([strip.south, strip.north]);
  let active: Edge[] = [];
  for (const edge of edges) {
    all.add(edge.low).add(edge.high);
    active = active.filter((other) => other.high > edge.low);
    budget.left -= active.length + 1;
    if (budget.left < 0) return null;
    for (const other of active) {
      const height = other.owner === edge.owner ? null : crossingHeight(edge, other);
      if (height !== null) all.add(height);
    }
    active.push(edge);
  }
  return [...all].filter((y) => y >= strip.south && y <= strip.north).sort((a, b) => a - b);
}

/** Area between two heights where both are wound around; no edges of different owners cross in between. */
function sharedBetween(active: readonly Edge[], south: number, north: number): number {
  const middle = (south + north) / 2;
  const sorted = active.map((edge) => ({ edge, x: xAt(edge, middle) })).sort((a, b) => a.x - b.x);
  const winding: [number, number] = [0, 0];
  let width = 0;
  sorted.forEach(({ edge, x }, i) => {
    winding[edge.owner] += edge.turn;
    if (winding[0] !== 0 && winding[1] !== 0) width += (sorted[i + 1]?.x ?? x) - x;
  });
  return width * (north - south);
}

function stripOf(a: WoundRings, b: WoundRings): Strip {
  const [first, second] = [a, b].map((rings) => {
    const extent = { south: Infinity, north: -Infinity };
    for (const [, y] of rings.flat()) {
      extent.south = Math.min(extent.south, y);
      extent.north = Math.max(extent.north, y);
    }
    return extent;
  }) as [Strip, Strip];
  return { south: Math.max(first.south, second.south), north: Math.min(first.north, second.north) };
}

/**
 * The area that two geometries share, in the square of the plane's unit. The strip they have in common is cut at every
 * corner and crossing into slices in which edges do not cross, and each slice is a row of trapezoids. Null when the
 * budget ended first.
 */
export function sharedArea(a: WoundRings, b: WoundRings, budget: WorkBudget): number | null {
  for (const ring of [...a, ...b]) budget.left -= ring.length;
  if (budget.left < 0) return null;
  const strip = stripOf(a, b);
  if (!(strip.south < strip.north)) return 0;
  const edges = [...edgesIn(strip, a, 0), ...edgesIn(strip, b, 1)].sort((p, q) => p.low - q.low);
  const cuts = heights(edges, strip, budget);
  if (cuts === null) return null;
  let active: Edge[] = [];
  let next = 0;
  let area = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [south, north] = [cuts[i]!, cuts[i + 1]!];
    active = active.filter((edge) => edge.high > south);
    for (; next < edges.length && edges[next]!.low <= south; next++) {
      if (edges[next]!.high > south) active.push(edges[next]!);
    }
    budget.left -= active.length;
    if (budget.left < 0) return null;
    area += sharedBetween(active, south, north);
  }
  return area;
}
