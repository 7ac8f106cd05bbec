import { SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import type { PartMark, ReportAnswers } from './answers.js';
import { placedFields, type ReportForm } from './fields.js';
import { describeField, labelOfPath, type AnswerLine, type AnswerNames } from './describe.js';
import { markOn } from './marks.js';
import { provisionText } from './provisions.js';

/** One answer that differs between two versions; empty text where a version says nothing. */
export interface AnswerChange {
  path: string;
  label: string;
  before: string;
  after: string;
}

/**
 * What changed from one version of a report to another, in the order of the form. A row that only moved is no
 * change: rows with the same words are matched first, the rest in order.
 */
export function compareVersions(
  form: ReportForm,
  before: ReportAnswers,
  after: ReportAnswers,
  names: AnswerNames = {},
): AnswerChange[] {
  const said = placedFields(form).flatMap((placed) =>
    changesOf(byGroup(describeField(placed, before, names)), byGroup(describeField(placed, after, names))),
  );
  return [...said, ...changesOfMarks(form, before, after, names)];
}

/** A mark in words: level, circle, provision and reason, as far as it has them. */
export function markText(mark: PartMark, names: AnswerNames = {}): string {
  const circle = mark.circleId === null ? null : (names[mark.circleId] ?? 'egen krets');
  const provision = mark.provision === null ? null : provisionText(mark.provision);
  const about = [SECRECY_TEXT[mark.level].label, circle, provision].filter((word) => word !== null);
  return mark.reason === '' ? about.join(', ') : `${about.join(', ')}: ${mark.reason}`;
}

function changesOfMarks(
  form: ReportForm,
  before: ReportAnswers,
  after: ReportAnswers,
  names: AnswerNames,
): AnswerChange[] {
  const keys = [...new Set([...Object.keys(before.marks ?? {}), ...Object.keys(after.marks ?? {})])].sort();
  const marks = keys.map((key) => ({
    path: `marks.${key}`,
    label: labelOfPath(form, ['marks', key], names),
    before: markText(markOn(before, key), names),
    after: markText(markOn(after, key), names),
  }));
  return marks.filter((mark) => mark.before !== mark.after);
}

function changesOf(old: Map<string, AnswerLine[]>, fresh: Map<string, AnswerLine[]>): AnswerChange[] {
  const groups = new Set([...fresh.keys(), ...old.keys()]);
  return [...groups].flatMap((group) => changesWithin(old.get(group) ?? [], fresh.get(group) ?? []));
}

function byGroup(lines: AnswerLine[]): Map<string, AnswerLine[]> {
  const groups = new Map<string, AnswerLine[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  return groups;
}

function changesWithin(before: AnswerLine[], after: AnswerLine[]): AnswerChange[] {
  const gone = without(before, after);
  const come = without(after, before);
  const count = Math.max(gone.length, come.length);
  return Array.from({ length: count }, (_, index) => changeOf(gone[index], come[index])).flat();
}

function changeOf(before: AnswerLine | undefined, after: AnswerLine | undefined): AnswerChange[] {
  const shown = after ?? before;
  if (shown === undefined) return [];
  return [{ path: shown.path, label: shown.label, before: before?.text ?? '', after: after?.text ?? '' }];
}

/** The lines whose text is not among the others, each of the others used once. */
function without(lines: AnswerLine[], others: AnswerLine[]): AnswerLine[] {
  const left = others.map((other) => other.text);
  return lines.filter(({ text }) => {
    const match = left.indexOf(text);
    if (match >= 0) left.splice(match, 1);
    return match < 0;
  });
}
