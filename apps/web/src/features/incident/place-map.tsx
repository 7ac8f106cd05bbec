import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { covers, prepareGeometry } from '@samlad/geo/point-in-polygon.js';
import type { Position } from '@samlad/geo/position.js';
import { useMemo, useState } from 'react';
import { AreaLayer } from '@/map/area-layer';
import { boundsOf } from '@/map/bounds';
import { MapView } from '@/map/map-view';
import { PositionPicker } from '@/map/position-picker';
import type { IncidentArea } from './incident-view';

interface PlaceMapProps {
  areas: readonly IncidentArea[];
  /** The area that the map begins at; the whole municipality when there is none. */
  start: string | null;
  value: Position | null;
  /** With the area that holds the position, or null outside them all. */
  onChange: (position: Position | null, areaCode: string | null) => void;
}

const nothing = () => undefined;

/** A map to point out one place on, with the areas behind. */
export function PlaceMap({ areas, start, value, onChange }: PlaceMapProps) {
  const prepared = useMemo(
    () => areas.map(({ code, geometry }) => ({ code, prepared: prepareGeometry(geometry as MultiPolygon) })),
    [areas],
  );
  const [first] = useState(start);
  const shapes = useMemo(() => areas.map(({ code, name, geometry }) => ({ code, name, geometry })), [areas]);
  const fit = useMemo(() => {
    const near = areas.filter(({ code }) => code === first);
    return boundsOf((near.length > 0 ? near : areas).map(({ geometry }) => geometry));
  }, [areas, first]);
  const areaAt = (position: Position) =>
    prepared.find((area) => covers(area.prepared, position))?.code ?? null;
  const found = value && areas.find(({ code }) => code === areaAt(value));
  return (
    <div>
      <MapView label="Karta för att peka ut platsen" fit={fit} className="incident-map">
        <AreaLayer
          areas={shapes}
          highlighted={null}
          onHighlight={nothing}
          selected={found?.code ?? null}
          onSelect={nothing}
        />
        <PositionPicker
          value={value}
          onChange={(position) => onChange(position, position && areaAt(position))}
        />
      </MapView>
      <p role="status" className={value && !found ? 'field-error' : 'muted'}>
        {!value && 'Klicka på kartan där det hände.'}
        {found && `Platsen ligger i ${found.name}.`}
        {value && !found && 'Platsen ligger utanför kommunens områden. Flytta nålen.'}
      </p>
    </div>
  );
}
