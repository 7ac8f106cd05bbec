import { categoryOf } from '@samlad/domain/incident-categories.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { finestPlace, type PlacePrecision, type PlaceType } from '@samlad/domain/place.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { DISTRICTS } from './huddinge-districts.js';
import type { DemoPlace } from './huddinge-places.js';
import { drawDetails } from './incident-details.js';
import type { DemoIncident } from './incident-row.js';
import { SEASON, STREAMS, WHERE, type IncidentStream } from './incident-streams.js';
import { drawOccurrence, type Occurrence, shareOfWeek } from './occurrence.js';
import { happens, pickWeighted, poisson, scatter, type Random } from './random.js';
import { positionIn, type Stage } from './stage.js';

const USUAL_MONTH = 5;
const FEWEST_IN_A_WEEK = 8;
/** So that something can be drawn even in a week's first minute. */
const RARELY = 1e-6;
const NAME_KEPT = 0.4;
const SHARED_AT_ONCE = 0.3;
const SPREAD_METRES: Partial<Record<PlaceType, number>> = { HOUSING: 130, STREET: 90, PARK: 90, SQUARE: 50 };
const USUAL_SPREAD = 35;

const PRECISIONS: readonly [PlacePrecision, weight: number][] = [
  ['POINT', 52],
  ['NAMED', 34],
  ['SNAPPED', 5],
  ['AREA_ONLY', 9],
];

/** Every unplanted incident of the demo's weeks; of the present week only what has happened so far. */
export function generateIncidents(random: Random, stage: Stage): DemoIncident[] {
  return stage.calendar.weeks.flatMap((week) => incidentsOf(random, stage, week));
}

function incidentsOf(random: Random, stage: Stage, week: WeekIndex): DemoIncident[] {
  const { now } = stage.calendar;
  const days = stage.calendar.days(week);
  const month = stage.calendar.month(week);
  const meanOf = (stream: IncidentStream) => {
    const season = Number(SEASON[stream.season][month]) / USUAL_MONTH;
    return stream.weekly * season * shareOfWeek(stream.when, days, now);
  };
  const drawn = STREAMS.flatMap((stream) =>
    Array.from({ length: poisson(random, meanOf(stream)) }, () => stream),
  );
  while (drawn.length < FEWEST_IN_A_WEEK) {
    drawn.push(pickWeighted(random, STREAMS, (stream) => meanOf(stream) + stream.weekly * RARELY));
  }
  return drawn.map((stream) => {
    const occurrence = drawOccurrence(random, stream.when, stream.time, days, now);
    return incidentOf(random, stage, week, stream, occurrence, drawPlace(random, stage, stream));
  });
}

function drawPlace(random: Random, stage: Stage, stream: IncidentStream): DemoPlace {
  const shares: Record<string, number> = WHERE[stream.where];
  const district = pickWeighted(random, DISTRICTS, ({ code, share }) => shares[code] ?? share);
  const places = stage.placesOf.get(district.code) ?? [];
  return pickWeighted(random, places, ({ type, weight }) => (stream.places[type] ?? 0) * weight);
}

/** What there is to say about an incident of a stream, at a time, around a place or, when told so, right on it. */
export function incidentOf(
  random: Random,
  stage: Stage,
  week: WeekIndex,
  stream: { party: PartyKind; category: string; severity: number },
  { from, to, precision: timePrecision }: Occurrence,
  place: DemoPlace,
  exactly = false,
): DemoIncident {
  const details = drawDetails(random, stream.party, stream.category, stream.severity);
  const usual = categoryOf(stream.category)?.finest ?? 'POINT';
  const finest = finestPlace(usual, details.secrecy, place.type);
  const [drawn] = pickWeighted(random, PRECISIONS, ([, weight]) => weight);
  const precision = exactly ? 'POINT' : drawn;
  const position = exactly || precision === 'NAMED' ? middleOf(place) : around(random, stage, place);
  const stored = stage.locator.place({ finest, precision, position, areaCode: place.district });
  const isNamed =
    usual === 'POINT' &&
    stored.precision !== 'AREA_ONLY' &&
    (precision === 'NAMED' || happens(random, NAME_KEPT));
  return {
    week,
    party: stream.party,
    district: place.district,
    category: stream.category,
    from,
    to,
    timePrecision,
    areaCode: stored.area.code,
    areaId: stored.area.id,
    areaIds: stored.areaIds,
    placePrecision: stored.precision === 'NAMED' && finest !== 'POINT' ? 'SNAPPED' : stored.precision,
    placeName: isNamed && finest === 'POINT' ? place.name : null,
    placeType: finest === 'MUNICIPALITY' ? null : place.type,
    longitude: stored.position?.longitude ?? null,
    latitude: stored.position?.latitude ?? null,
    z: stored.z,
    ...details,
    sharedAtOnce: happens(random, SHARED_AT_ONCE),
  };
}

const middleOf = ({ district, east, north }: DemoPlace) => positionIn(district, east, north);

function around(random: Random, stage: Stage, place: DemoPlace) {
  const aside = scatter(random, SPREAD_METRES[place.type] ?? USUAL_SPREAD);
  const position = positionIn(place.district, place.east + aside.east, place.north + aside.north);
  return stage.locator.districtAt(position)?.code === place.district ? position : middleOf(place);
}
