import { useSearchParams } from 'react-router';
import { SignInChoice } from '@/features/session/sign-in-choice';
import { SignInFrame } from '@/features/session/sign-in-frame';
import { Notice } from '@/ui/states';

/** The way in. */
export function SignInPage() {
  const [search] = useSearchParams();
  return (
    <SignInFrame title="Logga in">
      {search.get('besked') === 'valj' && (
        <Notice tone="warning" title="Vi hittar ingen organisation för den adressen." live>
          <p>Se efter att den är rätt skriven, eller välj din organisation här nedanför.</p>
        </Notice>
      )}
      <SignInChoice wanted={search.get('till')} />
    </SignInFrame>
  );
}
