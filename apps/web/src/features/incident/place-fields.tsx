import { PLACE_TYPES } from '@samlad/domain/place.js';
import type { IncidentCategory } from '@samlad/domain/incident-categories.js';
import type { FinestPlace } from '@samlad/domain/place.js';
import { lazy, Suspense } from 'react';
import { RadioRow } from '@/ui/choice';
import { FieldError } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { Skeleton } from '@/ui/states';
import { takesPlace, type DraftFaults, type IncidentDraft, type PlaceWay } from './incident-draft';
import type { IncidentArea } from './incident-view';
import { PlaceSearch } from './place-search';

const PlaceMap = lazy(() => import('./place-map').then((m) => ({ default: m.PlaceMap })));

interface PlaceFieldsProps {
  draft: IncidentDraft;
  category: IncidentCategory | undefined;
  areas: readonly IncidentArea[];
  faults: DraftFaults;
  onChange: (change: Partial<IncidentDraft>) => void;
}

const WAYS: { value: PlaceWay; label: string }[] = [
  { value: 'AREA', label: 'Bara området' },
  { value: 'MAP', label: 'Peka på kartan' },
  { value: 'SEARCH', label: 'Sök plats' },
];

const TOLD: Record<FinestPlace, string> = {
  POINT: 'Kategorin får sparas med en punkt.',
  SNAPPED: 'Kategorin sparas med ruta på 250 m, aldrig med den exakta punkten.',
  DISTRICT: 'Kategorin sparas bara med område, aldrig med en punkt.',
  MUNICIPALITY: 'Kategorin sparas bara med kommunen, aldrig med område eller punkt.',
};

/** Where it happened: the area alone, a point on the map, or a place by name; as exactly as the category allows. */
export function PlaceFields({ draft, category, areas, faults, onChange }: PlaceFieldsProps) {
  const mayPlace = takesPlace(category);
  const way = mayPlace ? draft.placeWay : 'AREA';
  const needsArea = way === 'AREA' || (way === 'SEARCH' && draft.position === null);
  return (
    <div className="incident-place">
      <RadioRow
        label="Var"
        help={category && TOLD[category.finest]}
        look="segmented"
        value={way}
        onChange={(placeWay) => onChange({ placeWay })}
        options={WAYS.map((option) => ({ ...option, disabled: option.value !== 'AREA' && !mayPlace }))}
      />
      {way === 'MAP' && (
        <Suspense fallback={<Skeleton height="18rem" />}>
          <PlaceMap
            areas={areas}
            start={draft.areaCode}
            value={draft.position}
            onChange={(position, areaCode) => onChange({ position, ...(areaCode && { areaCode }) })}
          />
        </Suspense>
      )}
      {way === 'SEARCH' && <PlaceSearch draft={draft} areas={areas} onChange={onChange} />}
      <FieldError id="handelse-plats-fel">{faults.place}</FieldError>
      <div className="row incident-pair">
        {needsArea && (
          <SelectField
            label="Område"
            value={draft.areaCode ?? ''}
            placeholder="Välj område"
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
            error={faults.areaCode}
            onChange={(areaCode) => onChange({ areaCode: areaCode || null })}
          />
        )}
        <SelectField
          label="Slag av plats"
          optional
          value={draft.placeType}
          placeholder="Inget valt"
          options={PLACE_TYPES.map(({ code, label }) => ({ value: code, label }))}
          onChange={(placeType) => onChange({ placeType })}
        />
      </div>
    </div>
  );
}
