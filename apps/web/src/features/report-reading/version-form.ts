import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import { reportFormFor, reportFormVersion } from '@samlad/report-forms/registry.js';
import type { ReportVersion } from './report-reading.graphql';

const EARLIER_COMMITMENT = 'Åtagande';

/** The form that a version was written in. */
export function formOfVersion({ formKind, formVersion, party }: ReportVersion) {
  return reportFormVersion(formKind as ReportFormKind, formVersion) ?? reportFormFor(party.kind);
}

/** Words for the codes and ids in a version; commitments that are not known here are called what they are. */
export function namesOfVersion(
  { areas, answers, commitments }: ReportVersion,
  known: AnswerNames = {},
): AnswerNames {
  const { dosage = [] } = answers as Partial<ReportAnswers>;
  return {
    ...Object.fromEntries(dosage.map(({ commitmentId }) => [commitmentId ?? '', EARLIER_COMMITMENT])),
    ...Object.fromEntries(commitments.map(({ id, what }) => [id, what])),
    ...Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    ...known,
  };
}
