import {
  nothingToReport,
  type Dosage,
  type Need,
  type Presence,
  type ReportAnswers,
} from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { ADDED_ANSWERS } from './added-answers.js';
import type { AssessmentsOf } from './assess.js';
import type { Calendar } from './calendar.js';
import { DISTRICTS } from './huddinge-districts.js';
import type { Lanes } from './lanes.js';
import { happens, pick, pickWeighted, type Random } from './random.js';
import { OUTLOOKS, REPORT_WORDS } from './report-bank.js';
import type { ReportPlan } from './report-plan.js';

export interface ReportBasis {
  random: Random;
  calendar: Calendar;
  lanes: Lanes;
  assessmentsOf: AssessmentsOf;
  /** What the party did that week on its own åtaganden. */
  dosageOf(plan: ReportPlan): Dosage[];
}

const WITH_OUTLOOK = 0.5;
const WITH_NEED = 0.4;
const WITH_SECOND_PRESENCE = 0.4;
const AREA_CODES = DISTRICTS.map(({ code }) => code);

/** A party's whole answers of a week, as its form takes them when they are sent. */
export function answersOf(basis: ReportBasis, plan: ReportPlan): ReportAnswers {
  const { random, calendar } = basis;
  const form = reportFormFor(plan.party);
  if (plan.nothingToReport) return nothingToReport(form, AREA_CODES);
  const words = REPORT_WORDS[plan.party];
  const assessments = basis.assessmentsOf(plan.week, plan.party);
  return {
    assessments,
    outlook: happens(random, WITH_OUTLOOK) ? (OUTLOOKS[calendar.month(plan.week)] ?? '') : '',
    needs: needs(random, basis, plan),
    dosage: basis.dosageOf(plan),
    presence: presence(random, basis, plan),
    substitute: words.substitute,
    sourcesUsed: words.sourcesUsed,
    sourcesLeftOut: words.sourcesLeftOut,
    secrecyNote: '',
    added: ADDED_ANSWERS[plan.party]({ ...basis, week: plan.week, assessments }),
  };
}

/** The first version of a report that was mended: one district's text and the outlook were missing. */
export function firstVersionOf(answers: ReportAnswers): ReportAnswers {
  const [[code, judged] = []] = Object.entries(answers.assessments).filter(([, { text }]) => text !== '');
  if (code === undefined || judged === undefined) return { ...answers, outlook: '' };
  const assessments = { ...answers.assessments, [code]: { ...judged, text: '', trend: 'UNKNOWN' as const } };
  return { ...answers, outlook: '', assessments };
}

/** A report as it looks when somebody has begun: the first districts judged, nothing else said. */
export function begunDraft(answers: ReportAnswers): ReportAnswers {
  const judged = Object.entries(answers.assessments).map(([code, assessment], index) => [
    code,
    index < 3 ? assessment : { level: null, trend: 'UNKNOWN', text: '' },
  ]);
  return { ...answers, assessments: Object.fromEntries(judged), needs: [], dosage: [], outlook: '' };
}

function needs(random: Random, { assessmentsOf }: ReportBasis, { week, party }: ReportPlan): Need[] {
  const bank = REPORT_WORDS[party].needs;
  if (!happens(random, WITH_NEED)) return [];
  const [toPartyKind, text] = pick(random, bank);
  return [{ toPartyKind, areaCode: uneasiest(random, assessmentsOf(week, party)), text }];
}

function presence(random: Random, { assessmentsOf }: ReportBasis, { week, party }: ReportPlan): Presence[] {
  const { presence: bank, presenceExtra } = REPORT_WORDS[party];
  const wanted = happens(random, WITH_SECOND_PRESENCE) ? 2 : 1;
  return bank.slice(0, wanted).map(([who, when]) => {
    const areaCode = uneasiest(random, assessmentsOf(week, party));
    return { who, areaCode, when, ...presenceExtra };
  });
}

const uneasiest = (random: Random, assessments: ReportAnswers['assessments']): string =>
  pickWeighted(random, AREA_CODES, (code) => 1 + 6 * (assessments[code]?.level ?? 0));
