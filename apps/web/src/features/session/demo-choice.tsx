import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { groupByParty, type DemoUser } from '@/lib/demo-users';
import { fetchJson, post } from '@/lib/request';
import { EmptyState, ErrorState, Notice, Skeleton } from '@/ui/states';

/** The users of a demo, by party. */
export function DemoChoice({ back }: { back: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['demo users'],
    queryFn: ({ signal }) => fetchJson<DemoUser[]>('/auth/demo', signal),
    retry: false,
  });
  if (error) {
    return (
      <ErrorState
        title="Det går inte att logga in just nu"
        message={errorMessage(error)}
        requestId={errorRequestId(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <Skeleton height="24rem" />;
  if (data.length > 0) return <UserList users={data} back={back} />;
  return (
    <EmptyState title="Det finns inga demoanvändare">
      Läs in demon med npm run samlad -- seed demo.
    </EmptyState>
  );
}

function UserList({ users, back }: { users: readonly DemoUser[]; back: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const handleSignIn = async (user: string) => {
    setChosen(user);
    setFailure(null);
    try {
      await post('/auth/demo', { user });
      location.assign(back);
    } catch (error) {
      setChosen(null);
      setFailure(errorMessage(error));
    }
  };
  return (
    <>
      <Notice title="Demo: alla uppgifter är påhittade.">
        <p>Välj vem du vill vara. Varje part ser sitt eget och det som delas i samverkan.</p>
      </Notice>
      {failure && (
        <Notice tone="danger" live>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="sign-in-parties">
        {groupByParty(users).map(({ party, municipality, members }) => (
          <section key={`${municipality} ${party}`} className="panel">
            <h2>{party}</h2>
            <ul>
              {members.map(({ user, name, roleLabel }) => (
                <li key={user}>
                  <button
                    type="button"
                    className="sign-in-user"
                    aria-busy={chosen === user}
                    onClick={() => void (chosen === null && handleSignIn(user))}
                  >
                    <span className="sign-in-name">{name}</span>
                    <span className="muted">{roleLabel}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
