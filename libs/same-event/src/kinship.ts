import { categoryOf } from '@samlad/domain/incident-categories.js';

type Kin = readonly [one: string, other: string, nearness: number];

/**
 * Which categories two parties may choose for one event, and how near they are: 0.9 two words for the same, 0.7 often seen
 * together, 0.5 possible. A group's code stands for all its categories. What is not here is not the same event.
 */
export const KINSHIP: readonly Kin[] = [
  ['VLD-01', 'VLD-02', 0.7],
  ['VLD-01', 'VLD-03', 0.6],
  ['VLD-01', 'VLD-04', 0.6],
  ['VLD-01', 'VLD-06', 0.7],
  ['VLD-01', 'VLD-10', 0.6],
  ['VLD-01', 'ORD-02', 0.9],
  ['VLD-02', 'VLD-06', 0.8],
  ['VLD-02', 'VLD-10', 0.5],
  ['VLD-02', 'ORD-02', 0.6],
  ['VLD-02', 'ORD-07', 0.8],
  ['VLD-02', 'SKO-03', 0.8],
  ['VLD-03', 'VLD-04', 0.9],
  ['VLD-03', 'EGE-03', 0.5],
  ['VLD-06', 'VLD-07', 0.6],
  ['VLD-06', 'ORD-02', 0.6],
  ['VLD-07', 'BRA-07', 0.9],
  ['VLD-08', 'VLD-10', 0.7],
  ['VLD-08', 'VLD-09', 0.5],
  ['VLD-09', 'ORD-04', 0.6],
  ['VLD-09', 'BRA-01', 0.6],
  ['VLD-09', 'EGE-06', 0.6],
  ['ORD-01', 'ORD-02', 0.7],
  ['ORD-01', 'ORD-03', 0.6],
  ['ORD-01', 'ORD-05', 0.8],
  ['ORD-01', 'NAR-02', 0.5],
  ['ORD-01', 'PLA-05', 0.8],
  ['ORD-01', 'ORD-08', 0.6],
  ['ORD-02', 'ORD-03', 0.6],
  ['ORD-02', 'ORD-07', 0.6],
  ['ORD-03', 'NAR-02', 0.5],
  ['ORD-04', 'ORD-05', 0.7],
  ['ORD-04', 'BRA-03', 0.6],
  ['ORD-04', 'BRA-04', 0.6],
  ['ORD-04', 'EGE-06', 0.5],
  ['ORD-06', 'TRA-01', 0.7],
  ['ORD-06', 'TRA-02', 0.6],
  ['ORD-06', 'TRA-04', 0.9],
  ['ORD-08', 'EGE-02', 0.5],
  ['ORD-08', 'PLA-05', 0.6],
  ['NAR-01', 'NAR-02', 0.7],
  ['NAR-01', 'NAR-03', 0.6],
  ['NAR-01', 'NAR-04', 0.6],
  ['NAR-02', 'NAR-03', 0.6],
  ['EGE-02', 'EGE-06', 0.7],
  ['EGE-04', 'EGE-06', 0.6],
  ['EGE-04', 'BRA-02', 0.6],
  ['EGE-06', 'EGE-07', 0.6],
  ['EGE-06', 'BRA-01', 0.6],
  ['EGE-06', 'BRA-02', 0.7],
  ['EGE-06', 'BRA-03', 0.8],
  ['EGE-06', 'BRA-05', 0.8],
  ['EGE-06', 'PLA-06', 0.8],
  ['BRA-01', 'BRA-03', 0.6],
  ['BRA-01', 'BRA-05', 0.9],
  ['BRA-01', 'BRA-06', 0.6],
  ['BRA-02', 'BRA-03', 0.5],
  ['BRA-03', 'BRA-04', 0.6],
  ['BRA-05', 'BRA-06', 0.7],
  ['BRA-08', 'BRA-09', 0.7],
  ['TRA-01', 'TRA-04', 0.5],
  ['PLA-02', 'EGE-07', 0.5],
  ['SKO-01', 'ORD-02', 0.8],
  ['SKO-01', 'VLD-01', 0.7],
  ['SKO-02', 'ORD-01', 0.7],
  ['SKO-06', 'VLD-01', 0.6],
  ['SKO-06', 'EGE-06', 0.6],
  ['SKO', 'ORD', 0.5],
];

const key = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`);
const NEARNESS = new Map(KINSHIP.map(([one, other, nearness]) => [key(one, other), nearness]));

/** How near two categories are, 0–1: the same is 1, strangers are 0; the nearest of what the table says. */
export function kinship(one: string, other: string): number {
  if (one === other) return 1;
  const words = (code: string) => [code, categoryOf(code)?.group ?? code];
  const found = words(one).flatMap((a) => words(other).map((b) => NEARNESS.get(key(a, b)) ?? 0));
  return Math.max(...found);
}
