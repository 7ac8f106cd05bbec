import { OSL_PROVISIONS, SECRECY_TEXT, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { provisionText } from '@samlad/report-forms/provisions.js';
import { GuardedText } from './guarded-text';
import { useOwnCircles } from '@/lib/own-circles';
import { SelectField } from '@/ui/select-field';
import './mark-fields.css';

/** A level and its ground, as they are being chosen. */
export interface MarkChoice {
  level: SecrecyLevel;
  provision: string;
  circleId: string;
  reason: string;
}

interface MarkFieldsProps {
  mark: MarkChoice;
  /** The levels that may be chosen. */
  levels: readonly SecrecyLevel[];
  onChange: (change: Partial<MarkChoice>) => void;
  /** Shows the reason, for a level that is no longer what it was; otherwise it shows with the closed levels. */
  asksReason?: boolean;
  /** The reason may not be left out. */
  needsReason?: boolean;
  /** A restricted thing must name a circle. */
  needsCircle?: boolean;
  reasonError?: string | undefined;
  circleError?: string | undefined;
}

const isClosed = (level: SecrecyLevel) => level === 'RESTRICTED' || level === 'OWN';

const NO_CIRCLE_YET = 'Parten har ingen krets. Utan krets ser bara den egna parten.';
const NO_CIRCLE = 'Parten har ingen krets än. Gör en under Inställningar, Kretsar, eller välj Egen part.';

/** Who may see something: the level, and for the closed ones circle, provision and reason. */
export function MarkFields({
  mark,
  levels,
  onChange,
  asksReason = false,
  needsReason = asksReason,
  needsCircle = false,
  reasonError,
  circleError,
}: MarkFieldsProps) {
  const circles = useOwnCircles();
  const { level, provision, circleId, reason } = mark;
  return (
    <div className="mark-fields">
      <SelectField
        label="Sekretessnivå"
        help={SECRECY_TEXT[level].meaning}
        value={level}
        options={levels.map((value) => ({
          value,
          label: `${SECRECY_TEXT[value].letter} ${SECRECY_TEXT[value].label}`,
        }))}
        onChange={(chosen) => onChange({ level: chosen, circleId: chosen === 'RESTRICTED' ? circleId : '' })}
      />
      {level === 'RESTRICTED' && (
        <SelectField
          label="Krets"
          help={circles.length === 0 ? (needsCircle ? NO_CIRCLE : NO_CIRCLE_YET) : undefined}
          error={circleError}
          value={circleId}
          placeholder={needsCircle ? 'Välj krets' : 'Ingen, bara egen part'}
          options={circles.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen: string) => onChange({ circleId: chosen })}
        />
      )}
      {isClosed(level) && (
        <SelectField
          label="Bestämmelse"
          value={provision}
          placeholder="Partens vanliga"
          options={OSL_PROVISIONS.map((value) => ({ value, label: provisionText(value) }))}
          onChange={(chosen: string) => onChange({ provision: chosen })}
        />
      )}
      {(asksReason || isClosed(level)) && (
        <GuardedText
          oneLine
          kind="REASON"
          label={asksReason ? 'Varför ändras nivån?' : 'Skäl'}
          optional={!needsReason}
          maxLength={300}
          error={reasonError}
          value={reason}
          onChange={(text) => onChange({ reason: text })}
        />
      )}
    </div>
  );
}
