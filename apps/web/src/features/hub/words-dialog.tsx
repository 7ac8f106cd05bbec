import type { ReactNode } from 'react';
import { errorMessage } from '@/lib/api-error';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';

interface WordsDialogProps {
  title: string;
  action: string;
  busy: boolean;
  error: Error | null;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a few fields and one thing to do; what could not be done is told beside them, and what was typed stays. */
export function WordsDialog({ title, action, busy, error, onSend, onClose, children }: WordsDialogProps) {
  return (
    <Dialog
      open
      keepsTyped
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={busy} onClick={onSend}>
            {action}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        {error && (
          <Notice tone="danger" live>
            {errorMessage(error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
