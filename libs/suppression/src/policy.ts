/** How many weeks a figure sums, and how often it is published. */
export interface WindowRule {
  weeks: number;
  /** Published in weeks whose index is divisible by this; 1 is every week. */
  every: number;
}

/** What may be shown to a kind of reader. All of it is a municipality's settings. */
export interface SuppressionPolicy {
  windows: readonly WindowRule[];
  /** The lowest count that is shown. */
  minimum: number;
  /** Lowest count per series with a rule of its own; a total takes the highest of what it sums. */
  minimumOf: Readonly<Record<string, number>>;
  /** How many contributors (schools) a figure of these series must come from. */
  contributorsOf: Readonly<Record<string, number>>;
  /** How far apart two possible values of a hidden figure must at least be; 1 is R13's two whole numbers. */
  spread: number;
}

/** Source: R13. */
export const FIXED_WINDOWS: readonly WindowRule[] = [
  { weeks: 4, every: 1 },
  { weeks: 13, every: 1 },
  { weeks: 52, every: 1 },
];

/** Four weeks every fourth week, a quarter every quarter, a year every year: the windows nest and never slide. */
export const NESTED_WINDOWS: readonly WindowRule[] = FIXED_WINDOWS.map(({ weeks }) => ({
  weeks,
  every: weeks,
}));

const SCHOOLS = { SKO: 2 };

/** Readers inside the cooperation. Source: domain guide §11, Suppression. */
export const SHARED_POLICY: SuppressionPolicy = {
  windows: FIXED_WINDOWS,
  minimum: 3,
  minimumOf: { SKO: 5, REK: 5, 'VLD-05': 5 },
  contributorsOf: SCHOOLS,
  spread: 1,
};

/** Everybody. Source: domain guide §11, Suppression. */
export const PUBLIC_POLICY: SuppressionPolicy = {
  windows: FIXED_WINDOWS,
  minimum: 5,
  minimumOf: {},
  contributorsOf: SCHOOLS,
  spread: 1,
};
