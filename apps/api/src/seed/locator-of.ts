import { isoWeekOf } from '@samlad/domain/week.js';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import type { Area } from '../area/area.model.js';
import { AreaLocator } from '../area/area-locator.js';
import type { AreaSpec } from '../setup/add-municipality.js';
import type { Cast } from './cast.js';
import { PROJECTED_CRS } from './huddinge-districts.js';

/** Finds where positions lie among areas that have just been added. */
export function locatorOf(specs: readonly AreaSpec[], cast: Cast): AreaLocator {
  const areas = specs.map((spec): Area => ({
    id: cast.areaId(spec.code),
    code: spec.code,
    name: spec.name,
    kind: spec.kind,
    parentCode: spec.parentCode,
    geometry: spec.geometry as MultiPolygon,
    labelLongitude: spec.labelLongitude,
    labelLatitude: spec.labelLatitude,
    approximate: spec.approximate,
    population: spec.population,
    validFrom: isoWeekOf(spec.validFromWeek),
    validTo: null,
  }));
  return new AreaLocator(areas, PROJECTED_CRS);
}
