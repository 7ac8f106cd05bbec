import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { useSend } from '@/lib/use-send';
import { SelectField } from '@/ui/select-field';
import { LastDay, PlaceInParty } from './given-fields';
import { EDIT, END, MOVE, type Assignment, type GivenGround } from './people.graphql';

interface DialogProps {
  row: Assignment;
  onClose: () => void;
}
interface GroundedProps extends DialogProps {
  ground: GivenGround;
}

const versionOf = ({ id, version }: Assignment) => ({ id, expectedVersion: version });

/** Unit, function and last day of a role. */
export function EditDialog({ row, ground, onClose }: GroundedProps) {
  const [draft, setDraft] = useState({
    partyId: row.partyId,
    unitId: row.unitId ?? '',
    function: row.function ?? '',
    lastDay: row.lastDay ?? '',
  });
  const send = useSend(EDIT, { said: 'Rollen är ändrad.', showsErrors: true, onDone: onClose });
  const handleSend = () =>
    send.mutate({
      ...versionOf(row),
      unitId: draft.unitId || null,
      function: draft.function.trim() || null,
      lastDay: draft.lastDay || null,
    });
  return (
    <FormDialog
      title={`Ändra ${row.userName}, ${row.roleLabel.toLocaleLowerCase('sv-SE')}`}
      action="Spara"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <PlaceInParty draft={draft} ground={ground} onChange={(change) => setDraft({ ...draft, ...change })} />
      <LastDay value={draft.lastDay} onChange={(lastDay) => setDraft({ ...draft, lastDay })} />
    </FormDialog>
  );
}

/** The same role in another party: the one ends and the other begins, now. */
export function MoveDialog({ row, ground, onClose }: GroundedProps) {
  const [draft, setDraft] = useState({ partyId: '', unitId: '', function: row.function ?? '' });
  const [tried, setTried] = useState(false);
  const send = useSend(MOVE, {
    said: 'Personen hör nu till den nya parten.',
    showsErrors: true,
    onDone: onClose,
  });
  const handleSend = () => {
    setTried(true);
    if (draft.partyId === '') return;
    send.mutate({
      ...versionOf(row),
      partyId: draft.partyId,
      unitId: draft.unitId || null,
      function: draft.function.trim() || null,
    });
  };
  const others = ground.agreementGround.parties.filter(({ id }) => id !== row.partyId);
  return (
    <FormDialog
      title={`Byt part för ${row.userName}`}
      action="Byt part"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <p>
        {`Rollen ${row.roleLabel.toLocaleLowerCase('sv-SE')} hos ${row.partyName} upphör nu och börjar hos den nya parten. Inloggningar som gällde den förra rollen tar slut.`}
      </p>
      <SelectField
        label="Ny part"
        placeholder="Välj part"
        value={draft.partyId}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        error={tried && !draft.partyId ? 'Välj vilken part personen ska höra till.' : undefined}
        onChange={(partyId) => setDraft({ ...draft, partyId, unitId: '' })}
      />
      <PlaceInParty draft={draft} ground={ground} onChange={(change) => setDraft({ ...draft, ...change })} />
    </FormDialog>
  );
}

/** Ends a role at once or on a day. */
export function EndDialog({ row, onClose }: DialogProps) {
  const [lastDay, setLastDay] = useState('');
  const send = useSend(END, {
    said: lastDay ? 'Rollen upphör den dagen.' : 'Rollen har upphört.',
    showsErrors: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Avsluta ${row.userName}, ${row.roleLabel.toLocaleLowerCase('sv-SE')}`}
      action={lastDay ? 'Avsluta den dagen' : 'Avsluta nu'}
      tone="danger"
      busy={send.isPending}
      error={send.error}
      onSend={() => send.mutate({ ...versionOf(row), lastDay: lastDay || null })}
      onClose={onClose}
    >
      <p>
        Utan datum upphör rollen nu, även för den som är inloggad. Det som personen har skrivit finns kvar.
      </p>
      <LastDay value={lastDay} help="Lämna tomt för att avsluta nu." onChange={setLastDay} />
    </FormDialog>
  );
}
