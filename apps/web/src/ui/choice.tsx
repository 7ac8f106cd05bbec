import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldError, FieldGroup, type FieldText } from './field';

export interface CheckboxProps {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
  className?: string;
}

export function Checkbox({
  label,
  help,
  error,
  checked,
  onChange,
  disabled,
  name,
  className,
}: CheckboxProps) {
  const id = useId();
  const describedBy = classNames(Boolean(help) && `${id}-help`, Boolean(error) && `${id}-error`);
  return (
    <div className={classNames('field', className)}>
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          checked={checked}
          disabled={disabled}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {help && (
        <div id={`${id}-help`} className="field-help">
          {help}
        </div>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  /** Read out instead of a label that is short or drawn. */
  spokenLabel?: string;
  disabled?: boolean;
}

export interface RadioRowProps<Value extends string> extends FieldText {
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `segmented` draws one joined control; arrows move inside it, tab leaves it. */
  look?: 'plain' | 'segmented';
  disabled?: boolean;
}

export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { options, value, onChange, look = 'plain', disabled, ...text } = props;
  const name = useId();
  return (
    <FieldGroup {...text}>
      <div className={classNames('radio-row', look === 'segmented' && 'radio-row-segmented')}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={disabled || option.disabled}
              aria-label={option.spokenLabel}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
