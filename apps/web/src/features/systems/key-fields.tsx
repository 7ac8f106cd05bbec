import { LONGEST_KEY_DAYS } from '@samlad/domain/delivery.js';
import { TextField } from '@/ui/text-field';
import { dayAhead } from './system-words';

interface LastDayProps {
  value: string;
  tried: boolean;
  onChange: (day: string) => void;
}

/** Until when a key is good. */
export function KeyLastDay({ value, tried, onChange }: LastDayProps) {
  return (
    <TextField
      label="Nyckelns sista dag"
      type="date"
      min={dayAhead(0)}
      max={dayAhead(LONGEST_KEY_DAYS)}
      help="Högst ett år. Förnya nyckeln i god tid före."
      error={tried && value === '' ? 'Välj en sista dag.' : undefined}
      value={value}
      onChange={onChange}
    />
  );
}
