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

/** When each state is due, in days after the Monday of the reported week and wall-clock time. Domain guide §4. */
export interface WeekRhythm {
  dueDay: number;
  dueTime: string;
  compileDay: number;
  compileTime: string;
  reviewDay: number;
  reviewTime: string;
  meetingDay: number;
  meetingTime: string;
  meetingMinutes: number;
  minutesDay: number;
  minutesTime: string;
  approvalDay: number;
  approvalTime: string;
}

export const DEFAULT_RHYTHM: WeekRhythm = {
  dueDay: 9,
  dueTime: '12:00',
  compileDay: 9,
  compileTime: '13:00',
  reviewDay: 9,
  reviewTime: '16:00',
  meetingDay: 10,
  meetingTime: '09:00',
  meetingMinutes: 60,
  minutesDay: 10,
  minutesTime: '16:00',
  approvalDay: 14,
  approvalTime: '12:00',
};

export interface WeekDeadline {
  state: WeekState;
  day: number;
  time: string;
  label: string;
}

/** The deadlines of a week in order: by when each state should have been reached. */
export function deadlinesOf(rhythm: WeekRhythm): WeekDeadline[] {
  return [
    { state: 'DUE', day: rhythm.dueDay, time: rhythm.dueTime, label: 'Rapporterna ska vara inne' },
    { state: 'COMPILED', day: rhythm.compileDay, time: rhythm.compileTime, label: 'Bilden sammanställs' },
    {
      state: 'REVIEWED',
      day: rhythm.reviewDay,
      time: rhythm.reviewTime,
      label: 'Granskningen ska vara klar',
    },
    { state: 'IN_MEETING', day: rhythm.meetingDay, time: rhythm.meetingTime, label: 'Mötet börjar' },
    {
      state: 'MINUTES_DRAFT',
      day: rhythm.minutesDay,
      time: rhythm.minutesTime,
      label: 'Protokollet läggs fram',
    },
    { state: 'APPROVED', day: rhythm.approvalDay, time: rhythm.approvalTime, label: 'Protokollet justeras' },
  ];
}
