import type { AnswerBasis } from './answer-basis.js';
import { perDistrict, someDistricts } from './per-district.js';
import { happens, pick, type Random, wholeBetween } from './random.js';

const ARENAS = ['STATION', 'SQUARE', 'PARK', 'YOUTH_CENTRE', 'HOUSING', 'ONLINE'];
const NEEDS = ['ADULTS', 'OPEN_ACTIVITIES', 'PARENTS', 'SCHOOL_DIALOGUE', 'POLICE_PRESENCE', 'PLACE'];
const HIGHEST = 3;
const WITH_ARENA = 0.6;

/** Levels and choices only: nothing that counts or describes people. */
export function socialServicesAnswers({ random, assessments }: AnswerBasis): Record<string, unknown> {
  const levelOf = (code: string) => assessments[code]?.level ?? 0;
  const isUneasy = (code: string) => levelOf(code) > 0;
  return {
    concernLevels: perDistrict((code) => ({
      YOUTH: near(random, levelOf(code)),
      SUBSTANCES: near(random, levelOf(code)),
      HOMELESSNESS: near(random, 0),
    })),
    fieldTrend: perDistrict((code) => tendency(random, levelOf(code))),
    arenas: someDistricts((code) =>
      isUneasy(code) && happens(random, WITH_ARENA) ? some(random, ARENAS) : null,
    ),
    supportNeeds: someDistricts((code) => (isUneasy(code) ? some(random, NEEDS) : null)),
  };
}

const near = (random: Random, level: number): number =>
  Math.max(0, Math.min(HIGHEST, level + wholeBetween(random, -1, 0)));

function tendency(random: Random, level: number): string {
  if (level >= 2) return 'UNEASIER';
  return pick(random, ['USUAL', 'USUAL', 'USUAL', 'CALMER', 'NOT_PRESENT']);
}

function some(random: Random, codes: readonly string[]): string[] {
  const chosen = new Set([pick(random, codes), pick(random, codes)]);
  return codes.filter((code) => chosen.has(code));
}
