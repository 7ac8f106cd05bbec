import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { addWeeks, type IsoWeek, isoWeekSchema, weekIndexOf } from '@samlad/domain/week.js';

/** Everything the explorer shows, as its address says it. */
export interface ExplorerState {
  fromWeek: IsoWeek;
  toWeek: IsoWeek;
  /** The single week that the slider stands on; null for the whole period. */
  atWeek: IsoWeek | null;
  categoryCodes: readonly string[];
  partyIds: readonly string[];
  areaCodes: readonly string[];
  secrecyLevels: readonly SecrecyLevel[];
  view: { longitude: number; latitude: number; zoom: number } | null;
}

const LONGEST_WEEKS = 520;
const DEFAULT_WEEKS = 8;

const KEYS = {
  fromWeek: 'fran',
  toWeek: 'till',
  atWeek: 'vecka',
  categoryCodes: 'kategori',
  partyIds: 'part',
  areaCodes: 'omrade',
  secrecyLevels: 'niva',
  view: 'vy',
} as const;

const list = (text: string | null) => (text ?? '').split(',').filter((part) => part !== '');
const week = (text: string | null) => (text !== null && isoWeekSchema.safeParse(text).success ? text : null);

function viewOf(text: string | null): ExplorerState['view'] {
  const [latitude, longitude, zoom] = (text ?? '').split(',').map(Number);
  const numbers = [latitude, longitude, zoom];
  if (numbers.some((number) => number === undefined || !Number.isFinite(number))) return null;
  return { latitude: latitude ?? 0, longitude: longitude ?? 0, zoom: zoom ?? 0 };
}

/** Reads an address; what is missing or unreadable gets the last eight weeks up to `home`. */
export function readAddress(search: URLSearchParams, home: IsoWeek): ExplorerState {
  const toWeek = week(search.get(KEYS.toWeek)) ?? home;
  const asked = week(search.get(KEYS.fromWeek)) ?? addWeeks(toWeek, 1 - DEFAULT_WEEKS);
  const span = weekIndexOf(toWeek) - weekIndexOf(asked);
  const fromWeek = span < 0 ? toWeek : span >= LONGEST_WEEKS ? addWeeks(toWeek, 1 - LONGEST_WEEKS) : asked;
  const at = week(search.get(KEYS.atWeek));
  return {
    fromWeek,
    toWeek,
    atWeek: at !== null && at >= fromWeek && at <= toWeek ? at : null,
    categoryCodes: list(search.get(KEYS.categoryCodes)),
    partyIds: list(search.get(KEYS.partyIds)),
    areaCodes: list(search.get(KEYS.areaCodes)),
    secrecyLevels: list(search.get(KEYS.secrecyLevels)).filter((level): level is SecrecyLevel =>
      (SECRECY_LEVELS as readonly string[]).includes(level),
    ),
    view: viewOf(search.get(KEYS.view)),
  };
}

/** Writes the address of a state; reading it gives the state again. */
export function writeAddress(state: ExplorerState): URLSearchParams {
  const search = new URLSearchParams();
  search.set(KEYS.fromWeek, state.fromWeek);
  search.set(KEYS.toWeek, state.toWeek);
  if (state.atWeek) search.set(KEYS.atWeek, state.atWeek);
  for (const key of ['categoryCodes', 'partyIds', 'areaCodes', 'secrecyLevels'] as const) {
    if (state[key].length > 0) search.set(KEYS[key], state[key].join(','));
  }
  if (state.view) {
    const { latitude, longitude, zoom } = state.view;
    search.set(KEYS.view, `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom}`);
  }
  return search;
}

/** The filter that the API is asked with: the slider's week if it stands on one, else the period. */
export function filterOf(state: ExplorerState) {
  return {
    fromWeek: state.atWeek ?? state.fromWeek,
    toWeek: state.atWeek ?? state.toWeek,
    categoryCodes: orNull(state.categoryCodes),
    partyIds: orNull(state.partyIds),
    areaCodes: orNull(state.areaCodes),
    secrecyLevels: orNull(state.secrecyLevels),
  };
}

const orNull = <Value>(values: readonly Value[]) => (values.length === 0 ? null : [...values]);
