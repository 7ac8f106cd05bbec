import { useEffect, useRef } from 'react';
import { Navigate, useLocation } from 'react-router';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { signInPath } from '@/lib/return-path';
import { SessionContext, useSessionQuery } from '@/lib/session';
import type { Session } from '@/lib/session.graphql';
import { ErrorState, Skeleton } from '@/ui/states';
import { ExpiredSession } from './expired-session';
import { Shell } from './shell';

/** The signed-in part of the app: waits for the session, or shows the way to the sign-in page. */
export function SignedIn() {
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useSessionQuery();
  const known = useRef<Session | null>(null);
  const current = data?.session ?? null;
  const otherUser = current !== null && known.current !== null && current.user.id !== known.current.user.id;
  useEffect(() => {
    if (otherUser) location.reload();
    else if (current) known.current = current;
  }, [current, otherUser]);

  const session = current ?? known.current;
  if (session && !otherUser) {
    return (
      <SessionContext value={session}>
        {data?.session === null && <ExpiredSession back={pathname + search} />}
        <Shell />
      </SessionContext>
    );
  }
  if (data?.session === null) return <Navigate to={signInPath(pathname + search)} replace />;
  return (
    <main className="shell-main">
      {error ? (
        <ErrorState
          message={errorMessage(error)}
          requestId={errorRequestId(error)}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton height="60vh" label="Hämtar din inloggning…" />
      )}
    </main>
  );
}
