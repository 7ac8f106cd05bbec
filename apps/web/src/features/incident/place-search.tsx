import { PLACE_TYPES } from '@samlad/domain/place.js';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { matchOptions } from '@/ui/match-options';
import { SuggestField } from '@/ui/suggest-field';
import type { IncidentDraft } from './incident-draft';
import { PLACE_SEARCH, type FoundPlace } from './incident.graphql';
import type { IncidentArea } from './incident-view';

interface PlaceSearchProps {
  draft: IncidentDraft;
  areas: readonly IncidentArea[];
  onChange: (change: Partial<IncidentDraft>) => void;
  error?: string;
}

export const WHERE_ID = 'handelse-var';
const MOST = 8;
const SHORTEST = 2;
const AREA = 'omrade:';
const ONLY_AREA = 'bara området';

const typeLabel = (placeType: string) => PLACE_TYPES.find(({ code }) => code === placeType)?.label;

/** One field for where: the municipality's own places by any of their names, and its areas. Another name is kept as it is written. */
export function PlaceSearch({ draft, areas, onChange, error }: PlaceSearchProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = useDeferredValue(typed?.trim() ?? '');
  const search = useQuery({
    ...graphqlQuery(PLACE_SEARCH, { text, first: MOST }),
    ...KEEP_LAST,
    enabled: text.length >= SHORTEST,
  });
  const places = text.length >= SHORTEST ? (search.data?.placeSearch ?? []) : [];
  const nameOf = (code: string | null) => areas.find((area) => area.code === code)?.name;
  const areaOptions = areas.map(({ code, name }) => ({
    value: `${AREA}${code}`,
    label: name,
    note: ONLY_AREA,
  }));
  const found = [
    ...matchOptions(areaOptions, text),
    ...places.map((place) => ({ value: place.id, label: place.name, note: aboutPlace(place) })),
  ];

  function aboutPlace({ placeType, areaCode, longitude }: FoundPlace): string {
    const where = longitude === null ? 'läget är okänt' : (nameOf(areaCode) ?? 'utanför områdena');
    return [typeLabel(placeType), where].filter(Boolean).join(', ');
  }

  const handleText = (next: string) => {
    setTyped(next);
    onChange(
      next.trim() === ''
        ? { placeWay: 'AREA', areaCode: null, position: null, placeName: '' }
        : { placeWay: 'SEARCH', position: null, placeName: next },
    );
  };
  const handleChoose = (value: string) => {
    setTyped(null);
    const code = value.startsWith(AREA) ? value.slice(AREA.length) : null;
    if (code !== null) return onChange({ placeWay: 'AREA', areaCode: code, position: null, placeName: '' });
    const place = places.find(({ id }) => id === value);
    if (!place) return;
    const { name, placeType, areaCode, longitude, latitude } = place;
    onChange({
      placeWay: 'SEARCH',
      placeName: name,
      placeType,
      position: longitude === null || latitude === null ? null : { longitude, latitude },
      areaCode: areaCode ?? draft.areaCode,
    });
  };
  return (
    <div className="incident-search">
      <SuggestField
        id={WHERE_ID}
        label="Var"
        placeholder="Plats eller område, t.ex. Flemingsbergs station"
        text={typed ?? shownPlace(draft, nameOf(draft.areaCode))}
        maxLength={120}
        onText={handleText}
        suggestions={found}
        onChoose={handleChoose}
        error={error}
      />
      <div role="status">
        {typed !== null && text.length >= SHORTEST && search.isSuccess && found.length === 0 && (
          <p className="muted">
            Ingen känd plats heter så. Välj område så sparas namnet utan punkt, eller peka på kartan.
          </p>
        )}
        {search.isError && <p className="field-error">{errorMessage(search.error)}</p>}
      </div>
    </div>
  );
}

/** What stands in the field for the place that is chosen, with the area that tells which one it is. */
function shownPlace({ placeWay, placeName, position }: IncidentDraft, areaName: string | undefined): string {
  if (placeWay === 'SEARCH') return position && areaName ? `${placeName}, ${areaName}` : placeName;
  if (placeWay === 'MAP') return position ? `Punkt på kartan${areaName ? ` i ${areaName}` : ''}` : '';
  return areaName ?? '';
}
