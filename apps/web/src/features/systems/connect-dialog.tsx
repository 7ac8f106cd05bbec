import { DELIVERY_SCOPE, DELIVERY_SCOPES, type DeliveryScope } from '@samlad/domain/delivery.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { FieldGroup } from '@/ui/field';
import { Notice } from '@/ui/states';
import { KeyLastDay } from './key-fields';
import { dayAhead } from './system-words';
import { CONNECT } from './systems.graphql';

interface ConnectDialogProps {
  onClose: () => void;
  onKey: (secret: string | null) => void;
}

const HALF_YEAR = 182;

/** Connects a system of the own party's: what it is called, what it may deliver, and until when. */
export function ConnectDialog({ onClose, onKey }: ConnectDialogProps) {
  const { party } = useSession();
  const offered = DELIVERY_SCOPES.filter(
    (scope) => scope !== 'INCIDENTS' || PARTY_KIND[party.kind].mayReportIncidents,
  );
  const [name, setName] = useState('');
  const [requestedBy, setRequestedBy] = useState('');
  const [scopes, setScopes] = useState<readonly DeliveryScope[]>(offered.slice(0, 1));
  const [lastDay, setLastDay] = useState(dayAhead(HALF_YEAR));
  const [tried, setTried] = useState(false);
  const send = useSend(CONNECT, {
    showsErrors: true,
    onDone: ({ connectSystem }) => onKey(connectSystem.secret),
  });
  const handleSend = () => {
    setTried(true);
    if ([name, requestedBy, lastDay].some((text) => text.trim() === '') || scopes.length === 0) return;
    send.mutate({ name: name.trim(), requestedBy: requestedBy.trim(), scopes: [...scopes], lastDay });
  };
  return (
    <Dialog
      open
      keepsTyped
      onClose={onClose}
      title="Anslut ett system"
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={send.isPending} onClick={handleSend}>
            Gör nyckel
          </Button>
        </>
      }
    >
      <div className="stack">
        <GuardedText
          oneLine
          label="Systemets namn"
          help="Så att ni känner igen det i listor och i loggen."
          maxLength={80}
          value={name}
          error={tried && name.trim() === '' ? 'Systemet behöver ett namn.' : undefined}
          onChange={setName}
        />
        <GuardedText
          oneLine
          label="Funktion som har begärt det"
          help="Till exempel systemförvaltare. Skriv ingen persons namn."
          maxLength={120}
          value={requestedBy}
          error={tried && requestedBy.trim() === '' ? 'Skriv vilken funktion.' : undefined}
          onChange={setRequestedBy}
        />
        <FieldGroup
          label="Får leverera"
          error={tried && scopes.length === 0 ? 'Välj minst en sak.' : undefined}
        >
          {offered.map((scope) => (
            <Checkbox
              key={scope}
              label={DELIVERY_SCOPE[scope].label}
              help={DELIVERY_SCOPE[scope].meaning}
              checked={scopes.includes(scope)}
              onChange={(isChosen) =>
                setScopes(isChosen ? [...scopes, scope] : scopes.filter((one) => one !== scope))
              }
            />
          ))}
        </FieldGroup>
        <KeyLastDay value={lastDay} tried={tried} onChange={setLastDay} />
        <Notice>
          Du svarar för systemet. Slutar du företräda parten slutar nyckeln gälla, tills någon annan förnyar
          den.
        </Notice>
        {send.error && (
          <Notice tone="danger" live>
            {errorMessage(send.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
