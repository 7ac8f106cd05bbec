import type { PartMark, ReportAnswers } from '@samlad/report-forms/answers.js';
import type { Taken } from '@samlad/report-forms/again/again.js';
import { placedFields, type Field, type ReportForm } from '@samlad/report-forms/fields.js';
import { AREA_LEVEL_LABEL } from '@samlad/domain/source-types.js';
import { SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import { formatCount, formatList } from '@/i18n/format';
import type { ReportFormModel } from '../report-form-model';

const FIGURES: ReadonlySet<Field['type']> = new Set(['COUNT', 'AMOUNT', 'DATE', 'COMMITMENT']);

const areaName = ({ areas }: ReportFormModel, code: string) =>
  areas.find((area) => area.code === code)?.name ?? code;

/** What "allt som förra veckan" took, and what it never takes. */
export function judgementsSentence(form: ReportForm, taken: readonly Taken[]): string {
  const areas = new Set(taken.filter(({ path }) => path[0] === 'assessments').map(({ path }) => path[1]))
    .size;
  const labels = placedFields(form)
    .filter(({ field, path }) => !isAssessments(field) && taken.some((one) => begins(one.path, path)))
    .map(({ field }) => field.label);
  const what = [
    ...(areas > 0 ? [`nivån för ${formatCount(areas, 'område', 'områden')}, oförändrad`] : []),
    ...labels,
  ];
  return `Som förra veckan: ${formatList(what)}. Texter, antal och händelser är inte tagna.`;
}

/** That an area has last week's level, and that nothing has changed there. */
export function areaSentence(model: ReportFormModel, code: string, previous: ReportAnswers | null): string {
  const level = previous?.assessments[code]?.level ?? null;
  const words = level === null ? '' : ` ${level} ${AREA_LEVEL_LABEL[level]}`;
  return `${areaName(model, code)}:${words} och oförändrat, som förra veckan. Texten är inte tagen.`;
}

/** That a text was taken, and who may read it. */
export function textSentence(model: ReportFormModel, code: string, taken: readonly Taken[]): string {
  const mark = taken.find(({ path }) => path[0] === 'marks')?.after as PartMark | undefined;
  const level = mark ? ` Den har nivån ${SECRECY_TEXT[mark.level].label}, som då.` : '';
  return `${areaName(model, code)}: förra veckans text är tagen. Läs om den stämmer än.${level}`;
}

/** That a row was taken, and what in it must be filled in anew. */
export function rowSentence(field: Extract<Field, { type: 'ROWS' }>, taken: readonly Taken[]): string {
  const anew = field.columns.filter(({ type }) => FIGURES.has(type)).map(({ label }) => label.toLowerCase());
  const mark = taken.some(({ path }) => path[0] === 'marks') ? ' Den har samma sekretess som då.' : '';
  const missing = anew.length > 0 ? ` Fyll i ${formatList(anew)} för den här veckan.` : '';
  return `Raden är tagen från förra veckan.${missing}${mark}`;
}

const isAssessments = ({ key }: { key: string }) => key === 'assessments';
const begins = (path: readonly string[], start: readonly string[]) =>
  start.every((step, index) => path[index] === step);
