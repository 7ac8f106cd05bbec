import { type FormEvent, useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { departFor, type WayIn, type Wish } from './providers';

interface ProviderChoiceProps {
  providers: readonly WayIn[];
  returnTo: string | undefined;
  invitation?: string;
}

/** The organisations that somebody can sign in through: a button for each, or the address at work. */
export function ProviderChoice({ providers, returnTo, invitation }: ProviderChoiceProps) {
  const [leaving, setLeaving] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const handleDepart = async (wish: Wish) => {
    setLeaving(wish.provider ?? 'email');
    setFailure(null);
    try {
      await departFor({ ...wish, returnTo, invitation });
    } catch (error) {
      setLeaving(null);
      setFailure(errorMessage(error));
    }
  };
  return (
    <section className="panel sign-in-choice" aria-labelledby="sign-in-choice">
      <h2 id="sign-in-choice">Logga in genom din organisation</h2>
      {failure && (
        <Notice tone="danger" live>
          <p>{failure}</p>
        </Notice>
      )}
      <ul className="sign-in-providers">
        {providers.map(({ id, name, available }) => (
          <li key={id}>
            <Button
              className="sign-in-provider"
              busy={leaving === id}
              disabled={!available}
              onClick={() => void handleDepart({ provider: id })}
            >
              {name}
              {!available && <span className="muted">svarar inte just nu</span>}
            </Button>
          </li>
        ))}
      </ul>
      <AddressForm busy={leaving === 'email'} onSend={(email) => void handleDepart({ email })} />
    </section>
  );
}

function AddressForm({ busy, onSend }: { busy: boolean; onSend: (email: string) => void }) {
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const isAddress = /^[^@\s]+@[^@\s]+$/.test(email.trim());
    setError(isAddress ? undefined : 'Skriv hela adressen, till exempel namn@kommun.se.');
    if (isAddress && !busy) onSend(email.trim());
  };
  return (
    <form className="sign-in-address" onSubmit={handleSubmit} noValidate>
      <TextField
        label="E-postadress i arbetet"
        help="Vet du inte vilken du ska välja? Det som står efter @ visar vilken organisation det är."
        type="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        onChange={setEmail}
        error={error}
      />
      <Button type="submit" busy={busy}>
        Fortsätt
      </Button>
    </form>
  );
}
