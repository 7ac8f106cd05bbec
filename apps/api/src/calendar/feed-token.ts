import { randomBytes } from 'node:crypto';
import { keyHash } from '../database/named-key.js';

const TOKEN_BYTES = 32;
const FILE = /^([\w-]{43})\.ics$/;

/** A new secret for a feed's address: 256 random bits, of which only the hash is kept. */
export function newFeedToken(): { token: string; hash: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The path of a feed. */
export const feedPath = (token: string): string => `/kalender/${token}.ics`;

/** The hash of the secret in a feed's file name; null for what was never one. */
export function hashIn(file: string): string | null {
  const token = FILE.exec(file)?.[1];
  return token === undefined ? null : hashOf(token);
}

const hashOf = (token: string): string => keyHash('calendar', token);
