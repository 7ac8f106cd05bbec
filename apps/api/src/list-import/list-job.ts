import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { TextEncoding } from '@samlad/import/table/text-encoding.js';
import type { Finding } from '../import/finding.model.js';
import type { ReadHead, ReadSummary } from './reading/read-order.js';

export const JOB_KINDS = ['PREVIEW', 'IMPORT', 'UNDO'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How a file is to be read: what it does not say itself. */
export interface JobChoices {
  sheet: string | null;
  encoding: TextEncoding | null;
  mapping: unknown;
  secrecyLevel: SecrecyLevel;
}

/** Every row is accepted, changed, refused or a duplicate; together they are the total. */
export interface JobCounts {
  total: number;
  accepted: number;
  refused: number;
  duplicates: number;
  changed: number;
}

/** What a job came to, beside its counts. */
export interface JobOutcome {
  head: Omit<ReadHead, 'findings'> | null;
  words: string[];
  points: ReadSummary['points'];
  findings: Finding[];
}

export interface StoredJob extends JobCounts {
  id: string;
  kind: JobKind;
  state: JobState;
  attempt: number;
  fileId: string | null;
  importId: string | null;
  /** SHA-256 of the file; null for what has none. */
  sha256: string | null;
  fileName: string;
  source: string;
  choices: JobChoices;
  byteSize: number;
  readBytes: number;
  outcome: JobOutcome | null;
  problem: string | null;
  askedAt: string;
  endedAt: string | null;
}
