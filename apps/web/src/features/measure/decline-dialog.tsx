import { DECLINE_REASON_LABEL, DECLINE_REASONS, type DeclineReason } from '@samlad/domain/measure.js';
import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { ANSWER_COMMITMENT, type FullCommitment } from './measure.graphql';
import { COMMITMENT_SAID } from './steps.sv';

interface DeclineDialogProps {
  commitment: FullCommitment;
  onClose: () => void;
}

const REASONS = DECLINE_REASONS.map((reason) => ({ value: reason, label: DECLINE_REASON_LABEL[reason] }));

/** The own party says no and why. */
export function DeclineDialog({ commitment, onClose }: DeclineDialogProps) {
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const send = useSend(ANSWER_COMMITMENT, {
    said: COMMITMENT_SAID.DECLINED,
    onDone: onClose,
    showsErrors: true,
  });
  const save = () => {
    setMissing(reason === null);
    if (reason === null) return;
    const { id, version } = commitment;
    send.mutate({ id, expectedVersion: version, accept: false, reason, comment: comment.trim() || null });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`Avböj åtagandet för ${commitment.party.name}`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="danger" busy={send.isPending} onClick={save}>
            Avböj åtagandet
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>Alla parter ser skälet. Svaret går inte att ta tillbaka.</p>
        <RadioRow
          label="Varför"
          value={reason}
          options={REASONS}
          error={missing && reason === null ? 'Välj varför åtagandet avböjs.' : undefined}
          onChange={setReason}
        />
        <GuardedText
          kind="REASON"
          label="Kommentar"
          optional
          help="Vad som skulle behövas för att ni ska kunna, eller vem som kan i stället."
          maxLength={500}
          value={comment}
          onChange={setComment}
        />
        {send.error && (
          <Notice tone="danger" live>
            {errorMessage(send.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
