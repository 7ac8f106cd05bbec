import { isoWeek } from '../database/sql.js';

/** An area as the API's `Area`, for use inside JSON that PostgreSQL makes; `a` is area. */
export const AREA_JSON = `json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'kind', a.kind,
  'parentCode', (select up.code from area up where up.municipality_id = a.municipality_id and up.id = a.parent_id),
  'geometry', a.geometry, 'labelLongitude', a.label_longitude, 'labelLatitude', a.label_latitude,
  'approximate', a.approximate, 'population', a.population,
  'validFrom', ${isoWeek('a.valid_from_week')}, 'validTo', ${isoWeek('a.valid_to_week')})`;

/** An area as the API's `AreaName`; `a` is area. */
export const AREA_NAME_JSON = `json_build_object('code', a.code, 'name', a.name)`;

/** Whether area `alias` exists in the week that the placeholder holds as an index. */
export const areaValidIn = (alias: string, week: string): string =>
  `(${alias}.valid_from_week <= ${week} and (${alias}.valid_to_week is null or ${alias}.valid_to_week >= ${week}))`;

/** The order areas are listed in: the municipality, its districts, their places. */
export const areaOrder = (alias: string): string =>
  `array_position(array['MUNICIPALITY', 'DISTRICT', 'PLACE'], ${alias}.kind), ${alias}.code`;
