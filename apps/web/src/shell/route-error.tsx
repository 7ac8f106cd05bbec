import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { ErrorState } from '@/ui/states';

const RELOADED = 'samlad.reloaded';

/** A page file that is gone after a new version was put in place; loading the page anew mends it, once. */
function isStaleBuild(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

/** Shown in place of a page that failed. */
export function RouteError() {
  const error = useRouteError();
  useEffect(() => {
    if (!isStaleBuild(error) || sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, 'yes');
    location.reload();
  }, [error]);
  return (
    <ErrorState
      message={errorMessage(error)}
      requestId={errorRequestId(error)}
      onRetry={() => location.reload()}
    />
  );
}
