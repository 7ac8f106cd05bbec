import type { Geometry } from 'geojson';
import { useMemo } from 'react';
import { AreaLayer } from '@/map/area-layer';
import { boundsOf } from '@/map/bounds';
import { DrawPolygon } from '@/map/draw-polygon';
import { MapView } from '@/map/map-view';
import { PolygonLayer, type PolygonTone } from '@/map/polygon-layer';
import type { MeasureArea } from './measure.graphql';
import { asPolygon } from './measure-draft';

interface SurfaceMapProps {
  area: MeasureArea;
  value: Geometry | null;
  tone?: PolygonTone;
  /** Lets the surface be drawn; without it the map only shows. */
  onDraw?: (value: Geometry | null) => void;
}

/** The surface of an insats on its kommundel, to look at or to draw. */
export function SurfaceMap({ area, value, tone = 'ongoing', onDraw }: SurfaceMapProps) {
  const areas = useMemo(() => [{ ...area, level: null }], [area]);
  const fit = useMemo(() => boundsOf(value ? [area.geometry, value] : [area.geometry]), [area, value]);
  const drawable = asPolygon(value);
  const isShown = !onDraw || !drawable;
  const polygons = useMemo(
    () => (value && isShown ? [{ id: 'yta', name: 'Insatsens yta', geometry: value, tone }] : []),
    [value, isShown, tone],
  );
  return (
    <MapView label={`Karta över ${area.name} med insatsens yta`} fit={fit} className="measure-map">
      <AreaLayer areas={areas} labels={false} />
      <PolygonLayer polygons={polygons} />
      {onDraw && <DrawPolygon value={drawable} onChange={onDraw} />}
    </MapView>
  );
}
