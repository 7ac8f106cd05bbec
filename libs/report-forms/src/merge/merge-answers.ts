import type { ReportAnswers } from '../answers.js';
import { valueAt } from '../describe.js';
import { placedFields, type ReportForm } from '../fields.js';
import { mergeRows } from './merge-rows.js';
import { ROW_MARK, withoutRowMarks, withRowMarks } from './row-marks.js';
import {
  isObject,
  isSame,
  keysOf,
  listOf,
  mergeSets,
  mergeWhole,
  type MergeConflict,
  type MergedValue,
  type MergePath,
  type ThreeWays,
} from './three-ways.js';

/** Two writers' answers as one: complete when there is no conflict, else with mine where a person must choose. */
export interface MergedAnswers {
  answers: ReportAnswers;
  conflicts: MergeConflict[];
}

/**
 * Merges what two have made of the same report, answer by answer. What only one has changed is so in the result; where
 * both have changed the same answer in different ways nothing is decided. A mark is never moved under a text that the
 * other has changed meanwhile: who may see it is then asked about too.
 */
export function mergeAnswers(
  form: ReportForm,
  base: ReportAnswers,
  mine: ReportAnswers,
  theirs: ReportAnswers,
): MergedAnswers {
  const keyColumns = keyColumnsOf(form);
  const ways = {
    base: withRowMarks(form, base),
    mine: withRowMarks(form, mine),
    theirs: withRowMarks(form, theirs),
  };
  const { value, conflicts } = mergeAt(ways, [], keyColumns);
  return {
    answers: withoutRowMarks(form, value as ReportAnswers),
    conflicts: [...conflicts, ...marksUnderChanges(form, ways, conflicts)].map(atMarks(form)),
  };
}

/** The columns that rows are known by, by the path of their field. */
const keyColumnsOf = (form: ReportForm): ReadonlyMap<string, string> =>
  new Map(
    placedFields(form).flatMap(({ field, path }) =>
      field.type === 'ROWS' && field.uniqueBy !== undefined ? [[path.join('.'), field.uniqueBy]] : [],
    ),
  );

function mergeAt(ways: ThreeWays, path: MergePath, keyColumns: ReadonlyMap<string, string>): MergedValue {
  const { base, mine, theirs } = ways;
  if (isWhole(path)) return mergeWhole(ways, path);
  const lists = [base, mine, theirs].filter((value) => Array.isArray(value)).map(listOf);
  if (lists.length > 0) {
    const hasRows = lists.flat().some(isObject);
    return hasRows
      ? mergeRows(ways, path, keyColumns.get(path.join('.')), (row, place) =>
          mergeRow(row, place, keyColumns),
        )
      : mergeSets(ways);
  }
  return [base, mine, theirs].some(isObject) ? mergeMembers(ways, path, keyColumns) : mergeWhole(ways, path);
}

/** A mark is one thing: its level, provision, circle and reason belong together. */
const isWhole = (path: MergePath): boolean =>
  (path[0] === 'marks' && path.length === 2) || path.at(-1) === ROW_MARK;

function mergeMembers(
  { base, mine, theirs }: ThreeWays,
  path: MergePath,
  keyColumns: ReadonlyMap<string, string>,
): MergedValue {
  const [was, own, other] = [objectOf(base), objectOf(mine), objectOf(theirs)];
  const value: Record<string, unknown> = {};
  const conflicts: MergeConflict[] = [];
  for (const key of keysOf(own, other, was)) {
    const ways = { base: was[key], mine: own[key], theirs: other[key] };
    const merged = mergeAt(ways, [...path, key], keyColumns);
    if (merged.value !== undefined) value[key] = merged.value;
    conflicts.push(...merged.conflicts);
  }
  return { value, conflicts };
}

/** A row's cells; where one has changed the cells and the other who may see them, that is a conflict of its own. */
function mergeRow(row: ThreeWays, path: MergePath, keyColumns: ReadonlyMap<string, string>): MergedValue {
  const merged = mergeMembers(row, path, keyColumns);
  const mark = markWays(row);
  const place = [...path, ROW_MARK];
  const isTold = merged.conflicts.some((conflict) => conflict.path.at(-1) === ROW_MARK);
  if (isTold || !isMovedUnder(mark, cellsOf(row))) return merged;
  const value = { ...(merged.value as object), [ROW_MARK]: mark.mine ?? null };
  return { value, conflicts: [...merged.conflicts, { path: place, kind: 'VALUE', ...mark }] };
}

const markWays = ({ base, mine, theirs }: ThreeWays): ThreeWays => ({
  base: objectOf(base)[ROW_MARK],
  mine: objectOf(mine)[ROW_MARK],
  theirs: objectOf(theirs)[ROW_MARK],
});

const cellsOf = (row: ThreeWays): ThreeWays => {
  const cells = (value: unknown) => ({ ...objectOf(value), [ROW_MARK]: null });
  return { base: cells(row.base), mine: cells(row.mine), theirs: cells(row.theirs) };
};

/** Whether one has changed who may see what the other has changed, and only one has changed the mark. */
function isMovedUnder(mark: ThreeWays, content: ThreeWays): boolean {
  const byMe = !isSame(mark.base, mark.mine);
  const byThem = !isSame(mark.base, mark.theirs);
  if (byMe === byThem) return false;
  return byMe ? !isSame(content.base, content.theirs) : !isSame(content.base, content.mine);
}

/** The marks of fields and areas that one has moved under what the other has changed. */
function marksUnderChanges(
  form: ReportForm,
  ways: Record<'base' | 'mine' | 'theirs', ReportAnswers>,
  known: readonly MergeConflict[],
): MergeConflict[] {
  const { base, mine, theirs } = ways;
  const keys = keysOf(base.marks ?? {}, mine.marks ?? {}, theirs.marks ?? {});
  return keys.flatMap((key): MergeConflict[] => {
    const path = ['marks', key];
    if (known.some((conflict) => conflict.path.join(' ') === path.join(' '))) return [];
    const mark = { base: base.marks?.[key], mine: mine.marks?.[key], theirs: theirs.marks?.[key] };
    const place = contentOf(form, key);
    const content = {
      base: valueAt(base, place),
      mine: valueAt(mine, place),
      theirs: valueAt(theirs, place),
    };
    return isMovedUnder(mark, content) ? [{ path, kind: 'VALUE', ...mark }] : [];
  });
}

/** What a mark is on: the text of an area, or the whole of a field. */
function contentOf(form: ReportForm, key: string): string[] {
  const [fieldKey = '', area] = key.split('.');
  const placed = placedFields(form).find(({ field }) => field.key === fieldKey);
  if (placed === undefined) return [fieldKey];
  return area === undefined ? placed.path : [...placed.path, area, 'text'];
}

/** A conflict over a row's mark is told where the mark lies in the answers: `marks.needs.0`. */
const atMarks =
  (form: ReportForm) =>
  (conflict: MergeConflict): MergeConflict => {
    if (conflict.path.at(-1) !== ROW_MARK) return conflict;
    const row = conflict.path.at(-2) ?? 0;
    const fieldPath = conflict.path.slice(0, -2).join('.');
    const placed = placedFields(form).find(({ path }) => path.join('.') === fieldPath);
    return { ...conflict, path: ['marks', `${placed?.field.key ?? fieldPath}.${row}`] };
  };

const objectOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
