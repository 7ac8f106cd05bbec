import { ROLES_NEEDING_TWO } from '@samlad/domain/permissions.js';
import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { useSend } from '@/lib/use-send';
import { Notice } from '@/ui/states';
import { EMPTY_GIVEN, GivenFields, givenInput } from './given-fields';
import { GRANT, type GivenGround } from './people.graphql';

interface GrantDialogProps {
  userId: string;
  userName: string;
  ground: GivenGround;
  onClose: () => void;
}

/** Gives a person one more role. */
export function GrantDialog({ userId, userName, ground, onClose }: GrantDialogProps) {
  const [draft, setDraft] = useState(EMPTY_GIVEN);
  const [tried, setTried] = useState(false);
  const needsTwo = draft.role !== '' && ROLES_NEEDING_TWO.includes(draft.role);
  const send = useSend(GRANT, {
    said: needsTwo ? 'Rollen är föreslagen och väntar på en andra person.' : 'Rollen är given.',
    showsErrors: true,
    onDone: onClose,
  });
  const handleSend = () => {
    const given = givenInput(draft);
    setTried(true);
    if (given !== null) send.mutate({ userId, ...given });
  };
  return (
    <FormDialog
      title={`Ge ${userName} en roll`}
      action={needsTwo ? 'Föreslå rollen' : 'Ge rollen'}
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <GivenFields
        draft={draft}
        ground={ground}
        tried={tried}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {needsTwo && (
        <Notice title="Rollen gäller inte än">
          {`En annan person än du och ${userName} behöver bekräfta den, under Roller att bekräfta.`}
        </Notice>
      )}
    </FormDialog>
  );
}
