import type { UseComboboxReturnValue } from 'downshift';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './combobox.css';

export interface ComboboxOption {
  value: string;
  label: string;
  /** A heading the option belongs under, shown beside it. */
  group?: string;
  /** Other words that find it. */
  keywords?: readonly string[];
  note?: ReactNode;
}

interface ComboboxListProps {
  box: UseComboboxReturnValue<ComboboxOption>;
  options: readonly ComboboxOption[];
  /** Said after the options, as when there are more or none. */
  children?: ReactNode;
}

/** The options under a field that is typed in; not there while it is closed, or has nothing to show. */
export function ComboboxList({ box, options, children }: ComboboxListProps) {
  const isEmpty = options.length === 0 && children === undefined;
  return (
    <ul
      {...box.getMenuProps({ 'aria-labelledby': undefined, 'aria-label': 'Förslag' })}
      className={classNames('combobox-list', (!box.isOpen || isEmpty) && 'combobox-closed')}
    >
      {box.isOpen &&
        options.map((option, index) => (
          <li
            key={option.value}
            {...box.getItemProps({ item: option, index })}
            className={classNames('combobox-option', index === box.highlightedIndex && 'is-highlighted')}
          >
            <span>{option.label}</span>
            {(option.note ?? option.group) && (
              <span className="combobox-note">{option.note ?? option.group}</span>
            )}
          </li>
        ))}
      {box.isOpen && children}
    </ul>
  );
}
