import { useMemo } from 'react';
import { AreaLayer } from '@/map/area-layer';
import { boundsOf } from '@/map/bounds';
import { MapView } from '@/map/map-view';
import type { BoundaryPreview } from './boundary-import.graphql';

interface PreviewMapProps {
  areas: BoundaryPreview['areas'];
  highlighted: string | null;
  onHighlight: (code: string | null) => void;
}

/** The areas of the file as they would lie. */
export function PreviewMap({ areas, highlighted, onHighlight }: PreviewMapProps) {
  const shapes = useMemo(
    () =>
      areas.map(({ code, name, geometry, labelLongitude, labelLatitude }) => ({
        code,
        name,
        geometry,
        label: { longitude: labelLongitude, latitude: labelLatitude },
      })),
    [areas],
  );
  const fit = useMemo(() => boundsOf(areas.map(({ geometry }) => geometry)), [areas]);
  return (
    <MapView label="Förhandsvisning av områden" fit={fit} className="boundary-preview-map">
      <AreaLayer areas={shapes} highlighted={highlighted} onHighlight={onHighlight} onSelect={onHighlight} />
    </MapView>
  );
}
