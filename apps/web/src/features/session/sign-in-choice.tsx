import { useQuery } from '@tanstack/react-query';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { fetchJson } from '@/lib/request';
import { safeReturnPath } from '@/lib/return-path';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { DemoChoice } from './demo-choice';
import { ProviderChoice } from './provider-choice';
import type { WaysIn } from './providers';
import './sign-in.css';

const ASKED_AGAIN_MS = 30_000;

interface SignInChoiceProps {
  /** The page that was wanted. */
  wanted: string | null;
  invitation?: string;
}

/** The ways in of this installation: its organisations, or the users of a demo. */
export function SignInChoice({ wanted, invitation }: SignInChoiceProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['ways in'],
    queryFn: ({ signal }) => fetchJson<WaysIn>('/auth/providers', signal),
    refetchInterval: ({ state }) =>
      state.data?.providers.some(({ available }) => !available) ? ASKED_AGAIN_MS : false,
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
  const { demo, providers } = data;
  return (
    <>
      {providers.length > 0 && (
        <ProviderChoice providers={providers} returnTo={wanted ?? undefined} invitation={invitation} />
      )}
      {demo && <DemoChoice back={safeReturnPath(wanted)} />}
      {!demo && providers.length === 0 && (
        <EmptyState title="Ingen inloggning är ansluten än">
          Den som sköter driften ansluter era organisationers inloggning innan Samlad kan användas.
        </EmptyState>
      )}
    </>
  );
}
