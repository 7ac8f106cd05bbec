import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { type Field, placedFields, type ReportForm } from './fields.js';

/** A free text of a report, where it lies, and the level that its part is marked with. */
export interface AnswerText {
  path: string[];
  /** The field's own label. */
  label: string;
  text: string;
  level: SecrecyLevel;
}

interface Found {
  path: string[];
  label: string;
  text: string;
  /** The key that a mark on it has. */
  mark: string;
}

/**
 * Every free text of a report's answers that says something, also of answers that nobody has checked yet. Reasons of marks
 * are texts too. Source: domain rules R9 and R11.
 */
export function freeTexts(form: ReportForm, given: unknown): AnswerText[] {
  const answers = recordOf(given);
  const marks = recordOf(answers['marks']);
  const found = placedFields(form).flatMap(({ field, path }) =>
    textsOf(field, valueAt(answers, path), path, field.key),
  );
  const reasons = Object.entries(marks).map(([key, mark]) => ({
    path: ['marks', key, 'reason'],
    label: 'Varför nivån är satt',
    text: recordOf(mark)['reason'],
    mark: key,
  }));
  return [...found, ...reasons].flatMap(({ path, label, text, mark }) =>
    typeof text === 'string' && text.trim() !== ''
      ? [{ path, label, text, level: levelOf(marks, mark) }]
      : [],
  );
}

function textsOf(field: Field, value: unknown, path: string[], mark: string): Found[] {
  if (field.perArea) {
    const single = { ...field, perArea: false };
    const isMarkedByArea = field.key === 'assessments';
    return Object.entries(recordOf(value)).flatMap(([area, one]) =>
      textsOf(single, one, [...path, area], isMarkedByArea ? `${mark}.${area}` : mark),
    );
  }
  switch (field.type) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return typeof value === 'string' ? [{ path, label: field.label, text: value, mark }] : [];
    case 'ROWS':
      return listOf(value).flatMap((row, index) =>
        membersOf(field.columns, row, [...path, String(index)], `${mark}.${index}`),
      );
    case 'GROUP':
      return membersOf(field.fields, value, path, mark);
    default:
      return [];
  }
}

const membersOf = (fields: readonly Field[], value: unknown, path: string[], mark: string): Found[] =>
  fields.flatMap((member) => textsOf(member, recordOf(value)[member.key], [...path, member.key], mark));

function levelOf(marks: Record<string, unknown>, key: string): SecrecyLevel {
  const mark = recordOf(Object.hasOwn(marks, key) ? marks[key] : null);
  return SECRECY_LEVELS.find((level) => level === mark['level']) ?? 'SHARED';
}

const valueAt = (answers: unknown, path: readonly string[]): unknown =>
  path.reduce((value: unknown, step) => recordOf(value)[step], answers);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
