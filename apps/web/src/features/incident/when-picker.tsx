import { TIME_PRECISION_LABEL, TIME_PRECISIONS } from '@samlad/domain/time-precision.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { formatDate, formatWeek } from '@/i18n/format';
import { Checkbox, RadioRow } from '@/ui/choice';
import { DateTimeField } from '@/ui/date-time-field';
import { FieldError } from '@/ui/field';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { DAY_PARTS, daysToChoose, type DayPart, type WhenChoice } from './when-choice';

type Chosen = Exclude<WhenChoice, { kind: 'WORDS' }>;

interface WhenPickerProps {
  week: IsoWeek;
  today: string;
  value: Chosen;
  onChange: (value: WhenChoice) => void;
  error?: string;
}

const WEEK = 'WEEK';
const INTERVAL = 'INTERVAL';
const CLOCK = 'CLOCK';
const PRECISION_OPTIONS = TIME_PRECISIONS.map((value) => ({ value, label: TIME_PRECISION_LABEL[value] }));
const PART_OPTIONS: { value: DayPart | typeof CLOCK; label: string }[] = [
  ...DAY_PARTS.map(({ code, label }) => ({ value: code, label })),
  { value: CLOCK, label: 'Klockslag …' },
];

/** When it happened: a day of the week with part of day or clock time, the week as a whole, or an interval. */
export function WhenPicker({ week, today, value, onChange, error }: WhenPickerProps) {
  const days = daysToChoose(week, today);
  const chosen = 'date' in value ? value.date : value.kind;
  const handleDay = (next: string) => {
    if (next === WEEK) onChange({ kind: 'WEEK' });
    else if (next === INTERVAL)
      onChange({ kind: 'INTERVAL', from: 'date' in value ? value.date : '', to: '', precision: 'HOUR' });
    else onChange('date' in value ? { ...value, date: next } : { kind: 'DAY', date: next, part: 'WHOLE' });
  };
  return (
    <div className="incident-when">
      <RadioRow
        label="När"
        value={chosen}
        onChange={handleDay}
        className="incident-chips"
        options={[
          ...days.map(({ date, word }) => ({ value: date, label: word ?? formatDate(date) })),
          { value: WEEK, label: `Någon gång ${formatWeek(week)}` },
          { value: INTERVAL, label: 'Annan tid …' },
        ]}
      />
      {'date' in value && <DayFields value={value} onChange={onChange} />}
      {value.kind === 'INTERVAL' && <IntervalFields value={value} onChange={onChange} today={today} />}
      <FieldError id="handelse-tid-fel">{error}</FieldError>
    </div>
  );
}

interface PartProps<Choice> {
  value: Choice;
  onChange: (value: WhenChoice) => void;
}

function DayFields({ value, onChange }: PartProps<Extract<WhenChoice, { date: string }>>) {
  const { date } = value;
  const handlePart = (part: DayPart | typeof CLOCK) =>
    onChange(
      part === CLOCK
        ? { kind: 'CLOCK', date, from: '', to: '', approximate: false }
        : { kind: 'DAY', date, part },
    );
  return (
    <>
      <RadioRow
        label="Tid på dygnet"
        value={value.kind === 'DAY' ? value.part : CLOCK}
        onChange={handlePart}
        className="incident-chips"
        options={PART_OPTIONS}
      />
      {value.kind === 'CLOCK' && (
        <div className="row">
          <TextField
            label="Klockan"
            type="time"
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
          <TextField
            label="till"
            optional
            type="time"
            value={value.to}
            onChange={(to) => onChange({ ...value, to })}
          />
          <Checkbox
            label="Ungefärlig tid"
            checked={value.approximate}
            onChange={(approximate) => onChange({ ...value, approximate })}
          />
        </div>
      )}
    </>
  );
}

function IntervalFields({
  value,
  onChange,
  today,
}: PartProps<Extract<WhenChoice, { kind: 'INTERVAL' }>> & { today: string }) {
  return (
    <div className="row incident-interval">
      <DateTimeField
        label="Från"
        value={value.from}
        max={today}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DateTimeField label="Till" optional value={value.to} onChange={(to) => onChange({ ...value, to })} />
      <SelectField
        label="Hur säker är tiden?"
        value={value.precision}
        options={PRECISION_OPTIONS}
        onChange={(precision) => onChange({ ...value, precision })}
      />
    </div>
  );
}
