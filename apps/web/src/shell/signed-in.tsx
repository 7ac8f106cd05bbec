import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { SessionWarning } from '@/features/session/session-warning';
import { StepUpDialog } from '@/features/session/step-up-dialog';
import { keepOnlyOf } from '@/lib/device-data';
import { nameAssignment } from '@/lib/request';
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
  const current = data?.session ?? null;
  const [known, setKnown] = useState<Session | null>(null);
  const otherUser =
    current !== null &&
    known !== null &&
    (current.user.id !== known.user.id || current.assignmentId !== known.assignmentId);
  if (current !== null && current !== known && !otherUser) setKnown(current);
  useEffect(() => {
    if (otherUser) location.reload();
  }, [otherUser]);

  const assignmentId = known?.assignmentId;
  useEffect(() => {
    if (assignmentId !== undefined) nameAssignment(assignmentId);
  }, [assignmentId]);

  const session = current ?? known;
  const isOwnDevice = useOwnDevice(session?.user.id);
  if (session && !otherUser && isOwnDevice) {
    return (
      <SessionContext value={session}>
        {data?.session === null ? (
          <ExpiredSession back={pathname + search} />
        ) : (
          <SessionWarning back={pathname + search} />
        )}
        <Shell />
        <StepUpDialog />
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

/** Whether the device has nothing left of another user than this one. */
function useOwnDevice(userId: string | undefined): boolean {
  const [owner, setOwner] = useState<string | null>(null);
  useEffect(() => {
    if (userId !== undefined) void keepOnlyOf(userId).finally(() => setOwner(userId));
  }, [userId]);
  return userId !== undefined && owner === userId;
}
