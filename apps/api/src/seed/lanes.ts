import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import { JOINT_LEVELS } from '@samlad/domain/secrecy.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { DemoIncident } from './incident-row.js';

/** What a party has told the others about one district in one week. */
export interface Lanes {
  of(week: WeekIndex, party: PartyKind, district: string): readonly DemoIncident[];
  /** All districts together. */
  ofParty(week: WeekIndex, party: PartyKind): readonly DemoIncident[];
  /** The worries of all parties together, as a number. */
  countIn(week: WeekIndex, district: string): number;
}

/** The incidents that reports are made from: open and shared ones; a party's own are not in its report. */
export function lanesOf(incidents: readonly DemoIncident[]): Lanes {
  const lanes = new Map<string, DemoIncident[]>();
  const add = (key: string, incident: DemoIncident) => {
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [incident]);
    else lane.push(incident);
  };
  for (const incident of incidents.filter(({ secrecy }) => JOINT_LEVELS.includes(secrecy))) {
    add(`${incident.week}:${incident.party}:${incident.district}`, incident);
    add(`${incident.week}:${incident.party}`, incident);
  }
  const at = (key: string): readonly DemoIncident[] => lanes.get(key) ?? [];
  const of: Lanes['of'] = (week, party, district) => at(`${week}:${party}:${district}`);
  return {
    of,
    ofParty: (week, party) => at(`${week}:${party}`),
    countIn: (week, district) =>
      PARTY_KINDS.reduce((sum, party) => sum + countOf(worriesOf(of(week, party, district))), 0),
  };
}

/** Groups that are told without being a worry: what is going on, and what is good. */
const NO_WORRY = new Set(['EVE', 'POS']);

/** The incidents that make a district a worry. */
export const worriesOf = (incidents: readonly DemoIncident[]): DemoIncident[] =>
  incidents.filter(({ category }) => !NO_WORRY.has(category.slice(0, 3)));

/** How many things the incidents are together; in the given categories when there are any. */
export function countOf(incidents: readonly DemoIncident[], ...categories: string[]): number {
  return incidents
    .filter(({ category }) => categories.length === 0 || categories.includes(category))
    .reduce((sum, { count }) => sum + count, 0);
}
