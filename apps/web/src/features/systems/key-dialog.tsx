import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';

interface KeyDialogProps {
  /** Null when the server has told it already. */
  secret: string | null;
  onClose: () => void;
}

/** A key, shown this once. */
export function KeyDialog({ secret, onClose }: KeyDialogProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    if (secret !== null) void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  };
  return (
    <Dialog
      open
      keepsTyped
      onClose={onClose}
      title="Nyckeln till systemet"
      actions={
        <>
          {secret !== null && (
            <Button tone="primary" icon={copied ? 'check' : 'file'} onClick={copy}>
              {copied ? 'Kopierad' : 'Kopiera nyckeln'}
            </Button>
          )}
          <Button onClick={onClose}>Klar</Button>
        </>
      }
    >
      <div className="stack">
        {secret === null ? (
          <p>Nyckeln har redan visats en gång. Förnya den om den har kommit bort.</p>
        ) : (
          <>
            <Notice tone="warning" title="Nyckeln visas bara nu">
              Den som har nyckeln kan leverera i partens namn. Lägg den i systemets hemliga inställningar,
              aldrig i e-post, ärenden eller programkod. Samlad sparar den inte och kan inte visa den igen.
            </Notice>
            <p className="system-key" data-testid="system-key">
              {secret}
            </p>
          </>
        )}
        <p role="status" className="visually-hidden">
          {copied && 'Nyckeln är kopierad.'}
        </p>
      </div>
    </Dialog>
  );
}
