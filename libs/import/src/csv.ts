import { CsvError, type InfoRecord } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { DecodedText } from './decode.js';
import { quoted, spaced } from './quoted.js';

const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvLimits {
  rows: number;
  columns: number;
  cellCharacters: number;
}

export const CSV_LIMITS: CsvLimits = { rows: 100_000, columns: 200, cellCharacters: 10_000 };

export interface CsvRecord {
  /** Line in the file where the record begins, the header usually being line 1. */
  line: number;
  cells: string[];
}

export interface CsvFault {
  line: number;
  reason: string;
}

export interface CsvTable {
  delimiter: Delimiter;
  headers: string[];
  records: CsvRecord[];
  faults: CsvFault[];
}

const LINES_LOOKED_AT = 20;
export const MOST_BROKEN_QUOTES = 100;

class TooManyRows extends Error {}

/**
 * Text of a list with a header line → records by line. Delimiter `;`, `,` or tab by what the first lines agree
 * on; a line `sep=;` decides. Quotes as in RFC 4180. A record that cannot be read becomes a fault with its line
 * and reading goes on with the next line; a table that cannot be read at all gives a Swedish reason.
 */
export function readCsv(decoded: DecodedText, limits: CsvLimits = CSV_LIMITS): CsvTable | { reason: string } {
  const lines = decoded.text.split('\n');
  const declared = /^sep=([;,\t])$/.exec(lines[0] ?? '')?.[1] as Delimiter | undefined;
  const firstLine = declared === undefined ? 0 : 1;
  const delimiter = declared ?? delimiterOf(lines);
  try {
    const { records, faults } = recordsOf(lines, firstLine, delimiter, limits);
    const [header, ...body] = records;
    if (header === undefined) return { reason: 'Filen är tom.' };
    const headers = header.cells.map((cell, index) => cell.trim() || `Kolumn ${index + 1}`);
    const reason = headerFault(header, headers, faults, limits);
    return reason === null
      ? sorted({ delimiter, headers, records: body, faults }, decoded, limits)
      : { reason };
  } catch (error) {
    if (error instanceof TooManyRows) return { reason: tooMany(limits.rows) };
    throw error;
  }
}

/** The delimiter that the first lines agree on. */
export function delimiterOf(lines: readonly string[]): Delimiter {
  const sample = lines.filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = sample.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const inHeader = counts[0] ?? 0;
    const agreeing = inHeader === 0 ? 0 : counts.filter((count) => count === inHeader).length;
    return { delimiter, agreeing, inHeader };
  });
  const best = scored.sort((a, b) => b.agreeing - a.agreeing || b.inHeader - a.inHeader)[0];
  return best === undefined || best.agreeing === 0 ? ',' : best.delimiter;
}

/** The records of some lines, quotes as in RFC 4180; a line that cannot be read becomes a fault. */
export function recordsOf(
  lines: readonly string[],
  firstLine: number,
  delimiter: Delimiter,
  limits: CsvLimits,
) {
  const records: CsvRecord[] = [];
  const faults: CsvFault[] = [];
  let next = firstLine;
  while (next < lines.length) {
    const fault = readFrom(lines, next, delimiter, limits, records);
    if (fault === null) break;
    faults.push(fault);
    if (faults.length > MOST_BROKEN_QUOTES) break;
    next = fault.line;
  }
  return { records, faults };
}

function readFrom(
  lines: readonly string[],
  from: number,
  delimiter: Delimiter,
  limits: CsvLimits,
  records: CsvRecord[],
): CsvFault | null {
  let read = from;
  try {
    parse(lines.slice(from).join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.columns * limits.cellCharacters,
      on_record: (cells: string[], info: InfoRecord) => {
        const end = from + info.lines;
        const inside = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        records.push({ line: end - inside, cells });
        if (records.length > limits.rows + 1) throw new TooManyRows();
        read = end;
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    while (lines[read] === '') read += 1;
    return { line: read + 1, reason: faultReason(error.code) };
  }
}

function faultReason(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'Ett citattecken öppnas men stängs inte.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'Raden är för lång. Kanske stängs inte ett citattecken.';
  return 'Ett citattecken står på fel plats.';
}

function headerFault(
  header: CsvRecord,
  headers: readonly string[],
  faults: readonly CsvFault[],
  limits: CsvLimits,
): string | null {
  const early = faults.find((fault) => fault.line < header.line);
  if (early !== undefined) return `Rubrikraden kan inte läsas. ${early.reason}`;
  if (faults.length > MOST_BROKEN_QUOTES)
    return 'För många rader har citattecken på fel plats. Spara filen på nytt.';
  if (headers.length > limits.columns) return `Filen har fler än ${limits.columns} kolumner.`;
  const twice = headers.find((name, index) => headers.indexOf(name) !== index);
  return twice === undefined ? null : `Rubriken ${quoted(twice)} finns två gånger. Byt namn på den ena.`;
}

function sorted(table: CsvTable, decoded: DecodedText, limits: CsvLimits): CsvTable {
  const records: CsvRecord[] = [];
  const faults = [...table.faults];
  for (const record of table.records) {
    const reason = recordFault(record, table.headers.length, decoded, limits);
    if (reason === null) records.push(record);
    else faults.push({ line: record.line, reason });
  }
  return { ...table, records, faults: faults.sort((a, b) => a.line - b.line) };
}

function recordFault(
  record: CsvRecord,
  width: number,
  decoded: DecodedText,
  limits: CsvLimits,
): string | null {
  const { cells, line } = record;
  if (cells.length !== width) return `Raden har ${cells.length} kolumner men rubriken ${width}.`;
  if (cells.some((cell) => cell.length > limits.cellCharacters)) {
    return `En cell är längre än ${spaced(limits.cellCharacters)} tecken.`;
  }
  const last = line + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  for (let at = line; at <= last; at += 1) {
    if (decoded.brokenLines.has(at))
      return `Raden innehåller tecken som inte kan läsas som ${decoded.encoding}.`;
  }
  return null;
}

function tooMany(rows: number): string {
  return `Filen har fler än ${spaced(rows)} rader. Dela upp den.`;
}
