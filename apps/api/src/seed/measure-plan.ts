import type { CommitmentState, MeasureState } from '@samlad/domain/measure.js';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { roundPosition } from '@samlad/geo/position.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { newId } from '../database/transaction.js';
import { type Calendar, MINUTE } from './calendar.js';
import { type Cast, voiceOf } from './cast.js';
import type { DemoCommitment, DemoMeasure, StepAgo } from './demo-measure.js';
import { MEASURES_CARRIED_OUT } from './measures-carried-out.js';
import { MEASURES_NOT_CARRIED_OUT } from './measures-not-carried-out.js';
import { MEASURES_UNDER_WAY } from './measures-under-way.js';
import { between, type Random } from './random.js';
import { placeNamed, positionIn } from './stage.js';
import type { Step } from './state-steps.js';

export interface CommitmentPlan {
  id: string;
  spec: DemoCommitment;
  steps: Step<CommitmentState>[];
}

/** An insats of the demo with its ids, its steps in time and its surface. */
export interface MeasurePlan {
  id: string;
  spec: DemoMeasure;
  steps: Step<MeasureState>[];
  agreedInWeek: WeekIndex | null;
  polygon: MultiPolygon;
  commitments: CommitmentPlan[];
}

const CORNERS = 9;
/** A meeting deals with the week before the one it is held in. */
const MEETING_LAG = 1;

/** Day of the week and time at which a state is usually reached. */
const MEASURE_TIMES: Record<MeasureState, [day: number, time: string]> = {
  PROPOSED: [0, '10:20'],
  AGREED: [3, '09:25'],
  PLANNED: [4, '10:40'],
  ONGOING: [0, '08:10'],
  DONE: [4, '15:30'],
  IN_FOLLOW_UP: [1, '09:15'],
  EVALUATED: [3, '13:30'],
  CLOSED: [3, '14:10'],
  ABORTED: [2, '11:00'],
  DECLINED: [3, '09:40'],
};
const COMMITMENT_TIMES: Record<CommitmentState, [day: number, time: string]> = {
  PROPOSED: [0, '10:20'],
  ACCEPTED: [4, '09:30'],
  DECLINED: [4, '11:20'],
  ONGOING: [0, '08:30'],
  DONE: [4, '15:00'],
  ABORTED: [2, '11:10'],
};

/** Every insats of the demo, placed in the calendar. */
export function planMeasures(random: Random, calendar: Calendar, cast: Cast): MeasurePlan[] {
  return [...MEASURES_UNDER_WAY, ...MEASURES_CARRIED_OUT, ...MEASURES_NOT_CARRIED_OUT].map((spec) => {
    const at = whenOf(calendar);
    const steps = spec.steps.map(([state, ago]) => ({
      state,
      at: at(ago, MEASURE_TIMES[state]),
      by: cast.coordinator,
    }));
    const agreed = spec.steps.find(([state]) => state === 'AGREED');
    return {
      id: newId(),
      spec,
      steps,
      agreedInWeek: agreed === undefined ? null : calendar.present - agreed[1] - MEETING_LAG,
      polygon: surfaceAround(random, spec.place, spec.radius),
      commitments: spec.commitments.map((commitment) => {
        const own: StepAgo<CommitmentState>[] = [['PROPOSED', spec.steps[0]?.[1] ?? 0], ...commitment.steps];
        return {
          id: newId(),
          spec: commitment,
          steps: own.map(([state, ago], index) => ({
            state,
            at: at(ago, COMMITMENT_TIMES[state]),
            by: index === 0 ? cast.coordinator : voiceOf(cast, commitment.party),
          })),
        };
      }),
    };
  });
}

const whenOf =
  (calendar: Calendar) =>
  (weeksAgo: number, [day, time]: [number, string]): number =>
    Math.min(calendar.moment(calendar.present - weeksAgo, day, time), calendar.now - MINUTE);

/** An uneven ring around a place, as somebody would draw it on the map. */
function surfaceAround(random: Random, placeName: string, radius: number): MultiPolygon {
  const place = placeNamed(placeName);
  const corners = Array.from({ length: CORNERS }, (_, index): [number, number] => {
    const angle = (index / CORNERS) * 2 * Math.PI;
    const reach = radius * between(random, 0.8, 1.15);
    const east = place.east + reach * Math.cos(angle);
    const north = place.north + reach * Math.sin(angle);
    const { longitude, latitude } = roundPosition(positionIn(place.district, east, north));
    return [longitude, latitude];
  });
  const [first] = corners;
  return { type: 'MultiPolygon', coordinates: [[first === undefined ? corners : [...corners, first]]] };
}
