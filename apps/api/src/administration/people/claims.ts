import { createHash } from 'node:crypto';

/** A rule of the mapping: whoever the provider says has the value in the claim belongs to the party. */
export interface ClaimRule {
  claim: string;
  value: string;
  partyId: string;
  unitId: string | null;
  function: string | null;
}

type Claims = Readonly<Record<string, unknown>>;

const LONGEST_VALUE = 100;
const MOST_VALUES = 200;
const NUMBER_OF_A_PERSON = /^\d[\d-]{9,}$/;

/** Claims that say who somebody is or belong to the protocol; a mapping has no use for them. */
const NEVER_KEPT = new Set(
  `iss sub aud exp iat nbf nonce jti sid azp acr amr auth_time at_hash c_hash s_hash updated_at name given_name family_name
   middle_name nickname preferred_username profile picture website gender birthdate zoneinfo locale phone_number
   phone_number_verified address email email_verified`.split(/\s+/),
);

/** The rules that hold for what a provider told, in the order of the rules. */
export function matchingRules<Rule extends ClaimRule>(rules: readonly Rule[], claims: Claims): Rule[] {
  return rules.filter(({ claim, value }) => valuesOf(claims, claim).includes(value));
}

/** What a claim holds, as texts: one or several; `realm.roles` looks one level down. */
export function valuesOf(claims: Claims, claim: string): string[] {
  const [first = '', ...rest] = Object.hasOwn(claims, claim) ? [claim] : claim.split('.');
  let value: unknown = Object.hasOwn(claims, first) ? claims[first] : undefined;
  for (const step of rest) {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    value = inside ? (value as Claims)[step] : undefined;
  }
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return values.filter((one) => ['string', 'number', 'boolean'].includes(typeof one)).map(String);
}

/** Whether a claim, or one inside it, says who somebody is; there are no rules of those. */
export const isNeverKept = (claim: string): boolean => NEVER_KEPT.has(claim.split('.')[0] ?? '');

/** Digests of what a person's claims hold, those that rules ask about among them, so that a new rule can tell whom it meets; never the values themselves. */
export function digestsOf(
  claims: Claims,
  asked: readonly string[] = [],
): { claim: string; digest: string }[] {
  return [...new Set([...Object.keys(claims), ...asked])]
    .filter((claim) => !isNeverKept(claim))
    .flatMap((claim) => valuesOf(claims, claim).map((value) => ({ claim, value })))
    .filter(({ value }) => value.length <= LONGEST_VALUE && !NUMBER_OF_A_PERSON.test(value))
    .slice(0, MOST_VALUES)
    .map(({ claim, value }) => ({ claim, digest: digestOf(value) }));
}

export const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex');
