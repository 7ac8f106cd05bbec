import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { END_SESSIONS, USER_SESSIONS } from './people.graphql';

/** Where a person is signed in to the municipality, and ending it. */
export function PersonSessions({ userId, may }: { userId: string; may: boolean }) {
  const query = useQuery(graphqlQuery(USER_SESSIONS, { userId }));
  const end = useSend(END_SESSIONS, {
    said: (_, { id }) => (id ? 'Inloggningen är avslutad.' : 'Alla inloggningar är avslutade.'),
  });
  const { moment } = useFormats();
  return (
    <Disclosure summary="Inloggningar">
      <Answer query={query} height="4rem">
        {({ userSessions }) =>
          userSessions.length === 0 ? (
            <p className="muted">Personen är inte inloggad någonstans.</p>
          ) : (
            <>
              <ul className="people-roles">
                {userSessions.map(({ id, device, providerName, seenAt }) => (
                  <li key={id}>
                    <p>{`${device}, ${providerName ?? 'demo'}, senast ${moment(seenAt)}`}</p>
                    {may && (
                      <p>
                        <Button size="small" busy={end.isPending} onClick={() => end.mutate({ userId, id })}>
                          Avsluta inloggningen
                        </Button>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
              {may && userSessions.length > 1 && (
                <p>
                  <Button busy={end.isPending} onClick={() => end.mutate({ userId })}>
                    Avsluta alla inloggningar
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Answer>
    </Disclosure>
  );
}
