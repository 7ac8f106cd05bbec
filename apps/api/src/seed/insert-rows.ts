import type { Transaction } from '../database/transaction.js';

/** A row by column name; the municipality is added. */
export type Row = Record<string, unknown>;

const ROWS_AT_ONCE = 2000;

/** Inserts rows that all have the same columns, many at a time. `table` and the columns are ours, never a user's. */
export async function insertRows(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  const statement = `insert into ${table} (municipality_id, ${columns})
    select $1::uuid, ${columns} from jsonb_populate_recordset(null::public.${table}, $2::jsonb)`;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    await tx.query(statement, [tx.actor.municipalityId, JSON.stringify(some)]);
  }
}

/** Milliseconds since 1970 as the text PostgreSQL and the API use. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
