import { useSearchParams } from 'react-router';
import { SignInChoice } from '@/features/session/sign-in-choice';
import { SignInFrame } from '@/features/session/sign-in-frame';
import { UnknownAddress } from '@/features/session/unknown-address';

/** The way in. */
export function SignInPage() {
  const [search] = useSearchParams();
  return (
    <SignInFrame title="Logga in">
      {search.get('besked') === 'valj' && <UnknownAddress />}
      <SignInChoice wanted={search.get('till')} />
    </SignInFrame>
  );
}
