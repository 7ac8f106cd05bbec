import type { MeasureState } from '@samlad/domain/measure.js';
import { mondayOfWeek, type IsoWeek } from '@samlad/domain/week.js';
import type { SeriesSpan } from '@/charts/series';
import type { AreaMeasure } from './area.graphql';

const DAY_MS = 86_400_000;
const MOST_LANES = 8;

const TONE: Record<MeasureState, SeriesSpan['tone']> = {
  PROPOSED: 'planned',
  AGREED: 'planned',
  PLANNED: 'planned',
  ONGOING: 'ongoing',
  DONE: 'done',
  IN_FOLLOW_UP: 'done',
  EVALUATED: 'done',
  CLOSED: 'done',
  ABORTED: 'done',
  DECLINED: 'done',
};

export const measureTone = (state: MeasureState): SeriesSpan['tone'] => TONE[state];

/** Where a calendar date lies in steps of weeks: 0 is the middle of the first week. */
function placeOf(date: string, firstMonday: string): number {
  const days = (Date.parse(date) - Date.parse(firstMonday)) / DAY_MS;
  return (days + 0.5) / 7 - 0.5;
}

export interface MeasureSpans {
  spans: SeriesSpan[];
  /** Insatser with a period in these weeks that have no lane. */
  left: number;
}

/** The insatser that touch the weeks, the newest lanes first; an open end lasts to the last week. */
export function measureSpans(measures: readonly AreaMeasure[], weeks: readonly IsoWeek[]): MeasureSpans {
  const [first] = weeks;
  if (first === undefined) return { spans: [], left: 0 };
  const monday = mondayOfWeek(first);
  const last = weeks.length - 1;
  const all = measures
    .filter(({ startsOn, state }) => startsOn !== null && state !== 'DECLINED')
    .map(({ id, title, startsOn, endsOn, state }) => ({
      id,
      label: title,
      from: placeOf(startsOn ?? monday, monday),
      to: endsOn === null ? last : placeOf(endsOn, monday),
      tone: TONE[state],
    }))
    .filter(({ from, to }) => from <= last + 0.5 && to >= -0.5)
    .sort((a, b) => a.from - b.from);
  return { spans: all.slice(-MOST_LANES), left: Math.max(0, all.length - MOST_LANES) };
}
