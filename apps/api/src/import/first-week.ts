import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { BoundaryInput } from './boundary.input.js';

/** An opened week, and whether anybody has written something about areas in it. */
export interface WeekUse {
  week: WeekIndex;
  state: WeekState;
  isUsed: boolean;
}

interface Situation {
  mode: BoundaryInput['mode'];
  asked: WeekIndex | null;
  present: WeekIndex;
  /** When the very first areas begin; null when the municipality has areas to report on. */
  beginning: WeekIndex | null;
  /** Every opened week. */
  weeks: readonly WeekUse[];
}

const FARTHEST_AHEAD = 53;
const UNTOUCHED: readonly WeekState[] = ['COLLECTING', 'DUE'];
const LOCKED: readonly WeekState[] = ['APPROVED', 'CLOSED'];

/**
 * The first week that new areas hold, or a Swedish sentence on why the one asked for cannot be it.
 * Areas to report on begin after the last week that anybody has reported on by the old ones; the very first areas
 * hold from the beginning; areas inside others begin in the present week.
 */
export function firstWeek(situation: Situation): { week: WeekIndex } | { sentence: string } {
  const { asked, mode, present } = situation;
  const earliest = mode === 'REPLACE' ? earliestReplacement(situation) : earliestRefinement(situation);
  const week = asked ?? (mode === 'REPLACE' ? earliest : Math.max(earliest, present));
  const newest = Math.max(present, ...situation.weeks.map((opened) => opened.week));
  if (week > newest + FARTHEST_AHEAD) {
    return { sentence: `Vecka ${isoWeekOf(week)} ligger för långt fram. Välj en vecka inom ett år.` };
  }
  if (week >= earliest) return { week };
  const first = isoWeekOf(earliest);
  const why =
    mode === 'REPLACE'
      ? `Det finns rapporter eller bedömningar som gäller de gamla områdena. Välj vecka ${first} eller senare.`
      : `Veckan är stängd. Välj vecka ${first} eller senare.`;
  return { sentence: `Områdena kan inte gälla från vecka ${isoWeekOf(week)}. ${why}` };
}

function earliestReplacement({ weeks, beginning, present }: Situation): WeekIndex {
  if (beginning !== null) return beginning;
  const used = weeks.filter(({ isUsed, state }) => isUsed || !UNTOUCHED.includes(state));
  if (used.length > 0) return Math.max(...used.map(({ week }) => week)) + 1;
  return weeks.length === 0 ? present : Math.min(...weeks.map(({ week }) => week));
}

function earliestRefinement({ weeks }: Situation): WeekIndex {
  const locked = weeks.filter(({ state }) => LOCKED.includes(state)).map(({ week }) => week);
  return locked.length === 0 ? 0 : Math.max(...locked) + 1;
}
