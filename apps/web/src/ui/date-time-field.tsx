import { useId } from 'react';
import { FieldGroup, type FieldText } from './field';

export interface DateTimeFieldProps extends FieldText {
  /** Wall-clock time `2026-11-18T21:30`, a date alone `2026-11-18`, or '' when empty. */
  value: string;
  onChange: (value: string) => void;
  /** Leaves the clock time out. */
  dateOnly?: boolean;
  min?: string;
  max?: string;
  disabled?: boolean;
}

/** A year takes four digits and then lets the typing go on to the month. */
const LAST_DATE = '9999-12-31';

/** A date and, unless `dateOnly`, a time that may stay empty; both by typing or picking. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, dateOnly = false, min, max, disabled, ...text } = props;
  const id = useId();
  const [date = '', time = ''] = value.split('T');
  const join = (nextDate: string, nextTime: string) =>
    onChange(nextDate && nextTime && !dateOnly ? `${nextDate}T${nextTime}` : nextDate);
  return (
    <FieldGroup {...text}>
      <span className="control-row">
        <label htmlFor={`${id}-date`} className="visually-hidden">
          Datum
        </label>
        <input
          id={`${id}-date`}
          type="date"
          className="control control-date"
          value={date}
          min={min?.slice(0, 10)}
          max={max?.slice(0, 10) ?? LAST_DATE}
          disabled={disabled}
          aria-invalid={text.error ? true : undefined}
          onChange={(event) => join(event.target.value, time)}
        />
        {!dateOnly && (
          <>
            <label htmlFor={`${id}-time`} className="visually-hidden">
              Klockslag
            </label>
            <input
              id={`${id}-time`}
              type="time"
              className="control control-time"
              value={time}
              disabled={disabled || date === ''}
              onChange={(event) => join(date, event.target.value)}
            />
          </>
        )}
      </span>
    </FieldGroup>
  );
}
