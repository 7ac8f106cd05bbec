import fc, { type GeneratorValue } from 'fast-check';

/** Draws values from one stream of fast-check's; the same seed draws the same values. */
export class Draw {
  private constructor(private readonly gen: GeneratorValue) {}

  static seeded(seed: number): Draw {
    const [gen] = fc.sample(fc.gen(), { seed, numRuns: 1 });
    if (gen === undefined) throw new Error('Nothing was drawn.');
    return new Draw(gen);
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return this.gen(wholeNumber, min, max);
  }

  /** True with a chance from 0 to 1. */
  chance(chance: number): boolean {
    return this.int(0, 999) < chance * 1000;
  }

  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.int(0, list.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to draw from.');
    return item;
  }

  /** One of the entries, each as often as its weight says. */
  weighted<Item>(entries: readonly (readonly [number, Item])[]): Item {
    let left = this.int(
      1,
      entries.reduce((sum, [weight]) => sum + weight, 0),
    );
    for (const [weight, item] of entries) {
      left -= weight;
      if (left <= 0) return item;
    }
    throw new RangeError('There is nothing to draw from.');
  }

  /** Each item with the chance, in the list's order. */
  some<Item>(list: readonly Item[], chance = 0.5): Item[] {
    return list.filter(() => this.chance(chance));
  }

  /** As `some`, never empty. */
  few<Item>(list: readonly Item[], chance = 0.5): Item[] {
    const drawn = this.some(list, chance);
    return drawn.length > 0 ? drawn : [this.pick(list)];
  }

  times<Item>(min: number, max: number, make: (index: number) => Item): Item[] {
    return Array.from({ length: this.int(min, max) }, (_, index) => make(index));
  }

  uuid(): string {
    const hex = Array.from({ length: 4 }, () => this.int(0, 0x7fffffff).toString(16).padStart(8, '0')).join(
      '',
    );
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

// Without fast-check's leaning towards the ends of a range: a chance must be the chance it says.
const wholeNumber = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));
