import { COMMITMENT_MACHINE, MEASURE_MACHINE } from '@samlad/domain/measure.js';
import { PROBLEM_MACHINE, type ProblemState } from '@samlad/domain/problem.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { newId, type Transaction } from '../database/transaction.js';
import { type Calendar, HOUR } from './calendar.js';
import { type Cast, voiceOf } from './cast.js';
import { DEMO_PROBLEMS, type DemoProblem, type ProblemKey } from './demo-problems.js';
import type { DoneInWeek } from './dosage.js';
import { insertRows, instant, type Row } from './insert-rows.js';
import type { CommitmentPlan, MeasurePlan } from './measure-plan.js';
import { placeNamed } from './stage.js';
import { stateColumns, stateRows, type Step } from './state-steps.js';

/** Stores the problems with the parties' scores; gives their ids. */
export async function writeProblems(
  tx: Transaction,
  calendar: Calendar,
  cast: Cast,
): Promise<ReadonlyMap<ProblemKey, string>> {
  const problems = DEMO_PROBLEMS.map((spec) => ({
    id: newId(),
    spec,
    steps: problemSteps(calendar, cast, spec),
  }));
  await insertRows(
    tx,
    'state_change',
    problems.flatMap(({ id, steps }) => stateRows(PROBLEM_MACHINE, id, steps)),
  );
  await insertRows(
    tx,
    'problem',
    problems.map(({ id, spec, steps }) => ({
      id,
      party_id: cast.partyId(spec.by),
      secrecy_level: 'SHARED',
      title: spec.title,
      description: spec.description,
      area_id: cast.areaId(spec.area),
      category_group: spec.group,
      place_type: spec.placeType,
      time_pattern: spec.timePattern,
      opened_in_week: calendar.present - spec.openedAgo,
      object_type: PROBLEM_MACHINE.objectType,
      ...stateColumns(steps),
      updated_at: instant(steps.at(-1)?.at ?? calendar.now),
    })),
  );
  await insertRows(
    tx,
    'problem_score',
    problems.flatMap(({ id, spec, steps }) => scores(cast, id, spec, steps[0]?.at ?? calendar.now)),
  );
  return new Map(problems.map(({ id, spec }) => [spec.key, id]));
}

function problemSteps(calendar: Calendar, cast: Cast, spec: DemoProblem): Step<ProblemState>[] {
  const at = (ago: number) => calendar.moment(calendar.present - ago, 0, '09:10');
  const opened: Step<ProblemState> = { state: 'OPEN', at: at(spec.openedAgo), by: voiceOf(cast, spec.by) };
  if (spec.closedAgo === undefined) return [opened];
  return [opened, { state: 'CLOSED', at: at(spec.closedAgo), by: cast.coordinator }];
}

function scores(cast: Cast, problemId: string, { scores: given }: DemoProblem, openedAt: number): Row[] {
  return (Object.entries(given) as [PartyKind, [number, number]][]).map(([party, [need, influence]]) => ({
    problem_id: problemId,
    party_id: cast.partyId(party),
    need,
    influence,
    user_id: voiceOf(cast, party).userId,
    scored_at: instant(openedAt + HOUR),
  }));
}

/** Stores the insatser with their åtaganden and what has been done on them. */
export async function writeMeasures(
  tx: Transaction,
  calendar: Calendar,
  cast: Cast,
  problems: ReadonlyMap<ProblemKey, string>,
  measures: readonly MeasurePlan[],
): Promise<void> {
  const commitments = measures.flatMap(({ id, spec, commitments: own }) =>
    own.map((plan) => ({ measureId: id, areaId: areaOf(cast, spec), plan })),
  );
  await insertRows(tx, 'state_change', [
    ...measures.flatMap(({ id, steps }) => stateRows(MEASURE_MACHINE, id, steps)),
    ...commitments.flatMap(({ plan }) => stateRows(COMMITMENT_MACHINE, plan.id, plan.steps)),
  ]);
  await insertRows(
    tx,
    'measure',
    measures.map((plan) => measureRow(calendar, cast, problems, plan)),
  );
  await insertRows(
    tx,
    'commitment',
    commitments.map(({ plan, ...where }) => commitmentRow(calendar, cast, where, plan)),
  );
}

const areaOf = (cast: Cast, spec: MeasurePlan['spec']) => cast.areaId(placeNamed(spec.place).district);

function measureRow(
  calendar: Calendar,
  cast: Cast,
  problems: ReadonlyMap<ProblemKey, string>,
  { id, spec, steps, agreedInWeek, polygon }: MeasurePlan,
): Row {
  return {
    id,
    problem_id: problems.get(spec.problem),
    party_id: cast.partyId(spec.by),
    secrecy_level: 'SHARED',
    area_id: areaOf(cast, spec),
    title: spec.title,
    kind: spec.kind,
    cause: spec.cause,
    expected_effect: spec.effect,
    polygon,
    starts_on: calendar.date(calendar.present - spec.startAgo, 0),
    ends_on: calendar.date(calendar.present - spec.endAgo, 6),
    agreed_in_week: agreedInWeek,
    object_type: MEASURE_MACHINE.objectType,
    ...stateColumns(steps),
    updated_at: instant(steps.at(-1)?.at ?? calendar.now),
  };
}

function commitmentRow(
  calendar: Calendar,
  cast: Cast,
  { measureId, areaId }: { measureId: string; areaId: string },
  { id, spec, steps }: CommitmentPlan,
): Row {
  const [reason = null, comment = null] = spec.declined ?? [];
  return {
    id,
    measure_id: measureId,
    area_id: areaId,
    party_id: cast.partyId(spec.party),
    secrecy_level: 'SHARED',
    what: spec.what,
    mandate_ground: spec.mandate,
    responsible_function: spec.by,
    due_on: calendar.date(calendar.present - spec.dueAgo, 4),
    dosage_unit: spec.unit,
    dosage_planned: spec.planned,
    decline_reason: reason,
    decline_comment: comment,
    object_type: COMMITMENT_MACHINE.objectType,
    ...stateColumns(steps),
    updated_at: instant(steps.at(-1)?.at ?? calendar.now),
  };
}

/** Stores what the parties have done, as part of the reports that told it. */
export async function writeDosage(tx: Transaction, cast: Cast, done: readonly DoneInWeek[]): Promise<void> {
  await insertRows(
    tx,
    'dosage',
    done.map(({ commitmentId, party, week, report, amount, note }) => ({
      id: newId(),
      commitment_id: commitmentId,
      party_id: cast.partyId(party),
      week,
      amount,
      note: note === '' ? null : note,
      report_id: report.id,
      user_id: voiceOf(cast, party).userId,
      recorded_at: instant(report.sentAt.at(-1) ?? report.begunAt),
    })),
  );
}
