import type { Ref, SelectHTMLAttributes } from 'react';
import { Field, type FieldText } from './field';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  /** Options with the same group are shown under that heading. */
  group?: string;
  disabled?: boolean;
}

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'className'>;

export interface SelectFieldProps<Value extends string> extends FieldText, Native {
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  /** The text of the empty choice; without it there is none. */
  placeholder?: string;
  ref?: Ref<HTMLSelectElement>;
}

function Choice({ value, label, disabled }: Option) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  );
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const {
    label,
    labelHidden,
    help,
    error,
    optional,
    className,
    id,
    value,
    onChange,
    options,
    placeholder,
    ...rest
  } = props;
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...{ label, labelHidden, help, error, optional, className, id }}>
      {(control) => (
        <select
          {...rest}
          {...control}
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groups.map((group) => {
            const choices = options
              .filter((option) => option.group === group)
              .map((option) => <Choice key={option.value} {...option} />);
            return group === undefined ? (
              choices
            ) : (
              <optgroup key={group} label={group}>
                {choices}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}
