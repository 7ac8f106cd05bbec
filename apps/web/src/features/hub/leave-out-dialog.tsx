import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { useSend } from '@/lib/use-send';
import { GuardedText } from '@/domain-ui/guarded-text';
import { type InboxUnit, LEAVE_OUT_HUB_FORM } from './hub-inbox.graphql';

interface LeaveOutDialogProps {
  unit: InboxUnit;
  form: NonNullable<InboxUnit['form']>;
  onClose: () => void;
}

/** Leaves a form out of the report, with a reason that the unit reads. */
export function LeaveOutDialog({ unit, form, onClose }: LeaveOutDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(LEAVE_OUT_HUB_FORM, {
    said: `${unit.name} är inte med i rapporten.`,
    showsErrors: true,
    onDone: onClose,
  });
  const handleSend = () => {
    setTried(true);
    if (reason.trim() !== '')
      send.mutate({ id: form.id, expectedVersion: form.version, reason: reason.trim() });
  };
  return (
    <FormDialog
      title={`${unit.name} är inte med`}
      action="Lämna utanför"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <GuardedText
        label="Skäl"
        help={`${unit.name} läser det du skriver.`}
        maxLength={300}
        value={reason}
        error={tried && reason.trim() === '' ? 'Skriv varför.' : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}
