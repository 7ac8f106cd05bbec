import { columnMappingSchema, type ColumnMappingInput } from '../src/mapping.js';
import type { RowReading } from '../src/read-row.js';
import { type AcceptedRow, type RefusedRow, RowReader } from '../src/row-reader.js';
import { tableOf } from './table-of.js';

export type ListReading = Omit<RowReading, 'mapping'> & { mapping: ColumnMappingInput; source: string };

/** A whole list read row by row: every row is accepted or refused. Throws when the file cannot be read. */
export async function rowsOf(file: Uint8Array | string, reading: ListReading) {
  const table = await tableOf(file);
  if ('reason' in table) throw new Error(table.reason);
  const { encoding, delimiter, headers } = table;
  const reader = new RowReader(headers, { ...reading, mapping: columnMappingSchema.parse(reading.mapping) });
  const rows: AcceptedRow[] = [];
  const refused: RefusedRow[] = table.faults.map(({ line, reason }) => ({ line, reason, column: null }));
  for (const record of table.rows) {
    const read = reader.read(record);
    if ('reason' in read) refused.push(read);
    else rows.push(read);
  }
  refused.sort((a, b) => a.line - b.line);
  return { encoding, delimiter, headers, total: table.rows.length + table.faults.length, rows, refused };
}
