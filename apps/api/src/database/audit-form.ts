import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** What stands before the first entry of every chain. */
export const GENESIS = '0'.repeat(64);

/** The chain of what belongs to no municipality: strangers who fail to sign in, settings of the installation. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/** One entry of the log, as it is hashed. */
export interface ChainedEntry {
  municipalityId: string;
  /** 1, 2, 3 … in each municipality, in the order of commits. */
  sequence: number;
  id: string;
  /** The database's time, `YYYY-MM-DDTHH:MM:SS.ffffffZ`. */
  at: string;
  userId: string | null;
  issuer: string | null;
  subject: string | null;
  partyId: string | null;
  role: string | null;
  purpose: string | null;
  action: string;
  objectType: string;
  objectId: string;
  digestBefore: string | null;
  digestAfter: string | null;
  detail: Record<string, unknown>;
  requestId: string;
  previousHash: string;
}

const FORM = 'samlad-audit-1';

/** SHA-256 in hex over the entry's canonical form: JSON with sorted keys and no blanks. Source: docs/audit.md. */
export const hashOfEntry = (entry: ChainedEntry): string =>
  createHash('sha256')
    .update(canonicalJson({ form: FORM, ...entry }))
    .digest('hex');

/** A timestamptz expression as the text that is hashed. */
export const atText = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
