import { CATEGORIES, CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import type { Option } from '@/ui/select-field';
import { SelectField } from '@/ui/select-field';
import { FieldGroup } from '@/ui/field';
import {
  type MappingDraft,
  withCategoryAlways,
  withCategoryColumn,
  withPosition,
  withWord,
} from './mapping-draft';

interface MappingFormProps {
  preview: { headers: readonly string[]; sourceCategories: readonly string[] };
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

const FORMATS = [
  { value: 'ISO', label: '2026-11-19T21:30' },
  { value: 'SWEDISH', label: '2026-11-19 21.30 eller 19/11 2026' },
  { value: 'US', label: '11/19/2026 9:30 PM' },
] as const;

const SYSTEMS = [
  { value: 'EPSG:4326', label: 'WGS 84, grader' },
  { value: 'EPSG:3006', label: 'SWEREF 99 TM, meter' },
  { value: 'EPSG:3011', label: 'SWEREF 99 18 00, meter' },
];

const CATEGORY_OPTIONS: Option[] = CATEGORIES.filter(({ mode }) => mode === 'COUNT').map(
  ({ code, label, group }) => ({
    value: code,
    label: `${label} (${code})`,
    group: CATEGORY_GROUPS.find((entry) => entry.code === group)?.label ?? group,
  }),
);

/** What each column of the list means; the server's guess is filled in from the start. */
export function MappingForm({ preview, draft, onChange }: MappingFormProps) {
  const columns = preview.headers.map((name) => ({ value: name, label: name }));
  const column = (label: string, value: string | null | undefined, set: (name: string) => void) => (
    <SelectField
      label={label}
      value={value ?? ''}
      placeholder="Ingen kolumn"
      options={columns}
      onChange={set}
    />
  );
  const wordFor = (word: string) => draft.category.values?.find((entry) => entry.word === word)?.code ?? '';
  return (
    <form
      className="list-mapping"
      aria-label="Vad kolumnerna betyder"
      onSubmit={(event) => event.preventDefault()}
    >
      <FieldGroup label="Vad och när">
        <div className="list-mapping-fields">
          {column('Kategori', draft.category.column, (name) => onChange(withCategoryColumn(draft, name)))}
          {!draft.category.column && (
            <SelectField
              label="Samma kategori för alla rader"
              value={draft.category.always ?? ''}
              placeholder="Välj kategori"
              options={CATEGORY_OPTIONS}
              onChange={(code) => onChange(withCategoryAlways(draft, code))}
            />
          )}
          {column('Tid', draft.occurredFrom.column, (name) =>
            onChange({ ...draft, occurredFrom: { ...draft.occurredFrom, column: name } }),
          )}
          <SelectField
            label="Tiden är skriven som"
            value={draft.occurredFrom.format}
            options={FORMATS}
            onChange={(format) => onChange({ ...draft, occurredFrom: { ...draft.occurredFrom, format } })}
          />
          {column('Id i källan', draft.externalId, (externalId) =>
            onChange({ ...draft, externalId: externalId || null }),
          )}
        </div>
      </FieldGroup>
      <FieldGroup label="Var">
        <div className="list-mapping-fields">
          {column('Longitud eller östlig koordinat', draft.position?.east, (east) =>
            onChange(withPosition(draft, { east })),
          )}
          {column('Latitud eller nordlig koordinat', draft.position?.north, (north) =>
            onChange(withPosition(draft, { north })),
          )}
          <SelectField
            label="Koordinatsystem"
            value={draft.position?.crs ?? ''}
            placeholder="Ingen position"
            options={SYSTEMS}
            onChange={(crs) => onChange(withPosition(draft, { crs }))}
          />
          {column('Område', draft.area, (area) => onChange({ ...draft, area: area || null }))}
        </div>
      </FieldGroup>
      <FieldGroup label="Övrigt">
        <div className="list-mapping-fields">
          {column('Antal', draft.count, (count) => onChange({ ...draft, count: count || null }))}
          {column('Allvarlighetsgrad', draft.severity, (severity) =>
            onChange({ ...draft, severity: severity || null }),
          )}
          {column('Text', draft.text, (text) => onChange({ ...draft, text: text || null }))}
        </div>
      </FieldGroup>
      {draft.category.column && preview.sourceCategories.length > 0 && (
        <FieldGroup label="Filens ord och våra kategorier">
          <div className="list-mapping-fields">
            {preview.sourceCategories.map((word) => (
              <SelectField
                key={word}
                label={word}
                value={wordFor(word)}
                placeholder="Ta inte in"
                options={CATEGORY_OPTIONS}
                onChange={(code) => onChange(withWord(draft, word, code))}
              />
            ))}
          </div>
        </FieldGroup>
      )}
    </form>
  );
}
