import { CATEGORIES } from '@samlad/domain/incident-categories.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { Certainty, Finding } from './finding.js';
import { ACTIONS, type Action, type AtLeast, type Care, FIXED_RULES, type RuleId, ruleOf } from './rules.js';

/** Where a text is going: its level, and the category of its incident when it has one. */
export interface Destination {
  level: SecrecyLevel;
  category?: string | null;
}

export interface JudgedFinding extends Finding {
  action: Action;
}

export interface Verdict {
  /** The gravest action of all findings; null when there is none. */
  action: Action | null;
  findings: readonly JudgedFinding[];
}

/** What a finding that is not sure does instead; R15 stops also when it is only likely. */
const SOFTENED: Readonly<Record<Certainty, Readonly<Record<Action, Action>>>> = {
  CERTAIN: { NOTE: 'NOTE', REASON: 'REASON', BLOCK: 'BLOCK', STOP: 'STOP' },
  LIKELY: { NOTE: 'NOTE', REASON: 'REASON', BLOCK: 'BLOCK', STOP: 'STOP' },
  POSSIBLE: { NOTE: 'NOTE', REASON: 'NOTE', BLOCK: 'REASON', STOP: 'REASON' },
};

const CARE_OF_LEVEL: Readonly<Record<SecrecyLevel, Care>> = {
  OPEN: 'PLACE',
  SHARED: 'ORDINARY',
  RESTRICTED: 'SENSITIVE',
  OWN: 'SENSITIVE',
};
const CARE_OF_GROUP: Readonly<Record<string, Care>> = { SKO: 'SENSITIVE', REK: 'SENSITIVE' };
const CARE_BY_CATEGORY = new Map(
  CATEGORIES.map(({ code, group, secrecy }) => [code, CARE_OF_GROUP[group] ?? CARE_OF_LEVEL[secrecy]]),
);
const CARE_BY_GROUP = new Map(
  CATEGORIES.map(({ group }) => {
    const cares = new Set(
      CATEGORIES.filter((one) => one.group === group).map(({ code }) => CARE_BY_CATEGORY.get(code)),
    );
    return [group as string, cares.size === 1 ? [...cares][0] : undefined];
  }),
);

/** The care that a category asks for, or a whole group whose categories agree; a text without one is ordinary. */
export function careOf(category: string | null | undefined): Care {
  return CARE_BY_CATEGORY.get(category ?? '') ?? CARE_BY_GROUP.get(category ?? '') ?? 'ORDINARY';
}

/**
 * What the findings of a text lead to where it is going. `atLeast` is what the municipality has made stricter; it
 * softens nothing and leaves the fixed rules as they are.
 */
export function verdictOf(
  findings: readonly Finding[],
  { level, category }: Destination,
  atLeast: AtLeast = {},
): Verdict {
  const care = careOf(category);
  const judged = findings.map((finding) => ({
    ...finding,
    action: SOFTENED[finding.certainty][actionOf(finding.rule, care, level, atLeast)],
  }));
  const gravest = Math.max(-1, ...judged.map(({ action }) => ACTIONS.indexOf(action)));
  return { action: ACTIONS[gravest] ?? null, findings: judged };
}

function actionOf(rule: RuleId, care: Care, level: SecrecyLevel, atLeast: AtLeast): Action {
  const usual = ruleOf(rule).actions[care][level];
  const least = FIXED_RULES.includes(rule) ? usual : (atLeast[rule] ?? usual);
  return ACTIONS.indexOf(least) > ACTIONS.indexOf(usual) ? least : usual;
}
