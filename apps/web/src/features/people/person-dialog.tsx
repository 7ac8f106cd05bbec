import { ROLES_NEEDING_TWO } from '@samlad/domain/permissions.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { formatDateYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats, useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { EndDialog, EditDialog, MoveDialog } from './assignment-dialogs';
import { GrantDialog } from './grant-dialog';
import { ASSIGNMENTS, DISABLE, ENABLE, type Assignment, type GivenGround } from './people.graphql';
import { STATE_TEXT } from './people-words';
import { PersonSessions } from './person-sessions';
import './people.css';

interface PersonDialogProps {
  userId: string;
  ground: GivenGround;
  onClose: () => void;
}

type Step = { kind: 'grant' } | { kind: 'edit' | 'move' | 'end'; row: Assignment };

/** One person: the roles there are and have been, and what may be done about them. */
export function PersonDialog({ userId, ground, onClose }: PersonDialogProps) {
  const query = useQuery(graphqlQuery(ASSIGNMENTS, { filter: { userId, sort: 'VALID_FROM' }, first: 100 }));
  const rows = query.data?.assignments.nodes ?? [];
  const [first] = rows;
  const [step, setStep] = useState<Step | null>(null);
  const administers = useMay()('access.administer');
  const may = administers && first !== undefined && !first.own;
  const suspended = rows.some(({ state }) => state === 'SUSPENDED');
  const done = () => setStep(null);
  return (
    <Dialog open onClose={onClose} place="side" title={first?.userName ?? 'Person'}>
      <Answer query={query} height="12rem">
        {() => (
          <div className="stack">
            {first?.own && <p>Det här är du själv. Ingen ändrar sin egen roll: be en annan administratör.</p>}
            <ul className="people-roles">
              {rows.map((row) => (
                <RoleItem key={row.id} row={row} may={may} onStep={(kind) => setStep({ kind, row })} />
              ))}
            </ul>
            {may && (
              <div className="row">
                {!suspended && (
                  <Button icon="plus" tone="primary" onClick={() => setStep({ kind: 'grant' })}>
                    Ge en roll
                  </Button>
                )}
                <AccountButton userId={userId} suspended={suspended} />
              </div>
            )}
            {first && administers && <PersonSessions userId={userId} may={may} />}
          </div>
        )}
      </Answer>
      {step?.kind === 'grant' && first && (
        <GrantDialog userId={userId} userName={first.userName} ground={ground} onClose={done} />
      )}
      {step?.kind === 'edit' && <EditDialog row={step.row} ground={ground} onClose={done} />}
      {step?.kind === 'move' && <MoveDialog row={step.row} ground={ground} onClose={done} />}
      {step?.kind === 'end' && <EndDialog row={step.row} onClose={done} />}
    </Dialog>
  );
}

interface RoleItemProps {
  row: Assignment;
  may: boolean;
  onStep: (kind: 'edit' | 'move' | 'end') => void;
}

function RoleItem({ row, may, onStep }: RoleItemProps) {
  const { calendarDate } = useFormats();
  const until = row.lastDay === null ? 'tills vidare' : `till och med ${formatDateYear(row.lastDay)}`;
  const place = [row.unitName, row.function].filter(Boolean).join(', ');
  return (
    <li>
      <p className="row">
        <strong>{`${row.roleLabel}, ${row.partyName}`}</strong>
        <Badge tone={STATE_TEXT[row.state].tone}>{STATE_TEXT[row.state].label}</Badge>
      </p>
      {place && <p>{place}</p>}
      <p className="muted">
        {`Från ${formatDateYear(calendarDate(row.validFrom))}, ${until}.`}
        {row.grantedBy && ` Given av ${row.grantedBy}.`}
        {row.fromClaims && ' Parten följer det som hemorganisationen säger vid varje inloggning.'}
      </p>
      {may && row.state !== 'ENDED' && row.state !== 'SUSPENDED' && (
        <p className="row">
          <Button size="small" icon="edit" onClick={() => onStep('edit')}>
            Ändra
          </Button>
          {!ROLES_NEEDING_TWO.includes(row.role) && (
            <Button size="small" onClick={() => onStep('move')}>
              Byt part
            </Button>
          )}
          <Button size="small" onClick={() => onStep('end')}>
            Avsluta…
          </Button>
        </p>
      )}
    </li>
  );
}

function AccountButton({ userId, suspended }: { userId: string; suspended: boolean }) {
  const shut = useSend(DISABLE, { said: 'Kontot är avstängt från och med nu.' });
  const open = useSend(ENABLE, { said: 'Kontot är öppet igen.' });
  return suspended ? (
    <Button busy={open.isPending} onClick={() => open.mutate({ userId })}>
      Öppna kontot
    </Button>
  ) : (
    <Button tone="danger" icon="lock" busy={shut.isPending} onClick={() => shut.mutate({ userId })}>
      Stäng av kontot
    </Button>
  );
}
