import { foldText } from '@samlad/domain/text.js';
import { isSupportedCrs } from '@samlad/geo/projection.js';
import { placesOf } from '@samlad/guard/places.js';
import { type ColumnMapping, columnMappingSchema, missingColumns } from '@samlad/import/mapping.js';
import { RowReader } from '@samlad/import/row-reader.js';
import { suggestMapping, type SuggestedMapping } from '@samlad/import/suggest-mapping.js';
import type { ByteSource } from '@samlad/import/table/byte-source.js';
import { LATITUDE, LONGITUDE } from '@samlad/import/table/geojson-table.js';
import { openTable } from '@samlad/import/table/open-table.js';
import { type OpenTable, type TableBlock, type TableRow, Unreadable } from '@samlad/import/table/table.js';
import { AreaHistory } from '../../import/area-history.js';
import { finding } from '../../import/finding.js';
import type { Finding } from '../../import/finding.model.js';
import { chosenMapping } from '../../import/list-mapping.js';
import { judgeBy } from '../../guard/judged.js';
import { type PlacingTerms, placedRow } from '../../import/list-rows.js';
import type { ReadHead, ReadOrder, ReadRemark, ReadStep, ReadSummary } from './read-order.js';
import { CellWatch } from './cell-watch.js';
import { RowBytes } from './row-bytes.js';
import { stageLine } from './stage-row.js';

const ROWS_SHOWN = 10;
const ROWS_SAMPLED = 500;
const ROWS_AT_ONCE = 4_000;
const MOST_WORDS = 200;
const MOST_WORDS_COUNTED = 20_000;
const MOST_POINTS = 2_000;
const LINES_TOLD = 20;
const POLICE_KINDS =
  'Filen är polisens händelser. De är notiser utan egen plats och läses in av driften, inte här.';

/**
 * A list of incidents, read step by step: what it says of itself, its rows as they would be stored, what it came to.
 * Holds some thousand rows at a time. Throws Unreadable when the file as a whole cannot be read.
 */
export async function* readList(order: ReadOrder, source: ByteSource): AsyncGenerator<ReadStep> {
  const table = await openTable(source, order.choices);
  const blocks = table.blocks()[Symbol.asyncIterator]();
  const first = await firstBlocks(blocks);
  const { all, atLeast } = order.guard;
  const judge = judgeBy({ places: placesOf(all), atLeast });
  const watch = new CellWatch(judge);
  watch.mustBeHeaders(table.headers);
  const { head, mapping } = headOf(order, table, first, watch);
  yield { head, mapping };
  const reading = new ListReading(order, head, mapping, { judge, watch });
  for (const block of first) reading.take(block);
  for (;;) {
    if (reading.isFull) yield { batch: reading.batch() };
    const next = await blocks.next();
    if (next.done === true) break;
    reading.take(next.value);
  }
  yield { batch: reading.batch() };
  yield { summary: reading.summary() };
}

async function firstBlocks(blocks: AsyncIterator<TableBlock>): Promise<TableBlock[]> {
  const first: TableBlock[] = [];
  for (let rows = 0; rows < ROWS_SAMPLED;) {
    const next = await blocks.next();
    if (next.done === true) break;
    first.push(next.value);
    rows += next.value.rows.length;
  }
  return first;
}

function headOf(order: ReadOrder, table: OpenTable, first: readonly TableBlock[], watch: CellWatch) {
  const rows = first.flatMap((block) => block.rows).slice(0, ROWS_SAMPLED);
  const suggested = suggestedFor(table, rows);
  const remembered = order.mapping === null ? rememberedFor(order.remembered, table.headers) : null;
  const { mapping, findings } = chosenMapping(order.mapping ?? remembered, suggested);
  const missing = mapping === null ? [] : missingColumns(mapping, table.headers);
  const all: Finding[] = [
    ...table.notes.map((note) => finding('NOTE', note)),
    ...(table.format === 'POLICE' ? [finding('ERROR', POLICE_KINDS)] : []),
    ...findings,
    ...missing.map((sentence) => finding('ERROR', sentence)),
    ...commas(mapping, table.headers, rows),
    ...(order.areas.length === 0
      ? [finding('ERROR', 'Kommunen har inga områden än. Läs in gränser först.')]
      : []),
  ];
  const { format, encoding, delimiter, sheets, sheet, headers } = table;
  const head: ReadHead = {
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    headers,
    sample: rows.slice(0, ROWS_SHOWN).map(({ cells }) => watch.shown(cells)),
    mapping: mapping ?? order.mapping ?? suggested.mapping,
    isRemembered: remembered !== null,
    findings: all,
  };
  const isWhole = all.every(({ severity }) => severity !== 'ERROR');
  return { head, mapping: isWhole ? mapping : null };
}

/** The guess, with what the file itself says of its coordinates. */
function suggestedFor(table: OpenTable, rows: readonly TableRow[]): SuggestedMapping {
  const suggested = suggestMapping(
    table.headers,
    rows.map(({ cells }) => cells),
  );
  if (table.crs === null || suggested.mapping.position === null) return suggested;
  if (isSupportedCrs(table.crs))
    return {
      ...suggested,
      mapping: { ...suggested.mapping, position: { east: LONGITUDE, north: LATITUDE, crs: table.crs } },
    };
  const note = `Filen anger koordinatsystemet ${table.crs}, som inte läses. Spara den i SWEREF 99 eller WGS 84.`;
  return {
    mapping: { ...suggested.mapping, position: null },
    notes: [...suggested.notes, note],
  };
}

/** What was said the last time, while the file still has those columns. */
function rememberedFor(remembered: unknown, headers: readonly string[]): ColumnMapping | null {
  const parsed = columnMappingSchema.safeParse(remembered);
  return parsed.success && missingColumns(parsed.data, headers).length === 0 ? parsed.data : null;
}

/** Says where numbers are written with a comma, so that nobody wonders. */
function commas(
  mapping: ColumnMapping | null,
  headers: readonly string[],
  rows: readonly TableRow[],
): Finding[] {
  const columns = [mapping?.position?.east, mapping?.position?.north].filter((name) => name !== undefined);
  const written = columns.filter((name) =>
    rows.some(({ cells }) => /^-?\d[\d\s]*,\d+$/.test((cells[headers.indexOf(name)] ?? '').trim())),
  );
  return written.length === 0
    ? []
    : [finding('NOTE', `Decimalkomma läses som decimaltecken i ${written.join(' och ')}.`)];
}

class ListReading {
  private readonly reader: RowReader | null;
  private readonly history: AreaHistory;
  private readonly terms: PlacingTerms;
  private readonly wordColumn: number;
  private readonly words = new Map<string, number>();
  private readonly lines = new RowBytes();
  private remarks: ReadRemark[] = [];
  private readonly concerns: number[] = [];
  private readonly counts = { total: 0, accepted: 0, refused: 0, empty: 0, raised: 0 };
  private readonly points: ReadSummary['points'] = [];

  private readonly watch: CellWatch;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly areaColumn: string | null;

  constructor(
    order: ReadOrder,
    head: ReadHead,
    mapping: ColumnMapping | null,
    { judge, watch }: Pick<PlacingTerms, 'judge'> & { watch: CellWatch },
  ) {
    this.history = new AreaHistory(order.areas, order.projectedCrs);
    this.terms = { ...order, history: this.history, judge };
    this.watch = watch;
    this.columns = new Map(head.headers.map((header, index) => [header, index]));
    this.areaColumn = mapping?.area ?? null;
    const category =
      mapping?.category ?? (head.mapping as { category?: { column?: string | null } }).category;
    this.wordColumn = head.headers.indexOf(category?.column ?? '');
    this.reader =
      mapping === null
        ? null
        : new RowReader(head.headers, {
            mapping,
            source: order.source,
            timeZone: order.timeZone,
            now: order.now,
            locate: (position) => this.history.codeAt(position),
            areaByName: (name) => this.history.codeOf(foldText, name),
          });
  }

  get isFull(): boolean {
    return this.lines.count + this.remarks.length >= ROWS_AT_ONCE;
  }

  take({ rows, faults, empty }: TableBlock): void {
    this.counts.empty += empty;
    for (const { line, reason, text } of faults) {
      if (this.watch.isConcern([text])) this.concerns.push(line);
      this.refuse(line, this.watch.said(reason, text));
    }
    this.counts.total += faults.length + rows.length;
    for (const row of rows) {
      if (this.watch.isConcern(row.cells)) this.concerns.push(row.line);
      this.countWord(row);
      if (this.reader !== null) this.read(this.reader, row);
    }
  }

  batch() {
    const { remarks } = this;
    this.remarks = [];
    return { ...this.lines.take(), total: this.counts.total, remarks };
  }

  /** Throws when any row is about concern for a child: such a file is not kept, and nothing of it comes in. */
  summary(): ReadSummary {
    if (this.concerns.length > 0) throw new Unreadable(concernIn(this.concerns));
    const words = [...this.words]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS)
      .map(([word]) => word)
      .filter((word) => this.watch.isFree(word));
    return { ...this.counts, words, points: this.points };
  }

  private read(reader: RowReader, record: TableRow): void {
    const row = reader.read(record);
    const cell = (column: string | null) => record.cells[this.columns.get(column ?? '') ?? -1] ?? '';
    if ('reason' in row) return this.refuse(row.line, this.watch.said(row.reason, cell(row.column)));
    const placed = placedRow(row, this.terms);
    if ('reason' in placed) {
      if (placed.isConcern && this.concerns.at(-1) !== row.line) this.concerns.push(row.line);
      return this.refuse(row.line, placed.reason);
    }
    this.counts.accepted += 1;
    if (placed.isRaised) this.counts.raised += 1;
    for (const note of row.notes) {
      const sentence = this.watch.said(note, cell(this.areaColumn));
      this.remarks.push({ kind: 'NOTE', line: row.line, sentence });
    }
    const { position } = placed.place;
    if (position !== null && this.points.length < MOST_POINTS) {
      const { longitude, latitude } = position;
      this.points.push([row.line, longitude, latitude, row.categoryCode, row.count]);
    }
    this.lines.add(stageLine(placed));
  }

  private refuse(line: number, sentence: string): void {
    this.counts.refused += 1;
    this.remarks.push({ kind: 'REFUSED', line, sentence });
  }

  private countWord({ cells }: TableRow): void {
    const word = (cells[this.wordColumn] ?? '').trim();
    if (word === '' || (this.words.size >= MOST_WORDS_COUNTED && !this.words.has(word))) return;
    this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }
}

function concernIn(lines: readonly number[]): string {
  const told = lines.slice(0, LINES_TOLD).join(', ');
  const which =
    lines.length === 1
      ? `Rad ${told}`
      : `${lines.length} rader (${told}${lines.length > LINES_TOLD ? ' …' : ''})`;
  return `${which} verkar handla om oro för ett visst barn. Filen är borttagen ur Samlad. Lämna oron som orosanmälan, ta bort raden ur filen och skicka den på nytt.`;
}
