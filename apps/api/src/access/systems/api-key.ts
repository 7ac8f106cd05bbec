import { createHash, randomBytes } from 'node:crypto';
import { KEY_PREFIX } from '@samlad/domain/delivery.js';
import { keyHash } from '../../database/named-key.js';

const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BEARER = new RegExp(`^Bearer +(${KEY_PREFIX}[0-9A-Za-z]{${SECRET_LENGTH + CHECK_LENGTH}}) *$`, 'i');

/** A new key: 256 random bits in letters and digits, and six that tell a slip of the pen; only the hash is kept. */
export function newKey(): { key: string; hash: string } {
  const secret = inLetters(randomBytes(SECRET_BYTES), SECRET_LENGTH);
  const key = `${KEY_PREFIX}${secret}${checkOf(secret)}`;
  return { key, hash: keyHash(key) };
}

/** The hash of the key in an Authorization header; null for what was never a key. */
export function keyIn(authorization: string | undefined): string | null {
  const key = BEARER.exec(authorization ?? '')?.[1];
  if (key === undefined) return null;
  const secret = key.slice(KEY_PREFIX.length, KEY_PREFIX.length + SECRET_LENGTH);
  return key.endsWith(checkOf(secret)) && key.startsWith(KEY_PREFIX) ? keyHash(key) : null;
}

const checkOf = (secret: string): string =>
  inLetters(createHash('sha256').update(secret).digest().subarray(0, 8), CHECK_LENGTH);

function inLetters(bytes: Buffer, length: number): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = LETTERS.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return text;
}
