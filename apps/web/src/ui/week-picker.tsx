import { addWeeks, weekIndexOf, type IsoWeek } from '@samlad/domain/week.js';
import { formatWeekDates, formatWeek } from '@/i18n/format';
import { Button } from './button';
import { SelectField } from './select-field';
import './week-picker.css';

export interface WeekPickerProps {
  week: IsoWeek;
  onChange: (week: IsoWeek) => void;
  /** The last week that can be chosen. */
  last: IsoWeek;
  /** How many weeks back the list goes. */
  span?: number;
  /** A word after the dates, such as the state of the week. */
  describe?: (week: IsoWeek) => string | null;
  label?: string;
}

/** One week: a step back, a list, a step on. */
export function WeekPicker({ week, onChange, last, span = 104, describe, label = 'Vecka' }: WeekPickerProps) {
  const lastIndex = Math.max(weekIndexOf(last), weekIndexOf(week));
  const count = Math.max(span, lastIndex - weekIndexOf(week) + 1);
  const options = Array.from({ length: count }, (_, back) => {
    const value = addWeeks(last, lastIndex - weekIndexOf(last) - back);
    const note = describe?.(value);
    return {
      value,
      group: value.slice(0, 4),
      label: `${formatWeek(value)} (${formatWeekDates(value)})${note ? `, ${note}` : ''}`,
    };
  });
  return (
    <div className="week-picker" role="group" aria-label={label}>
      <Button icon="left" iconOnly onClick={() => onChange(addWeeks(week, -1))}>
        Föregående vecka
      </Button>
      <SelectField label={label} labelHidden value={week} options={options} onChange={onChange} />
      <Button
        icon="right"
        iconOnly
        disabled={weekIndexOf(week) >= lastIndex}
        onClick={() => onChange(addWeeks(week, 1))}
      >
        Nästa vecka
      </Button>
    </div>
  );
}
