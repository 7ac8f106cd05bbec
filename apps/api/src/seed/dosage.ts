import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { Calendar } from './calendar.js';
import type { MeasurePlan } from './measure-plan.js';
import { happens, pick, type Random, wholeBetween } from './random.js';
import type { ReportPlan } from './report-plan.js';

/** What was done on one åtagande in one week; told in the party's report of that week. */
export interface DoneInWeek {
  commitmentId: string;
  party: PartyKind;
  week: WeekIndex;
  report: ReportPlan;
  amount: number;
  note: string;
}

const NOTES = ['Ett pass ställdes in.', 'Enligt plan.', 'Dåligt väder, färre på plats.', 'Bra mottagande.'];
const WITH_NOTE = 0.2;

/** The doses of every åtagande, week by week, in the weeks whose report has been sent. */
export function planDosage(
  random: Random,
  calendar: Calendar,
  measures: readonly MeasurePlan[],
  reports: readonly ReportPlan[],
): DoneInWeek[] {
  const commitments = measures.flatMap((measure) => measure.commitments);
  return commitments.flatMap(({ id, spec: { party, dose } }) => {
    if (dose === undefined) return [];
    const first = calendar.present - dose.fromAgo;
    const last = calendar.present - dose.untilAgo;
    return reports
      .filter((report) => report.party === party && report.week >= first && report.week <= last)
      .filter((report) => report.sentAt.length > 0 && !report.nothingToReport)
      .map((report) => ({
        commitmentId: id,
        party,
        week: report.week,
        report,
        amount: wholeBetween(random, dose.low, dose.high),
        note: happens(random, WITH_NOTE) ? pick(random, NOTES) : '',
      }));
  });
}
