import { PLACE_TYPES } from '@samlad/domain/place.js';
import { lazyMap } from '@/map/lazy-map';
import { Button } from '@/ui/button';
import { FieldError } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { toldPlace, type DraftFaults, type IncidentDraft } from './incident-draft';
import type { IncidentArea } from './incident-view';
import { PlaceSearch } from './place-search';

const PlaceMap = lazyMap(() => import('./place-map').then((module) => module.PlaceMap), '18rem');

interface PlaceFieldsProps {
  draft: IncidentDraft;
  areas: readonly IncidentArea[];
  faults: DraftFaults;
  onChange: (change: Partial<IncidentDraft>) => void;
}

/** Where it happened: one field for places and areas, or a point on the map; what will be kept stands below. */
export function PlaceFields({ draft, areas, faults, onChange }: PlaceFieldsProps) {
  const isOnMap = draft.placeWay === 'MAP';
  const isUnknown = draft.placeWay === 'SEARCH' && draft.position === null;
  const area = areas.find(({ code }) => code === draft.areaCode);
  const isChosen = isOnMap ? draft.position !== null : area !== undefined;
  return (
    <div className="incident-place">
      <PlaceSearch draft={draft} areas={areas} onChange={onChange} error={faults.place} />
      {isOnMap && (
        <PlaceMap
          areas={areas}
          start={draft.areaCode}
          value={draft.position}
          onChange={(position, areaCode) => onChange({ position, ...(areaCode && { areaCode }) })}
        />
      )}
      {isUnknown && draft.placeName.trim() !== '' && (
        <SelectField
          label="Område"
          value={draft.areaCode ?? ''}
          placeholder="Välj område"
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          error={faults.areaCode}
          onChange={(areaCode) => onChange({ areaCode: areaCode || null })}
        />
      )}
      {!isUnknown && <FieldError id="handelse-omrade-fel">{faults.areaCode}</FieldError>}
      <div role="status">{isChosen && <p className="muted incident-kept">{toldPlace(draft)}</p>}</div>
      <div className="incident-quick">
        {isOnMap ? (
          <Button size="small" tone="quiet" onClick={() => onChange({ placeWay: 'AREA', position: null })}>
            Ta bort kartan
          </Button>
        ) : (
          <Button
            size="small"
            tone="quiet"
            icon="map"
            onClick={() => onChange({ placeWay: 'MAP', placeName: '', position: draft.position })}
          >
            Peka på kartan
          </Button>
        )}
        {draft.placeWay === 'SEARCH' && area && (
          <Button
            size="small"
            tone="quiet"
            onClick={() => onChange({ placeWay: 'AREA', placeName: '', position: null, placeType: '' })}
          >
            {`Bara området ${area.name}`}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What kind of place it was; only asked for among the rest. */
export function PlaceTypeField({ draft, onChange }: Pick<PlaceFieldsProps, 'draft' | 'onChange'>) {
  return (
    <SelectField
      label="Slag av plats"
      optional
      value={draft.placeType}
      placeholder="Inget valt"
      options={PLACE_TYPES.map(({ code, label }) => ({ value: code, label }))}
      onChange={(placeType) => onChange({ placeType })}
    />
  );
}
