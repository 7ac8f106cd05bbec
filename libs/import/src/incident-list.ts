import { createHash } from 'node:crypto';
import { CSV_LIMITS, type CsvLimits, type CsvTable, type Delimiter, readCsv } from './csv.js';
import { decodeText, type TextEncoding } from './decode.js';
import { missingColumns } from './mapping.js';
import { spaced } from './quoted.js';
import { categoryWords, type IncidentFacts, readRow, type RowReading } from './read-row.js';
import { RowRefusal } from './row.js';

const LARGEST_LIST_BYTES = 20 * 1024 * 1024;

export interface ListReading extends RowReading {
  /** Name of the source system; the same external id from another source is another incident. */
  source: string;
  /** Keys of rows that are already stored. */
  knownKeys: ReadonlySet<string>;
  limits?: CsvLimits;
  maxBytes?: number;
}

export interface AcceptedRow extends IncidentFacts {
  line: number;
  key: string;
}

export interface RefusedRow {
  line: number;
  reason: string;
  column: string | null;
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
  const columns = new Map(table.headers.map((header, index) => [header, index]));
  const words = categoryWords(reading.mapping.category.values);
  const lineOfKey = new Map<string, number>();
  for (const { line, cells } of table.records) {
    const cell = (column: string) => cells[columns.get(column) ?? -1] ?? '';
    try {
      const facts = readRow(cell, reading, words);
      const key = keyOf(facts, reading.source);
      const duplicate = duplicateOf(line, key, lineOfKey.get(key), reading.knownKeys);
      if (duplicate === null) list.rows.push({ line, key, ...facts });
      else list.duplicates.push(duplicate);
      if (!lineOfKey.has(key)) lineOfKey.set(key, line);
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      list.refused.push({ line, reason: error.reason, column: error.column });
    }
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

function keyOf(facts: IncidentFacts, source: string): string {
  const { externalId, categoryCode, occurredFrom, occurredTo, timePrecision, position, areaCode } = facts;
  const parts =
    externalId === null
      ? [
          'row',
          source,
          categoryCode,
          occurredFrom,
          occurredTo,
          timePrecision,
          position?.longitude,
          position?.latitude,
          position === null ? areaCode : null,
        ]
      : ['id', source, externalId];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
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
