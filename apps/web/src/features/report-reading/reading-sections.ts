import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { describeField, valueAt, type AnswerLine, type AnswerNames } from '@samlad/report-forms/describe.js';
import type { ReportForm, Section, TableField, TopField } from '@samlad/report-forms/fields.js';

/** A table of the form as it was filled in. */
export interface ReadTable {
  key: string;
  /** Where it lies in the answers. */
  path: string;
  label: string;
  /** What the rows are, as the heading of their names. */
  rowsAre: string;
  columns: TableField['columns'];
  rows: { key: string; label: string; cells: string[] }[];
}

export interface ReadingSection {
  key: string;
  title: string;
  lines: AnswerLine[];
  tables: ReadTable[];
}

interface NamedCode {
  code: string;
  name: string;
}

/** What a report says, section by section in the order of the form; the areas' own group is left to its table. */
export function readingSections(
  form: ReportForm,
  answers: ReportAnswers,
  areas: readonly NamedCode[],
  names: AnswerNames,
): ReadingSection[] {
  const read = (sections: readonly Section[], prefix: string[]) =>
    sections.map(({ key, title, fields }) => {
      const told = fields.filter((field) => !(field.type === 'GROUP' && field.perArea));
      return {
        key,
        title,
        lines: told
          .filter(({ type }) => type !== 'TABLE')
          .flatMap((field) => describeField({ field, path: [...prefix, field.key] }, answers, names)),
        tables: told.flatMap((field) =>
          tableOf(field, [...prefix, field.key].join('.'), valueAt(answers, [...prefix, field.key]), areas),
        ),
      };
    });
  return [...read(form.sections, ['added']), ...read(form.common, [])].filter(
    ({ lines, tables }) => lines.length + tables.length > 0,
  );
}

const NOT_COUNTED = '–';

function tableOf(field: TopField, path: string, value: unknown, areas: readonly NamedCode[]): ReadTable[] {
  if (field.type !== 'TABLE') return [];
  const rows = field.rows === 'AREAS' ? areas.map(({ code, name }) => ({ code, label: name })) : field.rows;
  const rowsAre = field.rows === 'AREAS' ? 'Område' : 'Slag';
  const filled = rows.map(({ code, label }) => ({
    key: code,
    label,
    cells: field.columns.map((column) => {
      const cell = valueAt(value, [code, column.code]);
      return typeof cell === 'number' ? cell.toLocaleString('sv-SE') : NOT_COUNTED;
    }),
  }));
  const saying = filled.filter(({ cells }) => cells.some((cell) => cell !== NOT_COUNTED));
  return saying.length === 0
    ? []
    : [{ key: field.key, path, label: field.label, rowsAre, columns: field.columns, rows: saying }];
}

/** The mark of what lies at a path of the answers; of the first in it when the path holds several parts. */
export function markAt<Mark>(marks: readonly { path: string; mark: Mark }[], path: string): Mark | null {
  const around = marks.find((part) => path === part.path || path.startsWith(`${part.path}.`));
  return (around ?? marks.find((part) => part.path.startsWith(`${path}.`)))?.mark ?? null;
}

export interface ReadArea {
  code: string;
  name: string;
  level: number | null;
  trend: string | null;
  text: string;
}

/** Level, trend and text of every area, the highest level first. */
export function readAreas(areas: readonly NamedCode[], answers: ReportAnswers): ReadArea[] {
  return areas
    .map(({ code, name }) => {
      const said = valueAt(answers.assessments, [code]) as ReportAnswers['assessments'][string] | undefined;
      return { code, name, level: said?.level ?? null, trend: said?.trend ?? null, text: said?.text ?? '' };
    })
    .sort((a, b) => (b.level ?? -1) - (a.level ?? -1));
}
