/** How many persons a description must fit at least; a municipality's settings. */
export interface KPolicy {
  k: number;
  /** By category or category group; the category's own goes first. */
  kOf: Readonly<Record<string, number>>;
}

/** As many as the lowest counts that are shown. Source: R12; domain guide §11, Suppression. */
export const K_DEFAULT: KPolicy = { k: 3, kOf: { SKO: 5, REK: 5, 'VLD-05': 5 } };

export function kFor(policy: KPolicy, category: string, group: string): number {
  return policy.kOf[category] ?? policy.kOf[group] ?? policy.k;
}
