import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { PLACE_TYPES } from '@samlad/domain/place.js';
import { formatWeekYear } from '@/i18n/format';
import type { ListedProblem } from './problem.graphql';

interface Score {
  need: number;
  influence: number;
}

/** From here on the parties see the problem differently enough to talk about it. */
const APART = 2;

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The middle of what the parties say; null when nobody has scored. */
export function middleOf(scores: readonly Score[]): Score | null {
  if (scores.length === 0) return null;
  return {
    need: medianOf(scores.map(({ need }) => need)),
    influence: medianOf(scores.map(({ influence }) => influence)),
  };
}

/** In words where the parties differ by two steps or more; null when they agree. */
export function disagreementOf(scores: readonly Score[]): string | null {
  if (scores.length < 2) return null;
  const apart = [
    spread(scores.map(({ need }) => need)) >= APART && 'behovet',
    spread(scores.map(({ influence }) => influence)) >= APART && 'påverkbarheten',
  ].filter(Boolean);
  return apart.length === 0 ? null : `Parterna ser olika på ${apart.join(' och ')}`;
}

/** Kind of events, kind of place, when, and since when. */
export function factsOf({ categoryGroup, placeType, timePattern, openedInWeek }: ListedProblem): string {
  const group = CATEGORY_GROUPS.find(({ code }) => code === categoryGroup)?.label;
  const place = PLACE_TYPES.find(({ code }) => code === placeType)?.label;
  return [group, place, timePattern, `sedan ${formatWeekYear(openedInWeek)}`].filter(Boolean).join(' · ');
}
