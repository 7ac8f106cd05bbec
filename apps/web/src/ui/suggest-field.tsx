import { useCombobox } from 'downshift';
import { useRef } from 'react';
import { ComboboxList, type ComboboxOption } from './combobox-list';
import { Field, type FieldText } from './field';
import { leaveToOthers } from './leave-to-others';

export interface SuggestFieldProps extends FieldText {
  id?: string;
  /** What is written; it stays as it is until something is chosen. */
  text: string;
  onText: (text: string) => void;
  suggestions: readonly ComboboxOption[];
  onChoose: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
}

/** A text with suggestions from elsewhere: arrows choose, Enter or Tab takes what has been typed towards. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, labelHidden, help, error, optional, className, id } = props;
  const { text, onText, suggestions, onChoose, placeholder, maxLength } = props;
  const tabbed = useRef(false);
  const typed = useRef(false);
  const box = useCombobox<ComboboxOption>({
    items: [...suggestions],
    inputValue: text,
    selectedItem: null,
    itemToString: (option) => option?.label ?? '',
    itemToKey: (option) => option?.value,
    defaultHighlightedIndex: 0,
    stateReducer: (_state, { type, changes }) => {
      if (type !== useCombobox.stateChangeTypes.InputBlur || (tabbed.current && typed.current))
        return changes;
      return { ...changes, selectedItem: null };
    },
    onSelectedItemChange: ({ selectedItem }) => {
      typed.current = false;
      if (selectedItem) onChoose(selectedItem.value);
    },
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
              maxLength,
              autoComplete: 'off',
              spellCheck: false,
              className: 'control',
              onFocus: (event) => event.currentTarget.select(),
              onChange: (event) => {
                typed.current = true;
                onText(event.currentTarget.value);
              },
              onKeyDown: (event) => {
                tabbed.current = event.key === 'Tab';
                if (event.key === 'Escape' && !box.isOpen) leaveToOthers(event);
              },
            })}
          />
          <ComboboxList box={box} options={suggestions} />
        </div>
      )}
    </Field>
  );
}
