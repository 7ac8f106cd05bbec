import { DEADLINE_FIELDS, type WeekRhythm } from '@samlad/domain/rhythm.js';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

const DAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const WEEKS = ['samma vecka', 'veckan efter', 'två veckor efter', 'tre veckor efter'];
const options = (words: readonly string[]) => words.map((label, index) => ({ value: String(index), label }));

interface DeadlineFieldsProps {
  rhythm: WeekRhythm;
  /** What is wrong, by the field of the day. */
  errors: Readonly<Record<string, string>>;
  onChange: (rhythm: WeekRhythm) => void;
}

/** One row for each deadline: which week, which day, which time. */
export function DeadlineFields({ rhythm, errors, onChange }: DeadlineFieldsProps) {
  return DEADLINE_FIELDS.map(({ label, day, time }) => {
    const at = rhythm[day];
    const setDay = (week: number, weekday: number) => onChange({ ...rhythm, [day]: week * 7 + weekday });
    return (
      <fieldset key={day} className="rhythm-row">
        <legend>{label}</legend>
        <SelectField
          label="Vecka"
          value={String(Math.floor(at / 7))}
          options={options(WEEKS)}
          onChange={(week) => setDay(Number(week), at % 7)}
        />
        <SelectField
          label="Dag"
          value={String(at % 7)}
          options={options(DAYS)}
          error={errors[day]}
          onChange={(weekday) => setDay(Math.floor(at / 7), Number(weekday))}
        />
        <TextField
          label="Klockslag"
          type="time"
          value={rhythm[time]}
          error={errors[time]}
          onChange={(value) => onChange({ ...rhythm, [time]: value })}
        />
      </fieldset>
    );
  });
}
