import type { PlacePrecision } from '@samlad/domain/place.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import type { HoldingArea } from './report.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Everything that the score is made of, in one table. */
export const SAME_EVENT = {
  /** From this score on, two reports are suggested as one event. */
  threshold: 0.6,
  weight: { PLACE: 0.4, TIME: 0.3, CATEGORY: 0.25, COUNT: 0.05 },
  place: {
    /** Distance after which the share is halved again, and from which on it is none. */
    halfMetres: 250,
    mostMetres: 750,
    /** How far off a position may be by how it is kept: half a square and a little, the size of a named place. */
    tolerance: { POINT: 50, NAMED: 100, SNAPPED: 175, AREA_ONLY: 0 } satisfies Record<PlacePrecision, number>,
    /** When one of them has no position: what it says that both lie in the same area. The whole municipality says nothing. */
    sameArea: { PLACE: 0.6, DISTRICT: 0.3, MUNICIPALITY: 0 } satisfies Record<HoldingArea['kind'], number>,
  },
  time: {
    /** How much earlier and later it may have been than what is said. */
    slack: {
      MINUTE: [10 * MINUTE, 10 * MINUTE],
      HOUR: [30 * MINUTE, HOUR],
      PART_OF_DAY: [HOUR, 6 * HOUR],
      DAY: [0, DAY],
      WEEK: [0, 7 * DAY],
      UNKNOWN: [0, 7 * DAY],
    } satisfies Record<TimePrecision, [number, number]>,
    halfGap: 30 * MINUTE,
    mostGap: 3 * HOUR,
    /** The longer the longer of the two times is, the less it says that they meet: full up to `sharp`. */
    sharp: 2 * HOUR,
    dullness: 0.35,
  },
} as const;

export type PartOfScore = keyof typeof SAME_EVENT.weight;
