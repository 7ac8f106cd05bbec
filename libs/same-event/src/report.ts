import type { PlacePrecision } from '@samlad/domain/place.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';

/** An area that holds a report, from the place to the municipality. */
export interface HoldingArea {
  code: string;
  name: string;
  kind: 'MUNICIPALITY' | 'DISTRICT' | 'PLACE';
}

/** What one party tells of an event, as far as it says whether another party tells of the same. */
export interface EventReport {
  id: string;
  partyId: string;
  categoryCode: string;
  /** UTC instants. */
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: TimePrecision;
  /** Metres in the municipality's projected system; null when only the area is known. */
  point: { easting: number; northing: number } | null;
  placePrecision: PlacePrecision;
  areas: readonly HoldingArea[];
  count: number;
}
