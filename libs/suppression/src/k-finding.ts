/** A word of the ladder from a place to the whole municipality, or from a category to its group. */
export interface Step {
  code: string;
  label: string;
}

/** A row of the compiled picture, of any party and week, as its readers would see it. */
export interface DescribedRow {
  id: string;
  party: string;
  /** Finest first; every coarser area that holds it. */
  places: readonly Step[];
  /** UTC instants. */
  occurredFrom: string;
  occurredTo: string | null;
  category: Step;
  group: Step;
  /** What the row says of persons: age, sex, clothes, role. */
  attributes: readonly string[];
  /** How many persons it tells of; null when unknown, counted as one. */
  persons: number | null;
  /** The same for rows that tell of one event, so that its persons are counted once. */
  event?: string;
}

export interface Remedy {
  place?: string;
  time?: string;
  category?: string;
  /** The attribute that is left out. */
  without?: string;
  /** How many persons fit then. */
  persons: number;
}

export interface KFinding {
  rows: readonly string[];
  parties: readonly string[];
  place: Step;
  category: Step;
  interval: { from: string; to: string };
  /** The fewest attributes that single out together with place, time and category; may be none. */
  attributes: readonly string[];
  persons: number;
  k: number;
  /** Best first; empty when nothing helps but leaving the description out. */
  remedies: readonly Remedy[];
  sentence: string;
}
