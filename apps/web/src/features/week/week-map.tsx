import { categoryOf } from '@samlad/domain/incident-categories.js';
import { useMemo, useState } from 'react';
import { formatCount } from '@/i18n/format';
import { AreaLayer } from '@/map/area-layer';
import { boundsOf } from '@/map/bounds';
import { MapPopup } from '@/map/map-popup';
import { MapView } from '@/map/map-view';
import { PointLayer } from '@/map/point-layer';
import { PolygonLayer } from '@/map/polygon-layer';
import { areasOf, pointsOf, polygonsOf } from './map-shapes';
import type { WeekOverview } from './week.graphql';

interface WeekMapProps {
  overview: WeekOverview;
  highlighted: string | null;
  onHighlight: (code: string | null) => void;
  onOpenArea: (code: string) => void;
  onOpenMeasure: (id: string) => void;
}

/** The week on the map: areas by joint level, incidents as points, insatser as outlines. */
export function WeekMap({ overview, highlighted, onHighlight, onOpenArea, onOpenMeasure }: WeekMapProps) {
  const areas = useMemo(() => areasOf(overview), [overview]);
  const points = useMemo(() => pointsOf(overview), [overview]);
  const polygons = useMemo(() => polygonsOf(overview), [overview]);
  const fit = useMemo(() => boundsOf(areas.map(({ geometry }) => geometry)), [areas]);
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <MapView label="Karta över veckans läge" fit={fit} className="week-map-view">
      <AreaLayer areas={areas} highlighted={highlighted} onHighlight={onHighlight} onSelect={onOpenArea} />
      <PolygonLayer polygons={polygons} onSelect={onOpenMeasure} />
      <PointLayer points={points} selected={selected} onSelect={setSelected} />
      <PointPopup overview={overview} id={selected} onClose={() => setSelected(null)} />
    </MapView>
  );
}

interface PointPopupProps {
  overview: WeekOverview;
  id: string | null;
  onClose: () => void;
}

function PointPopup({ overview: { points }, id, onClose }: PointPopupProps) {
  const index = id === null ? -1 : points.ids.indexOf(id);
  const longitude = points.longitudes[index];
  const latitude = points.latitudes[index];
  if (longitude === undefined || latitude === undefined) return null;
  const code = points.categoryCodes[index] ?? '';
  const count = points.counts[index] ?? 1;
  return (
    <MapPopup at={{ longitude, latitude }} onClose={onClose}>
      <strong>{categoryOf(code)?.label ?? code}</strong>
      {count > 1 && <p>{formatCount(count, 'händelse', 'händelser')}</p>}
    </MapPopup>
  );
}
