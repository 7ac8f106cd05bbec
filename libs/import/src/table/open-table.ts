import type { ByteSource } from './byte-source.js';
import { openCsv } from './csv-table.js';
import { kindOf } from './detect-format.js';
import { openJson } from './geojson-table.js';
import { type OpenTable, TABLE_LIMITS, type TableChoices, type TableLimits } from './table.js';
import { openXlsx } from './xlsx-table.js';

const READERS = { TEXT: openCsv, JSON: openJson, ZIP: openXlsx };

/**
 * A file → a table, its kind told by content and not by name: CSV or TSV, a workbook, GeoJSON or the police's answer.
 * Its rows are read when they are asked for, so that no more than a few blocks are held. Throws Unreadable.
 */
export async function openTable(
  source: ByteSource,
  choices: TableChoices = {},
  limits: TableLimits = TABLE_LIMITS,
): Promise<OpenTable> {
  return READERS[await kindOf(source)](source, choices, limits);
}
