import { MEASURE_KINDS } from '@samlad/domain/measure-kinds.js';
import { addWeeks, mondayOfWeek, weekOfInstant } from '@samlad/domain/week.js';
import { GuardedText } from '@/domain-ui/guarded-text';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { Button } from '@/ui/button';
import { DateTimeField } from '@/ui/date-time-field';
import { SelectField } from '@/ui/select-field';
import type { MeasureDraft, MeasureFaults } from './measure-draft';

interface MeasureFieldsProps {
  draft: MeasureDraft;
  faults: MeasureFaults;
  onChange: (change: Partial<MeasureDraft>) => void;
}

const KINDS = MEASURE_KINDS.map(({ code, label }) => ({ value: code as string, label }));
const LENGTHS = [4, 8, 12];

/** What the insats is, against which cause, with what expected, and when. */
export function MeasureFields({ draft, faults, onChange }: MeasureFieldsProps) {
  return (
    <div className="measure-fields">
      <GuardedText
        oneLine
        label="Rubrik"
        maxLength={120}
        value={draft.title}
        error={faults.title}
        onChange={(title) => onChange({ title })}
      />
      <SelectField
        label="Typ av insats"
        placeholder="Välj typ"
        value={draft.kind}
        options={KINDS}
        error={faults.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <GuardedText
        kind="CAUSE"
        label="Orsak som insatsen riktar sig mot"
        help="Det som gör att problemet finns kvar just där."
        rows={3}
        maxLength={1_000}
        value={draft.cause}
        error={faults.cause}
        onChange={(cause) => onChange({ cause })}
      />
      <GuardedText
        kind="EFFECT"
        label="Väntad effekt"
        help="På kort och på lång sikt, och hur det ska märkas."
        rows={3}
        maxLength={1_000}
        value={draft.expectedEffect}
        error={faults.expectedEffect}
        onChange={(expectedEffect) => onChange({ expectedEffect })}
      />
      <DateTimeField
        label="Från"
        dateOnly
        value={draft.startsOn}
        error={faults.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <DateTimeField
        label="Till och med"
        dateOnly
        min={draft.startsOn}
        value={draft.endsOn}
        error={faults.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
      />
      <QuickPeriods startsOn={draft.startsOn} onChange={onChange} />
    </div>
  );
}

/** A period of whole weeks from the start that is set, or from the coming Monday. */
function QuickPeriods({ startsOn, onChange }: Pick<MeasureFieldsProps, 'onChange'> & { startsOn: string }) {
  const { municipality } = useSession();
  const present = weekOfInstant(useNow().toISOString(), municipality.timeZone);
  const start = startsOn || mondayOfWeek(addWeeks(present, 1));
  return (
    <div className="measure-field-wide row" role="group" aria-label="Snabbval för perioden">
      <span className="muted">{startsOn ? 'Räkna från startdagen:' : 'Räkna från nästa måndag:'}</span>
      {LENGTHS.map((weeks) => (
        <Button
          key={weeks}
          size="small"
          onClick={() => onChange({ startsOn: start, endsOn: lastDay(start, weeks) })}
        >
          {`${weeks} veckor`}
        </Button>
      ))}
    </div>
  );
}

function lastDay(start: string, weeks: number): string {
  return new Date(Date.parse(start) + (weeks * 7 - 1) * 86_400_000).toISOString().slice(0, 10);
}
