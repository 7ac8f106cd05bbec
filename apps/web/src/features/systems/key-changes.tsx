import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { KeyLastDay } from './key-fields';
import { dayAhead } from './system-words';
import { RENEW, REVOKE, type System } from './systems.graphql';

interface ChangeProps {
  system: System;
  onClose: () => void;
}

const HALF_YEAR = 182;
const DAY_HOURS = 24;

/** Another key in the place of the present one. */
export function RenewDialog({
  system,
  onClose,
  onKey,
}: ChangeProps & { onKey: (secret: string | null) => void }) {
  const [lastDay, setLastDay] = useState(dayAhead(HALF_YEAR));
  const [overlaps, setOverlaps] = useState(system.state === 'WORKING');
  const send = useSend(RENEW, {
    showsErrors: true,
    onDone: ({ renewKey }) => {
      onClose();
      onKey(renewKey.secret);
    },
  });
  const handleSend = () => {
    if (lastDay === '') return;
    const overlapHours = overlaps ? DAY_HOURS : 0;
    send.mutate({ id: system.id, expectedVersion: system.version, lastDay, overlapHours });
  };
  return (
    <Dialog
      open
      keepsTyped
      size="small"
      onClose={onClose}
      title={`Förnya nyckeln till ${system.name}`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={handleSend}>
            Gör ny nyckel
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          Systemet behåller sina händelser: samma nycklar ur det egna systemet är samma händelser. Du svarar
          för det sedan.
        </p>
        <KeyLastDay value={lastDay} tried onChange={setLastDay} />
        <Checkbox
          label="Låt den förra nyckeln gälla ett dygn till"
          help="Så att systemet kan byta utan avbrott. Välj bort det om nyckeln kan ha kommit i orätta händer."
          checked={overlaps}
          onChange={setOverlaps}
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

/** Ends a system's keys for good. */
export function RevokeDialog({ system, onClose }: ChangeProps) {
  const send = useSend(REVOKE, { said: 'Systemet kan inte leverera längre.', onDone: onClose });
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={`Återkalla ”${system.name}”?`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button
            tone="danger"
            busy={send.isPending}
            onClick={() => send.mutate({ id: system.id, expectedVersion: system.version })}
          >
            Återkalla för gott
          </Button>
        </>
      }
    >
      <p>
        Det går inte att ta tillbaka. Nycklarna slutar gälla nu, även för en leverans som pågår. Det som redan
        har levererats finns kvar.
      </p>
    </Dialog>
  );
}
