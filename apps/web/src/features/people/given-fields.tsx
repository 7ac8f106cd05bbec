import type { Role } from '@samlad/domain/permissions.js';
import { GuardedText } from '@/domain-ui/guarded-text';
import { DateTimeField } from '@/ui/date-time-field';
import { SelectField } from '@/ui/select-field';
import type { GivenGround } from './people.graphql';
import { ROLE_HELP, ROLE_OPTIONS } from './people-words';

/** What is being filled in about a role: empty strings are what is not chosen. */
export interface GivenDraft {
  role: Role | '';
  partyId: string;
  unitId: string;
  function: string;
  lastDay: string;
}

export const EMPTY_GIVEN: GivenDraft = { role: '', partyId: '', unitId: '', function: '', lastDay: '' };

/** The draft as the API wants it; null as long as role or party is not chosen. */
export function givenInput({ role, partyId, unitId, lastDay, ...draft }: GivenDraft) {
  if (role === '' || partyId === '') return null;
  return {
    role,
    partyId,
    unitId: unitId || null,
    function: draft.function.trim() || null,
    lastDay: lastDay || null,
  };
}

interface GivenFieldsProps {
  draft: GivenDraft;
  ground: GivenGround;
  tried: boolean;
  onChange: (change: Partial<GivenDraft>) => void;
}

/** Role, party, unit, function and last day. */
export function GivenFields({ draft, ground, tried, onChange }: GivenFieldsProps) {
  return (
    <>
      <SelectField
        label="Roll"
        placeholder="Välj roll"
        value={draft.role}
        options={ROLE_OPTIONS}
        help={draft.role ? ROLE_HELP[draft.role] : undefined}
        error={tried && !draft.role ? 'Välj vilken roll personen ska ha.' : undefined}
        onChange={(role) => onChange({ role })}
      />
      <SelectField
        label="Part"
        placeholder="Välj part"
        value={draft.partyId}
        options={ground.agreementGround.parties.map(({ id, name }) => ({ value: id, label: name }))}
        error={tried && !draft.partyId ? 'Välj vilken part personen hör till.' : undefined}
        onChange={(partyId) => onChange({ partyId, unitId: '' })}
      />
      <PlaceInParty draft={draft} ground={ground} onChange={onChange} />
      <LastDay value={draft.lastDay} onChange={(lastDay) => onChange({ lastDay })} />
    </>
  );
}

type PlaceInPartyProps = Pick<GivenFieldsProps, 'ground' | 'onChange'> & {
  draft: Pick<GivenDraft, 'partyId' | 'unitId' | 'function'>;
};

/** The unit and the function within the chosen party. */
export function PlaceInParty({ draft, ground, onChange }: PlaceInPartyProps) {
  const units = ground.units.filter(({ partyId }) => partyId === draft.partyId);
  return (
    <>
      {units.length > 0 && (
        <SelectField
          label="Enhet"
          optional
          placeholder="Ingen"
          value={draft.unitId}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unitId) => onChange({ unitId })}
        />
      )}
      <GuardedText
        oneLine
        label="Funktion"
        optional
        help="Vad personen gör i sin part, till exempel kommunpolis."
        maxLength={80}
        value={draft.function}
        onChange={(text) => onChange({ function: text })}
      />
    </>
  );
}

interface LastDayProps {
  value: string;
  help?: string;
  onChange: (day: string) => void;
}

export function LastDay({ value, help, onChange }: LastDayProps) {
  return (
    <DateTimeField
      label="Till och med"
      optional
      dateOnly
      help={help ?? 'Lämna tomt om det gäller tills vidare.'}
      value={value}
      onChange={onChange}
    />
  );
}
