import type { WeekRhythm } from '@samlad/domain/rhythm.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { WeekIndex } from '@samlad/domain/week.js';

/** A week as it is stored. */
export interface WeekRow {
  id: string;
  week: WeekIndex;
  state: WeekState;
  stateSequence: number;
  version: number;
  compilationNumber: number;
  reviewCoordinatorUserId: string | null;
  reviewPartyUserId: string | null;
  minutesFirstUserId: string | null;
  minutesSecondUserId: string | null;
  frozenHash: string | null;
  /** The week in whose report and meeting it is taken up; null when it has its own. */
  takenUpIn: WeekIndex | null;
}

/** A week with what its page needs to know of its surroundings. */
export interface WeekHeader extends WeekRow {
  rhythm: WeekRhythm;
  hasPrevious: boolean;
  hasNext: boolean;
}
