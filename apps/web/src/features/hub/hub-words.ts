import { HUB_FORM_STATE_LABEL, HUB_SUBJECT_LABEL } from '@samlad/domain/hub-form.js';
import type { HubForm, HubQuestion } from '@samlad/report-forms/hub/hub-form.js';
import { HUB_GRADES } from '@samlad/report-forms/hub/hub-form.js';
import { emptyHubAnswers, type HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { AREA_LEVEL_LABEL } from '@samlad/domain/source-types.js';
import type { HubFormData } from './hub.graphql';

type Outcome = HubFormData['history'][number];

/** What a unit has written, with what is not there as the form begins it. */
export const hubAnswersOf = (form: HubForm, stored: unknown): HubAnswers => ({
  ...emptyHubAnswers(form),
  ...(stored as Partial<HubAnswers> | null),
});

/** `3`, or the word of a grade. */
export const saidOf = ({ type }: HubQuestion, value: number): string =>
  type === 'COUNT' ? String(value) : (HUB_GRADES[value]?.label ?? String(value)).toLocaleLowerCase('sv-SE');

/** What answers say in a line: `Förhöjd · Gruppkonflikter 2 · Rykten något`. */
export function summaryOf(form: HubForm, answers: HubAnswers): string {
  const said = form.questions
    .filter(({ key }) => (answers.answers[key] ?? 0) > 0)
    .map((question) => `${question.label} ${saidOf(question, answers.answers[question.key] ?? 0)}`);
  const level = answers.level === null ? [] : [AREA_LEVEL_LABEL[answers.level]];
  return [...level, ...said].join(' · ') || 'Inget';
}

/** How a sent form went, in words. */
export function outcomeOf({ state, inPicture, leftOutReason }: Outcome): string {
  if (leftOutReason !== null) return `Inte med: ${leftOutReason}`;
  if (state === 'SENT') return 'Väntar på att tas in';
  return inPicture ? 'Med i rapporten och i den gemensamma bilden' : 'Med i partens rapport';
}

export const subjectWord = (about: HubFormData['relays'][number]['about']): string =>
  HUB_SUBJECT_LABEL[about];
export const stateWord = (state: Outcome['state']): string => HUB_FORM_STATE_LABEL[state];
