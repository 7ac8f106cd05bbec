import { createHash } from 'node:crypto';

const SETTING = {
  session: 'app.session_hash',
  identity: 'app.identity_hash',
  providerSession: 'app.provider_session',
  key: 'app.key_hash',
};
const HASH = /^[0-9a-f]{64}$/;

/** What a row is named by before anybody is signed in: the SHA-256 of a secret or of a provider's words, in hex. */
export interface NamedKey {
  kind: keyof typeof SETTING;
  hash: string;
}

/** The hash that names a thing, of one or more parts that hold no line feed. */
export const keyHash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

/** The statement that opens the rows of one key until the transaction ends. Throws on anything but a hash. */
export function namedSetting({ kind, hash }: NamedKey): string {
  if (!HASH.test(hash)) throw new Error('The key is not well formed.');
  return `set local ${SETTING[kind]} = '${hash}'`;
}
