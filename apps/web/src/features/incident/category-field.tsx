import { findCategories } from '@samlad/domain/find-categories.js';
import {
  CATEGORIES,
  CATEGORY_GROUPS,
  isChoosable,
  type CategoryGroupCode,
  type IncidentCategory,
} from '@samlad/domain/incident-categories.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { useCallback, useEffect, useMemo } from 'react';
import { Combobox } from '@/ui/combobox';
import type { ComboboxOption } from '@/ui/combobox-list';

interface CategoryFieldProps {
  week: IsoWeek;
  /** Groups that the party's kind suggests first. */
  preferred: readonly CategoryGroupCode[];
  /** Codes that were chosen lately, the latest first. */
  recent: readonly string[];
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string;
}

const MOST = 200;
const CATEGORY_ID = 'handelse-kategori';
const groupLabel = new Map<string, string>(CATEGORY_GROUPS.map(({ code, label }) => [code, label]));

const asOption = ({ code, label, group }: IncidentCategory): ComboboxOption => ({
  value: code,
  label,
  group: groupLabel.get(group),
});

/** Type-ahead over categories by word, code or synonym, also with a typing error. The dialog begins here. */
export function CategoryField({ week, preferred, recent, value, onChange, error }: CategoryFieldProps) {
  useEffect(() => document.getElementById(CATEGORY_ID)?.focus(), []);
  const isCounted = useCallback(
    (category: IncidentCategory) => category.mode === 'COUNT' && isChoosable(category, week),
    [week],
  );
  const options = useMemo(() => CATEGORIES.filter(isCounted).map(asOption), [isCounted]);
  const usual = useMemo(() => {
    const first = findCategories('', MOST, { preferred, recent }).filter(isCounted);
    return [...new Set([...first, ...CATEGORIES.filter(isCounted)])].map(asOption);
  }, [preferred, recent, isCounted]);
  const match = useCallback(
    (_: readonly ComboboxOption[], typed: string) =>
      typed.trim() === ''
        ? usual
        : findCategories(typed, MOST, { preferred, recent }).filter(isCounted).map(asOption),
    [preferred, recent, isCounted, usual],
  );
  return (
    <Combobox
      label="Kategori"
      placeholder="Skriv vad som hände, t.ex. slagsmål"
      options={options}
      match={match}
      value={value}
      onChange={onChange}
      error={error}
      id={CATEGORY_ID}
    />
  );
}
