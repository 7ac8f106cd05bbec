/** A stream of numbers that is the same for the same seed; all the demo's chance comes from one of these. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
}

/** The generator mulberry32: 32 bits of state, good enough for invented data and nothing else. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

/** A number of its own for a text, so that things with names can have their own streams. FNV-1a. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Whether something with this probability happens. */
export const happens = (random: Random, probability: number): boolean => random.next() < probability;

/** A real number from `low` up to `high`. */
export const between = (random: Random, low: number, high: number): number =>
  low + random.next() * (high - low);

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  Math.floor(between(random, low, high + 1));

/** One of the items, all equally likely. Throws on an empty list. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** One of the items, as likely as its weight says. Throws when no item has a weight. */
export function pickWeighted<Item>(
  random: Random,
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Item {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random.next() * total;
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  throw new RangeError('There is nothing to pick from.');
}

/** A count from the Poisson distribution. Source: Knuth, The Art of Computer Programming 2, §3.4.1. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count += 1;
  return count;
}

/** Metres away from a middle: most within `spread`, few far away. */
export function scatter(random: Random, spread: number): { east: number; north: number } {
  const radius = spread * Math.sqrt(-2 * Math.log(1 - random.next())) * 0.7;
  const angle = random.next() * 2 * Math.PI;
  return { east: radius * Math.cos(angle), north: radius * Math.sin(angle) };
}
