import { isoWeekOf, mondayOfWeek, weekIndexOf } from '@samlad/domain/week.js';
import { zKey } from '@samlad/geo/z-order.js';
import { daysAgo, type Scene } from '../scene.js';
import { finestOf, squareOf } from '../../rules/places.js';
import { type Area, type Party, type Row, withThoseAround } from '../world.js';

const CATEGORIES = ['ORD-01', 'ORD-02', 'VLD-02', 'EGE-01', 'EGE-06', 'TRA-01', 'PLA-01', 'BRA-03'];
const PLACE_TYPES = ['SQUARE', 'SCHOOL', 'STATION', 'PARK', 'HOUSING'];
const DECIMALS = 1e9;
const LAST = weekIndexOf('2026-W48');

/** Incidents of every party: shared or not, removed or not, on a point or known to an area only. */
export function incidents(scene: Scene, most: number): void {
  const { draw, town } = scene;
  for (const party of town.parties) {
    draw.times(Math.ceil(most / 2), most, () => incident(scene, party));
  }
}

function incident(scene: Scene, party: Party): void {
  const { draw, town } = scene;
  const mark = scene.mark(party.id);
  const onPoint = draw.chance(0.7);
  const area = onPoint ? scene.district() : draw.pick(town.areas);
  const week =
    LAST -
    draw.weighted([
      [3, 0],
      [5, 1],
      [2, 2],
      [2, draw.int(3, 12)],
    ]);
  const monday = Date.parse(`${mondayOfWeek(isoWeekOf(week))}T00:00:00Z`);
  const occurred = new Date(monday + draw.int(3, 50) * 3_600_000).toISOString().replace('.000Z', 'Z');
  const shared = draw.chance(0.75);
  const category = draw.pick(CATEGORIES);
  const type = draw.chance(0.7) ? draw.pick(PLACE_TYPES) : null;
  const exact = finestOf({ category, level: mark.level, type }) === 'POINT';
  scene.add('incident', { owner: party.id, ...mark, area: area.id }, (word, row) => {
    const position = onPoint ? placeIn(scene, row, area, exact) : null;
    return {
      id: row.id,
      party_id: party.id,
      week,
      ...scene.markColumns(mark, word),
      shared,
      shared_at: shared ? daysAgo(2) : null,
      category_code: category,
      occurred_from: occurred,
      occurred_to: null,
      time_precision: draw.pick(['MINUTE', 'HOUR', 'DAY']),
      area_id: area.id,
      area_ids: [...withThoseAround(town, area.id), ...placesAt(scene, area, position)],
      place_precision: position === null ? 'AREA_ONLY' : exact ? draw.pick(['POINT', 'NAMED']) : 'SNAPPED',
      place_name: draw.chance(0.7) ? `Vid ${word('place_name')}` : null,
      place_type: type,
      longitude: position?.longitude ?? null,
      latitude: position?.latitude ?? null,
      z: position === null ? null : zKey(position),
      count: draw.weighted([
        [6, 1],
        [3, draw.int(2, 9)],
        [1, draw.int(100, 999)],
      ]),
      severity: draw.chance(0.8) ? draw.int(1, 4) : null,
      source_type: null,
      reliability: draw.pick(['A', 'B', 'C']),
      reported_to_police: draw.pick(['YES', 'NO', 'UNKNOWN']),
      text: `Hände ${word('text')}`,
      action_taken: draw.chance(0.5) ? `Gjorde ${word('action_taken')}` : null,
      source: 'FORM',
      external_key: draw.uuid(),
      removed_at: draw.chance(0.1) ? daysAgo(1) : null,
      version: draw.int(1, 3),
      user_id: draw.pick(town.readers).userId,
      updated_at: daysAgo(draw.int(0, 5)),
    };
  });
}

/** A point as it may be kept: exact and marked, or the middle of a square that others share. */
function placeIn(
  scene: Scene,
  row: Row,
  area: Area,
  exact: boolean,
): { longitude: number; latitude: number } {
  if (exact) return pointIn(scene, row, area, ['longitude', 'latitude']);
  const [west, south, east, north] = area.box;
  const at = (low: number, high: number) => low + ((high - low) * scene.draw.int(100, 900)) / 1000;
  return squareOf({ longitude: at(west, east), latitude: at(south, north) });
}

/** A point of its own inside an area, with so many decimals that it is known wherever it turns up. */
export function pointIn(
  { draw, marks }: Scene,
  row: Row,
  { box: [west, south, east, north] }: Area,
  columns: readonly [string, string],
): { longitude: number; latitude: number } {
  const between = (low: number, high: number) => () => {
    const steps = Math.round((high - low) * DECIMALS);
    return (Math.round(low * DECIMALS) + draw.int(1_000, steps - 1_000)) / DECIMALS;
  };
  return {
    longitude: marks.number(row, columns[0], between(west, east)),
    latitude: marks.number(row, columns[1], between(south, north)),
  };
}

function placesAt(
  { town }: Scene,
  district: Area,
  position: { longitude: number; latitude: number } | null,
): string[] {
  if (position === null) return [];
  return town.areas
    .filter(({ kind, parent }) => kind === 'PLACE' && parent === district.id)
    .filter(({ box: [west, south, east, north] }) => {
      const { longitude, latitude } = position;
      return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    })
    .map(({ id }) => id);
}
