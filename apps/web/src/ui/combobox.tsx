import { useCombobox } from 'downshift';
import { useMemo, useRef, useState } from 'react';
import { ComboboxList, type ComboboxOption } from './combobox-list';
import { Field, type FieldText } from './field';
import { leaveToOthers } from './leave-to-others';
import { matchOptions } from './match-options';

export interface ComboboxProps extends FieldText {
  options: readonly ComboboxOption[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  disabled?: boolean;
  /** How many matches are listed; the rest is told in words. */
  limit?: number;
  autoFocus?: boolean;
  /** Another way to find options, closest first; `matchOptions` when left out. */
  match?: (options: readonly ComboboxOption[], typed: string) => readonly ComboboxOption[];
  id?: string;
}

/**
 * Type-ahead over words, codes and synonyms; arrows choose, Enter or Tab takes, a click elsewhere keeps what was chosen. A key that
 * comes before the list has been drawn for the last letter takes what that word finds, never what stood there before.
 */
export function Combobox(props: ComboboxProps) {
  const { label, labelHidden, help, error, optional, className, id, options, value, onChange } = props;
  const { placeholder, disabled, autoFocus, limit = 12, match = matchOptions } = props;
  const selected = options.find((option) => option.value === value) ?? null;
  const [typed, setTyped] = useState('');
  const matches = useMemo(
    () => match(options, typed === selected?.label ? '' : typed),
    [match, options, typed, selected],
  );
  const shown = matches.slice(0, limit);
  const tabbed = useRef(false);
  const box = useCombobox<ComboboxOption>({
    items: shown,
    selectedItem: selected,
    itemToString: (option) => option?.label ?? '',
    itemToKey: (option) => option?.value,
    defaultHighlightedIndex: 0,
    stateReducer: (state, { type, changes }) => {
      const isFresh = state.inputValue === typed || state.inputValue === selected?.label;
      const taken = isFresh ? changes.selectedItem : (match(options, state.inputValue)[0] ?? null);
      const take = { ...changes, selectedItem: taken, inputValue: taken?.label ?? state.inputValue };
      if (type === useCombobox.stateChangeTypes.InputKeyDownEnter) return isFresh ? changes : take;
      if (type !== useCombobox.stateChangeTypes.InputBlur) return changes;
      const isWritten = state.inputValue !== '' && state.inputValue !== selected?.label;
      if (tabbed.current && state.isOpen && isWritten) return isFresh ? changes : take;
      const kept = state.inputValue.trim() === '' ? null : state.selectedItem;
      return { ...changes, selectedItem: kept, inputValue: kept?.label ?? '' };
    },
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem?.value ?? null),
  });
  return (
    <Field {...{ label, labelHidden, help, error, optional, className }} id={id}>
      {(control) => (
        <div className="combobox">
          <input
            {...box.getInputProps({
              ...control,
              'aria-labelledby': undefined,
              placeholder,
              disabled,
              autoFocus,
              autoComplete: 'off',
              spellCheck: false,
              className: 'control',
              onFocus: (event) => event.currentTarget.select(),
              onKeyDown: (event) => {
                tabbed.current = event.key === 'Tab';
                if (event.key === 'Escape' && !box.isOpen) leaveToOthers(event);
              },
            })}
          />
          <ComboboxList box={box} options={shown}>
            {matches.length > shown.length && (
              <li className="combobox-rest" role="presentation">
                {`${matches.length - shown.length} till: skriv mer för att hitta dem.`}
              </li>
            )}
            {matches.length === 0 && (
              <li className="combobox-rest" role="presentation">
                Inget passar. Pröva ett annat ord.
              </li>
            )}
          </ComboboxList>
        </div>
      )}
    </Field>
  );
}
