import type { ReportAnswers } from '../answers.js';
import type { ReportForm } from '../fields.js';
import type { MergedAnswers } from './merge-answers.js';
import { withoutRowMarks, withRowMarks } from './row-marks.js';
import { isNothing, isObject, type MergePath } from './three-ways.js';

/**
 * The answers with what a person has chosen for each conflict, in their order: any value, mine or theirs or written anew.
 * Null for a row takes it away.
 */
export function settle(
  form: ReportForm,
  { answers, conflicts }: MergedAnswers,
  chosen: readonly unknown[],
): ReportAnswers {
  const put = conflicts.reduce((carried, { path }, index) => withAt(carried, path, chosen[index]), answers);
  const gone = conflicts
    .filter(({ kind }, index) => kind === 'ROW' && isNothing(chosen[index]))
    .map(({ path }) => path)
    .sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)));
  const carrying = withRowMarks(form, withMarksOfKept(put, answers, gone));
  return withoutRowMarks(form, gone.reduce<ReportAnswers>(withoutAt, carrying));
}

/** Rows that go keep their place until all values are put, so that the others are where they are said to be. */
const withMarksOfKept = (
  put: ReportAnswers,
  before: ReportAnswers,
  gone: readonly MergePath[],
): ReportAnswers =>
  gone.reduce<ReportAnswers>((carried, path) => withAt(carried, path, valueIn(before, path)), put);

function withAt<Root>(root: Root, [step, ...rest]: MergePath, value: unknown): Root {
  if (step === undefined) return value as Root;
  if (Array.isArray(root)) {
    const copy = [...(root as unknown[])];
    copy[Number(step)] = withAt(copy[Number(step)], rest, value);
    return copy as Root;
  }
  const from: Record<string, unknown> = isObject(root) ? root : {};
  if (rest.length === 0 && value === undefined) {
    const { [step]: _gone, ...others } = from;
    return others as Root;
  }
  return { ...from, [step]: withAt(from[step], rest, value) } as Root;
}

function withoutAt<Root>(root: Root, path: MergePath): Root {
  const place = path.slice(0, -1);
  const rows = valueIn(root, place);
  return withAt(root, place, Array.isArray(rows) ? rows.toSpliced(Number(path.at(-1)), 1) : rows);
}

const valueIn = (root: unknown, path: MergePath): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null)?.[step], root);
