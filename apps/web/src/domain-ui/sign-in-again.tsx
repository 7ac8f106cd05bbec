import { useLocation } from 'react-router';
import { ApiError } from '@/lib/api-error';
import { signInPath } from '@/lib/return-path';

/**
 * The way to sign in when something could not be sent because the session has ended. Stands where the error is told, since
 * the page behind a dialog cannot be reached. Nothing for other errors.
 */
export function SignInAgain({ error }: { error: unknown }) {
  const { pathname, search } = useLocation();
  if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') return null;
  return (
    <p>
      Det du har skrivit finns kvar.{' '}
      <a href={signInPath(pathname + search)} target="_blank" rel="noreferrer">
        Logga in i en ny flik
      </a>{' '}
      och försök sedan igen här.
    </p>
  );
}
