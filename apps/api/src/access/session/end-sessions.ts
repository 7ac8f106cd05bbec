import type { Transaction } from '../../database/transaction.js';

/** A statement that ends sessions, and in the same breath destroys the device keys that were given to them. */
export const endingWithKeys = (ending: string): string => `
  with ended as (${ending}),
    destroyed as (delete from device_key k using ended where k.session_id = ended.id)
  select * from ended`;

/** Ends sessions of one user: one of them, all but one, or all; gives the ids of those that were there. */
export async function endSessions(
  tx: Transaction,
  which: { userId: string; municipalityId?: string; only?: string; allBut?: string },
): Promise<string[]> {
  const rows = await tx.prepared<{ id: string }>(
    endingWithKeys(
      `delete from user_session where user_id = $1 and ($2::uuid is null or municipality_id = $2)
       and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4) returning id`,
    ),
    [which.userId, which.municipalityId ?? null, which.only ?? null, which.allBut ?? null],
  );
  return rows.map(({ id }) => id);
}
