import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphClient } from '../support/graph-client.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, record } from '../support/told.js';

const PAIRS = 2_000;
const WARM_UP = 200;
/** Security requirements §1: beneath this nobody can tell the two apart by measuring. */
const NEGLIGIBLE = 0.1;

const ASK = 'query ($id: ID!) { incident(id: $id) { id text } }';

/** Cliff's δ: how much oftener a value of the one is larger than one of the other, −1 to 1. */
function cliffsDelta(one: number[], other: number[]): number {
  const sorted = [...other].sort((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] as number;
      if (at < value || (orEqual && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = one.reduce(
    (total, value) => total + below(value, false) - (sorted.length - below(value, true)),
    0,
  );
  return sum / (one.length * other.length);
}

describe('what another party hides', () => {
  let api: TestApi;
  let rescue: GraphClient;
  beforeAll(async () => {
    api = await startApi();
    rescue = await api.as('raddning');
  });
  afterAll(() => api.stop());

  it('takes as long to not find as what never was, over two thousand pairs', async () => {
    const { id: hidden } = await record(await api.as('polis'), {
      secrecyLevel: 'OWN',
      text: 'x'.repeat(1_500),
    });
    const timed = async (id: string) => {
      const started = performance.now();
      const answer = await rescue.raw(ASK, { id });
      const took = performance.now() - started;
      expect(answer).toEqual({ data: { incident: null } });
      return took;
    };
    for (let count = 0; count < WARM_UP; count += 1) await timed(key());
    const times = { hidden: [] as number[], absent: [] as number[] };
    for (let count = 0; count < PAIRS; count += 1) {
      const order = Math.random() < 0.5 ? (['hidden', 'absent'] as const) : (['absent', 'hidden'] as const);
      for (const kind of order) times[kind].push(await timed(kind === 'hidden' ? hidden : key()));
    }
    expect(Math.abs(cliffsDelta(times.hidden, times.absent))).toBeLessThan(NEGLIGIBLE);
  }, 120_000);

  it('is measured by something that tells a difference when there is one', () => {
    const times = Array.from({ length: 1_000 }, () => Math.random());
    expect(Math.abs(cliffsDelta(times, times))).toBeLessThan(NEGLIGIBLE);
    expect(
      cliffsDelta(
        times.map((time) => time + 0.2),
        times,
      ),
    ).toBeGreaterThan(NEGLIGIBLE);
    expect(cliffsDelta([1, 2], [3, 4])).toBe(-1);
  });
});
