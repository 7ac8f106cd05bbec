import type { Position } from '@samlad/geo/position.js';
import { useQuery } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { useDeferredValue, useState } from 'react';
import { formatNumber } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { Button } from '@/ui/button';
import { NumberField, TextField } from '@/ui/text-field';
import { FIND_PLACE, type FoundPlace } from './measure.graphql';

interface PlaceCircleProps {
  /** Its places are offered first. */
  area: { code: string; name: string };
  onChange: (surface: Geometry) => void;
}

const MOST = 12;
const SHORTEST = 2;
const SMALLEST = 20;
const LARGEST = 3_000;

const isSomewhere = (place: FoundPlace): place is FoundPlace & Position =>
  place.longitude !== null && place.latitude !== null;

/** A circle around a place that is searched by name: the same surface without a pointer. */
export function PlaceCircle({ area, onChange }: PlaceCircleProps) {
  const { municipality } = useSession();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<(FoundPlace & Position) | null>(null);
  const [radius, setRadius] = useState<number | null>(150);
  const text = useDeferredValue(typed.trim());
  const isAsking = text.length >= SHORTEST && place === null;
  const search = useQuery({
    ...graphqlQuery(FIND_PLACE, { text, first: MOST }),
    ...KEEP_LAST,
    enabled: isAsking,
  });
  const places = isAsking ? inAreaFirst((search.data?.placeSearch ?? []).filter(isSomewhere), area.code) : [];
  const isOutside = place !== null && place.areaCode !== area.code;
  const isRadiusRight = radius !== null && radius >= SMALLEST && radius <= LARGEST;
  const draw = async (centre: Position, metres: number) => {
    const { circleAround } = await import('./circle');
    onChange(circleAround(centre, metres, municipality.projectedCrs));
  };
  return (
    <div className="measure-circle">
      <div className="measure-circle-fields">
        <TextField
          label="Plats"
          help="Skriv ett namn ur kommunens platslista."
          value={typed}
          autoComplete="off"
          onChange={(next) => {
            setTyped(next);
            setPlace(null);
          }}
        />
        <NumberField
          label="Radie"
          unit="meter"
          min={SMALLEST}
          max={LARGEST}
          step={10}
          value={radius}
          error={isRadiusRight ? undefined : `Radien ska vara ${SMALLEST}–${formatNumber(LARGEST)} meter.`}
          onChange={(metres) => {
            setRadius(metres);
            if (place && metres !== null && metres >= SMALLEST && metres <= LARGEST) void draw(place, metres);
          }}
        />
      </div>
      <div role="status">
        {place &&
          isRadiusRight &&
          `Ytan är en cirkel med radien ${formatNumber(radius)} meter runt ${place.name}.`}
        {isOutside && <strong>{` Platsen ligger utanför ${area.name}.`}</strong>}
        {isAsking && search.isSuccess && places.length === 0 && 'Ingen plats med det namnet.'}
        {search.isError && <span className="field-error">{errorMessage(search.error)}</span>}
      </div>
      {places.length > 0 && (
        <ul className="measure-places" aria-label="Platser som passar">
          {places.map((found) => (
            <li key={found.id}>
              <Button
                size="small"
                onClick={() => {
                  setPlace(found);
                  setTyped(found.name);
                  if (isRadiusRight) void draw(found, radius);
                }}
              >
                {found.areaCode === area.code ? found.name : `${found.name}, utanför ${area.name}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function inAreaFirst(places: (FoundPlace & Position)[], code: string): (FoundPlace & Position)[] {
  return [...places].sort((a, b) => Number(b.areaCode === code) - Number(a.areaCode === code));
}
