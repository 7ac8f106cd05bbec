import { type Municipality, municipalityNames } from './municipality-names.js';
import { POLICE_EVENT_TYPES } from './police-event-types.js';
import { type PoliceNotice, readNotice } from './police-notice.js';
import { quoted, spaced } from './quoted.js';

const USUAL_LENGTH = 500;

export interface RefusedNotice {
  /** Place in the answer, the first being 1. */
  row: number;
  sourceId: string | null;
  reason: string;
}

export interface PoliceAnswer {
  /** False when there was no list to read; then nothing may be changed by it. */
  readable: boolean;
  received: number;
  notices: PoliceNotice[];
  refused: RefusedNotice[];
  unknownTypes: string[];
  /** Swedish sentences on the answer as a whole. */
  findings: string[];
}

export interface PoliceReading {
  municipalities: Iterable<Municipality>;
  /** How many events an answer usually holds; null for a file of any length. */
  expected?: number | null;
  knownTypes?: Iterable<string>;
}

/**
 * An answer of polisen.se/api/events (JSON list), or an archive of it with one event a line, → notices.
 * Bytes must be UTF-8. Never throws on content: what cannot be read is told in `findings` and `refused`.
 */
export function parsePoliceEvents(answer: string | Uint8Array, reading: PoliceReading): PoliceAnswer {
  const rows = rowsOf(answer);
  if ('finding' in rows) return unreadable(rows.finding);
  const { expected = USUAL_LENGTH, knownTypes = POLICE_EVENT_TYPES } = reading;
  const { notices, refused } = readRows(rows.rows, reading.municipalities);
  const known = new Set(knownTypes);
  const unknownTypes = [...new Set(notices.map((notice) => notice.type))].filter((type) => !known.has(type));
  const findings = [
    lengthFinding(rows.rows.length, expected),
    refused.length === 0 ? null : `${events(refused.length)} kunde inte läsas och hoppades över.`,
    ...unknownTypes.map((type) => `Typen ${quoted(type)} är ny. Händelserna visas med den.`),
  ];
  return {
    readable: true,
    received: rows.rows.length,
    notices,
    refused,
    unknownTypes,
    findings: findings.filter((finding) => finding !== null),
  };
}

export interface MergedNotices {
  added: PoliceNotice[];
  changed: PoliceNotice[];
  unchanged: PoliceNotice[];
}

/**
 * Sorts incoming notices against the stored ones, `existing` being source id → content hash. An edit keeps its
 * id and is `changed`; a stored id that is missing in the answer is left alone, for the answer is a window.
 */
export function mergeNotices(
  existing: ReadonlyMap<string, string>,
  incoming: readonly PoliceNotice[],
): MergedNotices {
  const merged: MergedNotices = { added: [], changed: [], unchanged: [] };
  for (const notice of incoming) {
    const hash = existing.get(notice.sourceId);
    const pile = hash === undefined ? 'added' : hash === notice.contentHash ? 'unchanged' : 'changed';
    merged[pile].push(notice);
  }
  return merged;
}

type Rows = { rows: unknown[] } | { finding: string };

function rowsOf(answer: string | Uint8Array): Rows {
  const text = typeof answer === 'string' ? answer : utf8(answer);
  if (text === null) return { finding: 'Svaret är inte text i UTF-8. Inget ändrades.' };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { finding: 'Svaret var tomt (0 händelser). Inget ändrades.' };
  const list = jsonOf(trimmed) ?? linesOf(trimmed);
  if (list === null) return { finding: 'Svaret är inte JSON. Inget ändrades.' };
  if (Array.isArray(list)) return { rows: list };
  return isEvent(list)
    ? { rows: [list] }
    : { finding: 'Svaret är inte en lista med händelser. Inget ändrades.' };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

// An archive may end in half a line; that line is then one refused row, not a lost file.
function linesOf(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map(jsonOf);
  return lines.length > 1 && isEvent(rows[0]) ? rows : null;
}

function isEvent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'id');
}

function readRows(rows: readonly unknown[], municipalities: Iterable<Municipality>) {
  const names = municipalityNames(municipalities);
  const notices = new Map<string, PoliceNotice>();
  const refused: RefusedNotice[] = [];
  for (const [index, raw] of rows.entries()) {
    const read = readNotice(raw, names);
    if ('reason' in read) {
      refused.push({ row: index + 1, sourceId: read.sourceId, reason: read.reason });
    } else if (notices.has(read.notice.sourceId)) {
      const reason = 'Händelsen finns två gånger i svaret. Den första behölls.';
      refused.push({ row: index + 1, sourceId: read.notice.sourceId, reason });
    } else {
      notices.set(read.notice.sourceId, read.notice);
    }
  }
  return { notices: [...notices.values()], refused };
}

function lengthFinding(count: number, expected: number | null): string | null {
  if (count === 0) return 'Svaret innehöll inga händelser. Inget ändrades.';
  if (expected === null || count >= expected) return null;
  return `Svaret innehöll ${events(count)} i stället för de vanliga ${spaced(expected)}.`;
}

function events(count: number): string {
  return count === 1 ? '1 händelse' : `${spaced(count)} händelser`;
}

function unreadable(finding: string): PoliceAnswer {
  return { readable: false, received: 0, notices: [], refused: [], unknownTypes: [], findings: [finding] };
}
