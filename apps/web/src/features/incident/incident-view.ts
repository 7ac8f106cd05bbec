import { categoryOf } from '@samlad/domain/incident-categories.js';
import type { PlacePrecision, PlaceType } from '@samlad/domain/place.js';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import type { Geometry } from 'geojson';
import type { InstantFormats } from '@/i18n/format';

/** An incident as a page gives it to the lists and the dialog. */
export interface IncidentView {
  id: string;
  version: number;
  week: string;
  categoryCode: string;
  secrecyLevel: SecrecyLevel;
  oslProvision: string | null;
  shared: boolean;
  mayEdit: boolean;
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: TimePrecision;
  area: { code: string; name: string };
  placePrecision: PlacePrecision;
  placeName: string | null;
  placeType: PlaceType | null;
  longitude: number | null;
  latitude: number | null;
  count: number;
  party: { id: string; shortName: string };
  /** Whether a system of the party's own delivered it. */
  fromOwnSystem: boolean;
  /** Other reports of the same event. */
  sameEvent: readonly { party: { id: string; shortName: string } }[];
  severity: number | null;
  sourceType: string | null;
  reliability: string | null;
  reportedToPolice: string | null;
  text: string | null;
  actionTaken: string | null;
}

export interface IncidentArea {
  code: string;
  name: string;
  geometry: Geometry;
}

/** The word for an incident's category. */
export function categoryLabel(code: string): string {
  return categoryOf(code)?.label ?? code;
}

/** When an incident happened, as exactly as it is known. */
export function whenText(
  {
    occurredFrom,
    occurredTo,
    timePrecision,
  }: Pick<IncidentView, 'occurredFrom' | 'occurredTo' | 'timePrecision'>,
  { day, range, time }: InstantFormats,
): string {
  switch (timePrecision) {
    case 'WEEK':
      return 'Någon gång under veckan';
    case 'UNKNOWN':
      return 'Okänd tid';
    case 'DAY':
      return wholeDays(occurredFrom, occurredTo, day);
    case 'PART_OF_DAY':
      return occurredTo === null
        ? day(occurredFrom)
        : `${day(occurredFrom)} kl. ${time(occurredFrom)}–${time(occurredTo)}`;
    case 'HOUR':
      return `Omkring ${range(occurredFrom, occurredTo)}`;
    case 'MINUTE':
      return range(occurredFrom, occurredTo);
  }
}

/** One day, or from the first to the last of several. */
function wholeDays(from: string, to: string | null, day: (instant: string) => string): string {
  const last = to === null ? from : new Date(Date.parse(to) - 1).toISOString();
  return day(last) === day(from) ? day(from) : `${day(from)}–${day(last)}`;
}
