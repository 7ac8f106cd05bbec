import { CsvError, type InfoRecord } from 'csv-parse';
import { parse } from 'csv-parse/sync';

const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

interface CsvLimits {
  columns: number;
  cellCharacters: number;
}

export interface CsvRecord {
  /** Line in the file where the record begins, the header usually being line 1. */
  line: number;
  cells: string[];
}

interface CsvFault {
  line: number;
  reason: string;
  /** The line as it stands. */
  text: string;
}

const LINES_LOOKED_AT = 20;
export const MOST_BROKEN_QUOTES = 100;

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
        read = end;
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    while (lines[read] === '') read += 1;
    return { line: read + 1, reason: faultReason(error.code), text: lines[read] ?? '' };
  }
}

function faultReason(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'Ett citattecken öppnas men stängs inte.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'Raden är för lång. Kanske stängs inte ett citattecken.';
  return 'Ett citattecken står på fel plats.';
}
