import { createHash, randomBytes } from 'node:crypto';
import { newId, type Transaction } from '../database/transaction.js';
import type { Cast } from './cast.js';
import { insertRows } from './insert-rows.js';

const DAYS = 14;
const DAY_MS = 86_400_000;

/** Stores one invitation that waits, to nobody: its link was thrown away when it was made. */
export async function writeInvitations(tx: Transaction, cast: Cast, now: string): Promise<void> {
  await insertRows(tx, 'invitation', [
    {
      id: newId(),
      email: 'ny.kollega@brandforsvaret.example',
      party_id: cast.partyId('RESCUE'),
      role: 'REPORTER',
      function: 'Förebyggande',
      token_hash: createHash('sha256').update(randomBytes(32)).digest('hex'),
      expires_at: new Date(Date.parse(now) + DAYS * DAY_MS).toISOString(),
      sent: 1,
      invited_by_user_id: cast.userId('drift'),
      invited_at: now,
      version: 1,
    },
  ]);
}
