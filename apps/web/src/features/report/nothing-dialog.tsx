import { formatCount, formatWeek } from '@/i18n/format';
import { SignInAgain } from '@/domain-ui/sign-in-again';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { receivedSentence } from './receipt-sentence';
import { SUBMIT_REPORT } from './report.graphql';

interface NothingDialogProps {
  week: string;
  receiver: string;
  version: number;
  /** Something is written that would not be sent. */
  hasContent: boolean;
  unsharedIncidents: number;
  onClose: () => void;
  onSent: () => void;
}

/** "Inget att rapportera": one more click, after being told what it means. */
export function NothingDialog(props: NothingDialogProps) {
  const { week, receiver, version, hasContent, unsharedIncidents, onClose, onSent } = props;
  const submit = useSend(SUBMIT_REPORT, {
    said: 'Inskickat: inget att rapportera.',
    showsErrors: true,
    onDone: onSent,
  });
  const handleSend = () =>
    submit.mutate({ week, expectedVersion: version, answers: null, nothingToReport: true });
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`Inget att rapportera för ${formatWeek(week)}`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" icon="send" busy={submit.isPending} onClick={handleSend}>
            Skicka in
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{receivedSentence(receiver)}</p>
        <p>Alla områden skickas som 0 Normalbild och oförändrade.</p>
        {hasContent && (
          <Notice tone="warning" title="Det som är skrivet ersätts">
            <p>Det ni har fyllt i den här veckan skickas inte och ersätts av ”inget att rapportera”.</p>
          </Notice>
        )}
        {unsharedIncidents > 0 && (
          <p>{`${formatCount(unsharedIncidents, 'händelse', 'händelser')} som ni har lagt in delas ändå.`}</p>
        )}
        {submit.error && (
          <Notice tone="danger" live title="Inte inskickat">
            <p>{errorMessage(submit.error)}</p>
            <SignInAgain error={submit.error} />
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
