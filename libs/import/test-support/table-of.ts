import { bytesSource } from '../src/table/byte-source.js';
import { openTable } from '../src/table/open-table.js';
import {
  TABLE_LIMITS,
  type TableBlock,
  type TableChoices,
  type TableLimits,
  Unreadable,
} from '../src/table/table.js';

/** A file read to its end, or the reason why it cannot be. */
export async function tableOf(
  file: Uint8Array | string,
  choices: TableChoices = {},
  limits: Partial<TableLimits> = {},
) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  try {
    const { blocks, ...head } = await openTable(bytesSource(bytes), choices, { ...TABLE_LIMITS, ...limits });
    const all: TableBlock = { rows: [], faults: [], empty: 0 };
    for await (const { rows, faults, empty } of blocks()) {
      all.rows.push(...rows);
      all.faults.push(...faults);
      all.empty += empty;
    }
    return { ...head, ...all };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.reason };
    throw error;
  }
}
