import type { AreaLevel, Trend } from '@samlad/domain/source-types.js';
import { emptyValue, type ReportAnswers } from './answers.js';
import { valueAt } from './describe.js';
import { placedFields, type Field, type PlacedField, type ReportForm } from './fields.js';

/** One value of a report that can have a level of its own. */
export interface ReportPart {
  fieldKey: string;
  /** The area the value is about; null when it is about none or about several. */
  areaCode: string | null;
  /** Its place among the rows of a field of rows; null in other fields. */
  row: number | null;
  content: unknown;
}

/** A party's judgement of an area without its text; level is null until the party has chosen one. */
export interface AreaLevelFact {
  areaCode: string;
  level: AreaLevel | null;
  trend: Trend;
}

/** A report in pieces: what a reader may have of them makes her version of it. */
export interface SplitAnswers {
  levels: AreaLevelFact[];
  parts: ReportPart[];
}

const AREA_TEXTS = 'assessments';
const UNKNOWN: Omit<AreaLevelFact, 'areaCode'> = { level: null, trend: 'UNKNOWN' };

/** Takes answers apart without losing anything; a value that nobody has filled in is no part. */
export function partsOf(form: ReportForm, answers: ReportAnswers): SplitAnswers {
  const judged = Object.entries(answers.assessments);
  return {
    levels: judged.map(([areaCode, { level, trend }]) => ({ areaCode, level, trend })),
    parts: placedFields(form).flatMap((placed) => splitField(placed, valueAt(answers, placed.path))),
  };
}

/** Puts answers together again from the pieces at hand; what is missing reads as never filled in. */
export function answersOf(form: ReportForm, { levels, parts }: SplitAnswers): ReportAnswers {
  const byField = new Map<string, ReportPart[]>();
  for (const part of parts) byField.set(part.fieldKey, [...(byField.get(part.fieldKey) ?? []), part]);
  const added: Record<string, unknown> = {};
  const common: Record<string, unknown> = {};
  for (const { field, path } of placedFields(form)) {
    const into = path[0] === 'added' ? added : common;
    into[field.key] = joinField(field, byField.get(field.key) ?? []);
  }
  return {
    ...common,
    assessments: assessmentsOf(levels, byField.get(AREA_TEXTS) ?? []),
    added,
  } as ReportAnswers;
}

/** The key that a mark on the part has: its field, and the area of an area's text or the row of a row. */
export function markKeyOf({ fieldKey, areaCode, row }: ReportPart): string {
  if (row !== null) return `${fieldKey}.${row}`;
  return fieldKey === AREA_TEXTS ? `${fieldKey}.${areaCode}` : fieldKey;
}

/** The parts with rows numbered as the reader sees them, and where each lies in the answers: `added.patterns.0`. */
export function placedParts<Part extends ReportPart>(
  form: ReportForm,
  parts: readonly Part[],
): (Part & { path: string })[] {
  return placedFields(form).flatMap(({ field, path }) => {
    const own = inOrder(parts.filter(({ fieldKey }) => fieldKey === field.key));
    return own.map((part, index) => {
      const row = part.row === null ? null : index;
      const steps = [...path, row ?? part.areaCode, field.key === AREA_TEXTS ? 'text' : null];
      return { ...part, row, path: steps.filter((step) => step !== null).join('.') };
    });
  });
}

/** Whether the field's answer is one value for each area, keyed by its code. */
const isByArea = (field: Field): boolean =>
  field.perArea === true || (field.type === 'TABLE' && field.rows === 'AREAS');

function splitField({ field, path }: PlacedField, value: unknown): ReportPart[] {
  const part = { fieldKey: path.at(-1) ?? field.key, areaCode: null, row: null };
  if (field.key === AREA_TEXTS) {
    return entriesOf(value).flatMap(([areaCode, { text }]) =>
      text === '' ? [] : [{ ...part, areaCode, content: text }],
    );
  }
  if (isByArea(field)) return entriesOf(value).map(([areaCode, content]) => ({ ...part, areaCode, content }));
  if (field.type === 'ROWS') {
    const area = field.columns.find(({ type }) => type === 'AREA');
    return listOf(value).map((content, row) => ({
      ...part,
      areaCode: area === undefined ? null : ((content[area.key] as string | null | undefined) ?? null),
      row,
      content,
    }));
  }
  return isUntouched(field, value) ? [] : [{ ...part, content: value }];
}

function joinField(field: Field, parts: readonly ReportPart[]): unknown {
  if (isByArea(field)) return Object.fromEntries(parts.map(({ areaCode, content }) => [areaCode, content]));
  if (field.type === 'ROWS') return inOrder(parts).map(({ content }) => content);
  return parts[0]?.content ?? emptyValue(field);
}

function assessmentsOf(
  levels: readonly AreaLevelFact[],
  texts: readonly ReportPart[],
): ReportAnswers['assessments'] {
  const textOf = new Map(texts.map(({ areaCode, content }) => [areaCode ?? '', String(content)]));
  const judged = levels.map(({ areaCode, level, trend }) => [
    areaCode,
    { level, trend, text: textOf.get(areaCode) ?? '' },
  ]);
  const known = new Set(levels.map(({ areaCode }) => areaCode));
  const alone = [...textOf].filter(([code]) => !known.has(code));
  return Object.fromEntries([...judged, ...alone.map(([code, text]) => [code, { ...UNKNOWN, text }])]);
}

const inOrder = <Part extends ReportPart>(parts: readonly Part[]): Part[] =>
  [...parts].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));

const isUntouched = (field: Field, value: unknown): boolean =>
  value === undefined || JSON.stringify(value) === JSON.stringify(emptyValue(field));

const entriesOf = (value: unknown): [string, Record<string, unknown>][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);
