import type { ProviderSettings } from '../../config/provider-file.js';

/**
 * The assurance level of an identification, 1 to 4: the highest that the provider's mapping gives for its `acr` or one
 * of its `amr` values, and otherwise the lowest the mapping names. Source: domain guide R23.
 */
export function assuranceOf(
  claims: { acr?: unknown; amr?: unknown },
  { acr, amr, otherwise }: ProviderSettings['assurance'],
): number {
  const methods = Array.isArray(claims.amr) ? claims.amr : [];
  const levels = [levelIn(acr, claims.acr), ...methods.map((method) => levelIn(amr, method))].filter(
    (level) => level !== undefined,
  );
  return Math.max(otherwise, ...levels);
}

const levelIn = (mapping: Record<string, number>, value: unknown): number | undefined =>
  typeof value === 'string' && Object.hasOwn(mapping, value) ? mapping[value] : undefined;
