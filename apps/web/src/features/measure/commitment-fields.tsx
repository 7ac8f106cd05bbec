import { DOSAGE_UNITS } from '@samlad/domain/dosage-units.js';
import { GuardedText } from '@/domain-ui/guarded-text';
import { DateTimeField } from '@/ui/date-time-field';
import { SelectField } from '@/ui/select-field';
import { NumberField } from '@/ui/text-field';
import type { CommitmentDraft, CommitmentFaults } from './commitment-draft';
import type { MeasureParty } from './measure.graphql';
import { unitLabel } from './measure-words';

interface CommitmentFieldsProps {
  draft: CommitmentDraft;
  faults: CommitmentFaults;
  /** Parties that may still be chosen; a party has at most one åtagande in each insats. */
  parties: readonly MeasureParty[];
  onChange: (change: Partial<CommitmentDraft>) => void;
}

const UNITS = DOSAGE_UNITS.map(({ code, label }) => ({ value: code as string, label }));

/** What one party is asked to do: party, what, on what ground, by which function, until when, how much. */
export function CommitmentFields({ draft, faults, parties, onChange }: CommitmentFieldsProps) {
  return (
    <div className="measure-fields">
      <SelectField
        label="Part"
        help="Högst ett åtagande per part."
        placeholder="Välj part"
        value={draft.partyId}
        options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        error={faults.partyId}
        onChange={(partyId) => onChange({ partyId })}
      />
      <GuardedText
        oneLine
        label="Ansvarig funktion"
        help="En roll, aldrig en person."
        maxLength={120}
        value={draft.responsibleFunction}
        error={faults.responsibleFunction}
        onChange={(responsibleFunction) => onChange({ responsibleFunction })}
      />
      <GuardedText
        kind="COMMITMENT"
        label="Vad parten gör"
        rows={2}
        maxLength={300}
        className="measure-field-wide"
        value={draft.what}
        error={faults.what}
        onChange={(what) => onChange({ what })}
      />
      <GuardedText
        oneLine
        label="Rådighet"
        optional
        help="På vilken grund parten kan göra det: lag, avtal eller ägande."
        maxLength={300}
        className="measure-field-wide"
        value={draft.mandateGround}
        error={faults.mandateGround}
        onChange={(mandateGround) => onChange({ mandateGround })}
      />
      <DateTimeField
        label="Klart senast"
        dateOnly
        value={draft.dueOn}
        error={faults.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <SelectField
        label="Dosen räknas i"
        placeholder="Välj enhet"
        value={draft.dosageUnit}
        options={UNITS}
        error={faults.dosageUnit}
        onChange={(dosageUnit) => onChange({ dosageUnit })}
      />
      <NumberField
        label="Planerad dos"
        optional
        min={0}
        max={100_000}
        step={0.5}
        unit={draft.dosageUnit ? unitLabel(draft.dosageUnit) : undefined}
        value={draft.dosagePlanned}
        error={faults.dosagePlanned}
        onChange={(dosagePlanned) => onChange({ dosagePlanned })}
      />
    </div>
  );
}
