import { synonymsOf } from '@samlad/domain/category-words/synonyms.js';
import { CATEGORIES, CATEGORY_GROUPS, categoryOf } from '@samlad/domain/incident-categories.js';
import { SECRECY_LEVELS, SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import { addWeeks } from '@samlad/domain/week.js';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { Combobox } from '@/ui/combobox';
import { FieldGroup } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { WeekPicker } from '@/ui/week-picker';
import type { ExplorerState } from './address';
import type { ExplorerMap } from './explorer.graphql';

interface FilterPanelProps {
  state: ExplorerState;
  figures: ExplorerMap | undefined;
  lastWeek: string;
  onChange: (part: Partial<ExplorerState>) => void;
}

const CATEGORY_OPTIONS = [
  ...CATEGORY_GROUPS.map(({ code, label }) => ({ value: code, label: `Alla: ${label}`, group: label })),
  ...CATEGORIES.filter(({ mode }) => mode === 'COUNT').map(({ code, label, group }) => ({
    value: code,
    label,
    group: CATEGORY_GROUPS.find((entry) => entry.code === group)?.label ?? group,
    keywords: synonymsOf(code),
    note: code,
  })),
];

const codesOf = (value: string) =>
  categoryOf(value) ? [value] : CATEGORIES.filter(({ group }) => group === value).map(({ code }) => code);

const PERIODS = [
  { value: '1', label: 'En vecka' },
  { value: '4', label: '4 veckor' },
  { value: '8', label: '8 veckor' },
  { value: '13', label: '13 veckor' },
  { value: '26', label: 'Ett halvår' },
  { value: '52', label: 'Ett år' },
  { value: '104', label: 'Två år' },
];

const toggled = <Value,>(values: readonly Value[], value: Value, on: boolean) =>
  on ? [...values, value] : values.filter((one) => one !== value);

/** What is shown: weeks, categories, parties, levels, areas. Every choice is in the address. */
export function FilterPanel({ state, figures, lastWeek, onChange }: FilterPanelProps) {
  const parties = figures?.parties ?? [];
  const areas = (figures?.areas ?? []).filter(({ kind }) => kind === 'DISTRICT');
  return (
    <form className="explorer-filter" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <FieldGroup label="Till och med vecka">
        <WeekPicker
          week={state.toWeek}
          last={lastWeek}
          onChange={(toWeek) => onChange(shifted(state, toWeek))}
        />
      </FieldGroup>
      <SelectField
        label="Period"
        value={
          PERIODS.find(({ value }) => addWeeks(state.toWeek, 1 - Number(value)) === state.fromWeek)?.value ??
          ''
        }
        placeholder="Egen period"
        options={PERIODS}
        onChange={(weeks) => onChange({ fromWeek: addWeeks(state.toWeek, 1 - Number(weeks)), atWeek: null })}
      />
      <Combobox
        label="Kategori"
        options={CATEGORY_OPTIONS}
        value={null}
        onChange={(value) =>
          value && onChange({ categoryCodes: [...new Set([...state.categoryCodes, ...codesOf(value)])] })
        }
      />
      {state.categoryCodes.length > 0 && (
        <ul className="explorer-chips" aria-label="Valda kategorier">
          {state.categoryCodes.map((code) => (
            <li key={code}>
              <Button
                size="small"
                icon="close"
                onClick={() => onChange({ categoryCodes: toggled(state.categoryCodes, code, false) })}
              >
                {categoryOf(code)?.label ?? code}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FieldGroup label="Part">
        {parties.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={state.partyIds.includes(id)}
            onChange={(on) => onChange({ partyIds: toggled(state.partyIds, id, on) })}
          />
        ))}
      </FieldGroup>
      <FieldGroup label="Område">
        {areas.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={name}
            checked={state.areaCodes.includes(code)}
            onChange={(on) => onChange({ areaCodes: toggled(state.areaCodes, code, on) })}
          />
        ))}
      </FieldGroup>
      <FieldGroup label="Sekretessnivå">
        {SECRECY_LEVELS.map((level) => (
          <Checkbox
            key={level}
            label={`${SECRECY_TEXT[level].letter} ${SECRECY_TEXT[level].label}`}
            checked={state.secrecyLevels.includes(level)}
            onChange={(on) => onChange({ secrecyLevels: toggled(state.secrecyLevels, level, on) })}
          />
        ))}
      </FieldGroup>
      <Button
        onClick={() =>
          onChange({ categoryCodes: [], partyIds: [], areaCodes: [], secrecyLevels: [], atWeek: null })
        }
      >
        Rensa filter
      </Button>
    </form>
  );
}

function shifted({ fromWeek, toWeek }: ExplorerState, to: string): Partial<ExplorerState> {
  let weeks = 0;
  while (addWeeks(fromWeek, weeks) < toWeek) weeks += 1;
  return { toWeek: to, fromWeek: addWeeks(to, -weeks), atWeek: null };
}
