import type { Transaction } from '../../database/transaction.js';

/** Ends sessions of one user: one of them, all but one, or all; gives the ids of those that were there. */
export async function endSessions(
  tx: Transaction,
  which: { userId: string; municipalityId?: string; only?: string; allBut?: string },
): Promise<string[]> {
  const rows = await tx.prepared<{ id: string }>(
    `delete from user_session where user_id = $1 and ($2::uuid is null or municipality_id = $2)
       and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4) returning id`,
    [which.userId, which.municipalityId ?? null, which.only ?? null, which.allBut ?? null],
  );
  return rows.map(({ id }) => id);
}
