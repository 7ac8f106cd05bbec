import { categoryOf, type IncidentCategory } from '@samlad/domain/incident-categories.js';
import { type FinestPlace, finestPlace, type PlacePrecision, type PlaceType } from '@samlad/domain/place.js';
import { asksWhy, DEFAULT_SECRECY_LEVEL, SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { countingWeek, type IsoWeek } from '@samlad/domain/week.js';
import { roundPosition, type Position } from '@samlad/geo/position.js';
import type { IncidentInput } from './incident.graphql';
import type { IncidentView } from './incident-view';
import { firstChoice, readWords, timesOf, type WhenChoice } from './when-choice';

/** The page's clock moves once a minute, and clocks differ a little. */
const CLOCK_DRIFT_MS = 120_000;

export type PlaceWay = 'AREA' | 'MAP' | 'SEARCH';

/** An incident being written. */
export interface IncidentDraft {
  categoryCode: string | null;
  when: WhenChoice;
  placeWay: PlaceWay;
  areaCode: string | null;
  position: Position | null;
  placeName: string;
  placeType: PlaceType | '';
  count: number | null;
  severity: number | null;
  sourceType: string;
  reliability: string;
  reportedToPolice: string;
  text: string;
  actionTaken: string;
  /** Null follows the category. */
  secrecyLevel: SecrecyLevel | null;
  oslProvision: string;
  /** Empty keeps what there is: for a new incident no circle. */
  circleId: string;
  levelReason: string;
}

export interface DraftContext {
  week: IsoWeek;
  timeZone: string;
  now: string;
}

const EMPTY: IncidentDraft = {
  categoryCode: null,
  when: { kind: 'WEEK' },
  placeWay: 'AREA',
  areaCode: null,
  position: null,
  placeName: '',
  placeType: '',
  count: 1,
  severity: null,
  sourceType: '',
  reliability: '',
  reportedToPolice: '',
  text: '',
  actionTaken: '',
  secrecyLevel: null,
  oslProvision: '',
  circleId: '',
  levelReason: '',
};

/** A new incident in a week, and in an area when it is begun there. */
export function newIncident(week: IsoWeek, today: string, areaCode: string | null): IncidentDraft {
  return { ...EMPTY, when: firstChoice(week, today), areaCode };
}

/** An incident that is there already, to be mended. */
export function draftOf(incident: IncidentView, wallClock: (instant: string) => string): IncidentDraft {
  const { longitude, latitude } = incident;
  const position = longitude === null || latitude === null ? null : { longitude, latitude };
  return {
    categoryCode: incident.categoryCode,
    when: {
      kind: 'INTERVAL',
      from: wallClock(incident.occurredFrom),
      to: incident.occurredTo === null ? '' : wallClock(incident.occurredTo),
      precision: incident.timePrecision,
    },
    placeWay: incident.placeName !== null ? 'SEARCH' : position ? 'MAP' : 'AREA',
    areaCode: incident.area.code,
    position,
    placeName: incident.placeName ?? '',
    placeType: incident.placeType ?? '',
    count: incident.count,
    severity: incident.severity,
    sourceType: incident.sourceType ?? '',
    reliability: incident.reliability ?? '',
    reportedToPolice: incident.reportedToPolice ?? '',
    text: incident.text ?? '',
    actionTaken: incident.actionTaken ?? '',
    secrecyLevel: incident.secrecyLevel,
    oslProvision: incident.oslProvision ?? '',
    circleId: '',
    levelReason: '',
  };
}

/** Whether a category may be stored with a place inside an area. */
export function takesPlace(category: IncidentCategory | undefined): boolean {
  return category === undefined || category.finest === 'POINT' || category.finest === 'SNAPPED';
}

/** The levels that a category may have: its own and every stricter one. */
export function levelsOf(category: IncidentCategory | undefined): SecrecyLevel[] {
  return SECRECY_LEVELS.slice(SECRECY_LEVELS.indexOf(category?.secrecy ?? 'OPEN'));
}

/** The level that will be stored: what is chosen, raised to the category's own when that is stricter. */
export function levelOf(
  { secrecyLevel }: IncidentDraft,
  category: IncidentCategory | undefined,
): SecrecyLevel {
  const own = category?.secrecy ?? DEFAULT_SECRECY_LEVEL;
  if (secrecyLevel === null) return own;
  return levelsOf(category).includes(secrecyLevel) ? secrecyLevel : own;
}

/** What a stored incident's level rests on. */
export type StoredLevel = Pick<IncidentView, 'secrecyLevel' | 'oslProvision'>;

/** Whether a reason must be given for the draft's level, circle and provision; the same rule as the server's. */
export function asksReason(draft: IncidentDraft, stored: StoredLevel | null): boolean {
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  const after = {
    level: levelOf(draft, category),
    provision: draft.oslProvision || stored?.oslProvision || null,
    circleId: draft.circleId || null,
  };
  const before = stored && { level: stored.secrecyLevel, provision: stored.oslProvision };
  return asksWhy(after, before, category?.secrecy ?? DEFAULT_SECRECY_LEVEL);
}

export type DraftFaults = Partial<
  Record<'categoryCode' | 'when' | 'place' | 'areaCode' | 'count' | 'levelReason', string>
>;

/** What is missing or wrong before the incident can be saved. */
export function draftFaults(
  draft: IncidentDraft,
  { week, timeZone, now }: DraftContext,
  stored: StoredLevel | null = null,
): DraftFaults {
  const faults: DraftFaults = {};
  if (asksReason(draft, stored) && draft.levelReason.trim() === '')
    faults.levelReason = stored === null ? 'Skriv varför nivån sätts.' : 'Skriv varför nivån ändras.';
  if (draft.categoryCode === null) faults.categoryCode = 'Välj en kategori.';
  const times = timesOf(draft.when, week, timeZone, now);
  if (times === null) faults.when = unreadTime(draft.when, timeZone, now) ?? 'Ange när det hände.';
  else if (Date.parse(times.occurredFrom) > Date.parse(now) + CLOCK_DRIFT_MS)
    faults.when = 'Tiden ligger i framtiden.';
  else if (times.occurredTo !== null && Date.parse(times.occurredTo) < Date.parse(times.occurredFrom))
    faults.when = 'Sluttiden är före starttiden.';
  const way = wayOf(draft);
  if (way === 'AREA' && draft.areaCode === null) faults.place = 'Skriv en plats eller ett område.';
  if (way === 'MAP' && draft.position === null)
    faults.place = 'Peka ut platsen på kartan, eller skriv ett område.';
  if (way === 'SEARCH' && draft.placeName.trim() === '') faults.place = 'Skriv en plats eller ett område.';
  if (way === 'SEARCH' && draft.position === null && draft.areaCode === null)
    faults.areaCode = 'Välj ett område.';
  if (draft.count === null || !Number.isInteger(draft.count) || draft.count < 1)
    faults.count = 'Ange ett heltal, 1 eller större.';
  return faults;
}

function unreadTime(when: WhenChoice, timeZone: string, now: string): string | null {
  return when.kind === 'WORDS' ? readWords(when, timeZone, now).fault : null;
}

/** The next incident of several: when and where stay, what happened does not. */
export function anotherLike(draft: IncidentDraft): IncidentDraft {
  const { when, placeWay, areaCode, position, placeName, placeType } = draft;
  return { ...EMPTY, when, placeWay, areaCode, position, placeName, placeType };
}

/** The week an incident will count in, when it is another than the report's. */
export function otherWeek(draft: IncidentDraft, { week, timeZone, now }: DraftContext): IsoWeek | null {
  const times = timesOf(draft.when, week, timeZone, now);
  if (times === null) return null;
  const counted = countingWeek(times.occurredFrom, times.occurredTo, timeZone);
  return counted === week ? null : counted;
}

function wayOf({ placeWay, categoryCode }: IncidentDraft): PlaceWay {
  return takesPlace(categoryCode === null ? undefined : categoryOf(categoryCode)) ? placeWay : 'AREA';
}

function precisionOf(way: PlaceWay, category: IncidentCategory | undefined): PlacePrecision {
  if (way === 'AREA') return 'AREA_ONLY';
  if (way === 'SEARCH') return 'NAMED';
  return category?.finest === 'SNAPPED' ? 'SNAPPED' : 'POINT';
}

const TOLD_PLACE: Record<FinestPlace, string> = {
  POINT: 'Sparas med punkten.',
  SNAPPED: 'Visas som en ruta på 250 m, inte exakt punkt.',
  DISTRICT: 'Sparas bara med området, aldrig med en punkt.',
  MUNICIPALITY: 'Sparas bara med kommunen, aldrig med område eller punkt.',
};

/** What will be kept of where it happened: no finer than category, level and type of place allow. */
export function toldPlace(draft: IncidentDraft): string {
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  const finest = finestPlace(category?.finest ?? 'POINT', levelOf(draft, category), draft.placeType || null);
  const isArea = draft.placeWay === 'AREA' || draft.position === null;
  return finest === 'POINT' && isArea ? 'Sparas med området, utan punkt.' : TOLD_PLACE[finest];
}

/** The draft as the API takes it. Call it when `draftFaults` finds nothing. */
export function inputOf(draft: IncidentDraft, context: DraftContext): IncidentInput {
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  const times = timesOf(draft.when, context.week, context.timeZone, context.now);
  if (category === undefined || times === null) throw new Error('The incident is not complete.');
  const level = levelOf(draft, category);
  const way = wayOf(draft);
  const position = way === 'AREA' || draft.position === null ? null : roundPosition(draft.position);
  return {
    categoryCode: category.code,
    ...times,
    placePrecision: precisionOf(way, category),
    areaCode: draft.areaCode,
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    placeName: way === 'SEARCH' ? draft.placeName.trim() : null,
    placeType: draft.placeType || null,
    count: draft.count ?? 1,
    severity: draft.severity,
    sourceType: draft.sourceType || null,
    reliability: draft.reliability || null,
    reportedToPolice: draft.reportedToPolice || null,
    text: draft.text.trim() || null,
    actionTaken: draft.actionTaken.trim() || null,
    secrecyLevel: level,
    oslProvision: draft.oslProvision || null,
    circleId: level === 'RESTRICTED' ? draft.circleId || null : null,
    levelReason: draft.levelReason.trim() || null,
  };
}
