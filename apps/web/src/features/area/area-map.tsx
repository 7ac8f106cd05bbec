import { useMemo } from 'react';
import { AreaLayer } from '@/map/area-layer';
import { boundsOf } from '@/map/bounds';
import { MapView } from '@/map/map-view';
import { PointLayer } from '@/map/point-layer';
import { PolygonLayer } from '@/map/polygon-layer';
import type { AreaOverview } from './area.graphql';
import { measureTone } from './measure-spans';

interface AreaMapProps {
  overview: AreaOverview;
  /** The incident that stands out, here and in the table. */
  selected: string | null;
  onSelect: (id: string) => void;
  onOpenMeasure: (id: string) => void;
}

/** The area with its incidents of the week and its insatser. */
export function AreaMap({ overview, selected, onSelect, onOpenMeasure }: AreaMapProps) {
  const { area, row, points, measures } = overview;
  const areas = useMemo(
    () => [
      {
        code: area.code,
        name: area.name,
        geometry: area.geometry,
        level: row.jointLevel,
        proposed: row.jointLevelIsProposal,
      },
    ],
    [area, row],
  );
  const marks = useMemo(
    () =>
      points.ids.map((id, index) => ({
        id,
        longitude: points.longitudes[index] ?? 0,
        latitude: points.latitudes[index] ?? 0,
        count: points.counts[index],
      })),
    [points],
  );
  const polygons = useMemo(
    () =>
      measures.flatMap(({ id, title, polygon, state }) =>
        polygon ? [{ id, name: `Insats: ${title}`, geometry: polygon, tone: measureTone(state) }] : [],
      ),
    [measures],
  );
  const fit = useMemo(() => boundsOf([area.geometry]), [area]);
  return (
    <MapView label={`Karta över ${area.name}`} fit={fit} className="area-map-view">
      <AreaLayer areas={areas} labels={false} />
      <PolygonLayer polygons={polygons} onSelect={onOpenMeasure} />
      <PointLayer points={marks} selected={selected} onSelect={onSelect} />
    </MapView>
  );
}
