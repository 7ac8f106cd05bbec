import type { Geometry } from 'geojson';
import { useState } from 'react';
import { lazyMap } from '@/map/lazy-map';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import type { MeasureArea } from './measure.graphql';
import { PlaceCircle } from './place-circle';

const SurfaceMap = lazyMap(
  () => import('./surface-map').then((module) => module.SurfaceMap),
  'var(--measure-map-height)',
);

interface SurfaceFieldProps {
  /** The kommundel that the insats belongs to; null until it is chosen. */
  area: MeasureArea | null;
  value: Geometry | null;
  onChange: (value: Geometry | null) => void;
}

type Way = 'DRAW' | 'CIRCLE' | 'AREA';

const WAYS: { value: Way; label: string }[] = [
  { value: 'DRAW', label: 'Rita på kartan' },
  { value: 'CIRCLE', label: 'Cirkel runt en plats' },
  { value: 'AREA', label: 'Hela kommundelen' },
];

/** Where the insats is: drawn with the pointer, or given by keyboard as a circle or the whole kommundel. */
export function SurfaceField({ area, value, onChange }: SurfaceFieldProps) {
  const [way, setWay] = useState<Way>('DRAW');
  if (!area) return <p className="muted">Välj område först. Då visas kartan här.</p>;
  return (
    <div className="measure-surface">
      <RadioRow label="Så anges ytan" look="segmented" value={way} options={WAYS} onChange={setWay} />
      {way === 'CIRCLE' && <PlaceCircle area={area} onChange={onChange} />}
      {way === 'AREA' && (
        <p>
          <Button icon="map" onClick={() => onChange(area.geometry)}>
            {`Använd hela ytan av ${area.name}`}
          </Button>
        </p>
      )}
      <SurfaceMap area={area} value={value} {...(way === 'DRAW' && { onDraw: onChange })} />
      <p className="row" role="status">
        {value ? 'Ytan är angiven.' : 'Ingen yta är angiven än.'}
        {value && way !== 'DRAW' && (
          <Button size="small" tone="quiet" icon="trash" onClick={() => onChange(null)}>
            Ta bort ytan
          </Button>
        )}
      </p>
    </div>
  );
}
