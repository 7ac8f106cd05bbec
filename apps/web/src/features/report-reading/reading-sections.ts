import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { describeField, valueAt, type AnswerLine, type AnswerNames } from '@samlad/report-forms/describe.js';
import type { ReportForm, Section } from '@samlad/report-forms/fields.js';

export interface ReadingSection {
  key: string;
  title: string;
  lines: AnswerLine[];
}

/** What a report says, section by section in the order of the form; the areas' own group is left to its table. */
export function readingSections(
  form: ReportForm,
  answers: ReportAnswers,
  names: AnswerNames,
): ReadingSection[] {
  const read = (sections: readonly Section[], prefix: string[]) =>
    sections.map(({ key, title, fields }) => ({
      key,
      title,
      lines: fields
        .filter((field) => !(field.type === 'GROUP' && field.perArea))
        .flatMap((field) => describeField({ field, path: [...prefix, field.key] }, answers, names)),
    }));
  return [...read(form.sections, ['added']), ...read(form.common, [])].filter(
    ({ lines }) => lines.length > 0,
  );
}

export interface ReadArea {
  code: string;
  name: string;
  level: number | null;
  trend: string | null;
  text: string;
}

/** Level, trend and text of every area, the highest level first. */
export function readAreas(
  areas: readonly { code: string; name: string }[],
  answers: ReportAnswers,
): ReadArea[] {
  return areas
    .map(({ code, name }) => {
      const said = valueAt(answers.assessments, [code]) as ReportAnswers['assessments'][string] | undefined;
      return { code, name, level: said?.level ?? null, trend: said?.trend ?? null, text: said?.text ?? '' };
    })
    .sort((a, b) => (b.level ?? -1) - (a.level ?? -1));
}
