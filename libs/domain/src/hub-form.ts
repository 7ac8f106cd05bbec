import { defineStateMachine } from './state-machine.js';

export const HUB_FORM_STATES = ['DRAFT', 'SENT', 'MERGED', 'NOT_INCLUDED', 'FEEDBACK_SENT', 'READ'] as const;
export type HubFormState = (typeof HUB_FORM_STATES)[number];

/**
 * A unit's form of a week. Until it is merged the unit may send it anew or take it back; what was left out may still be
 * taken in, and whoever has read may hear more. Source: domain guide §4.
 */
export const HUB_FORM_MACHINE = defineStateMachine<HubFormState>('HUB_FORM', ['DRAFT'], {
  DRAFT: ['SENT'],
  SENT: ['SENT', 'DRAFT', 'MERGED', 'NOT_INCLUDED'],
  MERGED: ['FEEDBACK_SENT'],
  NOT_INCLUDED: ['MERGED', 'FEEDBACK_SENT'],
  FEEDBACK_SENT: ['READ'],
  READ: ['FEEDBACK_SENT'],
});

export const HUB_FORM_STATE_LABEL: Record<HubFormState, string> = {
  DRAFT: 'Utkast',
  SENT: 'Inskickat',
  MERGED: 'Med i rapporten',
  NOT_INCLUDED: 'Inte med',
  FEEDBACK_SENT: 'Återkopplat',
  READ: 'Återkoppling läst',
};

/** What a word back to the units is about. */
export const HUB_SUBJECTS = ['DECISION', 'MEASURE', 'FEEDBACK'] as const;
export type HubSubject = (typeof HUB_SUBJECTS)[number];

export const HUB_SUBJECT_LABEL: Record<HubSubject, string> = {
  DECISION: 'Beslut',
  MEASURE: 'Insats',
  FEEDBACK: 'Återkoppling',
};

/** How a unit stands with its form, as its contact sees it; whether it has begun to write is its own secret. */
export const HUB_STANDINGS = ['LATE', 'WAITING', 'ANSWERED', 'NOTHING'] as const;
export type HubStanding = (typeof HUB_STANDINGS)[number];

export const HUB_STANDING_LABEL: Record<HubStanding, string> = {
  LATE: 'Sen',
  WAITING: 'Har inte svarat',
  ANSWERED: 'Har svarat',
  NOTHING: 'Inget att rapportera',
};

/** How a unit stands. Instants as ISO text in UTC. */
export function hubStanding(
  form: { nothingToReport: boolean } | null,
  dueAt: string,
  now: string,
): HubStanding {
  if (form !== null) return form.nothingToReport ? 'NOTHING' : 'ANSWERED';
  return Date.parse(now) > Date.parse(dueAt) ? 'LATE' : 'WAITING';
}

/** Whether a unit may still write its form. */
export const mayFill = (state: HubFormState | null): boolean =>
  state === null || state === 'DRAFT' || state === 'SENT';
