import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import { Dialog } from '@/ui/dialog';
import { EmptyState } from '@/ui/states';
import { CircleForm } from './circle-form';
import { ADD, CANDIDATES, CLOSE, REMOVE, type Circle } from './circles.graphql';

interface CircleDialogProps {
  circle: Circle | null;
  onClose: () => void;
}

/** One circle: its purpose, its people, and taking them in and out. */
export function CircleDialog({ circle, onClose }: CircleDialogProps) {
  const [open, setOpen] = useState<'edit' | 'close' | null>(null);
  const done = () => setOpen(null);
  if (circle === null) {
    return (
      <Dialog open onClose={onClose} place="side" title="Krets">
        <EmptyState title="Kretsen finns inte, eller så är du inte med i den längre" />
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} place="side" title={circle.name}>
      <div className="stack">
        <p>{`Ägs av ${circle.partyName}. ${circle.purpose}`}</p>
        {circle.own ? (
          <Members circle={circle} />
        ) : (
          <p>Du är med i kretsen. Vilka fler som är med ser den part som äger den.</p>
        )}
        {circle.mayManage && (
          <>
            <AddMember circle={circle} />
            <div className="row">
              <Button icon="edit" onClick={() => setOpen('edit')}>
                Ändra namn och syfte
              </Button>
              <Button tone="danger" onClick={() => setOpen('close')}>
                Stäng kretsen…
              </Button>
            </div>
          </>
        )}
      </div>
      {open === 'edit' && <CircleForm circle={circle} onClose={done} />}
      {open === 'close' && <CloseCircle circle={circle} onClose={done} />}
    </Dialog>
  );
}

function CloseCircle({ circle, onClose }: { circle: Circle; onClose: () => void }) {
  const close = useSend(CLOSE, {
    said: 'Kretsen är stängd: ingen annan part läser dess material längre.',
    onDone: onClose,
  });
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={`Stäng ”${circle.name}”?`}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button
            tone="danger"
            busy={close.isPending}
            onClick={() => close.mutate({ id: circle.id, expectedVersion: circle.version })}
          >
            Stäng för gott
          </Button>
        </>
      }
    >
      <p>
        Det går inte att ta tillbaka. Kretsens material läses sedan bara av er, och nytt begränsat material
        behöver en annan krets.
      </p>
    </Dialog>
  );
}

function Members({ circle }: { circle: Circle }) {
  const { calendarDate } = useFormats();
  const remove = useSend(REMOVE, { said: 'Personen är inte med längre.' });
  if (circle.members.length === 0) return <EmptyState title="Ingen är med i kretsen än" />;
  return (
    <ul className="circle-members" aria-label="Med i kretsen">
      {circle.members.map(({ userId, userName, parties, addedAt }) => (
        <li key={userId}>
          <span>
            <strong>{userName}</strong>
            <span className="muted">{`${parties ?? 'utan part nu'}, med sedan ${formatDateYear(calendarDate(addedAt))}`}</span>
          </span>
          {circle.mayManage && (
            <Button
              size="small"
              busy={remove.isPending}
              aria-label={`Ta bort ${userName}`}
              onClick={() => remove.mutate({ id: circle.id, expectedVersion: circle.version, userId })}
            >
              Ta bort
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddMember({ circle }: { circle: Circle }) {
  const query = useQuery(graphqlQuery(CANDIDATES, { first: 100 }));
  const [chosen, setChosen] = useState<string | null>(null);
  const add = useSend(ADD, { said: 'Personen är med från och med nu.', onDone: () => setChosen(null) });
  const within = new Set(circle.members.map(({ userId }) => userId));
  const options = (query.data?.circleCandidates ?? []).filter(({ userId }) => !within.has(userId));
  return (
    <div className="circle-add">
      <Combobox
        key={circle.version}
        label="Ta med en person"
        help="Personer hos er och hos parter som ni har en giltig överenskommelse med."
        options={options.map(({ userId, userName, parties }) => ({
          value: userId,
          label: userName,
          group: parties,
          keywords: [parties],
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        icon="plus"
        disabled={chosen === null}
        busy={add.isPending}
        onClick={() =>
          chosen && add.mutate({ id: circle.id, expectedVersion: circle.version, userId: chosen })
        }
      >
        Ta med
      </Button>
    </div>
  );
}
