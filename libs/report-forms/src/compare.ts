import type { ReportAnswers } from './answers.js';
import { placedFields, type ReportForm } from './fields.js';
import { describeField, type AnswerLine, type AnswerNames } from './describe.js';

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
  return placedFields(form).flatMap((placed) =>
    changesOf(byGroup(describeField(placed, before, names)), byGroup(describeField(placed, after, names))),
  );
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
