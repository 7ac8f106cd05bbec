import { defineStateMachine } from './state-machine.js';

/** The states of a week, in order. Source: domain guide §4. */
export const WEEK_STATES = [
  'COLLECTING',
  'DUE',
  'COMPILED',
  'REVIEWED',
  'IN_MEETING',
  'DECIDED',
  'MINUTES_DRAFT',
  'APPROVED',
  'CLOSED',
] as const;
export type WeekState = (typeof WEEK_STATES)[number];

export const WEEK_MACHINE = defineStateMachine<WeekState>('WEEK', ['COLLECTING'], {
  COLLECTING: ['DUE'],
  DUE: ['COMPILED'],
  COMPILED: ['COMPILED', 'REVIEWED'],
  REVIEWED: ['IN_MEETING'],
  IN_MEETING: ['DECIDED'],
  DECIDED: ['MINUTES_DRAFT'],
  MINUTES_DRAFT: ['APPROVED'],
  APPROVED: ['CLOSED'],
  CLOSED: [],
});

export interface WeekStateText {
  label: string;
  /** What is going on in this state, for the stepper. */
  meaning: string;
  /** The button that leads into this state. */
  action: string;
}

export const WEEK_STATE_TEXT: Record<WeekState, WeekStateText> = {
  COLLECTING: { label: 'Insamling', meaning: 'Parterna och skolorna skriver.', action: 'Öppna veckan' },
  DUE: { label: 'Inlämning', meaning: 'Parterna skickar in sina rapporter.', action: 'Stäng insamlingen' },
  COMPILED: {
    label: 'Sammanställd',
    meaning: 'Lägesbilden är sammanställd och granskas.',
    action: 'Sammanställ',
  },
  REVIEWED: {
    label: 'Granskad',
    meaning: 'Avidentifiering och sekretess är granskade.',
    action: 'Godkänn granskningen',
  },
  IN_MEETING: { label: 'Möte', meaning: 'Gruppen möts.', action: 'Starta mötet' },
  DECIDED: { label: 'Beslutad', meaning: 'Mötet är slut och besluten är fattade.', action: 'Avsluta mötet' },
  MINUTES_DRAFT: {
    label: 'Protokoll',
    meaning: 'Protokollet väntar på justering.',
    action: 'Lägg fram protokollet',
  },
  APPROVED: { label: 'Justerad', meaning: 'Protokollet är justerat av två.', action: 'Justera protokollet' },
  CLOSED: { label: 'Stängd', meaning: 'Veckan är stängd och bilden är fryst.', action: 'Stäng veckan' },
};

/** Whether a week in `state` has come at least as far as `mark`. */
export function hasReached(state: WeekState, mark: WeekState): boolean {
  return WEEK_STATES.indexOf(state) >= WEEK_STATES.indexOf(mark);
}
