import { ROLES_NEEDING_TWO } from '@samlad/domain/permissions.js';
import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { useSend } from '@/lib/use-send';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { EMPTY_GIVEN, GivenFields, givenInput } from './given-fields';
import type { HandedLink } from './link-dialog';
import { INVITE, type GivenGround } from './people.graphql';

interface InviteDialogProps {
  ground: GivenGround;
  onClose: () => void;
  onInvited: (link: HandedLink) => void;
}

/** Asks somebody in. */
export function InviteDialog({ ground, onClose, onInvited }: InviteDialogProps) {
  const [email, setEmail] = useState('');
  const [draft, setDraft] = useState(EMPTY_GIVEN);
  const [tried, setTried] = useState(false);
  const send = useSend(INVITE, {
    showsErrors: true,
    onDone: ({ inviteUser }, input) => onInvited({ ...inviteUser, email: input.email }),
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
