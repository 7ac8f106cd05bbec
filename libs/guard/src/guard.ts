import { findChildConcern } from './child/concern.js';
import type { Finding, Hit } from './finding.js';
import { findEmails, findLinks } from './identifiers/email-and-link.js';
import { findIdentityNumbers } from './identifiers/identity-number.js';
import { findPlates } from './identifiers/registration-plate.js';
import { findSocialHandles } from './identifiers/social-handle.js';
import { findTelephones } from './identifiers/telephone.js';
import { findCircumstances } from './person/circumstances.js';
import { findDwellings } from './person/dwelling.js';
import { findNames } from './person/names.js';
import { findSchoolClasses } from './person/school-class.js';
import type { Places } from './places.js';
import { RULE_IDS, ruleOf, type RuleId } from './rules.js';
import { type Page, pageOf } from './text/page.js';
import { readable } from './text/readable.js';

type Detector = (page: Page) => readonly Hit[];

/** Everything that looks at a text. A new detector is a line here and a rule in rules.ts. */
const DETECTORS: readonly Detector[] = [
  findIdentityNumbers,
  findEmails,
  findLinks,
  findSocialHandles,
  findTelephones,
  findPlates,
  findDwellings,
  findSchoolClasses,
  findNames,
  findCircumstances,
  findChildConcern,
];

/** Rules about a whole sentence: they hide no other finding and are hidden by none. */
const WHOLE: ReadonlySet<RuleId> = new Set(['CHILD_CONCERN']);
/** Sure first; of equals, the rule that stands first in the table. */
const SURENESS = { CERTAIN: 0, LIKELY: 1, POSSIBLE: 2 };

/**
 * Everything in a free text that may point at a person, in order of place. Pure, the same in the browser and on the
 * server, and linear in the length of the text. Source: domain rules R11, R12, R15.
 */
export function inspect(text: string, { places }: { places: Places }): Finding[] {
  const { text: seen, at } = readable(text);
  const page = pageOf(seen, places);
  const hits = DETECTORS.flatMap((detector) => detector(page));
  return withoutOverlap(hits, seen.length)
    .map((hit): Finding => {
      const { ground, better } = ruleOf(hit.rule);
      return { ...hit, start: at[hit.start] ?? 0, end: (at[hit.end - 1] ?? 0) + 1, ground, better };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function withoutOverlap(hits: readonly Hit[], length: number): Hit[] {
  const taken = new Uint8Array(length);
  return [...hits].sort(byPreference).filter((hit) => {
    if (WHOLE.has(hit.rule)) return true;
    if (taken.subarray(hit.start, hit.end).includes(1)) return false;
    taken.fill(1, hit.start, hit.end);
    return true;
  });
}

function byPreference(a: Hit, b: Hit): number {
  const sure = Math.min(1, SURENESS[a.certainty]) - Math.min(1, SURENESS[b.certainty]);
  return sure || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule) || a.start - b.start;
}
