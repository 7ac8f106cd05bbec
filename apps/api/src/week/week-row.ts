import type { WeekRhythm, WeekState } from '@samlad/domain/week-states.js';
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
}

/** A week with what its page needs to know of its surroundings. */
export interface WeekHeader extends WeekRow {
  rhythm: WeekRhythm;
  hasPrevious: boolean;
  hasNext: boolean;
}
