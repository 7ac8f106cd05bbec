import { categoryOf } from '@samlad/domain/incident-categories.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { OslProvision, SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { Reliability, ReportedToPolice, SourceType } from '@samlad/domain/source-types.js';
import { INCIDENT_WORDS } from './incident-texts.js';
import { happens, pick, pickWeighted, type Random, wholeBetween } from './random.js';

/** The part of an incident that says nothing of where and when. */
export interface IncidentDetails {
  secrecy: SecrecyLevel;
  provision: OslProvision | null;
  count: number;
  severity: number | null;
  sourceType: SourceType | null;
  reliability: Reliability | null;
  reportedToPolice: ReportedToPolice | null;
  text: string | null;
  actionTaken: string | null;
}

interface PartyHabits {
  provision: OslProvision;
  keepsToItself: number;
  reported: readonly ReportedToPolice[];
  sources: readonly [SourceType, weight: number][];
}

const AS_A_RULE: readonly ReportedToPolice[] = ['YES', 'YES', 'NO', 'UNKNOWN'];

const HABITS: Record<PartyKind, PartyHabits> = {
  POLICE: {
    provision: '18:1',
    keepsToItself: 0.05,
    reported: ['YES'],
    sources: [
      ['OWN_REGISTER', 6],
      ['OWN_STAFF', 4],
      ['RESIDENT', 2],
      ['BUSINESS', 1],
    ],
  },
  RESCUE: { provision: '21:7', keepsToItself: 0.02, reported: AS_A_RULE, sources: [['OWN_REGISTER', 1]] },
  SCHOOL: {
    provision: '23:2',
    keepsToItself: 0.03,
    reported: AS_A_RULE,
    sources: [
      ['OWN_STAFF', 8],
      ['RESIDENT', 1],
    ],
  },
  CULTURE_LEISURE: { provision: '39', keepsToItself: 0.03, reported: AS_A_RULE, sources: [['OWN_STAFF', 1]] },
  SOCIAL_SERVICES: { provision: '26:1', keepsToItself: 0, reported: AS_A_RULE, sources: [['OWN_STAFF', 1]] },
  SAFETY_OFFICE: {
    provision: '21:7',
    keepsToItself: 0.02,
    reported: AS_A_RULE,
    sources: [
      ['OWN_STAFF', 5],
      ['RESIDENT', 4],
      ['HOUSING_COMPANY', 2],
      ['GUARD_COMPANY', 2],
    ],
  },
};

const TRUST: Record<string, readonly [Reliability, weight: number][]> = {
  OWN_STAFF: [
    ['A', 7],
    ['B', 3],
  ],
  OWN_REGISTER: [
    ['A', 8],
    ['B', 2],
  ],
  RESIDENT: [
    ['B', 5],
    ['C', 4],
  ],
};
const USUAL_TRUST: readonly [Reliability, number][] = [
  ['A', 2],
  ['B', 6],
  ['C', 2],
];

/** Groups in which somebody asks whether the police have been told. */
const CRIME_GROUPS = new Set(['VLD', 'NAR', 'EGE']);
const OFTEN_SEVERAL = new Set(['PLA-01', 'PLA-02', 'EGE-04', 'EGE-05', 'EGE-07', 'NAR-03']);
const WITH_TEXT = 0.62;
const WITH_ACTION = 0.5;
const WITHOUT_SEVERITY = 0.3;
const SEVERAL = 0.12;

/** Draws everything about an incident but its time and place. */
export function drawDetails(
  random: Random,
  party: PartyKind,
  categoryCode: string,
  worst: number,
): IncidentDetails {
  const category = categoryOf(categoryCode);
  const habits = HABITS[party];
  const own = happens(random, habits.keepsToItself);
  const secrecy = own ? 'OWN' : (category?.secrecy ?? 'SHARED');
  const [sourceType] = pickWeighted(random, habits.sources, ([, weight]) => weight);
  const words = INCIDENT_WORDS[categoryCode];
  const withAction = happens(random, WITH_ACTION) && (words?.actions.length ?? 0) > 0;
  return {
    secrecy,
    provision: secrecy === 'OWN' || secrecy === 'RESTRICTED' ? habits.provision : null,
    count: OFTEN_SEVERAL.has(categoryCode) && happens(random, SEVERAL) ? wholeBetween(random, 2, 4) : 1,
    severity: happens(random, WITHOUT_SEVERITY) ? null : drawSeverity(random, worst),
    sourceType,
    reliability: pickWeighted(random, TRUST[sourceType] ?? USUAL_TRUST, ([, weight]) => weight)[0],
    reportedToPolice: CRIME_GROUPS.has(categoryCode.slice(0, 3)) ? pick(random, habits.reported) : null,
    text: words !== undefined && happens(random, WITH_TEXT) ? pick(random, words.texts) : null,
    actionTaken: words !== undefined && withAction ? pick(random, words.actions) : null,
  };
}

function drawSeverity(random: Random, worst: number): number {
  const levels = Array.from({ length: worst }, (_, index) => index + 1);
  return pickWeighted(random, levels, (level) => 1 / (1 + Math.abs(level - (worst + 1) / 2)));
}
