import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { END_MY_OTHER_SESSIONS, END_MY_SESSION, type OwnSession } from './session.graphql';
import './my-sessions.css';

const AGAIN = { refetch: ['mySessions'] } as const;

/** Where the user is signed in, and the way to end what should not be. */
export function MySessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const endOthers = useSend(END_MY_OTHER_SESSIONS, {
    ...AGAIN,
    said: 'De andra inloggningarna är avslutade.',
  });
  const others = sessions.filter(({ current }) => !current);
  return (
    <section className="panel" aria-labelledby="my-sessions">
      <div className="my-sessions-head">
        <h2 id="my-sessions">Här är du inloggad</h2>
        {others.length > 0 && (
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            Logga ut överallt utom här
          </Button>
        )}
      </div>
      <ul className="my-sessions">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ session }: { session: OwnSession }) {
  const { moment } = useFormats();
  const end = useSend(END_MY_SESSION, { ...AGAIN, said: 'Inloggningen är avslutad.' });
  const { id, current, device, providerName, createdAt, seenAt, expiresAt } = session;
  return (
    <li>
      <div>
        <p className="my-sessions-device">
          {device} {current && <Badge tone="success">Den här</Badge>}
        </p>
        <p className="muted">
          {`Inloggad ${moment(createdAt)}${providerName ? ` genom ${providerName}` : ''}. Senast använd ${moment(seenAt)}. Slutar senast ${moment(expiresAt)}.`}
        </p>
      </div>
      {!current && (
        <Button size="small" busy={end.isPending} onClick={() => end.mutate({ id })}>
          Avsluta
          <span className="visually-hidden">{` inloggningen i ${device} från ${moment(createdAt)}`}</span>
        </Button>
      )}
    </li>
  );
}
