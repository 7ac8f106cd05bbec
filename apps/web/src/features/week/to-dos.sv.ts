import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { formatCount } from '@/i18n/format';
import type { ToDo } from './week.graphql';

/** Where a thing to do is done: on another page, by a step of the week, or in the area's dialog. */
export type ToDoTarget =
  | { by: 'page'; path: (week: IsoWeek, ownPartyId: string) => string }
  | { by: 'step'; to: WeekState }
  | { by: 'assessment' };

interface ToDoText {
  text: (count: number) => string;
  /** The words on the button. */
  action: string;
  target: ToDoTarget;
  /** What to look at first. */
  look?: { action: string; path: (week: IsoWeek) => string };
}

const page = (path: (week: IsoWeek, ownPartyId: string) => string): ToDoTarget => ({ by: 'page', path });
const step = (to: WeekState): ToDoTarget => ({ by: 'step', to });
const report = page((week) => `/rapport/${week}`);
const meeting = page((week) => `/mote/${week}`);

/** Every kind of thing to do: what it says, and where it leads. */
export const TO_DO: Record<ToDo['kind'], ToDoText> = {
  MEND_RETURNED_REPORT: {
    text: () => 'Er rapport är återlämnad med en kommentar. Rätta den och skicka in den igen.',
    action: 'Rätta rapporten',
    target: report,
  },
  WRITE_REPORT: {
    text: () => 'Er rapport är inte inskickad.',
    action: 'Skriv rapporten',
    target: report,
  },
  REPORT_DOSAGE: {
    text: (count) =>
      `${formatCount(count, 'åtagande saknar', 'åtaganden saknar')} uppgift om vad som är gjort den här veckan.`,
    action: 'Redovisa åtaganden',
    target: report,
  },
  ANSWER_COMMITMENTS: {
    text: (count) =>
      `${formatCount(count, 'föreslaget åtagande väntar', 'föreslagna åtaganden väntar')} på ert svar.`,
    action: 'Svara på åtaganden',
    target: page((_, ownPartyId) => `/insatser?part=${ownPartyId}`),
  },
  CLOSE_COLLECTION: {
    text: () => 'Veckan är slut. Stäng insamlingen så att parterna kan skicka in.',
    action: 'Stäng insamlingen',
    target: step('DUE'),
  },
  COMPILE_WEEK: {
    text: () => 'Sammanställ parternas rapporter till en gemensam bild.',
    action: 'Sammanställ',
    target: step('COMPILED'),
  },
  SET_JOINT_LEVELS: {
    text: (count) => `${formatCount(count, 'område saknar', 'områden saknar')} gemensam nivå.`,
    action: 'Sätt gemensam nivå',
    target: { by: 'assessment' },
  },
  REVIEW_WEEK: {
    text: () => 'Granska att bilden är avidentifierad och att sekretessen stämmer.',
    action: 'Godkänn granskningen',
    target: step('REVIEWED'),
    look: { action: 'Granska bilden', path: (week) => `/vecka/${week}/granskning` },
  },
  START_MEETING: {
    text: () => 'Bilden är granskad och dagordningen är klar.',
    action: 'Starta mötet',
    target: step('IN_MEETING'),
    look: { action: 'Granska bilden', path: (week) => `/vecka/${week}/granskning` },
  },
  END_MEETING: {
    text: () => 'Mötet pågår.',
    action: 'Gå till mötet',
    target: meeting,
  },
  WRITE_MINUTES: {
    text: () => 'Skriv klart protokollet och lägg fram det för justering.',
    action: 'Skriv protokollet',
    target: meeting,
  },
  APPROVE_MINUTES: {
    text: () => 'Protokollet väntar på din justering.',
    action: 'Läs och justera',
    target: meeting,
  },
};
