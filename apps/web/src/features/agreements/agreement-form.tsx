import {
  AGREEMENT_PURPOSE_TEXT,
  AGREEMENT_PURPOSES,
  type AgreementPurpose,
} from '@samlad/domain/agreements.js';
import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Checkbox, RadioRow } from '@/ui/choice';
import { DateTimeField } from '@/ui/date-time-field';
import { Dialog } from '@/ui/dialog';
import { FieldGroup } from '@/ui/field';
import { Notice } from '@/ui/states';
import { CHANGE, REGISTER, type Agreement, type AgreementGround } from './agreements.graphql';

interface AgreementFormProps {
  agreement: Agreement | null;
  ground: AgreementGround;
  onClose: () => void;
}

interface Draft {
  title: string;
  reference: string;
  purposes: AgreementPurpose[];
  allAreas: boolean;
  areaCodes: string[];
  validFrom: string;
  validTo: string;
  partyIds: string[];
}

function draftOf(agreement: Agreement | null, ground: AgreementGround, today: string): Draft {
  return {
    title: agreement?.title ?? '',
    reference: agreement?.reference ?? '',
    purposes: [...(agreement?.purposes ?? AGREEMENT_PURPOSES)],
    allAreas: agreement?.allAreas ?? true,
    areaCodes: (agreement?.areas ?? []).map(({ code }) => code),
    validFrom: agreement?.validFrom ?? today,
    validTo: agreement?.validTo ?? '',
    partyIds: agreement
      ? agreement.parties.filter(({ leftAt }) => leftAt === null).map(({ partyId }) => partyId)
      : ground.parties.map(({ id }) => id),
  };
}

const FAULTS: [keyof Draft, string, (draft: Draft) => boolean][] = [
  ['title', 'Överenskommelsen behöver en rubrik.', ({ title }) => title.trim() === ''],
  ['purposes', 'Välj minst ett ändamål.', ({ purposes }) => purposes.length === 0],
  ['areaCodes', 'Välj minst ett område.', ({ allAreas, areaCodes }) => !allAreas && areaCodes.length === 0],
  ['validFrom', 'Välj vilken dag den börjar gälla.', ({ validFrom }) => validFrom === ''],
  ['validTo', 'Sista dagen ligger före den första.', (d) => d.validTo !== '' && d.validTo < d.validFrom],
  ['partyIds', 'Välj minst två parter.', ({ partyIds }) => partyIds.length < 2],
];

/** Registers an agreement, or makes a new version of one. */
export function AgreementForm({ agreement, ground, onClose }: AgreementFormProps) {
  const { calendarDate } = useFormats();
  const [draft, setDraft] = useState(() =>
    draftOf(agreement, ground, calendarDate(new Date().toISOString())),
  );
  const [tried, setTried] = useState(false);
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const faultOf = (field: keyof Draft) =>
    tried ? FAULTS.find(([name, , holds]) => name === field && holds(draft))?.[1] : undefined;
  const register = useSend(REGISTER, {
    said: 'Överenskommelsen är registrerad. Nu svarar varje part för sig.',
    showsErrors: true,
    onDone: onClose,
  });
  const edit = useSend(CHANGE, { said: 'En ny version är sparad.', showsErrors: true, onDone: onClose });
  const { isPending, error } = agreement === null ? register : edit;
  const handleSend = () => {
    setTried(true);
    if (FAULTS.some(([, , holds]) => holds(draft))) return;
    const input = {
      ...draft,
      title: draft.title.trim(),
      reference: draft.reference.trim() || null,
      areaCodes: draft.allAreas ? [] : draft.areaCodes,
      validTo: draft.validTo || null,
    };
    if (agreement === null) register.mutate(input);
    else edit.mutate({ ...input, id: agreement.id, expectedVersion: agreement.version });
  };
  return (
    <Dialog
      open
      keepsTyped
      size="large"
      onClose={onClose}
      title={agreement === null ? 'Registrera överenskommelse' : `Ändra ”${agreement.title}”`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={isPending} onClick={handleSend}>
            {agreement === null ? 'Registrera' : 'Spara ny version'}
          </Button>
        </>
      }
    >
      <div className="stack">
        {agreement !== null && (
          <Notice>
            Öppnar ändringen mer än förut (en part, ett ändamål, ett område eller längre tid till) behöver
            alla parter godkänna på nytt, och fram till dess öppnar överenskommelsen ingenting.
          </Notice>
        )}
        <GuardedText
          oneLine
          kind="GROUP"
          label="Rubrik"
          maxLength={120}
          value={draft.title}
          error={faultOf('title')}
          onChange={(title) => change({ title })}
        />
        <GuardedText
          oneLine
          label="Diarienummer"
          optional
          maxLength={60}
          value={draft.reference}
          onChange={(reference) => change({ reference })}
        />
        <Several
          label="Ändamål"
          error={faultOf('purposes')}
          options={AGREEMENT_PURPOSES.map((value) => ({ value, ...AGREEMENT_PURPOSE_TEXT[value] }))}
          chosen={draft.purposes}
          onChange={(purposes) => change({ purposes })}
        />
        <RadioRow
          label="Områden"
          value={draft.allAreas ? 'alla' : 'valda'}
          options={[
            { value: 'alla', label: 'Hela kommunen' },
            { value: 'valda', label: 'Valda områden' },
          ]}
          onChange={(which) => change({ allAreas: which === 'alla' })}
        />
        {!draft.allAreas && (
          <Several
            label="Valda områden"
            error={faultOf('areaCodes')}
            options={ground.areas.map(({ code, name }) => ({ value: code, label: name }))}
            chosen={draft.areaCodes}
            onChange={(areaCodes) => change({ areaCodes })}
          />
        )}
        <div className="row agreement-days">
          <DateTimeField
            label="Gäller från"
            dateOnly
            value={draft.validFrom}
            error={faultOf('validFrom')}
            onChange={(validFrom) => change({ validFrom })}
          />
          <DateTimeField
            label="Till och med"
            optional
            dateOnly
            value={draft.validTo}
            error={faultOf('validTo')}
            onChange={(validTo) => change({ validTo })}
          />
        </div>
        <Several
          label="Parter"
          error={faultOf('partyIds')}
          options={ground.parties.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.partyIds}
          onChange={(partyIds) => change({ partyIds })}
        />
        {error && (
          <Notice tone="danger" live>
            {errorMessage(error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

interface SeveralProps<Value extends string> {
  label: string;
  error: string | undefined;
  options: readonly { value: Value; label: string; meaning?: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Several choices under one question. */
function Several<Value extends string>({ label, error, options, chosen, onChange }: SeveralProps<Value>) {
  return (
    <FieldGroup label={label} error={error}>
      <div className="agreement-choices">
        {options.map(({ value, label: text, meaning }) => (
          <Checkbox
            key={value}
            label={text}
            help={meaning}
            checked={chosen.includes(value)}
            onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
