import type { DecisionKind } from '@samlad/domain/decision-kinds.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { DISTRICTS } from './huddinge-districts.js';
import type { JointJudgement } from './joint-picture.js';
import type { MeasurePlan } from './measure-plan.js';
import { pick, pickWeighted, type Random, wholeBetween } from './random.js';
import { placeNamed } from './stage.js';

export interface DecisionPlan {
  week: WeekIndex;
  number: number;
  kind: DecisionKind;
  text: string;
  area: string | null;
  measureId: string | null;
  /** Whose insats it is about; null when it is about none. */
  by: PartyKind | null;
  responsible: PartyKind | null;
  /** Days after the Monday of the reported week. */
  dueDay: number | null;
}

type Usual = [kind: DecisionKind, text: string, responsible: PartyKind | null];

const USUAL: readonly Usual[] = [
  ['FOLLOW_UP', 'Läget följs upp vid nästa möte.', 'SAFETY_OFFICE'],
  ['FOLLOW_UP', 'Polisen återkommer med en bild av helgens närvaro.', 'POLICE'],
  ['FOLLOW_UP', 'Skolkontakten stämmer av med skolorna och återkopplar.', 'SCHOOL'],
  ['FOLLOW_UP', 'Räddningstjänsten ser över soprummen i området.', 'RESCUE'],
  ['INFORMATION', 'Informationen om kommande evenemang antecknas.', null],
  ['INFORMATION', 'Kultur & fritid informerar om utökade öppettider.', 'CULTURE_LEISURE'],
  ['COMMUNICATION', 'Kommunen lägger ut en kort nyhet om belysningen.', 'SAFETY_OFFICE'],
  ['TABLED', 'Frågan om ordningsvakter bordläggs till nästa möte.', null],
  ['OTHER', 'Rundorna läggs om så att gångvägen passeras efter kl. 20.', 'SAFETY_OFFICE'],
];
const DAYS_UNTIL_DUE = [17, 24, 31];
const MOST_USUAL = 3;

/** What the meeting of a week decided: the insatser agreed on, and the usual matters where the level is high. */
export function planDecisions(
  random: Random,
  week: WeekIndex,
  joint: readonly JointJudgement[],
  measures: readonly MeasurePlan[],
): DecisionPlan[] {
  const agreed = measures
    .filter(({ agreedInWeek }) => agreedInWeek === week)
    .map(({ id, spec }): Omit<DecisionPlan, 'number'> => ({
      week,
      kind: 'MEASURE',
      text: `Insatsen ”${spec.title}” är överenskommen.`,
      area: placeNamed(spec.place).district,
      measureId: id,
      by: spec.by,
      responsible: null,
      dueDay: null,
    }));
  const usual = Array.from({ length: wholeBetween(random, 1, MOST_USUAL) }, () => {
    const [kind, text, responsible] = pick(random, USUAL);
    const levelOf = (code: string) => joint.find(({ district }) => district === code)?.level ?? 0;
    const { code } = pickWeighted(random, DISTRICTS, (district) => 1 + 5 * levelOf(district.code));
    const dueDay = responsible === null ? null : pick(random, DAYS_UNTIL_DUE);
    return { week, kind, text, area: code, measureId: null, by: null, responsible, dueDay };
  });
  return [...agreed, ...usual].map((decision, index) => ({ ...decision, number: index + 1 }));
}
