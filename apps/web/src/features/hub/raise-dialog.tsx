import { PARTY_KIND, PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { useSend } from '@/lib/use-send';
import { SelectField } from '@/ui/select-field';
import { GuardedText } from '@/domain-ui/guarded-text';
import { type AreaProposal, type Inbox, MERGE_HUB } from './hub-inbox.graphql';
import { mergeOf } from './merge-input';

const RECEIVERS = [
  { value: 'ANY', label: 'Vem som helst i gruppen' },
  ...PARTY_KINDS.map((kind) => ({ value: kind, label: PARTY_KIND[kind].label })),
];

interface RaiseDialogProps {
  inbox: Inbox;
  area: AreaProposal['area'];
  onClose: () => void;
}

/** Raises something to the meeting: a need in the party's report, in the contact's own words. */
export function RaiseDialog({ inbox, area, onClose }: RaiseDialogProps) {
  const [toPartyKind, setReceiver] = useState('ANY');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(MERGE_HUB, {
    said: 'Behovet står i rapportens utkast och kommer med till mötet.',
    showsErrors: true,
    onDone: onClose,
  });
  const handleSend = () => {
    setTried(true);
    if (text.trim() === '') return;
    send.mutate({ ...mergeOf(inbox, []), raise: [{ toPartyKind, areaCode: area.code, text: text.trim() }] });
  };
  return (
    <FormDialog
      title={`Lyft till mötet: ${area.name}`}
      action="Lyft till mötet"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <GuardedText
        label="Behov"
        help="Vad som behövs av andra, på en plats och i en situation. Nämn ingen person."
        maxLength={500}
        value={text}
        error={tried && text.trim() === '' ? 'Skriv vad som behövs.' : undefined}
        onChange={setText}
      />
      <SelectField label="Till" value={toPartyKind} options={RECEIVERS} onChange={setReceiver} />
    </FormDialog>
  );
}
