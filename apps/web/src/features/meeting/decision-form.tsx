import { DECISION_KINDS } from '@samlad/domain/decision-kinds.js';
import { mondayOfWeek } from '@samlad/domain/week.js';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { Button } from '@/ui/button';
import { DateTimeField } from '@/ui/date-time-field';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import type { DecisionDraft } from './decision-draft';
import type { MeetingPage } from './meeting.graphql';

interface DecisionFormProps {
  page: MeetingPage;
  draft: DecisionDraft;
  onChange: (draft: DecisionDraft) => void;
  onSave: () => void;
  busy: boolean;
  error: Error | null;
  /** The words on the button that saves. */
  save: string;
  textRef?: Ref<HTMLTextAreaElement>;
  /** More buttons, and what must be settled before saving. */
  actions?: ReactNode;
  notice?: ReactNode;
}

const MOST_TEXT = 1_000;
const KINDS = DECISION_KINDS.map(({ code, label }) => ({ value: code as string, label }));

/** One decision, written from the keyboard alone: the text first, Enter saves. */
export function DecisionForm(props: DecisionFormProps) {
  const { page, draft, onChange, onSave, busy, error, save, textRef, actions, notice } = props;
  const [isTried, setTried] = useState(false);
  const isEmpty = draft.text.trim() === '';
  const isPast = draft.dueOn !== '' && draft.dueOn < mondayOfWeek(page.week);
  const trySave = () => {
    const holds = !isEmpty && !isPast;
    setTried(!holds);
    if (holds && !busy) onSave();
  };
  const handleKey = (event: KeyboardEvent) => {
    const inText = event.target instanceof HTMLTextAreaElement && !event.shiftKey;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!inText && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    trySave();
  };
  return (
    <form
      className="meeting-decision-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        trySave();
      }}
    >
      <GuardedText
        kind="DECISION"
        ref={textRef}
        onKeyDown={handleKey}
        label="Vad beslutas?"
        help="Enter sparar, Skift+Enter ger ny rad."
        rows={2}
        maxLength={MOST_TEXT}
        value={draft.text}
        error={isTried && isEmpty ? 'Skriv vad som beslutas.' : undefined}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <SelectField
        onKeyDown={handleKey}
        label="Slag"
        options={KINDS}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <SelectField
        onKeyDown={handleKey}
        label="Område"
        placeholder="Inget särskilt område"
        options={page.areas.map(({ area }) => ({ value: area.code, label: area.name }))}
        value={draft.areaCode}
        onChange={(areaCode) => onChange({ ...draft, areaCode })}
      />
      <SelectField
        onKeyDown={handleKey}
        label="Ansvarig part"
        placeholder="Ingen särskild"
        options={page.parties.map(({ party }) => ({ value: party.id, label: party.name }))}
        value={draft.responsiblePartyId}
        onChange={(responsiblePartyId) => onChange({ ...draft, responsiblePartyId })}
      />
      <DateTimeField
        label="Klart senast"
        optional
        dateOnly
        error={isTried && isPast ? 'Datumet ligger före veckan som mötet gäller.' : undefined}
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ ...draft, dueOn })}
      />
      {notice}
      {error && (
        <Notice tone="danger" live>
          {errorMessage(error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" tone="primary" busy={busy}>
          {save}
        </Button>
        {actions}
      </div>
    </form>
  );
}
