import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import type { ReportForm } from '@samlad/report-forms/fields.js';
import { mergeAnswers } from '@samlad/report-forms/merge/merge-answers.js';
import { settle } from '@samlad/report-forms/merge/settle.js';
import { isObject, isSame } from '@samlad/report-forms/merge/three-ways.js';
import { type DeliveredAnswers, merged } from './delivered-answers.schema.js';

type Path = readonly string[];

interface Weighing {
  /** A draft that nobody has written in. */
  empty: ReportAnswers;
  /** The draft as it is now. */
  written: ReportAnswers;
  /** All that the system had told before. */
  before: DeliveredAnswers;
  told: DeliveredAnswers;
}

/** What comes of a delivery: the draft, and where in what was told somebody else's words stand. */
interface Weighed {
  answers: ReportAnswers;
  kept: Path[];
}

/**
 * Weighs what a system tells against what people have written since it last told: what only one has changed is so in the
 * outcome, and where both have, the person's stands. Source: ADR 0031.
 */
export function weigh(form: ReportForm, { empty, written, before, told }: Weighing): Weighed {
  const base = merged(empty, before);
  const outcome = mergeAnswers(form, base, merged(base, told), written);
  const answers = settle(
    form,
    outcome,
    outcome.conflicts.map(({ theirs }) => theirs),
  );
  return { answers, kept: notIn(answers, told, []) };
}

/** The parts of `whole` that have the shape of what was told. */
export function partsOf<Told>(whole: unknown, told: Told): Told {
  if (!isObject(told) || !isObject(whole)) return whole as Told;
  const keys = Object.keys(told).filter((key) => Object.hasOwn(whole, key));
  return Object.fromEntries(keys.map((key) => [key, partsOf(whole[key], told[key])])) as Told;
}

/** All that has been told, the later over the earlier. */
export const toldInAll = (before: DeliveredAnswers, told: DeliveredAnswers): DeliveredAnswers => ({
  ...merged({ assessments: {}, added: {}, ...before } as unknown as ReportAnswers, told),
});

/** Where the answers do not say what was told. Rows beside those that were told are no difference. */
function notIn(answers: unknown, told: unknown, path: Path): Path[] {
  if (Array.isArray(told)) {
    const rows: unknown[] = Array.isArray(answers) ? answers : [];
    return told.every((row) => rows.some((other) => isSame(row, other))) ? [] : [path];
  }
  if (!isObject(told)) return isSame(answers, told) ? [] : [path];
  const inner = isObject(answers) ? answers : {};
  return Object.entries(told).flatMap(([key, value]) => notIn(inner[key], value, [...path, key]));
}
