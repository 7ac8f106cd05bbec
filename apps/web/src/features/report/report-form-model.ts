import { emptyAnswers, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { carryOver } from '@samlad/report-forms/carry-over.js';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import type { AnswerContext } from '@samlad/report-forms/field-schema.js';
import { placedFields, type ReportForm } from '@samlad/report-forms/fields.js';
import type { OslProvision } from '@samlad/domain/secrecy.js';
import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import { reportFormFor, reportFormVersion } from '@samlad/report-forms/registry.js';
import type { CircleName, CommitmentToReport, ReportPageData } from './report.graphql';

export interface NamedArea {
  code: string;
  name: string;
}

/** A party's form in one week with everything that its fields need. */
export interface ReportFormModel {
  form: ReportForm;
  areas: NamedArea[];
  commitments: readonly CommitmentToReport[];
  /** The party's own circles. */
  circles: readonly CircleName[];
  /** The provision that marks on a field most often rest on, by the field's key. */
  usual: Readonly<Record<string, OslProvision>>;
  context: AnswerContext;
  names: AnswerNames;
  /** What the party sent last week; null when it sent nothing. */
  previous: ReportAnswers | null;
  /** Last week's answers in words, by path. */
  beside: Record<string, string>;
  /** What a new draft begins with. */
  start: ReportAnswers;
}

/** Puts together the form of a page: the version it names, its areas, and what last week gives. */
export function reportFormModel(page: ReportPageData): ReportFormModel {
  const form =
    reportFormVersion(page.formKind as ReportFormKind, page.formVersion) ?? reportFormFor(page.party.kind);
  const areas = page.areas
    .filter(({ kind }) => kind === 'DISTRICT')
    .map(({ code, name }) => ({ code, name }));
  const areaCodes = areas.map(({ code }) => code);
  const names = {
    ...Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    ...Object.fromEntries(page.commitments.map(({ id, what }) => [id, what])),
    ...Object.fromEntries(page.circles.map(({ id, name }) => [id, name])),
  };
  const empty = emptyAnswers(form, areaCodes);
  const previous = page.previousAnswers as ReportAnswers | null;
  const carried = previous ? carryOver(form, previous, areaCodes, names) : null;
  return {
    form,
    areas,
    commitments: page.commitments,
    circles: page.circles,
    usual: Object.fromEntries(placedFields(form).map(({ field }) => [field.key, field.help.provision])),
    context: {
      areaCodes,
      commitmentIds: page.commitments.map(({ id }) => id),
      circleIds: page.circles.map(({ id }) => id),
      submitted: (page.report?.submittedAnswers ?? null) as ReportAnswers | null,
    },
    names,
    previous,
    beside: carried?.beside ?? {},
    start: {
      ...empty,
      ...carried?.start.common,
      added: { ...empty.added, ...carried?.start.added },
      marks: carried?.start.marks ?? {},
    },
  };
}

/** Stored answers with a place for everything the form asks for in this week's areas. */
export function completeAnswers({ form, context }: ReportFormModel, stored: unknown): ReportAnswers {
  const empty = emptyAnswers(form, context.areaCodes);
  const answers = (stored ?? {}) as Partial<ReportAnswers>;
  return {
    ...empty,
    ...answers,
    assessments: { ...empty.assessments, ...answers.assessments },
    added: { ...empty.added, ...answers.added },
  };
}
