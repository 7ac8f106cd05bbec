import { useEffect, useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { RETURN_REPORT, type ReportVersion } from './report-reading.graphql';

interface ReturnDialogProps {
  version: ReportVersion;
  onClose: () => void;
}

const LONGEST = 2000;
const COMMENT_ID = 'aterlamna-kommentar';

/** The coordinator gives a report back with a comment that the party reads. */
export function ReturnDialog({ version, onClose }: ReturnDialogProps) {
  const [comment, setComment] = useState('');
  const [wasEmpty, setWasEmpty] = useState(false);
  const send = useSend(RETURN_REPORT, {
    said: `Rapporten är återlämnad till ${version.party.name}.`,
    showsErrors: true,
    onDone: onClose,
  });
  useEffect(() => document.getElementById(COMMENT_ID)?.focus(), []);
  const handleSend = () => {
    const isEmpty = comment.trim() === '';
    setWasEmpty(isEmpty);
    if (!isEmpty) send.mutate({ id: version.reportId, expectedVersion: version.reportVersion, comment });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Återlämna rapporten till ${version.party.name}`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" icon="undo" busy={send.isPending} onClick={handleSend}>
            Återlämna
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>Parten ser kommentaren och kan rätta och skicka in igen. Den inskickade versionen finns kvar.</p>
        <GuardedText
          kind="RETURN"
          level="RESTRICTED"
          label="Kommentar"
          help="Vad som behöver rättas. Upprepa inte uppgifter som inte borde ha stått i rapporten."
          value={comment}
          maxLength={LONGEST}
          error={wasEmpty && comment.trim() === '' ? 'Skriv vad som behöver rättas.' : undefined}
          onChange={setComment}
          id={COMMENT_ID}
        />
        {send.error && (
          <Notice tone="danger" live title="Inte återlämnad">
            <p>{errorMessage(send.error)}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
