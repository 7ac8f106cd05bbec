import type { WeekRhythm } from '@samlad/domain/rhythm.js';
import { useRef } from 'react';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

interface DayListsProps {
  rhythm: WeekRhythm;
  onChange: (rhythm: WeekRhythm) => void;
}

const without = <Item,>(list: readonly Item[], index: number): Item[] => list.filter((_, at) => at !== index);
const changed = <Item,>(list: readonly Item[], index: number, change: Partial<Item>): Item[] =>
  list.map((item, at) => (at === index ? { ...item, ...change } : item));
const weekNumber = (text: string) => Math.trunc(Number(text)) || 0;

/** The municipality's own days, and the weeks every year without a report of their own. */
export function DayLists({ rhythm, onChange }: DayListsProps) {
  const addDay = useRef<HTMLButtonElement>(null);
  const addPause = useRef<HTMLButtonElement>(null);
  const setDays = (ownDays: WeekRhythm['ownDays']) => onChange({ ...rhythm, ownDays });
  const setPauses = (pauses: WeekRhythm['pauses']) => onChange({ ...rhythm, pauses });
  return (
    <>
      <h3>Egna dagar</h3>
      {rhythm.ownDays.map((day, index) => (
        <fieldset key={index} className="rhythm-row">
          <legend>{`Egen dag ${index + 1}`}</legend>
          <TextField
            label="Datum"
            type="date"
            value={day.date}
            onChange={(date) => setDays(changed(rhythm.ownDays, index, { date }))}
          />
          <TextField
            label="Vad det är"
            maxLength={60}
            value={day.name}
            onChange={(name) => setDays(changed(rhythm.ownDays, index, { name }))}
          />
          <Button
            onClick={() => {
              setDays(without(rhythm.ownDays, index));
              addDay.current?.focus();
            }}
          >
            {`Ta bort egen dag ${index + 1}`}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <Button ref={addDay} onClick={() => setDays([...rhythm.ownDays, { date: '', name: '' }])}>
          Lägg till dag
        </Button>
      </div>
      <h3>Uppehåll varje år</h3>
      <p className="muted">
        Veckorna får ingen egen rapport. De tas upp i den första veckan efter uppehållet. 52–1 går över
        årsskiftet.
      </p>
      {rhythm.pauses.map((pause, index) => (
        <fieldset key={index} className="rhythm-row">
          <legend>{`Uppehåll ${index + 1}`}</legend>
          <TextField
            label="Vad det är"
            maxLength={60}
            value={pause.name}
            onChange={(name) => setPauses(changed(rhythm.pauses, index, { name }))}
          />
          <TextField
            label="Från vecka"
            inputMode="numeric"
            value={String(pause.from)}
            onChange={(text) => setPauses(changed(rhythm.pauses, index, { from: weekNumber(text) }))}
          />
          <TextField
            label="Till vecka"
            inputMode="numeric"
            value={String(pause.to)}
            onChange={(text) => setPauses(changed(rhythm.pauses, index, { to: weekNumber(text) }))}
          />
          <Button
            onClick={() => {
              setPauses(without(rhythm.pauses, index));
              addPause.current?.focus();
            }}
          >
            {`Ta bort uppehåll ${index + 1}`}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <Button
          ref={addPause}
          onClick={() => setPauses([...rhythm.pauses, { name: 'Sommar', from: 28, to: 31 }])}
        >
          Lägg till uppehåll
        </Button>
      </div>
    </>
  );
}
