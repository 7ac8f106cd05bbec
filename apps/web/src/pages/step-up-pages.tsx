import { useEffect, useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { post } from '@/lib/request';
import { tellSteppedUp } from '@/lib/step-up';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, Skeleton } from '@/ui/states';

const DONE = '/bekraftat';

/** The new tab where somebody identifies again; it leaves for the provider at once. */
export function StepUpPage() {
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    void leaveForProvider().catch((error: unknown) => setFailure(errorMessage(error)));
  }, []);
  return (
    <main className="shell-main">
      <PageHeader title="Bekräfta med stark legitimation" />
      {failure ? (
        <ErrorState title="Det gick inte att börja" message={failure} />
      ) : (
        <Skeleton label="Går till din organisations inloggning…" />
      )}
    </main>
  );
}

async function leaveForProvider(): Promise<void> {
  const { next } = await post<{ next: string }>('/auth/step-up', { returnTo: DONE });
  location.replace(next);
}

/** Where the provider leads back to: the first tab is told, and this one can be closed. */
export function SteppedUpPage() {
  useEffect(tellSteppedUp, []);
  return (
    <main className="shell-main">
      <PageHeader title="Du har bekräftat vem du är" />
      <p>Stäng den här fliken och fortsätt i den där du började. Det gäller i en kvart.</p>
    </main>
  );
}
