import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { GuardedText } from '@/domain-ui/guarded-text';
import { useSend } from '@/lib/use-send';
import { DateTimeField } from '@/ui/date-time-field';
import { END, LEAVE, type Agreement } from './agreements.graphql';

interface EndingProps {
  agreement: Agreement;
  onClose: () => void;
}

/** Ends an agreement for everybody, at once or on a day. */
export function EndDialog({ agreement, onClose }: EndingProps) {
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(END, { said: 'Överenskommelsen är avslutad.', showsErrors: true, onDone: onClose });
  const handleSend = () => {
    setTried(true);
    if (reason.trim() === '') return;
    const version = { id: agreement.id, expectedVersion: agreement.version };
    send.mutate({ ...version, lastDay: lastDay || null, reason: reason.trim() });
  };
  return (
    <FormDialog
      tone="danger"
      size="small"
      title={`Avsluta ”${agreement.title}”`}
      action={lastDay ? 'Avsluta den dagen' : 'Avsluta nu'}
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <p>
        Utan datum slutar parterna läsa varandras material nu, om inte en annan överenskommelse öppnar det.
      </p>
      <DateTimeField
        label="Sista dag"
        optional
        dateOnly
        help="Lämna tomt för att avsluta nu."
        value={lastDay}
        onChange={setLastDay}
      />
      <Reason value={reason} tried={tried} onChange={setReason} />
    </FormDialog>
  );
}

/** The own party leaves, at once. */
export function LeaveDialog({ agreement, onClose }: EndingProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(LEAVE, {
    said: 'Ni har lämnat överenskommelsen.',
    showsErrors: true,
    onDone: onClose,
  });
  const handleSend = () => {
    setTried(true);
    if (reason.trim() === '') return;
    send.mutate({ id: agreement.id, expectedVersion: agreement.version, reason: reason.trim() });
  };
  return (
    <FormDialog
      tone="danger"
      size="small"
      title={`Lämna ”${agreement.title}”`}
      action="Lämna nu"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <p>
        De andra parterna slutar genast läsa det ni delar, och ni det de delar, om inte en annan
        överenskommelse öppnar det. Samordnaren behöver bjuda in er på nytt för att det ska gå att ångra.
      </p>
      <Reason value={reason} tried={tried} onChange={setReason} />
    </FormDialog>
  );
}

interface ReasonProps {
  value: string;
  tried: boolean;
  onChange: (text: string) => void;
}

function Reason({ value, tried, onChange }: ReasonProps) {
  return (
    <GuardedText
      kind="REASON"
      label="Skäl"
      help="Alla parter ser skälet i historiken."
      maxLength={500}
      value={value}
      error={tried && value.trim() === '' ? 'Skriv varför.' : undefined}
      onChange={onChange}
    />
  );
}
