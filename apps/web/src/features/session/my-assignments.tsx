import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { post } from '@/lib/request';
import { announce } from '@/ui/announce';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import type { OwnAssignment } from './session.graphql';
import './my-sessions.css';

/** What the user may act as, and the change from one to another. All that is done is done in exactly one of them. */
export function MyAssignments({ assignments }: { assignments: readonly OwnAssignment[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const handleSwitch = async (assignmentId: string) => {
    setChosen(assignmentId);
    try {
      await post('/auth/assignment', { assignmentId });
      location.assign('/');
    } catch (error) {
      setChosen(null);
      announce(errorMessage(error), { tone: 'danger' });
    }
  };
  return (
    <section className="panel" aria-labelledby="my-assignments">
      <h2 id="my-assignments">Dina uppdrag</h2>
      <ul className="my-sessions">
        {assignments.map(({ id, current, municipalityName, partyName, roleLabel }) => (
          <li key={id}>
            <div>
              <p className="my-sessions-device">
                {`${roleLabel}, ${partyName}`} {current && <Badge tone="success">Du arbetar i det här</Badge>}
              </p>
              <p className="muted">{municipalityName}</p>
            </div>
            {!current && (
              <Button size="small" busy={chosen === id} onClick={() => void handleSwitch(id)}>
                Byt hit
                <span className="visually-hidden">{`: ${roleLabel}, ${partyName}, ${municipalityName}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
