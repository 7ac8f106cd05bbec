import type { PlacePrecision, PlaceType } from '@samlad/domain/place.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import type { WeekIndex } from '@samlad/domain/week.js';

/** An incident of the demo before it has ids of its own; instants in UTC. */
export interface DemoIncident {
  week: WeekIndex;
  party: PartyKind;
  district: string;
  category: string;
  secrecy: SecrecyLevel;
  provision: string | null;
  from: number;
  to: number | null;
  timePrecision: TimePrecision;
  areaCode: string;
  areaIds: string[];
  areaId: string;
  placePrecision: PlacePrecision;
  placeName: string | null;
  placeType: PlaceType | null;
  longitude: number | null;
  latitude: number | null;
  z: number | null;
  count: number;
  severity: number | null;
  sourceType: string | null;
  reliability: string | null;
  reportedToPolice: string | null;
  text: string | null;
  actionTaken: string | null;
  /** Whether its party would tell the others before its report. */
  sharedAtOnce: boolean;
}
