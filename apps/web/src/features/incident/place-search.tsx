import { PLACE_TYPES } from '@samlad/domain/place.js';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { TextField } from '@/ui/text-field';
import type { IncidentDraft } from './incident-draft';
import { PLACE_SEARCH, type FoundPlace } from './incident.graphql';
import type { IncidentArea } from './incident-view';

interface PlaceSearchProps {
  draft: IncidentDraft;
  areas: readonly IncidentArea[];
  onChange: (change: Partial<IncidentDraft>) => void;
}

const MOST = 8;
const SHORTEST = 2;

/** A place by name, from the municipality's own list; an unknown name can be kept without a point. */
export function PlaceSearch({ draft, areas, onChange }: PlaceSearchProps) {
  const text = useDeferredValue(draft.placeName.trim());
  const isChosen = draft.position !== null;
  const search = useQuery({
    ...graphqlQuery(PLACE_SEARCH, { text, first: MOST }),
    ...KEEP_LAST,
    enabled: text.length >= SHORTEST && !isChosen,
  });
  const places = search.data?.placeSearch ?? [];
  const describe = ({ placeType, areaCode }: FoundPlace) =>
    [
      PLACE_TYPES.find(({ code }) => code === placeType)?.label,
      areas.find(({ code }) => code === areaCode)?.name,
    ]
      .filter(Boolean)
      .join(', ');
  const handleChoose = ({ name, placeType, areaCode, longitude, latitude }: FoundPlace) =>
    onChange({
      placeName: name,
      placeType,
      position: { longitude, latitude },
      areaCode: areaCode ?? draft.areaCode,
    });
  return (
    <div className="incident-search">
      <TextField
        label="Platsens namn"
        value={draft.placeName}
        maxLength={120}
        autoComplete="off"
        onChange={(placeName) => onChange({ placeName, position: null })}
      />
      <div role="status">
        {isChosen && (
          <p className="incident-found">
            <Icon name="check" /> Platsen finns i listan och får sin punkt.
          </p>
        )}
        {!isChosen && search.isSuccess && text.length >= SHORTEST && places.length === 0 && (
          <p className="muted">
            Ingen plats med det namnet. Välj område nedan så sparas namnet utan punkt, eller peka på kartan.
          </p>
        )}
        {search.isError && <p className="field-error">{errorMessage(search.error)}</p>}
      </div>
      {!isChosen && text.length >= SHORTEST && places.length > 0 && (
        <ul className="incident-places" aria-label="Platser som passar">
          {places.map((place) => (
            <li key={place.id}>
              <Button tone="quiet" size="small" onClick={() => handleChoose(place)}>
                {place.name}
                <span className="muted">{describe(place)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
