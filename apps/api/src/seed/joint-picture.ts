import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import type { AreaLevel } from '@samlad/domain/source-types.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { AssessmentsOf } from './assess.js';
import { commonest } from './assessment-texts.js';
import { categoryInText } from './category-in-text.js';
import { DISTRICTS } from './huddinge-districts.js';
import { type Lanes, worriesOf } from './lanes.js';
import { happens, pick, type Random } from './random.js';
import type { ReportPlan } from './report-plan.js';

/** What the coordinator has set for a district in a week. */
export interface JointJudgement {
  week: WeekIndex;
  district: string;
  level: AreaLevel;
  text: string;
}

const LOWERED = 0.35;
const WORDS: Record<AreaLevel, readonly string[]> = {
  0: ['Normalbild.', 'Lugn vecka i alla parters rapporter.', 'Normalbild, inget att följa upp.'],
  1: ['Vi följer området, främst {category}.', 'Något mer än vanligt, främst {category}.'],
  2: ['Förhöjd nivå. Flera parter ser {category}.', 'Förhöjd nivå. {Category} sticker ut.'],
  3: ['Hög nivå. {Category} återkommer, tas upp först i mötet.'],
  4: ['Akut läge.'],
};

/** The joint levels: the highest of the parties', lowered now and then where one party stands alone. */
export function judgeJointly(
  random: Random,
  weeks: readonly WeekIndex[],
  reports: readonly ReportPlan[],
  assessmentsOf: AssessmentsOf,
  lanes: Lanes,
): JointJudgement[] {
  const silent = new Set(
    reports.filter((plan) => plan.nothingToReport).map(({ week, party }) => `${week}:${party}`),
  );
  return weeks.flatMap((week) =>
    DISTRICTS.map(({ code }) => {
      const speaking = PARTY_KINDS.filter((party) => !silent.has(`${week}:${party}`));
      const levels = speaking.map((party) => assessmentsOf(week, party)[code]?.level ?? 0);
      const highest = Math.max(...levels) as AreaLevel;
      const alone = levels.filter((level) => level === highest).length === 1;
      const level = highest > 0 && alone && happens(random, LOWERED) ? ((highest - 1) as AreaLevel) : highest;
      const incidents = worriesOf(
        speaking
          .filter((_, index) => levels[index] === highest)
          .flatMap((party) => lanes.of(week, party, code)),
      );
      const category = categoryInText(commonest(incidents.map((incident) => incident.category)) ?? 'PLA-07');
      return { week, district: code, level, text: filled(pick(random, WORDS[level]), category) };
    }),
  );
}

const filled = (text: string, category: string): string =>
  text
    .replace('{category}', category)
    .replace('{Category}', category.charAt(0).toUpperCase() + category.slice(1));
