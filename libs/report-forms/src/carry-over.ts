import type { PartMarks, ReportAnswers } from './answers.js';
import { placedFields, type ReportForm } from './fields.js';
import { describeAnswers, valueAt, type AnswerNames } from './describe.js';
import { fieldSchema } from './field-schema.js';

export interface CarryOver {
  /** Last week's answers in words, by path: shown beside the fields, never counted again. */
  beside: Record<string, string>;
  /** Standing facts that this week's draft may begin with. */
  start: { common: Partial<ReportAnswers>; added: Record<string, unknown>; marks: PartMarks };
}

/**
 * What last week gives this week. Standing answers that no longer fit the form or its areas are left out of the
 * start; they are still shown beside.
 */
export function carryOver(
  form: ReportForm,
  previous: ReportAnswers,
  areaCodes: readonly string[],
  names: AnswerNames = {},
): CarryOver {
  const start: CarryOver['start'] = { common: {}, added: {}, marks: {} };
  for (const { field, path } of placedFields(form).filter((placed) => placed.field.standing)) {
    const old = valueAt(previous, path);
    const fit = fieldSchema(field, { areaCodes, commitmentIds: [] }, 'DRAFT').safeParse(old);
    if (old === undefined || !fit.success) continue;
    Object.assign(path[0] === 'added' ? start.added : start.common, { [field.key]: fit.data });
    Object.assign(start.marks, marksWithin(previous.marks ?? {}, field.key));
  }
  const lines = describeAnswers(form, previous, names).map((line) => [line.path, line.text]);
  return { beside: Object.fromEntries(lines), start };
}

/** The marks on a field or on its rows. */
const marksWithin = (marks: PartMarks, fieldKey: string): PartMarks =>
  Object.fromEntries(Object.entries(marks).filter(([key]) => key.split('.')[0] === fieldKey));
