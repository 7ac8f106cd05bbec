import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { WEEK_STATES, type WeekState } from '@samlad/domain/week-states.js';
import { newId } from '../database/transaction.js';
import { type Calendar, MINUTE } from './calendar.js';
import { type Cast, type Somebody, voiceOf } from './cast.js';
import type { Step } from './state-steps.js';

/** How a week went through its states, and who signed. */
export interface WeekCourse {
  id: string;
  meetingId: string;
  week: WeekIndex;
  state: WeekState;
  steps: Step<WeekState>[];
  /** The party that reviews and approves beside the coordinator this week. */
  second: Somebody;
  at(state: WeekState): number;
}

/** Days after the week's Monday, time, and minutes before the demo's start that it took place at the latest. */
const USUAL: Record<WeekState, [day: number, time: string, minutesAgo: number]> = {
  COLLECTING: [0, '00:00', 0],
  DUE: [7, '12:00', 10],
  COMPILED: [9, '13:00', 9],
  REVIEWED: [9, '15:40', 8],
  IN_MEETING: [10, '09:00', 7],
  DECIDED: [10, '09:56', 6],
  MINUTES_DRAFT: [10, '15:20', 5],
  APPROVED: [14, '10:40', 4],
  CLOSED: [14, '10:45', 3],
};

const SECONDS: readonly PartyKind[] = ['POLICE', 'SCHOOL', 'RESCUE', 'CULTURE_LEISURE', 'SOCIAL_SERVICES'];

/** The present week is being collected, the one before is due, all others are closed. */
export function weekCourses(calendar: Calendar, cast: Cast): WeekCourse[] {
  return calendar.weeks.map((week) => {
    const age = calendar.present - week;
    const state = age === 0 ? 'COLLECTING' : age === 1 ? 'DUE' : 'CLOSED';
    const second = voiceOf(cast, SECONDS[week % SECONDS.length] ?? 'POLICE');
    const at = (reached: WeekState) => {
      const [day, time, minutesAgo] = USUAL[reached];
      return Math.min(calendar.moment(week, day, time), calendar.now - minutesAgo * MINUTE);
    };
    const states = WEEK_STATES.slice(0, WEEK_STATES.indexOf(state) + 1);
    const steps = states.map((reached) => ({
      state: reached,
      at: at(reached),
      by: reached === 'COLLECTING' ? null : cast.coordinator,
    }));
    return { id: newId(), meetingId: newId(), week, state, steps, second, at };
  });
}
