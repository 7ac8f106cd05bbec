import { useQuery } from '@tanstack/react-query';
import { MyAssignments } from '@/features/session/my-assignments';
import { MySessions } from '@/features/session/my-sessions';
import { MY_SESSIONS } from '@/features/session/session.graphql';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, Skeleton } from '@/ui/states';

/** Mina inloggningar: where one is signed in, and what one may act as. */
export function MySessionsPage() {
  const { user } = useSession();
  const query = useQuery(graphqlQuery(MY_SESSIONS, {}));
  return (
    <>
      <PageHeader title="Mina inloggningar" description={user.name} />
      {query.data ? (
        <div className="my-sessions-page">
          <MySessions sessions={query.data.mySessions} />
          {query.data.myAssignments.length > 1 && <MyAssignments assignments={query.data.myAssignments} />}
        </div>
      ) : query.isError ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Skeleton height="40vh" />
      )}
    </>
  );
}
