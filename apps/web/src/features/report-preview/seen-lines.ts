import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { describeField, type AnswerLine, type AnswerNames } from '@samlad/report-forms/describe.js';
import { placedFields, type ReportForm, type TopField } from '@samlad/report-forms/fields.js';

/** One answer of the own report, and whether another party has it in its version. */
export interface SeenLine {
  path: string;
  label: string;
  text: string;
  isSeen: boolean;
  /** The circle whose members alone have it, for a party that has some of them. */
  circleName: string | null;
}

export interface SeenSection {
  key: string;
  title: string;
  lines: SeenLine[];
}

/** What another party has been given to read: its answers, and the marks on them. */
export interface TheirVersion {
  answers: ReportAnswers;
  marks: readonly { path: string; mark: { level: SecrecyLevel; circleName: string | null } }[];
}

/** Every answer of the own report by the sections of the form, with what the other party has of it; null = nothing. */
export function seenSections(
  form: ReportForm,
  own: ReportAnswers,
  theirs: TheirVersion | null,
  names: AnswerNames,
): SeenSection[] {
  const unjudged = new Set(
    Object.entries(own.assessments)
      .filter(([, { level }]) => level === null)
      .map(([code]) => `assessments.${code}.trend`),
  );
  const placed = new Map(placedFields(form).map((field) => [field.field.key, field]));
  return [...form.common, ...form.sections]
    .map(({ key, title, fields }) => ({
      key,
      title,
      lines: fields.flatMap((field) => {
        const at = placed.get(field.key);
        if (at === undefined) return [];
        const read = (answers: ReportAnswers) => byRow(field, describeField(at, answers, names));
        const given = theirs === null ? [] : read(theirs.answers);
        const said = read(own).filter(({ path }) => !unjudged.has(path));
        return matched(said, given, theirs?.marks ?? []);
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The cells of a table as one line for each of its rows; the lines of other fields as they are. */
function byRow(field: TopField, lines: AnswerLine[]): AnswerLine[] {
  if (field.type !== 'TABLE') return lines;
  const labels = new Map(field.columns.map(({ code, label }) => [code, label]));
  const rows = new Map<string, AnswerLine>();
  for (const line of lines) {
    const path = line.path.slice(0, line.path.lastIndexOf('.'));
    const column = labels.get(line.path.slice(path.length + 1)) ?? '';
    const text = `${column}: ${line.text}`;
    const row = rows.get(path);
    const label = line.label.slice(0, line.label.length - column.length - ', '.length);
    rows.set(path, { path, group: path, label, text: row === undefined ? text : `${row.text} · ${text}` });
  }
  return [...rows.values()];
}

function matched(own: AnswerLine[], given: AnswerLine[], marks: TheirVersion['marks']): SeenLine[] {
  const left = [...given];
  return own.map(({ path, group, label, text }) => {
    const found = left.findIndex((line) => line.group === group && line.text === text);
    const [line] = found < 0 ? [] : left.splice(found, 1);
    return { path, label, text, isSeen: line !== undefined, circleName: circleOf(line, marks) };
  });
}

function circleOf(line: AnswerLine | undefined, marks: TheirVersion['marks']): string | null {
  if (line === undefined) return null;
  const around = marks.find(({ path }) => line.path === path || line.path.startsWith(`${path}.`));
  return around?.mark.level === 'RESTRICTED' ? around.mark.circleName : null;
}
