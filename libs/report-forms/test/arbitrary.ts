import { OSL_PROVISIONS, SECRECY_LEVELS } from '@samlad/domain/secrecy.js';
import { TRENDS } from '@samlad/domain/source-types.js';
import fc from 'fast-check';
import type { PartMark, PartMarks, ReportAnswers } from '../src/answers.js';
import type { AnswerContext } from '../src/field-schema.js';
import { placedFields, type Field, type ReportForm } from '../src/fields.js';
import { isMarkKey, isSecrecyMark, markedParts } from '../src/marks.js';
import { markKeyOf } from '../src/parts.js';

const MOST_ROWS = 3;
const words = fc.constantFrom('Lugnt.', 'Bråk vid torget.', 'Å ä ö "citat"', 'Fältteam', '20–24');

/** Any answers that may be sent in the form: every field empty or filled in, with areas of the context. */
export function anyAnswers(form: ReportForm, context: AnswerContext): fc.Arbitrary<ReportAnswers> {
  const values = Object.fromEntries(
    placedFields(form).map(({ field }) => [field.key, anyValue(field, context)]),
  );
  const assessment = fc.record({
    level: fc.constantFrom(0, 1, 2, 3, 4),
    trend: fc.constantFrom(...TRENDS),
    text: fc.option(words, { nil: '' }),
  });
  return fc
    .record({ ...values, assessments: fc.record(shapeOf(context.areaCodes, () => assessment)) })
    .map((given) => {
      const all = given as Record<string, unknown>;
      const placed = placedFields(form).map(({ field, path }) => ({ key: field.key, path }));
      const added = placed.filter(({ path }) => path[0] === 'added').map(({ key }) => [key, all[key]]);
      const common = placed.filter(({ path }) => path[0] !== 'added').map(({ key }) => [key, all[key]]);
      return { ...Object.fromEntries(common), added: Object.fromEntries(added) } as ReportAnswers;
    });
}

/** The answers with a mark on any of their parts, as it must be when sent; circles are those of the context. */
export function anyMarks(
  form: ReportForm,
  answers: ReportAnswers,
  circleIds: readonly string[],
): fc.Arbitrary<ReportAnswers> {
  const areaCodes = Object.keys(answers.assessments);
  const parts = [...new Set(markedParts(form, answers).map(markKeyOf))];
  const keys = parts.filter((key) => isMarkKey(form, areaCodes, key));
  const levels = SECRECY_LEVELS.filter((level) => level !== 'RESTRICTED' || circleIds.length > 0);
  const mark = fc.constantFrom(...levels).chain((level) =>
    fc.record<PartMark>({
      level: fc.constant(level),
      provision: isSecrecyMark(level) ? fc.constantFrom(...OSL_PROVISIONS) : fc.constant(null),
      circleId: level === 'RESTRICTED' ? fc.constantFrom(...circleIds) : fc.constant(null),
      reason: fc.constant('Kan röja hur arbetet går till.'),
    }),
  );
  return fc
    .record(
      shapeOf(keys, () => mark),
      { requiredKeys: [] },
    )
    .map((marks) => ({ ...answers, marks: { ...(marks as PartMarks) } }));
}

function anyValue(field: Field, context: AnswerContext): fc.Arbitrary<unknown> {
  const { perArea, ...single } = field;
  if (perArea) {
    return fc
      .record(
        shapeOf(context.areaCodes, () => anyValue(single, context)),
        { requiredKeys: [] },
      )
      .map((value) => ({ ...value }));
  }
  const filled = filledValue(field, context);
  return field.required || NEVER_NULL.has(field.type) ? filled : fc.option(filled, { nil: null });
}

const NEVER_NULL: ReadonlySet<Field['type']> = new Set([
  'SHORT_TEXT',
  'LONG_TEXT',
  'ROWS',
  'MULTI_CHOICE',
  'TABLE',
  'GROUP',
]);

function filledValue(field: Field, context: AnswerContext): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return field.required ? words : fc.option(words, { nil: '' });
    case 'COUNT':
      return fc.nat(Math.min(field.max, 50));
    case 'AMOUNT':
      return fc.nat(40).map((quarters) => quarters / 4);
    case 'CHOICE':
      return fc.constantFrom(...field.options.map(({ code }) => code));
    case 'MULTI_CHOICE':
      return fc.subarray(field.options.map(({ code }) => code));
    case 'LEVEL':
      return fc.constantFrom(0, 1, 2, 3, 4);
    case 'DATE':
      return fc.constantFrom('2026-11-18', '2026-12-06');
    case 'BOOLEAN':
      return fc.boolean();
    case 'AREA':
      return fc.constantFrom(...context.areaCodes);
    case 'COMMITMENT':
      return fc.constantFrom(...context.commitmentIds);
    case 'TABLE': {
      const cell = fc.option(field.cell === 'COUNT' ? fc.nat(9) : fc.constantFrom(0, 1, 2, 3, 4));
      const row = fc
        .record(
          shapeOf(
            field.columns.map(({ code }) => code),
            () => cell,
          ),
          { requiredKeys: [] },
        )
        .map((cells) => ({ ...cells }));
      const rows = field.rows === 'AREAS' ? context.areaCodes : field.rows.map(({ code }) => code);
      return fc
        .record(
          shapeOf(rows, () => row),
          { requiredKeys: [] },
        )
        .map((table) => ({ ...table }));
    }
    case 'ROWS': {
      if (field.columns.some(({ type }) => type === 'COMMITMENT') && context.commitmentIds.length === 0)
        return fc.constant([]);
      const row = fc.record(membersOf(field.columns, context));
      const { uniqueBy } = field;
      return uniqueBy === undefined
        ? fc.array(row, { maxLength: MOST_ROWS })
        : fc.uniqueArray(row, { maxLength: MOST_ROWS, selector: (given) => given[uniqueBy] });
    }
    case 'GROUP':
      return fc.record(membersOf(field.fields, context));
  }
}

const membersOf = (fields: readonly Field[], context: AnswerContext) =>
  Object.fromEntries(fields.map((member) => [member.key, anyValue(member, context)]));

const shapeOf = <Value>(keys: readonly string[], valueOf: () => Value): Record<string, Value> =>
  Object.fromEntries(keys.map((key) => [key, valueOf()]));
