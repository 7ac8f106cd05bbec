import type { PartMark, PartMarks, ReportAnswers } from '../answers.js';
import { valueAt } from '../describe.js';
import { placedFields, type PlacedField, type ReportForm } from '../fields.js';
import { isObject, listOf } from './three-ways.js';

/** Where a row carries its own mark while rows are moved about; no column is called so. */
export const ROW_MARK = ' mark';

const isRows = ({ field }: PlacedField): boolean => field.type === 'ROWS';

/** The answers with every row carrying its mark, so that it follows the row wherever that lands. */
export function withRowMarks(form: ReportForm, answers: ReportAnswers): ReportAnswers {
  const marks = answers.marks ?? {};
  const rowFields = placedFields(form).filter(isRows);
  const marked = rowFields.reduce<ReportAnswers>((carried, { field, path }) => {
    const rows = listOf(valueAt(carried, path)).map((row, index) => {
      const mark = marks[`${field.key}.${index}`];
      return mark === undefined || !isObject(row) ? row : { ...row, [ROW_MARK]: mark };
    });
    return put(carried, path, rows);
  }, answers);
  const rest = Object.entries(marks).filter(
    ([key]) => !rowFields.some(({ field }) => key.startsWith(`${field.key}.`)),
  );
  return { ...marked, marks: Object.fromEntries(rest) };
}

/** The answers with the marks of rows among the other marks again. */
export function withoutRowMarks(form: ReportForm, answers: ReportAnswers): ReportAnswers {
  const marks: PartMarks = { ...answers.marks };
  const plain = placedFields(form)
    .filter(isRows)
    .reduce<ReportAnswers>((carried, { field, path }) => {
      const rows = listOf(valueAt(carried, path)).map((row, index) => {
        if (!isObject(row) || row[ROW_MARK] === undefined) return row;
        const { [ROW_MARK]: mark, ...own } = row;
        if (mark !== null) marks[`${field.key}.${index}`] = mark as PartMark;
        return own;
      });
      return put(carried, path, rows);
    }, answers);
  return { ...plain, marks };
}

/** A copy with another value at a path of one key, or of two below `added`. */
function put(answers: ReportAnswers, [first = '', second]: string[], value: unknown): ReportAnswers {
  if (second === undefined) return { ...answers, [first]: value };
  return { ...answers, added: { ...answers.added, [second]: value } };
}
