import { randomUUID } from 'node:crypto';
import type { Door } from './door.js';
import { mayRead } from './rules/rules.js';
import { type Reader, rowsOf, type World } from './world/world.js';

const PAIRS = 2_000;
const WARM_UP = 200;

/** The questions that are timed, each for one id of its table. */
const TIMED: Record<string, { table: string; document: string }> = {
  incident: { table: 'incident', document: 'query ($id: ID!) { incident(id: $id) { id text } }' },
  problem: { table: 'problem', document: 'query ($id: ID!) { problem(id: $id) { id title } }' },
  measure: { table: 'measure', document: 'query ($id: ID!) { measure(id: $id) { id title } }' },
  reportVersion: {
    table: 'party_report',
    document: 'query ($id: ID!) { reportVersion(reportId: $id) { reportId number } }',
  },
};

/**
 * Cliff's δ of the time that a hidden id takes over one that was never given out, for each question: 0 when nothing can
 * be told from the time, 1 when hidden always takes longer. Source: Cliff 1993, Psychological Bulletin 114:494.
 */
export async function timings(door: Door, world: World): Promise<Record<string, number>> {
  const deltas: Record<string, number> = {};
  for (const [name, { table, document }] of Object.entries(TIMED)) {
    const found = readerOfHidden(world, table);
    if (found === null) continue;
    const times: [number[], number[]] = [[], []];
    for (let pair = 0; pair < PAIRS + WARM_UP; pair += 1) {
      const hidden = found.hidden[pair % found.hidden.length] ?? '';
      const order = pair % 2 === 0 ? [hidden, randomUUID()] : [randomUUID(), hidden];
      for (const id of order) {
        const started = performance.now();
        await door.graphql(found.reader, document, { id });
        if (pair >= WARM_UP) times[id === hidden ? 0 : 1].push(performance.now() - started);
      }
    }
    deltas[name] = Number(cliffsDelta(...times).toFixed(3));
  }
  return deltas;
}

function readerOfHidden(
  { towns: [town] }: World,
  table: string,
): { reader: Reader; hidden: string[] } | null {
  for (const reader of town.readers.filter(({ role, gone }) => role === 'PARTY_REPRESENTATIVE' && !gone)) {
    const hidden = rowsOf(town, table).filter((row) => !mayRead(reader, row, town));
    if (hidden.length > 0) return { reader, hidden: hidden.map(({ id }) => id) };
  }
  return null;
}

function cliffsDelta(ones: readonly number[], others: readonly number[]): number {
  const sorted = [...others].sort((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const isBelow = orEqual ? (sorted[middle] ?? 0) <= value : (sorted[middle] ?? 0) < value;
      if (isBelow) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const balance = ones.reduce(
    (total, value) => total + below(value, false) - (sorted.length - below(value, true)),
    0,
  );
  return balance / (ones.length * sorted.length);
}
