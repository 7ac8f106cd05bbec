import type { CountedRow, Transaction } from '../database/transaction.js';

/** What the read log calls the things that figures are made of. */
const OBJECT_TYPES = {
  incident: 'INCIDENT',
  problem: 'PROBLEM',
  measure: 'MEASURE',
  commitment: 'COMMITMENT',
} as const;

type CountedTable = keyof typeof OBJECT_TYPES;

/**
 * The other parties' restricted rows of a table, as a statement; `rows` is what follows the table's name: the alias, joins and
 * the condition under which a figure counts them, the row rule too. $2 is the reader's party.
 */
export const restrictedAmong = (table: CountedTable, alias: string, rows: string): string =>
  `select '${OBJECT_TYPES[table]}' type, ${alias}.party_id party, ${alias}.id from ${table} ${rows}
   and ${alias}.secrecy_level = 'RESTRICTED' and ${alias}.party_id <> $2`;

/**
 * Sees to it that the read log names the restricted rows of others that a figure is made of: an answer with a count, a series
 * or a square holds no ids to find them by. `statements` are those of `restrictedAmong`. Only members of a circle
 * can have counted any. Source: R20.
 */
export async function noteCounted(
  tx: Transaction,
  statements: readonly string[],
  parameters: unknown[],
): Promise<void> {
  if (tx.actor.rights.circles.length === 0) return;
  tx.counted.push(...(await tx.prepared<CountedRow>(statements.join(' union all '), parameters)));
}
