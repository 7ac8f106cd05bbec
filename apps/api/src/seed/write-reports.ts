import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { REPORT_MACHINE, type ReportState } from '@samlad/domain/party-report.js';
import { factsOf, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import type { Transaction } from '../database/transaction.js';
import { MINUTE } from './calendar.js';
import { type Cast, voiceOf } from './cast.js';
import { withDemoMarks } from './demo-marks.js';
import { PARTIES } from './huddinge-people.js';
import { insertRows, instant, type Row } from './insert-rows.js';
import { answersOf, begunDraft, firstVersionOf, type ReportBasis } from './report-answers.js';
import { partRows, type WrittenVersion } from './report-part-rows.js';
import type { ReportPlan } from './report-plan.js';
import { stateColumns, stateRows, type Step } from './state-steps.js';
import type { WeekCourse } from './week-course.js';

interface WrittenReport {
  plan: ReportPlan;
  steps: Step<ReportState>[];
  /** Version by version; empty for a draft. */
  versions: WrittenVersion[];
  draft: ReportAnswers;
}

const RETURNED_AFTER = 12 * MINUTE;
const RETURN_COMMENT = 'Texten om ett område saknas. Komplettera gärna med plats och tid på veckan.';
const RECEIVER = PARTIES.find(({ kind }) => kind === 'SAFETY_OFFICE')?.authority;

/** Stores every report with its versions, the facts in them, and the draft they were sent from. */
export async function writeReports(
  tx: Transaction,
  cast: Cast,
  basis: ReportBasis,
  plans: readonly ReportPlan[],
  courses: readonly WeekCourse[],
  circles: ReadonlyMap<PartyKind, string>,
): Promise<void> {
  const weeks = new Map(courses.map((course) => [course.week, course]));
  const reports = plans.map((plan) => written(cast, basis, plan, weeks.get(plan.week), circles));
  const store = (table: string, rowsOf: (report: WrittenReport) => Row[]) =>
    insertRows(tx, table, reports.flatMap(rowsOf));
  await store('state_change', ({ plan, steps }) => stateRows(REPORT_MACHINE, plan.id, steps));
  await store('party_report', (report) => [reportRow(cast, report)]);
  await store('party_report_draft', (report) => [draftRow(cast, report)]);
  await store('party_report_version', (report) => versionRows(cast, report));
  await store('party_report_return', (report) => returnRows(cast, report));
  await store('report_part', ({ plan, versions }) =>
    versions.flatMap((version) => partRows(cast, plan, version)),
  );
  await store('area_assessment', (report) => assessmentRows(cast, report));
  await store('need', (report) => needRows(cast, report));
}

function written(
  cast: Cast,
  basis: ReportBasis,
  plan: ReportPlan,
  course: WeekCourse | undefined,
  circles: ReadonlyMap<PartyKind, string>,
): WrittenReport {
  const answers = withDemoMarks(plan.party, answersOf(basis, plan), circles);
  const last = plan.sentAt.length;
  const versions = plan.sentAt.map((sentAt, index) => ({
    number: index + 1,
    sentAt,
    answers: index + 1 < last ? firstVersionOf(answers) : answers,
  }));
  return {
    plan,
    steps: stepsOf(cast, plan, course),
    versions,
    draft: last === 0 ? begunDraft(answers) : answers,
  };
}

function stepsOf(cast: Cast, plan: ReportPlan, course: WeekCourse | undefined): Step<ReportState>[] {
  const by = voiceOf(cast, plan.party);
  const [sent = plan.begunAt, again = sent] = plan.sentAt;
  const submitted: Step<ReportState> = { state: 'SUBMITTED', at: sent, by };
  const resubmitted: Step<ReportState> = { state: 'SUBMITTED', at: again, by };
  const own: Record<ReportPlan['course'], Step<ReportState>[]> = {
    DRAFT_ONLY: [],
    STRAIGHT: [submitted],
    READY_FIRST: [{ state: 'READY', at: sent - MINUTE, by }, submitted],
    CORRECTED: [submitted, resubmitted],
    RETURNED: [
      submitted,
      { state: 'RETURNED', at: sent + RETURNED_AFTER, by: cast.coordinator },
      resubmitted,
    ],
  };
  const filed: Step<ReportState>[] =
    plan.included && course !== undefined
      ? [
          { state: 'INCLUDED', at: course.at('COMPILED'), by: cast.coordinator },
          { state: 'ARCHIVED', at: course.at('CLOSED'), by: course.second },
        ]
      : [];
  return [{ state: 'DRAFT', at: plan.begunAt, by }, ...own[plan.course], ...filed];
}

function reportRow(cast: Cast, { plan, steps, versions }: WrittenReport): Row {
  const last = versions.at(-1);
  return {
    id: plan.id,
    week: plan.week,
    party_id: cast.partyId(plan.party),
    object_type: REPORT_MACHINE.objectType,
    ...stateColumns(steps),
    current_number: versions.length,
    nothing_to_report: plan.nothingToReport,
    submitted_at: last === undefined ? null : instant(last.sentAt),
  };
}

const formOf = ({ plan }: WrittenReport) => {
  const { kind, version } = reportFormFor(plan.party);
  return { form_kind: kind, form_version: version };
};

const draftRow = (cast: Cast, report: WrittenReport): Row => ({
  report_id: report.plan.id,
  party_id: cast.partyId(report.plan.party),
  ...formOf(report),
  answers: report.draft,
  user_id: voiceOf(cast, report.plan.party).userId,
  saved_at: instant(report.versions.at(-1)?.sentAt ?? report.plan.begunAt),
});

/** The columns that every row of one version of a report begins with. */
const versionKey = (cast: Cast, { id, week, party }: ReportPlan, number: number): Row => ({
  report_id: id,
  number,
  week,
  party_id: cast.partyId(party),
  secrecy_level: 'SHARED',
});

const versionRows = (cast: Cast, report: WrittenReport): Row[] =>
  report.versions.map(({ number, sentAt }) => ({
    ...versionKey(cast, report.plan, number),
    ...formOf(report),
    nothing_to_report: report.plan.nothingToReport,
    received_by: RECEIVER,
    user_id: voiceOf(cast, report.plan.party).userId,
    submitted_at: instant(sentAt),
  }));

function returnRows(cast: Cast, { plan, versions }: WrittenReport): Row[] {
  const [first] = versions;
  if (plan.course !== 'RETURNED' || first === undefined) return [];
  return [
    {
      report_id: plan.id,
      number: first.number,
      party_id: cast.partyId(plan.party),
      returned_by_party_id: cast.coordinator.partyId,
      comment: RETURN_COMMENT,
      user_id: cast.coordinator.userId,
      returned_at: instant(first.sentAt + RETURNED_AFTER),
    },
  ];
}

const assessmentRows = (cast: Cast, { plan, versions }: WrittenReport): Row[] =>
  versions.flatMap(({ number, answers }) =>
    factsOf(answers).assessments.map(({ areaCode, level, trend }) => ({
      ...versionKey(cast, plan, number),
      area_id: cast.areaId(areaCode),
      level,
      trend,
    })),
  );

const needRows = (cast: Cast, { plan, versions }: WrittenReport): Row[] =>
  versions.flatMap(({ number, answers }) =>
    factsOf(answers).needs.map(({ toPartyKind, areaCode, text }, position) => ({
      ...versionKey(cast, plan, number),
      position,
      to_party_kind: toPartyKind === 'ANY' ? null : toPartyKind,
      area_id: areaCode === null ? null : cast.areaId(areaCode),
      text,
    })),
  );
