import type { Delimiter } from './csv.js';
import type { TextEncoding } from './decode.js';
import { openList } from './incident-list.js';
import { suggestMapping, type SuggestedMapping } from './suggest-mapping.js';

const ROWS_SHOWN = 10;
const ROWS_SAMPLED = 500;
const MOST_WORDS = 200;

export interface ListPreview extends SuggestedMapping {
  encoding: TextEncoding;
  delimiter: Delimiter;
  headers: string[];
  total: number;
  /** The first rows as written; values are data, never markup or formulas. */
  firstRows: { line: number; cells: string[] }[];
}

/** What a list looks like before it is read: headers, first rows and a suggested mapping; or a Swedish reason. */
export function previewIncidentList(bytes: Uint8Array): ListPreview | { reason: string } {
  const opened = openList(bytes);
  if ('reason' in opened) return opened;
  const { table, encoding } = opened;
  const sample = table.records.slice(0, ROWS_SAMPLED).map(({ cells }) => cells);
  return {
    encoding,
    delimiter: table.delimiter,
    headers: table.headers,
    total: table.records.length + table.faults.length,
    firstRows: table.records.slice(0, ROWS_SHOWN),
    ...suggestMapping(table.headers, sample),
  };
}

/** The distinct words of a column, most used first, at most 200: what a category map must cover. */
export function distinctWords(bytes: Uint8Array, column: string): { word: string; rows: number }[] {
  const opened = openList(bytes);
  if ('reason' in opened) return [];
  const index = opened.table.headers.indexOf(column);
  const rows = new Map<string, number>();
  for (const { cells } of opened.table.records) {
    const word = (cells[index] ?? '').trim();
    if (word !== '') rows.set(word, (rows.get(word) ?? 0) + 1);
  }
  return [...rows]
    .map(([word, count]) => ({ word, rows: count }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_WORDS);
}
