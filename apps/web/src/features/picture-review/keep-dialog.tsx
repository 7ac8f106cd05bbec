import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { GuardedText } from '@/domain-ui/guarded-text';
import { useSend } from '@/lib/use-send';
import { DECIDE_PICTURE_FINDINGS } from './picture-review.graphql';

interface KeepDialogProps {
  week: string;
  version: number;
  fingerprints: string[];
  kept: boolean;
  onClose: () => void;
}

/** Why a description is kept although it fits too few, or why it is asked about again. */
export function KeepDialog({ week, version, fingerprints, kept, onClose }: KeepDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(DECIDE_PICTURE_FINDINGS, {
    said: kept ? 'Beskrivningen behålls. Skälet är sparat.' : 'Beskrivningen prövas igen.',
    showsErrors: true,
    onDone: onClose,
  });
  const isEmpty = reason.trim() === '';
  const handleSend = () => {
    setTried(true);
    if (!isEmpty) send.mutate({ week, expectedVersion: version, fingerprints, kept, reason: reason.trim() });
  };
  return (
    <FormDialog
      title={kept ? 'Behåll med skäl' : 'Pröva igen'}
      action={kept ? 'Behåll' : 'Pröva igen'}
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <p>
        {kept
          ? 'Skälet, ditt namn och tiden sparas i ändringsloggen, och den andra granskaren ser det. Ändras texten prövas den igen.'
          : 'Bilden kan inte gå vidare förrän beskrivningen har ett svar igen.'}
      </p>
      <GuardedText
        label="Skäl"
        help="Skriv inget som pekar ut någon."
        maxLength={400}
        value={reason}
        error={tried && isEmpty ? 'Skriv varför.' : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}
