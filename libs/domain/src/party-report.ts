import { defineStateMachine } from './state-machine.js';

export const REPORT_STATES = [
  'DRAFT',
  'READY',
  'SUBMITTED',
  'RETURNED',
  'WITHDRAWN',
  'INCLUDED',
  'ARCHIVED',
  'DISPOSED',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A party's weekly report. A correction after submission is a new version of the same report. Domain guide §4. */
export const REPORT_MACHINE = defineStateMachine<ReportState>('PARTY_REPORT', ['DRAFT'], {
  DRAFT: ['READY', 'SUBMITTED'],
  READY: ['DRAFT', 'SUBMITTED'],
  SUBMITTED: ['SUBMITTED', 'RETURNED', 'WITHDRAWN', 'INCLUDED'],
  RETURNED: ['SUBMITTED'],
  WITHDRAWN: ['SUBMITTED'],
  INCLUDED: ['SUBMITTED', 'ARCHIVED'],
  ARCHIVED: ['DISPOSED'],
  DISPOSED: [],
});

export const REPORT_STATE_LABEL: Record<ReportState, string> = {
  DRAFT: 'Utkast',
  READY: 'Klar att skicka',
  SUBMITTED: 'Inskickad',
  RETURNED: 'Återlämnad',
  WITHDRAWN: 'Återtagen',
  INCLUDED: 'Med i bilden',
  ARCHIVED: 'Arkiverad',
  DISPOSED: 'Gallrad',
};

/** How a party stands with its report, as one word for everybody; drafts stay the party's own secret. */
export const REPORTING_STATUSES = [
  'NOT_STARTED',
  'DRAFT',
  'RETURNED',
  'WITHDRAWN',
  'SUBMITTED',
  'LATE',
] as const;
export type ReportingStatus = (typeof REPORTING_STATUSES)[number];

export const REPORTING_STATUS_LABEL: Record<ReportingStatus, string> = {
  NOT_STARTED: 'Inte påbörjad',
  DRAFT: 'Utkast',
  RETURNED: 'Återlämnad',
  WITHDRAWN: 'Återtagen',
  SUBMITTED: 'Inskickad',
  LATE: 'Sen',
};
