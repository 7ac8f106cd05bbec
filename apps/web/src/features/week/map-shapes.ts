import type { MeasureState } from '@samlad/domain/measure.js';
import { countWords } from '@/domain-ui/expected-range';
import type { MapArea } from '@/map/map-area';
import type { MapPoint } from '@/map/point-painter';
import type { MapPolygon, PolygonTone } from '@/map/polygon-layer';
import { labelPlaces } from './label-places';
import type { WeekOverview } from './week.graphql';

const TONE: Record<MeasureState, PolygonTone> = {
  PROPOSED: 'planned',
  AGREED: 'planned',
  PLANNED: 'planned',
  ONGOING: 'ongoing',
  DONE: 'done',
  IN_FOLLOW_UP: 'done',
  EVALUATED: 'done',
  CLOSED: 'done',
  ABORTED: 'done',
  DECLINED: 'done',
};

/** The areas of a week as the map draws them. */
export function areasOf(overview: WeekOverview): MapArea[] {
  const surfaces = overview.areas.map(({ area: { code, geometry, labelLongitude, labelLatitude } }) => ({
    code,
    geometry,
    label: { longitude: labelLongitude, latitude: labelLatitude },
  }));
  const places = labelPlaces(surfaces, pointsOf(overview));
  return overview.areas.map(({ area, jointLevel, jointLevelIsProposal, count, expected }) => ({
    code: area.code,
    name: area.name,
    geometry: area.geometry,
    label: places.get(area.code),
    level: jointLevel,
    proposed: jointLevelIsProposal,
    note: `händelser: ${countWords(count, expected)}`,
  }));
}

/** The incidents of a week that have a position. */
export function pointsOf({ points }: WeekOverview): MapPoint[] {
  return points.ids.map((id, index) => ({
    id,
    longitude: points.longitudes[index] ?? 0,
    latitude: points.latitudes[index] ?? 0,
    count: points.counts[index],
  }));
}

/** The insatser of a week that are drawn. */
export function polygonsOf({ measures }: WeekOverview): MapPolygon[] {
  return measures.flatMap(({ id, title, polygon, state }) =>
    polygon ? [{ id, name: `Insats: ${title}`, geometry: polygon, tone: TONE[state] }] : [],
  );
}
