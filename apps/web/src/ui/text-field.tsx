import type { InputHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names';
import { Field, type FieldText } from './field';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className'>;

export interface TextFieldProps extends FieldText, Native {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, help, error, optional, className, id, value, onChange, ...rest } = props;
  return (
    <Field {...{ label, labelHidden, help, error, optional, className, id }}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A search box; the key `/` moves the focus to the first one on the page. */
export function SearchField(props: TextFieldProps) {
  return (
    <TextField
      {...props}
      type="search"
      autoComplete="off"
      data-search=""
      className={classNames('search-field', props.className)}
    />
  );
}

export interface NumberFieldProps extends FieldText, Omit<Native, 'min' | 'max' | 'step'> {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Written after the control: "timmar", "besök". */
  unit?: string;
  ref?: Ref<HTMLInputElement>;
}

export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, help, error, optional, className, id, value, onChange, unit, ...rest } = props;
  return (
    <Field {...{ label, labelHidden, help, error, optional, className, id }}>
      {(control) => (
        <span className="control-row">
          <input
            inputMode="decimal"
            {...rest}
            {...control}
            type="number"
            className="control control-short"
            value={value ?? ''}
            onChange={(event) =>
              onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)
            }
          />
          {unit}
        </span>
      )}
    </Field>
  );
}
