import { DomainError } from '@samlad/domain/errors.js';
import { hasReached, type WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import type { AnswerContext, Completeness } from '@samlad/report-forms/field-schema.js';
import type { ReportForm } from '@samlad/report-forms/fields.js';
import { checkAnswers, faultSentence } from '@samlad/report-forms/validate.js';

const FAULTS_TOLD = 5;

/** Whether reports of a week may still be written: until its meeting has decided. */
export const takesReports = (state: WeekState): boolean => !hasReached(state, 'DECIDED');

/** Refuses reports of a week whose meeting is over. */
export function mustTakeReports(state: WeekState, week: IsoWeek): void {
  if (!takesReports(state)) throw new DomainError('WEEK_LOCKED', { week });
}

/** The answers as the form wants them; INVALID_INPUT says what to mend and where. */
export function mustBeAnswers(
  form: ReportForm,
  context: AnswerContext,
  completeness: Completeness,
  answers: unknown,
  names: AnswerNames,
): ReportAnswers {
  const check = checkAnswers(form, context, completeness, answers, names);
  if (check.ok) return check.answers;
  const told = check.faults.slice(0, FAULTS_TOLD).map(faultSentence);
  const more = check.faults.length - told.length;
  if (more > 0) told.push(`Och ${more} till.`);
  const faults = check.faults.map(({ path, message }) => ({ path, message }));
  throw new DomainError('INVALID_INPUT', { message: told.join(' ') }, { faults });
}
