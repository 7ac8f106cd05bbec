import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const UUID_BYTES = 16;
const TOKEN = /^[\w-]{64}$/;

/** What a link carries: the municipality, so that its rows can be asked, and 256 random bits. */
export interface NewToken {
  token: string;
  hash: string;
}

/** A new token for an invitation to a municipality; only the hash is kept. */
export function newToken(municipalityId: string): NewToken {
  const town = Buffer.from(municipalityId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([town, randomBytes(SECRET_BYTES)]).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The municipality and hash of a token; null for what was never a token. */
export function readToken(token: string): { municipalityId: string; hash: string } | null {
  if (!TOKEN.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, UUID_BYTES).toString('hex');
  const municipalityId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { municipalityId, hash: hashOf(token) };
}

/** The path that a link leads to; the token stands in the fragment, which browsers never send. */
export const invitationPath = (token: string): string => `/inbjudan#${token}`;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
