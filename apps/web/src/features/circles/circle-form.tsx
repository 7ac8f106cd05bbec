import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { SAVE, type Circle } from './circles.graphql';

interface CircleFormProps {
  circle: Circle | null;
  onClose: () => void;
}

/** Begins a circle, or changes its name and purpose. */
export function CircleForm({ circle, onClose }: CircleFormProps) {
  const [name, setName] = useState(circle?.name ?? '');
  const [purpose, setPurpose] = useState(circle?.purpose ?? '');
  const [tried, setTried] = useState(false);
  const send = useSend(SAVE, { said: 'Kretsen är sparad.', showsErrors: true, onDone: onClose });
  const handleSend = () => {
    setTried(true);
    if (name.trim() === '' || purpose.trim() === '') return;
    send.mutate({
      id: circle?.id ?? null,
      expectedVersion: circle?.version ?? null,
      name: name.trim(),
      purpose: purpose.trim(),
    });
  };
  return (
    <Dialog
      open
      keepsTyped
      size="small"
      onClose={onClose}
      title={circle === null ? 'Ny krets' : `Ändra ${circle.name}`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={handleSend}>
            Spara
          </Button>
        </>
      }
    >
      <div className="stack">
        <GuardedText
          oneLine
          label="Namn"
          maxLength={80}
          value={name}
          error={tried && name.trim() === '' ? 'Kretsen behöver ett namn.' : undefined}
          onChange={setName}
        />
        <GuardedText
          kind="GROUP"
          label="Syfte"
          help="Varför just de här personerna behöver läsa. Alla i kretsen ser det."
          maxLength={300}
          value={purpose}
          error={tried && purpose.trim() === '' ? 'Skriv vad kretsen är till för.' : undefined}
          onChange={setPurpose}
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
