import type { AnswerBasis } from './answer-basis.js';
import { PLACES } from './huddinge-places.js';
import { countTable, perDistrict, someDistricts } from './per-district.js';
import { happens, pick, pickWeighted, wholeBetween, type Random } from './random.js';

const AGGREGATES: Record<string, readonly string[]> = {
  CONFLICTS: ['SKO-01'],
  OUTSIDERS: ['SKO-02'],
  VANDALISM: ['EGE-06'],
  FIRE_ATTEMPTS: ['BRA-05'],
};
const RUMOURS = [
  'Rykte om uppgörelse vid centrum på fredag sprids bland högstadieelever.',
  'Prat om smällare inför helgen.',
  'Rykten om mopedträff på lördag kväll.',
];
const NEEDS = [
  'Vuxna vid busstorget kl. 14–16.',
  'Lagad belysning längs skolvägen.',
  'Synlig närvaro vid skoldagens slut på fredagar.',
  'Öppen aktivitet för de äldre eleverna efter skoltid.',
];
const WITH_RUMOUR = 0.2;
const NEED_FROM_LEVEL = 1;
const WITH_NEED = 0.5;

/** Sums per kommundel, levels for absence, violations and rumours, and what the schools need. */
export function schoolAnswers(basis: AnswerBasis): Record<string, unknown> {
  const { random, assessments } = basis;
  const rumour = happens(random, WITH_RUMOUR) ? pick(random, RUMOURS) : '';
  return {
    schools: perDistrict((code) => {
      const asked = PLACES.filter(({ district, type }) => district === code && type === 'SCHOOL').length;
      return { ANSWERED: Math.max(1, asked - wholeBetween(random, 0, 1)), ASKED: asked };
    }),
    aggregates: countTable(basis, 'SCHOOL', AGGREGATES),
    levels: perDistrict(() => ({
      ATTENDANCE: mostlyLow(random),
      VIOLATIONS: mostlyLow(random),
      RUMOURS: rumour === '' ? 0 : mostlyLow(random),
    })),
    rumours: rumour,
    schoolNeeds: someDistricts((code) =>
      (assessments[code]?.level ?? 0) >= NEED_FROM_LEVEL && happens(random, WITH_NEED)
        ? pick(random, NEEDS)
        : null,
    ),
  };
}

const LEVEL_WEIGHTS = [70, 22, 7, 1];
const mostlyLow = (random: Random): number =>
  pickWeighted(random, [0, 1, 2, 3], (level) => LEVEL_WEIGHTS[level] ?? 0);
