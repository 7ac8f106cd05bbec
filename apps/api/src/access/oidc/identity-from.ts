import { cleanLine } from '@samlad/domain/text.js';
import type { ProviderSettings } from '../../config/provider-file.js';
import type { Identity } from '../accounts.js';
import { SignInFailed } from '../sign-in/identity-provider.js';

const LONGEST_SUBJECT = 255;

/** Who the claims speak of. The subject is taken as it is; names and addresses only when they are clean text. */
export function identityFrom(
  { id, issuer }: Pick<ProviderSettings, 'id' | 'issuer'>,
  claims: Readonly<Record<string, unknown>>,
): Identity {
  const subject = claims['sub'];
  if (typeof subject !== 'string' || !/^[\x20-\x7e]+$/.test(subject) || subject.length > LONGEST_SUBJECT) {
    throw new SignInFailed('NOT_VALID');
  }
  const email = lineIn(claims['email'], 254);
  return {
    providerId: id,
    issuer,
    subject,
    name: nameIn(claims) ?? email ?? 'Namn saknas',
    email,
    emailVerified: claims['email_verified'] === true,
    claims,
  };
}

function nameIn(claims: Readonly<Record<string, unknown>>): string | null {
  const parts = [lineIn(claims['given_name'], 100), lineIn(claims['family_name'], 100)].filter(
    (part) => part !== null,
  );
  return lineIn(claims['name'], 200) ?? (parts.length > 0 ? parts.join(' ') : null);
}

function lineIn(value: unknown, most: number): string | null {
  const line = cleanLine(most).safeParse(value);
  return line.success && line.data.trim() !== '' ? line.data.trim() : null;
}
