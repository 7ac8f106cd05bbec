import type { Position } from '@samlad/geo/position.js';
import { fromProjected, toProjected } from '@samlad/geo/projection.js';
import type { AreaLocator } from '../area/area-locator.js';
import type { Calendar } from './calendar.js';
import { DISTRICTS, PROJECTED_CRS } from './huddinge-districts.js';
import { PLACES, type DemoPlace } from './huddinge-places.js';

/** Where and when the demo takes place. */
export interface Stage {
  calendar: Calendar;
  locator: AreaLocator;
  placesOf: ReadonlyMap<string, readonly DemoPlace[]>;
}

export const setStage = (calendar: Calendar, locator: AreaLocator): Stage => ({
  calendar,
  locator,
  placesOf: new Map(DISTRICTS.map(({ code }) => [code, PLACES.filter(({ district }) => district === code)])),
});

/** A position so many metres east and north of a district's centre. Throws on an unknown district. */
export function positionIn(district: string, east: number, north: number): Position {
  const centre = DISTRICTS.find(({ code }) => code === district);
  if (centre === undefined) throw new RangeError(`There is no district ${district}.`);
  const { easting, northing } = toProjected(centre, PROJECTED_CRS);
  return fromProjected({ easting: easting + east, northing: northing + north }, PROJECTED_CRS);
}

/** A place of the demo by its name. Throws when there is none. */
export function placeNamed(name: string): DemoPlace {
  const place = PLACES.find((candidate) => candidate.name === name);
  if (place === undefined) throw new RangeError(`There is no place ${name}.`);
  return place;
}
