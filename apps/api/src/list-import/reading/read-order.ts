import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { AtLeast } from '@samlad/guard/rules.js';
import type { ColumnMapping } from '@samlad/import/mapping.js';
import type { TableChoices, TableFormat } from '@samlad/import/table/table.js';
import type { Area } from '../../area/area.model.js';
import type { Finding } from '../../import/finding.model.js';

/** What a list is read by; it is handed to another thread, so it holds data alone. */
export interface ReadOrder {
  byteSize: number;
  choices: TableChoices;
  /** What the columns mean, as somebody has said; null to guess. */
  mapping: unknown;
  /** What they meant the last time; taken when the columns are still there and nothing else is said. */
  remembered: unknown;
  source: string;
  secrecyLevel: SecrecyLevel;
  timeZone: string;
  projectedCrs: string;
  now: string;
  areas: Area[];
  /** What the guard reads the rows' texts by. */
  guard: { all: readonly string[]; atLeast: AtLeast };
}

/** What is known of a file when its head has been read. */
export interface ReadHead {
  format: TableFormat;
  encoding: string | null;
  delimiter: string | null;
  sheets: string[];
  sheet: string | null;
  headers: string[];
  /** The first rows as written. */
  sample: string[][];
  /** What the columns are taken to mean; with gaps when it could not be guessed. */
  mapping: unknown;
  isRemembered: boolean;
  findings: Finding[];
}

/** What became of a row that is not simply taken in. */
export interface ReadRemark {
  kind: 'REFUSED' | 'NOTE';
  line: number;
  sentence: string;
}

/** Some rows: those to store in PostgreSQL's text form, and what there is to say of the others. */
export interface ReadBatch {
  rows: Uint8Array;
  accepted: number;
  /** Rows so far, refused ones as well. */
  total: number;
  remarks: ReadRemark[];
}

/** What the whole file came to. */
export interface ReadSummary {
  total: number;
  accepted: number;
  refused: number;
  /** Rows without content, which count as none. */
  empty: number;
  raised: number;
  /** The words of the category column, most used first. */
  words: string[];
  /** The first placed rows: line, longitude, latitude, category, count. */
  points: [line: number, longitude: number, latitude: number, category: string, count: number][];
}

/** The steps of a reading, in order: the head, batches, the summary. */
export type ReadStep =
  { head: ReadHead; mapping: ColumnMapping | null } | { batch: ReadBatch } | { summary: ReadSummary };
