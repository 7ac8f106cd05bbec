import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import type { CountRow } from '../src/counts.js';
import type { DimensionNode } from '../src/dimension.js';
import { numbersFrom } from './numbers.js';

/** Seven districts of unlike size. */
const SHARE_OF_AREA = [0.2, 0.2, 0.18, 0.15, 0.12, 0.1, 0.05];
const SHARE_OF_GROUP: Record<string, number> = {
  VLD: 0.12,
  ORD: 0.2,
  NAR: 0.1,
  EGE: 0.25,
  BRA: 0.06,
  TRA: 0.08,
  PLA: 0.1,
  SKO: 0.03,
  REK: 0.004,
  EVE: 0.02,
  POS: 0.03,
};

export const AREAS: DimensionNode = {
  code: 'KOMMUN',
  parts: SHARE_OF_AREA.map((_, i) => ({ code: `OMRÅDE-${i}` })),
};
export const GROUPS: DimensionNode = {
  code: 'ALLA',
  parts: CATEGORY_GROUPS.map(({ code }) => ({ code })),
};

/** Invented counts of a municipality with so many incidents a week, Poisson. */
export function municipalityRows(perWeek: number, from: number, to: number, seed: number): CountRow[] {
  const next = numbersFrom(seed);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((week) =>
    SHARE_OF_AREA.flatMap((share, a) =>
      CATEGORY_GROUPS.map(({ code }) => ({
        area: `OMRÅDE-${a}`,
        series: code,
        week,
        count: poisson(perWeek * share * (SHARE_OF_GROUP[code] as number), next),
        contributors: ['skola 1', 'skola 2'],
      })),
    ),
  );
}

/** Knuth's method; the means are below 20. */
function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let product = next();
  let count = 0;
  while (product > limit) {
    product *= next();
    count += 1;
  }
  return count;
}
