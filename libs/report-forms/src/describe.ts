import { AREA_LEVEL_LABEL, areaLevelSchema } from '@samlad/domain/source-types.js';
import type { ReportAnswers } from './answers.js';
import {
  membersOf,
  placedFields,
  type PlacedField,
  type Field,
  type Option,
  type ReportForm,
} from './fields.js';

/** Words for area codes and commitment ids. */
export type AnswerNames = Readonly<Record<string, string>>;

/** One answer in readable words. */
export interface AnswerLine {
  /** Where it lies, steps joined by dots: `assessments.HUD-FLE.level`. */
  path: string;
  /** The field the line belongs to, for matching rows of two versions. */
  group: string;
  label: string;
  text: string;
}

type Path = readonly (string | number)[];

/** Every answer that says something, in the order of the form. Rows are one line each. */
export function describeAnswers(
  form: ReportForm,
  answers: ReportAnswers,
  names: AnswerNames = {},
): AnswerLine[] {
  return placedFields(form).flatMap((placed) => describeField(placed, answers, names));
}

/** The same for one field of the form. */
export function describeField(placed: PlacedField, answers: ReportAnswers, names: AnswerNames): AnswerLine[] {
  return linesOf(placed.field, valueAt(answers, placed.path), placed.path, [], names);
}

/** One value in readable words; empty when it says nothing. */
export function valueText(field: Field, value: unknown, names: AnswerNames = {}): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.type) {
    case 'COUNT':
    case 'AMOUNT':
      return typeof value === 'number' ? value.toLocaleString('sv-SE') : '';
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return String(value);
    case 'CHOICE':
      return optionLabel(field.options, value);
    case 'MULTI_CHOICE':
      return listOf(value)
        .map((code) => optionLabel(field.options, code))
        .join(', ');
    case 'LEVEL':
      return levelText(value);
    case 'DATE':
      return dateText(String(value));
    case 'BOOLEAN':
      return value === true ? 'Ja' : 'Nej';
    case 'AREA':
    case 'COMMITMENT':
      return nameOf(names, String(value));
    case 'ROWS':
      return listOf(value)
        .map((row) => memberText(field, row, names))
        .join('; ');
    case 'GROUP':
    case 'TABLE':
      return memberText(field, value, names);
  }
}

/** A path of answers in the words of the form: `Flemingsberg, Nivå`; empty for the answers as a whole. */
export function labelOfPath(form: ReportForm, path: Path, names: AnswerNames = {}): string {
  if (path[0] === 'marks') return `${labelOfMark(form, String(path[1]), names)}, sekretess`;
  const inAdded = path[0] === 'added';
  const [key, ...rest] = inAdded ? path.slice(1) : path;
  const sections = inAdded ? form.sections : form.common;
  const field = sections.flatMap((section) => section.fields).find((candidate) => candidate.key === key);
  return field === undefined ? '' : labelWithin(field, rest, names).join(', ');
}

/** What a mark is on, in the words of the form: `Flemingsberg`, `Behov av andra, rad 1`. */
function labelOfMark(form: ReportForm, key: string, names: AnswerNames = {}): string {
  const [fieldKey = '', ...rest] = key.split('.');
  const placed = placedFields(form).find(({ field }) => field.key === fieldKey);
  if (placed === undefined) return '';
  if (placed.field.perArea && rest.length === 0) return placed.field.label;
  return labelWithin(placed.field, rest, names).join(', ');
}

function labelWithin(field: Field, rest: Path, names: AnswerNames): string[] {
  const [step, ...deeper] = rest;
  if (step === undefined) return [field.label];
  const { perArea, ...single } = field;
  if (perArea) {
    const within = labelWithin(single, deeper, names);
    const own = field.type === 'GROUP' ? within.slice(1) : within;
    return [nameOf(names, String(step)), ...own];
  }
  if (field.type === 'TABLE') {
    const row = field.rows === 'AREAS' ? nameOf(names, String(step)) : optionLabel(field.rows, step);
    return [field.label, row, ...deeper.map((code) => optionLabel(field.columns, code))];
  }
  if (field.type === 'ROWS')
    return [field.label, `rad ${Number(step) + 1}`, ...memberLabels(field, deeper, names)];
  return [field.label, ...memberLabels(field, rest, names)];
}

function memberLabels(field: Field, rest: Path, names: AnswerNames): string[] {
  const [key, ...deeper] = rest;
  const member = membersOf(field).find((candidate) => candidate.key === key);
  return member === undefined ? [] : labelWithin(member, deeper, names);
}

function linesOf(
  field: Field,
  value: unknown,
  path: string[],
  before: string[],
  names: AnswerNames,
): AnswerLine[] {
  const { perArea, ...single } = field;
  if (perArea) {
    return entriesOf(value).flatMap(([area, one]) =>
      linesOf(
        field.type === 'GROUP' ? { ...single, label: '' } : single,
        one,
        [...path, area],
        [...before, nameOf(names, area)],
        names,
      ),
    );
  }
  if (field.type === 'GROUP') {
    return field.fields.flatMap((member) =>
      linesOf(member, valueAt(value, [member.key]), [...path, member.key], [...before, field.label], names),
    );
  }
  if (field.type === 'TABLE') return tableLines(field, value, path, names);
  if (field.type === 'ROWS') {
    return listOf(value).map((row, index) =>
      line([...path, String(index)], path, [...before, field.label], memberText(field, row, names)),
    );
  }
  const text = valueText(field, value, names);
  return text === '' ? [] : [line(path, path, [...before, field.label], text)];
}

function tableLines(
  field: Extract<Field, { type: 'TABLE' }>,
  value: unknown,
  path: string[],
  names: AnswerNames,
): AnswerLine[] {
  return entriesOf(value).flatMap(([row, cells]) =>
    field.columns.flatMap((column) => {
      const cell = valueAt(cells, [column.code]);
      if (cell === null || cell === undefined) return [];
      const place = [...path, row, column.code];
      const text = field.cell === 'LEVEL' ? levelText(cell) : Number(cell).toLocaleString('sv-SE');
      return [line(place, place, labelWithin(field, [row, column.code], names), text)];
    }),
  );
}

function memberText(field: Field, value: unknown, names: AnswerNames): string {
  const texts = membersOf(field).map((member) => {
    const text = valueText(member, valueAt(value, [member.key]), names);
    return text !== '' && SAYS_NOTHING_ALONE.has(member.type) ? `${member.label}: ${text}` : text;
  });
  return texts.filter((text) => text !== '').join(' · ');
}

/** Among others in a row, ”7 · 17,5” could be anything. */
const SAYS_NOTHING_ALONE: ReadonlySet<Field['type']> = new Set(['COUNT', 'AMOUNT', 'BOOLEAN']);

function line(path: string[], group: string[], labels: string[], text: string): AnswerLine {
  const label = labels.filter((part) => part !== '').join(', ');
  return { path: path.join('.'), group: group.join('.'), label, text };
}

function levelText(value: unknown): string {
  const level = areaLevelSchema.safeParse(value);
  return level.success ? `${level.data} ${AREA_LEVEL_LABEL[level.data]}` : '';
}

function dateText(date: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return instant.toLocaleDateString('sv-SE', format).replaceAll('.', '');
}

const optionLabel = (options: readonly Option[], code: unknown) =>
  options.find((option) => option.code === code)?.label ?? String(code);

const nameOf = (names: AnswerNames, code: string) =>
  Object.hasOwn(names, code) ? (names[code] ?? code) : code;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** What lies at a path of own keys; undefined where there is nothing. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
