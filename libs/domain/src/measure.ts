import { defineStateMachine } from './state-machine.js';

export const MEASURE_STATES = [
  'PROPOSED',
  'AGREED',
  'PLANNED',
  'ONGOING',
  'DONE',
  'IN_FOLLOW_UP',
  'EVALUATED',
  'CLOSED',
  'ABORTED',
  'DECLINED',
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** The life of an insats. Source: domain guide §6. */
export const MEASURE_MACHINE = defineStateMachine<MeasureState>('MEASURE', ['PROPOSED'], {
  PROPOSED: ['AGREED', 'DECLINED'],
  AGREED: ['PLANNED', 'ABORTED'],
  PLANNED: ['ONGOING', 'ABORTED'],
  ONGOING: ['DONE', 'ABORTED'],
  DONE: ['IN_FOLLOW_UP'],
  IN_FOLLOW_UP: ['EVALUATED'],
  EVALUATED: ['CLOSED'],
  CLOSED: [],
  ABORTED: [],
  DECLINED: [],
});

export const MEASURE_STATE_TEXT: Record<MeasureState, { label: string; action: string }> = {
  PROPOSED: { label: 'Föreslagen', action: 'Föreslå' },
  AGREED: { label: 'Överenskommen', action: 'Kom överens i mötet' },
  PLANNED: { label: 'Planerad', action: 'Markera som planerad' },
  ONGOING: { label: 'Pågår', action: 'Starta' },
  DONE: { label: 'Genomförd', action: 'Markera som genomförd' },
  IN_FOLLOW_UP: { label: 'Följs upp', action: 'Börja följa upp' },
  EVALUATED: { label: 'Utvärderad', action: 'Markera som utvärderad' },
  CLOSED: { label: 'Avslutad', action: 'Avsluta' },
  ABORTED: { label: 'Avbruten', action: 'Avbryt' },
  DECLINED: { label: 'Avböjd', action: 'Avböj' },
};

/** States in which an insats is drawn on the map and counted as open. */
export const OPEN_MEASURE_STATES: readonly MeasureState[] = [
  'AGREED',
  'PLANNED',
  'ONGOING',
  'DONE',
  'IN_FOLLOW_UP',
];

/** States in which åtaganden may still be added. */
export const MEASURE_STATES_TAKING_COMMITMENTS: readonly MeasureState[] = [
  'PROPOSED',
  'AGREED',
  'PLANNED',
  'ONGOING',
];

export const COMMITMENT_STATES = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'ONGOING', 'DONE', 'ABORTED'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** The life of an åtagande; only its own party moves it. Source: domain guide §6. */
export const COMMITMENT_MACHINE = defineStateMachine<CommitmentState>('COMMITMENT', ['PROPOSED'], {
  PROPOSED: ['ACCEPTED', 'DECLINED'],
  ACCEPTED: ['ONGOING', 'DONE', 'ABORTED'],
  DECLINED: [],
  ONGOING: ['DONE', 'ABORTED'],
  DONE: [],
  ABORTED: [],
});

export const COMMITMENT_STATE_TEXT: Record<CommitmentState, { label: string; action: string }> = {
  PROPOSED: { label: 'Föreslaget', action: 'Föreslå' },
  ACCEPTED: { label: 'Accepterat', action: 'Acceptera' },
  DECLINED: { label: 'Avböjt', action: 'Avböj' },
  ONGOING: { label: 'Pågår', action: 'Starta' },
  DONE: { label: 'Genomfört', action: 'Markera som genomfört' },
  ABORTED: { label: 'Avbrutet', action: 'Avbryt' },
};

/** States in which dosage is asked for and a passed due date means "försenat". */
export const OPEN_COMMITMENT_STATES: readonly CommitmentState[] = ['PROPOSED', 'ACCEPTED', 'ONGOING'];
export const WORKING_COMMITMENT_STATES: readonly CommitmentState[] = ['ACCEPTED', 'ONGOING'];

export const DECLINE_REASONS = ['OUTSIDE_MANDATE', 'RESOURCE', 'OTHER_PRIORITY'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const DECLINE_REASON_LABEL: Record<DeclineReason, string> = {
  OUTSIDE_MANDATE: 'Utanför vår rådighet',
  RESOURCE: 'Resurs saknas',
  OTHER_PRIORITY: 'Annat går före',
};

/** Whether an åtagande is late: due date (`YYYY-MM-DD`) passed and not finished. Derived, never stored. */
export function isOverdue(state: CommitmentState, dueDate: string, today: string): boolean {
  return OPEN_COMMITMENT_STATES.includes(state) && dueDate < today;
}
