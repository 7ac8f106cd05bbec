import type { ReactNode } from 'react';
import { errorMessage } from '@/lib/api-error';
import { Button, type ButtonTone } from '@/ui/button';
import { Dialog, type DialogProps } from '@/ui/dialog';
import { Notice } from '@/ui/states';

interface FormDialogProps {
  title: string;
  action: string;
  tone?: ButtonTone;
  size?: DialogProps['size'];
  busy: boolean;
  error: Error | null;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form in a dialog: what could not be done is told beside the buttons, and what was typed stays. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, tone = 'primary', size, busy, error, onSend, onClose, children } = props;
  return (
    <Dialog
      open
      keepsTyped
      size={size}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone={tone} busy={busy} onClick={onSend}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        {error && (
          <Notice tone="danger" live>
            {errorMessage(error)}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
