import { z } from 'zod';
import type { ReportAnswers } from './answers.js';
import type { ReportForm, Section } from './fields.js';
import { labelOfPath, type AnswerNames } from './describe.js';
import { closedObject, fieldSchema, type AnswerContext, type Completeness } from './field-schema.js';
import { markFaults, marksSchema, strayMarks } from './marks.js';

/** One thing to mend before the answers are taken. */
export interface AnswerFault {
  path: (string | number)[];
  /** Where it is, in the words of the form: `Flemingsberg, Nivå`. */
  where: string;
  /** What is wrong and how to mend it, one or two Swedish sentences. */
  message: string;
  /** Nothing is answered yet, as opposed to something that is wrong. */
  isMissing: boolean;
}

export type AnswerCheck = { ok: true; answers: ReportAnswers } | { ok: false; faults: AnswerFault[] };

/** Schema of a form's answers in one week. Unknown keys are refused; messages are Swedish. */
function answersSchema(
  form: ReportForm,
  context: AnswerContext,
  completeness: Completeness,
): z.ZodType<ReportAnswers> {
  const shapeOf = (sections: readonly Section[]) =>
    Object.fromEntries(
      sections
        .flatMap((section) => section.fields)
        .map((field) => [field.key, fieldSchema(field, context, completeness)]),
    );
  const answers = closedObject({
    ...shapeOf(form.common),
    added: closedObject(shapeOf(form.sections)).partial(),
    marks: marksSchema.optional(),
  }) as z.ZodType as z.ZodType<ReportAnswers>;
  return answers.superRefine((given, issues) => {
    const stray = strayMarks(form, context.areaCodes, given.marks ?? {});
    const faults = completeness === 'SUBMISSION' ? [...stray, ...markFaults(form, given, context)] : stray;
    for (const { path, message } of faults) issues.addIssue({ code: 'custom', path, message });
  });
}

/** Answers as they may be while being written. */
export function draftSchema(form: ReportForm, context: AnswerContext): z.ZodType<ReportAnswers> {
  return answersSchema(form, context, 'DRAFT');
}

/** Answers as they must be when sent. */
export function submissionSchema(form: ReportForm, context: AnswerContext): z.ZodType<ReportAnswers> {
  return answersSchema(form, context, 'SUBMISSION');
}

/** The answers, checked, or everything that must be mended first. `names` puts words to codes and ids. */
export function checkAnswers(
  form: ReportForm,
  context: AnswerContext,
  completeness: Completeness,
  answers: unknown,
  names: AnswerNames = {},
): AnswerCheck {
  const result = answersSchema(form, context, completeness).safeParse(answers);
  if (result.success) return { ok: true, answers: result.data };
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const isMissing = issue.code === 'custom' && issue.params?.['missing'] === true;
    return { path, where: labelOfPath(form, path, names), message: issue.message, isMissing };
  });
  return { ok: false, faults };
}

/** A fault as one line: where, what, how to mend it. */
export function faultSentence(fault: AnswerFault): string {
  return fault.where === '' ? fault.message : `${fault.where}: ${fault.message}`;
}
