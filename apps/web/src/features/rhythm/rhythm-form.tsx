import { HOLIDAY_RULE_LABEL, HOLIDAY_RULES, rhythmSchema, type WeekRhythm } from '@samlad/domain/rhythm.js';
import { useState } from 'react';
import { formatWeekYear } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { DayLists } from './day-lists';
import { DeadlineFields } from './deadline-fields';
import { CHANGE_RHYTHM, type RhythmPageData } from './rhythm.graphql';
import { RhythmPreview } from './rhythm-preview';

const RULES = HOLIDAY_RULES.map((value) => ({ value, label: HOLIDAY_RULE_LABEL[value] }));
const EVERY = [
  { value: '1', label: 'Varje vecka' },
  { value: '2', label: 'Varannan vecka' },
];

/** The reasons why a rhythm cannot be kept, by the field that each belongs to. */
function faultsOf(rhythm: WeekRhythm): Record<string, string> {
  const issues = rhythmSchema.safeParse(rhythm).error?.issues ?? [];
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
}

/** The rhythm as the coordinator changes it, with what it makes of the next weeks before it is saved. */
export function RhythmForm({ page }: { page: RhythmPageData }) {
  const [rhythm, setRhythm] = useState<WeekRhythm>(page.settings);
  const send = useSend(CHANGE_RHYTHM, {
    said: `Rytmen är sparad och gäller från ${formatWeekYear(page.firstWeek)}.`,
    showsErrors: true,
  });
  const faults = faultsOf(rhythm);
  const [firstFault] = Object.values(faults);
  const isChanged = JSON.stringify(rhythm) !== JSON.stringify(page.settings);
  const setEvery = (everyWeeks: number) =>
    setRhythm({ ...rhythm, everyWeeks, anchorWeek: everyWeeks === 2 ? page.firstWeek : rhythm.anchorWeek });
  return (
    <div className="stack">
      <section className="panel stack" aria-labelledby="rhythm-deadlines">
        <h2 id="rhythm-deadlines">Veckans tidsgränser</h2>
        <p className="muted">
          {`Räknat från veckan som rapporteras. En ändring gäller från ${formatWeekYear(page.firstWeek)}; tidigare veckor behåller sina tider.`}
        </p>
        <DeadlineFields rhythm={rhythm} errors={faults} onChange={setRhythm} />
        <div className="rhythm-row">
          <TextField
            label="Mötets längd i minuter"
            inputMode="numeric"
            value={String(rhythm.meetingMinutes)}
            error={faults['meetingMinutes']}
            onChange={(text) => setRhythm({ ...rhythm, meetingMinutes: Math.trunc(Number(text)) || 0 })}
          />
          <TextField
            label="Påminn så många timmar före"
            inputMode="numeric"
            help="Den som inte har rapporterat. 0 är ingen påminnelse."
            value={String(rhythm.remindHours)}
            error={faults['remindHours']}
            onChange={(text) => setRhythm({ ...rhythm, remindHours: Math.trunc(Number(text)) || 0 })}
          />
        </div>
      </section>
      <section className="panel stack" aria-labelledby="rhythm-days">
        <h2 id="rhythm-days">Helgdagar och uppehåll</h2>
        <div className="rhythm-row">
          <SelectField
            label="Hur ofta"
            value={String(rhythm.everyWeeks)}
            options={EVERY}
            help={rhythm.everyWeeks === 2 ? `Räknat från ${formatWeekYear(rhythm.anchorWeek)}.` : undefined}
            onChange={(value) => setEvery(Number(value))}
          />
          <SelectField
            label="Det som infaller på en helgdag flyttas"
            value={rhythm.holidayRule}
            options={RULES}
            onChange={(holidayRule) => setRhythm({ ...rhythm, holidayRule })}
          />
        </div>
        <Checkbox
          label="Midsommarafton, julafton och nyårsafton räknas som helgdagar"
          checked={rhythm.evesAreHolidays}
          onChange={(evesAreHolidays) => setRhythm({ ...rhythm, evesAreHolidays })}
        />
        <DayLists rhythm={rhythm} onChange={setRhythm} />
      </section>
      <section className="panel stack" aria-labelledby="rhythm-preview">
        <h2 id="rhythm-preview">Så blir de åtta närmaste veckorna</h2>
        {firstFault === undefined ? (
          <RhythmPreview rhythm={rhythm} firstWeek={page.firstWeek} timeZone={page.timeZone} />
        ) : (
          <Notice tone="warning">{firstFault}</Notice>
        )}
      </section>
      {send.error && (
        <Notice tone="danger" live>
          {errorMessage(send.error)}
        </Notice>
      )}
      <div className="row">
        <Button
          tone="primary"
          busy={send.isPending}
          disabled={!isChanged || firstFault !== undefined}
          onClick={() => send.mutate({ expectedVersion: page.version, settings: rhythm })}
        >
          Spara rytmen
        </Button>
        {isChanged && <Button onClick={() => setRhythm(page.settings)}>Ångra ändringarna</Button>}
      </div>
    </div>
  );
}
