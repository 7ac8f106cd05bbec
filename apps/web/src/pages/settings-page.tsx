import { useQuery } from '@tanstack/react-query';
import { SETTINGS_PAGE } from '@/features/settings/settings.graphql';
import { SettingsView } from '@/features/settings/settings-view';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, Skeleton } from '@/ui/states';

/** Inställningar: what the municipality has set up. */
export function SettingsPage() {
  const { municipality } = useSession();
  const query = useQuery(graphqlQuery(SETTINGS_PAGE, {}));
  return (
    <>
      <PageHeader title="Inställningar" description={municipality.name} />
      {query.data ? (
        <SettingsView page={query.data.settingsPage} />
      ) : query.isError ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Skeleton height="60vh" />
      )}
    </>
  );
}
