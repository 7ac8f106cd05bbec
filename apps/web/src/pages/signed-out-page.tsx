import { SignInChoice } from '@/features/session/sign-in-choice';
import { SignInFrame } from '@/features/session/sign-in-frame';
import { Notice } from '@/ui/states';

/** Where somebody ends up after signing out, here and at the provider. */
export function SignedOutPage() {
  return (
    <SignInFrame title="Du är utloggad">
      <Notice tone="success" title="Du är utloggad ur Samlad.">
        <p>
          Delar du dator med någon? Stäng webbläsaren, så loggas du ut även ur det som hör till din
          organisation.
        </p>
      </Notice>
      <SignInChoice wanted={null} />
    </SignInFrame>
  );
}
