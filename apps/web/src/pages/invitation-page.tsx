import { useLocation, useSearchParams } from 'react-router';
import { SignInChoice } from '@/features/session/sign-in-choice';
import { SignInFrame } from '@/features/session/sign-in-frame';
import { UnknownAddress } from '@/features/session/unknown-address';
import { Notice } from '@/ui/states';

/** Where the link of an invitation leads. The token stands after #, so that it is in no log of addresses. */
export function InvitationPage() {
  const token = useLocation().hash.slice(1);
  const [search] = useSearchParams();
  return (
    <SignInFrame title="Du är inbjuden">
      {search.get('besked') === 'valj' && <UnknownAddress />}
      {token ? (
        <Notice title="Du är inbjuden till Samlad.">
          <p>
            Logga in genom din egen organisation, så tas inbjudan emot. Den gäller en gång och i fjorton
            dagar.
          </p>
        </Notice>
      ) : (
        <Notice tone="warning" title="Länken är inte hel.">
          <p>Öppna den ur meddelandet igen, eller be den som bjöd in dig om en ny.</p>
        </Notice>
      )}
      <SignInChoice wanted="/" {...(token && { invitation: token })} />
    </SignInFrame>
  );
}
