import type { IsoWeek } from '@samlad/domain/week.js';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { TextField } from '@/ui/text-field';
import { daysToChoose, inWords, readWords, type WhenChoice } from './when-choice';
import { WhenPicker } from './when-picker';

interface WhenFieldsProps {
  week: IsoWeek;
  today: string;
  now: string;
  timeZone: string;
  value: WhenChoice;
  onChange: (value: WhenChoice) => void;
  /** Enter goes on to the next field. */
  onNext: () => void;
  error?: string;
}

const WHEN_ID = 'handelse-nar';
const COMMON = ['i natt', 'i går kväll', 'i dag', 'i helgen'];

/** When it happened, in words; what they are read as stands below. Days can be chosen instead. */
export function WhenFields(props: WhenFieldsProps) {
  const { week, today, value, onChange, error } = props;
  if (value.kind === 'WORDS') return <WhenWords {...props} value={value} />;
  return (
    <div className="incident-when">
      <WhenPicker week={week} today={today} value={value} onChange={onChange} error={error} />
      <div>
        <Button size="small" tone="quiet" icon="edit" onClick={() => onChange(inWords(''))}>
          Skriv tiden med ord
        </Button>
      </div>
    </div>
  );
}

function WhenWords({
  week,
  today,
  now,
  timeZone,
  value,
  onChange,
  onNext,
  error,
}: WhenFieldsProps & { value: Extract<WhenChoice, { kind: 'WORDS' }> }) {
  const [isTyping, setTyping] = useState(false);
  const { readings, note, fault } = readWords(value, timeZone, now);
  const chosen = readings[value.pick];
  const others = readings.flatMap((reading, pick) => (pick === value.pick ? [] : [{ ...reading, pick }]));
  const write = (text: string) => onChange(inWords(text, now));
  return (
    <div className="incident-when">
      <TextField
        id={WHEN_ID}
        label="När"
        value={value.text}
        maxLength={120}
        autoComplete="off"
        placeholder="fredag kväll, 20/11 kl. 23, för en timme sedan"
        error={isTyping ? undefined : error}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyping(false)}
        onChange={(text) => {
          setTyping(true);
          write(text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onNext();
        }}
      />
      <div role="status" className="incident-read">
        {chosen && (
          <p className="incident-found">
            <Icon name="check" /> {chosen.words}
          </p>
        )}
        {note && <p className="muted">{note}</p>}
        {fault && (isTyping || !error) && <p className="muted">{fault}</p>}
      </div>
      <div className="incident-quick">
        {others.map(({ words, pick }) => (
          <Button key={words} size="small" onClick={() => onChange({ ...value, pick })}>
            {`eller ${words}`}
          </Button>
        ))}
        {COMMON.map((text) => (
          <Button key={text} size="small" tone="quiet" onClick={() => write(text)}>
            {text}
          </Button>
        ))}
        <Button
          size="small"
          tone="quiet"
          onClick={() =>
            onChange({ kind: 'DAY', date: daysToChoose(week, today)[0]?.date ?? today, part: 'WHOLE' })
          }
        >
          välj dag …
        </Button>
      </div>
    </div>
  );
}
