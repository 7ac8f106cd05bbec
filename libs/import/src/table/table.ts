import type { Delimiter } from '../csv.js';
import type { TextEncoding } from './text-encoding.js';
import { spaced } from '../quoted.js';

export const TABLE_FORMATS = ['CSV', 'TSV', 'XLSX', 'GEOJSON', 'POLICE'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What the person who reads a file in has chosen where the file does not say. */
export interface TableChoices {
  encoding?: TextEncoding | undefined;
  sheet?: string | undefined;
}

export interface TableLimits {
  rows: number;
  columns: number;
  cellCharacters: number;
  cells: number;
  /** Parts of a workbook. */
  entries: number;
  /** Bytes of a workbook when it is unpacked, counted as they come. */
  unpackedBytes: number;
  /** Characters of the texts that the cells of a workbook share. */
  sharedCharacters: number;
  /** Characters of one object of a JSON file. */
  objectCharacters: number;
}

export const TABLE_LIMITS: TableLimits = {
  rows: 1_000_000,
  columns: 200,
  cellCharacters: 10_000,
  cells: 30_000_000,
  entries: 2_000,
  unpackedBytes: 1024 * 1024 * 1024,
  sharedCharacters: 40_000_000,
  objectCharacters: 1_000_000,
};

export interface TableRow {
  /** Line of a text file where the record begins, row of a sheet, number of an object in a JSON file. */
  line: number;
  cells: string[];
}

export interface TableFault {
  line: number;
  reason: string;
  /** What stands there, as far as it is known, for whoever watches what a file holds; never to be shown. */
  text: string;
}

/** Longer texts of faults are cut: as much as the guard reads at once. */
export const FAULT_CHARACTERS = 100_000;

/** Refuses headers that cannot be told apart. They are named by place: nobody has read yet what the words are about. */
export function mustDiffer(headers: readonly string[]): void {
  const again = headers.findIndex((name, index) => headers.indexOf(name) !== index);
  if (again === -1) return;
  const first = headers.indexOf(headers[again] as string);
  throw new Unreadable(`Kolumn ${first + 1} och kolumn ${again + 1} har samma rubrik. Byt namn på den ena.`);
}

/** Some rows of a table, in order, and those among them that cannot be read. */
export interface TableBlock {
  rows: TableRow[];
  faults: TableFault[];
  /** Rows without any content, which are passed over. */
  empty: number;
}

/** A table whose head has been read; its rows come in blocks, once. */
export interface OpenTable {
  format: TableFormat;
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  /** The sheets of a workbook, and the one that is read. */
  sheets: string[];
  sheet: string | null;
  headers: string[];
  /** The reference system that the file names, such as EPSG:3006. */
  crs: string | null;
  /** Swedish sentences on what should be known of the file. */
  notes: string[];
  blocks(): AsyncIterable<TableBlock>;
}

/** A file that cannot be read as a whole, with the Swedish reason. */
export class Unreadable extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

const tooManyRows = (limits: TableLimits) =>
  new Unreadable(`Filen har fler än ${spaced(limits.rows)} rader. Dela upp den.`);

export const tooManyColumns = (limits: TableLimits) =>
  new Unreadable(`Filen har fler än ${limits.columns} kolumner.`);

/** Whether a row says nothing at all. */
export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The headers with a name each, or a Swedish reason: two of one name cannot be told apart. */
export function namedHeaders(cells: readonly string[], limits: TableLimits): string[] {
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const headers = cells.slice(0, used).map((cell, index) => cell.trim() || `Kolumn ${index + 1}`);
  if (headers.length > limits.columns) throw tooManyColumns(limits);
  return headers;
}

/** Counts rows and cells as they come, and stops at the limits. */
export class TableMeter {
  private rows = 0;
  private cells = 0;

  constructor(private readonly limits: TableLimits) {}

  count(rows: readonly TableRow[]): void {
    this.rows += rows.length;
    for (const { cells } of rows) this.cells += cells.length;
    if (this.rows > this.limits.rows) throw tooManyRows(this.limits);
    if (this.cells > this.limits.cells)
      throw new Unreadable(`Filen har fler än ${spaced(this.limits.cells)} celler. Dela upp den.`);
  }
}
