import { emptyValue, type PartMarks, type ReportAnswers } from '../answers.js';
import { valueAt } from '../describe.js';
import { fieldSchema, type AnswerContext } from '../field-schema.js';
import { placedFields, type Field, type ReportForm, type RowsField, type TableField } from '../fields.js';
import { DEFAULT_MARK, markOn } from '../marks.js';
import { isSame } from '../merge/three-ways.js';

/** One answer that is taken from last week: where it lies, what stood there, and what stands there instead. */
export interface Taken {
  path: string[];
  before: unknown;
  after: unknown;
}

/**
 * Whether the answers of a type are a judgement, which may well be the same two weeks running. Figures and words are of one
 * week only, so that nothing is counted or said twice.
 */
const IS_JUDGEMENT: Record<Field['type'], boolean> = {
  LEVEL: true,
  CHOICE: true,
  MULTI_CHOICE: true,
  GROUP: true,
  TABLE: true,
  SHORT_TEXT: false,
  LONG_TEXT: false,
  COUNT: false,
  AMOUNT: false,
  DATE: false,
  BOOLEAN: false,
  AREA: false,
  COMMITMENT: false,
  ROWS: false,
};

export interface Weeks {
  previous: ReportAnswers;
  now: ReportAnswers;
  context: AnswerContext;
}

/** Every judgement that is not made yet, as it was last week; a field's mark comes with it. */
export function judgementsAgain(form: ReportForm, { previous, now, context }: Weeks): Taken[] {
  return placedFields(form).flatMap(({ field, path }) => {
    const taken = takenOf(field, path, { previous, now, context, over: false });
    return taken.length === 0 ? [] : [...taken, ...markAgain(field.key, previous, now)];
  });
}

/** The level and trend of one area as they were last week, whatever stands there now. */
export function areaAgain(form: ReportForm, areaCode: string, weeks: Weeks): Taken[] {
  const areas = placedFields(form).find(({ field }) => field.key === ASSESSMENTS);
  if (areas === undefined) return [];
  const { perArea: _perArea, ...one } = areas.field;
  return takenOf(one, [...areas.path, areaCode], { ...weeks, over: true });
}

/** Last week's text about an area where none is written yet, with the mark that it had, so that nobody more may read it. */
export function areaTextAgain(areaCode: string, { previous, now }: Pick<Weeks, 'previous' | 'now'>): Taken[] {
  const path = [ASSESSMENTS, areaCode, 'text'];
  const after = valueAt(previous, path);
  const before = valueAt(now, path);
  if (typeof after !== 'string' || after === '' || before === after) return [];
  if (typeof before === 'string' && before.trim() !== '') return [];
  return [{ path, before, after }, ...markAgain(`${ASSESSMENTS}.${areaCode}`, previous, now)];
}

/**
 * One of last week's rows once more, last in the list: its words, places and choices, with its mark. Its figures and dates
 * are left for this week's. Nothing when the list is full or holds the row already.
 */
export function rowAgain(
  field: RowsField & { key: string },
  path: string[],
  index: number,
  { previous, now }: Pick<Weeks, 'previous' | 'now'>,
): Taken[] {
  const old = listAt(previous, path)[index];
  const rows = listAt(now, path);
  if (typeof old !== 'object' || old === null || rows.length >= field.max) return [];
  const row = Object.fromEntries(
    field.columns.map((column) => [
      column.key,
      OF_ONE_WEEK.has(column.type) ? emptyValue(column) : (valueAt(old, [column.key]) ?? emptyValue(column)),
    ]),
  );
  if (rows.some((one) => field.columns.every(({ key }) => valueAt(one, [key]) === row[key]))) return [];
  const mark = markOn(previous, `${field.key}.${index}`);
  const key = `${field.key}.${rows.length}`;
  const marks: PartMarks = now.marks ?? {};
  return [
    { path, before: rows, after: [...rows, row] },
    ...(mark === DEFAULT_MARK ? [] : [{ path: ['marks', key], before: marks[key], after: mark }]),
  ];
}

const ASSESSMENTS = 'assessments';
const OF_ONE_WEEK: ReadonlySet<Field['type']> = new Set(['COUNT', 'AMOUNT', 'DATE', 'COMMITMENT']);

interface Taking extends Weeks {
  /** Also where something is answered already. */
  over: boolean;
}

function takenOf(field: Field, path: string[], taking: Taking): Taken[] {
  if (!IS_JUDGEMENT[field.type]) return [];
  if (field.perArea === true) {
    const { perArea: _perArea, ...one } = field;
    return taking.context.areaCodes.flatMap((code) => takenOf(one, [...path, code], taking));
  }
  if (field.type === 'GROUP') return takenOfGroup(field.fields, path, taking);
  if (field.type === 'TABLE') return takenOfTable(field, path, taking);
  return takenOne(field, path, taking);
}

/** The judgements of a group belong together: none is taken when one of them is made. */
function takenOfGroup(members: readonly Field[], path: string[], taking: Taking): Taken[] {
  const judged = members.filter(({ type }) => IS_JUDGEMENT[type]);
  const isMade = judged.some((member) => !isUntouched(member, valueAt(taking.now, [...path, member.key])));
  if (isMade && !taking.over) return [];
  return judged.flatMap((member) => takenOf(member, [...path, member.key], { ...taking, over: true }));
}

function takenOfTable(field: TableField, path: string[], taking: Taking): Taken[] {
  if (field.cell !== 'LEVEL') return [];
  const rows = field.rows === 'AREAS' ? taking.context.areaCodes : field.rows.map(({ code }) => code);
  const cell: Field = { type: 'LEVEL', key: 'cell', label: '' };
  return rows.flatMap((row) =>
    field.columns.flatMap(({ code }) => takenOne(cell, [...path, row, code], taking)),
  );
}

function takenOne(field: Field, path: string[], { previous, now, context, over }: Taking): Taken[] {
  const old = valueAt(previous, path);
  const before = valueAt(now, path);
  const after = field.type === 'CHOICE' && field.unchanged !== undefined ? field.unchanged : old;
  if (old === undefined || isUntouched(field, after) || before === after) return [];
  if (!over && !isUntouched(field, before)) return [];
  return fieldSchema(field, context, 'DRAFT').safeParse(after).success ? [{ path, before, after }] : [];
}

/** Nothing, or what a new answer begins with. */
function isUntouched(field: Field, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return value === emptyValue(field);
}

/** The mark that a field had, where it has none now. */
function markAgain(key: string, previous: ReportAnswers, now: ReportAnswers): Taken[] {
  const mark = markOn(previous, key);
  if (mark === DEFAULT_MARK || Object.hasOwn(now.marks ?? {}, key)) return [];
  return [{ path: ['marks', key], before: undefined, after: mark }];
}

/** Those of what was taken that still stand as they were taken; what somebody has changed since is left alone. */
export function stillTaken(answers: ReportAnswers, taken: readonly Taken[]): Taken[] {
  return taken.filter(({ path, after }) => isSame(valueAt(answers, path), after));
}

const listAt = (answers: ReportAnswers, path: string[]): unknown[] => {
  const list = valueAt(answers, path);
  return Array.isArray(list) ? list : [];
};
