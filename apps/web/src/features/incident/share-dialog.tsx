import { SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import { errorMessage } from '@/lib/api-error';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { categoryLabel, whenText, type IncidentView } from './incident-view';
import { useIncidentActions } from './use-incident-actions';

interface ShareDialogProps {
  incident: IncidentView;
  receiver: string;
  onClose: () => void;
}

/** "Dela nu": shows one incident to the others ahead of the report, after being told what that means. */
export function ShareDialog({ incident, receiver, onClose }: ShareDialogProps) {
  const formats = useFormats();
  const { share, shareNow } = useIncidentActions();
  const { label, meaning } = SECRECY_TEXT[incident.secrecyLevel];
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title="Dela händelsen nu"
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button
            tone="primary"
            icon="send"
            busy={share.isPending}
            onClick={() => shareNow(incident, onClose)}
          >
            Dela nu
          </Button>
        </>
      }
    >
      <p>
        <strong>{categoryLabel(incident.categoryCode)}</strong>
        {`, ${incident.area.name}. ${whenText(incident, formats)}.`}
      </p>
      <p>{`När du delar blir händelsen en inkommen handling hos ${receiver}.`}</p>
      <p>{`Nivån är ${label}. ${meaning}`}</p>
      {share.error && (
        <Notice tone="danger" live title="Inte delad">
          <p>{errorMessage(share.error)}</p>
        </Notice>
      )}
    </Dialog>
  );
}
