import { ROLES_NEEDING_TWO } from '@samlad/domain/permissions.js';
import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { EMPTY_GIVEN, GivenFields, givenInput } from './given-fields';
import { INVITE, type GivenGround } from './people.graphql';

interface InviteDialogProps {
  ground: GivenGround;
  onClose: () => void;
  /** The link's path, or null when the server has told it already. */
  onInvited: (link: string | null) => void;
}

/** Asks somebody in. */
export function InviteDialog({ ground, onClose, onInvited }: InviteDialogProps) {
  const [email, setEmail] = useState('');
  const [draft, setDraft] = useState(EMPTY_GIVEN);
  const [tried, setTried] = useState(false);
  const send = useSend(INVITE, {
    showsErrors: true,
    onDone: ({ inviteUser }) => onInvited(inviteUser.link),
  });
  const needsTwo = draft.role !== '' && ROLES_NEEDING_TWO.includes(draft.role);
  const handleSend = () => {
    const given = givenInput(draft);
    setTried(true);
    if (given !== null && email.trim() !== '') send.mutate({ email: email.trim(), ...given });
  };
  return (
    <FormDialog
      title="Bjud in"
      action="Skapa länk"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <TextField
        label="E-post"
        type="email"
        autoComplete="off"
        help="Personens adress i tjänsten. Om inloggningstjänsten intygar adresser måste den stämma."
        error={tried && email.trim() === '' ? 'Skriv vart inbjudan går.' : undefined}
        value={email}
        onChange={setEmail}
      />
      <GivenFields
        draft={draft}
        ground={ground}
        tried={tried}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {needsTwo && (
        <Notice title="Två personer">
          När inbjudan används väntar rollen på att någon annan än du bekräftar den.
        </Notice>
      )}
    </FormDialog>
  );
}

/** The link, told once. */
export function LinkDialog({ link, onClose }: { link: string | null; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const address = link === null ? null : new URL(link, location.origin).toString();
  const copy = () => {
    if (address === null) return;
    void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Länken till den du bjuder in"
      actions={
        <>
          {address !== null && (
            <Button tone="primary" icon={copied ? 'check' : 'file'} onClick={copy}>
              {copied ? 'Kopierad' : 'Kopiera länken'}
            </Button>
          )}
          <Button onClick={onClose}>Klar</Button>
        </>
      }
    >
      <div className="stack">
        {address === null ? (
          <p>Länken har redan visats en gång. Skapa en ny länk om den har kommit bort.</p>
        ) : (
          <>
            <p>
              Samlad skickar ingen e-post. Skicka länken själv, på ett sätt som du litar på. Den gäller en
              gång, i fjorton dagar, och visas bara nu.
            </p>
            <p className="people-link" data-testid="invitation-link">
              {address}
            </p>
          </>
        )}
        <p role="status" className="visually-hidden">
          {copied && 'Länken är kopierad.'}
        </p>
      </div>
    </Dialog>
  );
}
