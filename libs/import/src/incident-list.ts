import { CSV_LIMITS, type CsvLimits, type CsvTable, type Delimiter, readCsv } from './csv.js';
import { decodeText, type TextEncoding } from './decode.js';
import { missingColumns } from './mapping.js';
import { spaced } from './quoted.js';
import type { RowReading } from './read-row.js';
import { type AcceptedRow, type RefusedRow, RowReader } from './row-reader.js';

const LARGEST_LIST_BYTES = 20 * 1024 * 1024;

export interface ListReading extends RowReading {
  /** Name of the source system; the same external id from another source is another incident. */
  source: string;
  /** Keys of rows that are already stored. */
  knownKeys: ReadonlySet<string>;
  limits?: CsvLimits;
  maxBytes?: number;
}

export interface DuplicateRow {
  line: number;
  of: 'file' | 'stored';
  sentence: string;
}

/** Every row is in exactly one of `rows`, `refused` and `duplicates`; together they are `total`. */
export interface IncidentList {
  /** Reasons why the list as a whole cannot be read; then there are no rows. */
  problems: string[];
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  headers: string[];
  total: number;
  rows: AcceptedRow[];
  refused: RefusedRow[];
  duplicates: DuplicateRow[];
}

type OpenedList = { table: CsvTable; encoding: TextEncoding } | { reason: string };

/** Bytes of a list → table, with size, rows, columns and cells limited; or a Swedish reason. */
export function openList(
  bytes: Uint8Array,
  limits: CsvLimits = CSV_LIMITS,
  maxBytes = LARGEST_LIST_BYTES,
): OpenedList {
  if (bytes.byteLength > maxBytes)
    return { reason: `Filen är större än ${Math.floor(maxBytes / 1024 / 1024)} MB.` };
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return decoded;
  const table = readCsv(decoded, limits);
  return 'reason' in table ? table : { table, encoding: decoded.encoding };
}

/**
 * A list of incidents (CSV bytes) → accepted, refused and duplicate rows by the mapping; writes nothing. The key
 * of a row is its source and external id, else a digest of source, category, time and position, or area without one:
 * new boundaries change no key. The first row with a key is accepted. Never throws on content.
 */
export function readIncidentList(bytes: Uint8Array, reading: ListReading): IncidentList {
  const opened = openList(bytes, reading.limits, reading.maxBytes);
  if ('reason' in opened) return unread([opened.reason]);
  const { table, encoding } = opened;
  const problems = missingColumns(reading.mapping, table.headers);
  const about = { encoding, delimiter: table.delimiter, headers: table.headers };
  if (problems.length > 0) return { ...unread(problems), ...about };
  const list: IncidentList = {
    problems,
    ...about,
    total: table.records.length + table.faults.length,
    rows: [],
    refused: table.faults.map(({ line, reason }) => ({ line, reason, column: null })),
    duplicates: [],
  };
  sortRows(table, reading, list);
  list.refused.sort((a, b) => a.line - b.line);
  return list;
}

function sortRows(table: CsvTable, reading: ListReading, list: IncidentList): void {
  const reader = new RowReader(table.headers, reading);
  const lineOfKey = new Map<string, number>();
  for (const record of table.records) {
    const read = reader.read(record);
    if ('reason' in read) {
      list.refused.push(read);
      continue;
    }
    const { line, key } = read;
    const duplicate = duplicateOf(line, key, lineOfKey.get(key), reading.knownKeys);
    if (duplicate === null) list.rows.push(read);
    else list.duplicates.push(duplicate);
    if (!lineOfKey.has(key)) lineOfKey.set(key, line);
  }
}

function duplicateOf(
  line: number,
  key: string,
  earlier: number | undefined,
  knownKeys: ReadonlySet<string>,
): DuplicateRow | null {
  if (knownKeys.has(key)) return { line, of: 'stored', sentence: 'Händelsen är redan inläst.' };
  if (earlier === undefined) return null;
  return { line, of: 'file', sentence: `Raden är samma händelse som rad ${spaced(earlier)}.` };
}

function unread(problems: string[]): IncidentList {
  return {
    problems,
    encoding: null,
    delimiter: null,
    headers: [],
    total: 0,
    rows: [],
    refused: [],
    duplicates: [],
  };
}
