import { z } from 'zod';
import { categoryOf, isChoosable } from '@samlad/domain/incident-categories.js';
import { type Severity, severitySchema, SEVERITY_LABEL } from '@samlad/domain/source-types.js';
import { cleanText, foldText, requiredText } from '@samlad/domain/text.js';
import type { TimePrecision } from '@samlad/domain/time-precision.js';
import { weekOfInstant } from '@samlad/domain/week.js';
import type { Position } from '@samlad/geo/position.js';
import type { ColumnMapping } from './mapping.js';
import { quoted } from './quoted.js';
import { readPosition } from './read-position.js';
import { endOfDay, readTime, type ReadTime } from './read-times.js';
import { type CellOf, RowRefusal } from './row.js';

const EARLIEST = '1970-01-05T00:00:00Z';
const TURNS_READING = /[\u202a-\u202e\u2066-\u2069]/;
const noTurns = (gate: z.ZodType<string, string>) =>
  gate.refine(
    (text) => !TURNS_READING.test(text),
    'Texten innehåller ett osynligt tecken som vänder läsriktningen. Ta bort det.',
  );
const EXTERNAL_ID = noTurns(requiredText(200));
const MOST_IN_ONE_ROW = 1_000;

export interface RowReading {
  mapping: ColumnMapping;
  /** IANA name of the municipality's time zone. */
  timeZone: string;
  /** UTC instant; later times are refused. */
  now: string;
  /** The area that a position counts to, null outside all. */
  locate: (position: Position) => string | null;
  /** The area with this name or code, null when unknown. */
  areaByName: (name: string) => string | null;
  /** The gate that free text must pass; its message is the reason. */
  textGate?: z.ZodType<string, string>;
}

/** The facts of one row. Positions are as delivered (WGS84, six decimals): the caller coarsens before storing. */
export interface IncidentFacts {
  externalId: string | null;
  categoryCode: string;
  occurredFrom: string;
  occurredTo: string | null;
  timePrecision: TimePrecision;
  position: Position | null;
  areaCode: string;
  count: number;
  severity: Severity | null;
  text: string | null;
  /** Swedish sentences on what was doubtful but taken in. */
  notes: string[];
}

const TEXT_GATE = noTurns(cleanText(2_000));

/** Reads one row by the mapping. Throws RowRefusal with the reason and the column. Values are data, never evaluated. */
export function readRow(
  cell: CellOf,
  reading: RowReading,
  words: ReadonlyMap<string, string>,
): IncidentFacts {
  const { mapping } = reading;
  const from = timeIn(cell, mapping.occurredFrom, reading.timeZone);
  refuseOutsideTime(from.at, mapping.occurredFrom.column, reading.now);
  const position = mapping.position === null ? null : readPosition(cell, mapping.position);
  const notes = from.note === null ? [] : [from.note];
  return {
    externalId: externalIdIn(cell, mapping.externalId),
    categoryCode: categoryIn(cell, mapping.category, words, () => weekOfInstant(from.at, reading.timeZone)),
    occurredFrom: from.at,
    occurredTo: endIn(cell, from, reading),
    timePrecision: from.precision,
    position,
    areaCode: areaIn(cell, position, reading, notes),
    count: countIn(cell, mapping.count),
    severity: severityIn(cell, mapping.severity),
    text: textIn(cell, mapping.text, reading.textGate ?? TEXT_GATE),
    notes,
  };
}

/** The list's words, folded, and their categories. */
export function categoryWords(values: ColumnMapping['category']['values']): Map<string, string> {
  return new Map(values.map(({ word, code }) => [foldText(word), code]));
}

type TimeColumns = ColumnMapping['occurredFrom'];

function timeIn(cell: CellOf, { column, clockColumn, format }: TimeColumns, timeZone: string): ReadTime {
  const clock = clockColumn === null ? '' : cell(clockColumn).trim();
  const written = `${cell(column)} ${clock}`.trim();
  if (written === '') throw new RowRefusal('Tiden saknas.', column);
  const read = readTime(written, format, timeZone);
  if ('reason' in read) throw new RowRefusal(read.reason, column);
  return read;
}

function refuseOutsideTime(at: string, column: string, now: string): void {
  if (Date.parse(at) > Date.parse(now)) throw new RowRefusal('Tiden ligger i framtiden.', column);
  if (Date.parse(at) < Date.parse(EARLIEST)) throw new RowRefusal('Tiden ligger före 1970.', column);
}

function endIn(cell: CellOf, from: ReadTime, { mapping, timeZone, now }: RowReading): string | null {
  const columns = mapping.occurredTo;
  if (columns === null || cell(columns.column).trim() === '') return null;
  const read = timeIn(cell, columns, timeZone);
  refuseOutsideTime(read.at, columns.column, now);
  const end = read.hasClock ? read.at : endOfDay(read.at, timeZone);
  if (Date.parse(end) < Date.parse(from.at))
    throw new RowRefusal('Sluttiden ligger före starttiden.', columns.column);
  return end === from.at ? null : end;
}

function externalIdIn(cell: CellOf, column: string | null): string | null {
  if (column === null || cell(column).trim() === '') return null;
  return gated(EXTERNAL_ID, cell(column).trim(), column);
}

function categoryIn(
  cell: CellOf,
  { column, always }: ColumnMapping['category'],
  words: ReadonlyMap<string, string>,
  week: () => string,
): string {
  const word = column === null ? '' : cell(column).trim();
  if (column !== null && word === '') throw new RowRefusal('Kategorin saknas.', column);
  const category = categoryOf(always ?? words.get(foldText(word)) ?? word);
  if (category === undefined) throw new RowRefusal(`Ordet ${quoted(word)} har ingen kategori.`, column);
  if (category.retired !== undefined && !isChoosable(category, week())) {
    throw new RowRefusal(`Kategorin ${category.code} användes inte den veckan.`, column);
  }
  if (category.mode === 'LEVEL') {
    throw new RowRefusal(`Kategorin ${category.code} rapporteras som nivå, inte som händelser.`, column);
  }
  return category.code;
}

function areaIn(cell: CellOf, position: Position | null, reading: RowReading, notes: string[]): string {
  const { mapping, locate, areaByName } = reading;
  const name = mapping.area === null ? '' : cell(mapping.area).trim();
  const named = name === '' ? null : areaByName(name);
  if (position === null) {
    if (named !== null) return named;
    if (name !== '') throw new RowRefusal(`Området ${quoted(name)} finns inte.`, mapping.area);
    throw new RowRefusal('Raden har varken läge eller område.', mapping.position?.east ?? mapping.area);
  }
  const located = locate(position);
  if (located === null) {
    throw new RowRefusal('Läget ligger utanför kommunens områden.', mapping.position?.east ?? null);
  }
  if (name !== '' && named !== located) {
    notes.push(`Läget ligger i ${located} men raden anger ${quoted(name)}. Läget gäller.`);
  }
  return located;
}

function countIn(cell: CellOf, column: string | null): number {
  const written = column === null ? '' : cell(column).trim();
  if (written === '') return 1;
  const count = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (count >= 1 && count <= MOST_IN_ONE_ROW) return count;
  throw new RowRefusal(
    `Antalet ${quoted(written)} är inte ett helt tal mellan 1 och ${MOST_IN_ONE_ROW}.`,
    column,
  );
}

function severityIn(cell: CellOf, column: string | null): Severity | null {
  const written = column === null ? '' : cell(column).trim();
  if (written === '') return null;
  const word = foldText(written);
  const labelled = Object.entries(SEVERITY_LABEL).find(([, label]) => foldText(label) === word);
  const severity = severitySchema.safeParse(Number(labelled?.[0] ?? written));
  if (severity.success) return severity.data;
  throw new RowRefusal(`Allvarlighetsgraden ${quoted(written)} är inte 1–4.`, column);
}

function textIn(cell: CellOf, column: string | null, gate: z.ZodType<string, string>): string | null {
  if (column === null || cell(column).trim() === '') return null;
  return gated(gate, cell(column).trim(), column);
}

function gated(gate: z.ZodType<string, string>, value: string, column: string): string {
  const passed = gate.safeParse(value);
  if (passed.success) return passed.data;
  throw new RowRefusal(passed.error.issues[0]?.message ?? 'Texten kan inte läsas.', column);
}
