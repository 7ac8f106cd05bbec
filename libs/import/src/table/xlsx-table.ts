import { quoted } from '../quoted.js';
import type { ByteSource } from './byte-source.js';
import {
  namedHeaders,
  type OpenTable,
  type TableBlock,
  type TableChoices,
  type TableLimits,
  TableMeter,
  type TableRow,
  Unreadable,
  FAULT_CHARACTERS,
  mustDiffer,
} from './table.js';
import { SheetRows } from './xlsx/sheet-rows.js';
import { WorkbookFile } from './xlsx/workbook-file.js';
import { readWorkbook, type Sheet, type Workbook } from './xlsx/workbook.js';
import { xmlEvents } from './xlsx/xml-events.js';

const BLOCK_ROWS = 500;

/** A sheet of a workbook as a table: the chosen one, else the first visible one with most columns in its header. */
export async function openXlsx(
  source: ByteSource,
  choices: TableChoices,
  limits: TableLimits,
): Promise<OpenTable> {
  const file = await WorkbookFile.open(source, limits);
  const workbook = await readWorkbook(file, limits);
  const sheet = await chosenSheet(file, workbook, choices, limits);
  const { headers, line } = sheet;
  return {
    format: 'XLSX',
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: sheet.sheet.name,
    headers,
    crs: null,
    notes: [...workbook.notes, ...(sheet.hasFormulas ? [FORMULAS] : [])],
    blocks: async function* () {
      const meter = new TableMeter(limits);
      for await (const block of blocksOf(file, workbook, sheet.sheet, limits)) {
        const rows = block.rows.filter((row) => row.line !== line);
        yield { ...block, ...fitted(rows, headers.length, block.faults) };
        meter.count(rows);
      }
    },
  };
}

const FORMULAS = 'Arbetsboken har formler. De räknas inte om; värdena som är sparade läses.';

interface FoundSheet {
  sheet: Sheet;
  headers: string[];
  /** The row of the header. */
  line: number;
  hasFormulas: boolean;
}

async function chosenSheet(
  file: WorkbookFile,
  workbook: Workbook,
  choices: TableChoices,
  limits: TableLimits,
): Promise<FoundSheet> {
  if (choices.sheet !== undefined) {
    const sheet = workbook.sheets.find(({ name }) => name === choices.sheet);
    if (sheet === undefined) throw new Unreadable(`Bladet ${quoted(choices.sheet)} finns inte i filen.`);
    const found = await headerOf(file, workbook, sheet, limits);
    if (found === null) throw new Unreadable(`Bladet ${quoted(sheet.name)} är tomt.`);
    mustDiffer(found.headers);
    return found;
  }
  let best: FoundSheet | null = null;
  for (const sheet of workbook.sheets.filter(({ isHidden }) => !isHidden).slice(0, 20)) {
    const found = await headerOf(file, workbook, sheet, limits);
    if (found !== null && found.headers.length > (best?.headers.length ?? 0)) best = found;
  }
  if (best === null) throw new Unreadable('Arbetsboken har inget blad med rader.');
  mustDiffer(best.headers);
  return best;
}

async function headerOf(
  file: WorkbookFile,
  workbook: Workbook,
  sheet: Sheet,
  limits: TableLimits,
): Promise<FoundSheet | null> {
  const rows = new SheetRows(workbook, limits);
  for await (const block of xmlEvents(file.text(sheet.part), rows, () => rows.taken(1))) {
    const header = block.rows[0];
    if (header === undefined) continue;
    const { hasFormulas } = rows;
    return { sheet, headers: namedHeaders(header.cells, limits), line: header.line, hasFormulas };
  }
  return null;
}

async function* blocksOf(
  file: WorkbookFile,
  workbook: Workbook,
  sheet: Sheet,
  limits: TableLimits,
): AsyncGenerator<TableBlock> {
  const rows = new SheetRows(workbook, limits);
  yield* xmlEvents(file.text(sheet.part), rows, () => rows.taken(BLOCK_ROWS));
  const rest = rows.taken(1);
  if (rest !== null) yield rest;
}

/** Rows with as many cells as the header; a row that has content beyond it is a fault. */
function fitted(rows: readonly TableRow[], width: number, faults: TableBlock['faults']) {
  const kept: TableRow[] = [];
  const all = [...faults];
  for (const { line, cells } of rows) {
    const used = cells.findLastIndex((cell) => cell !== '') + 1;
    if (used > width)
      all.push({
        line,
        reason: `Raden har ${used} kolumner men rubriken ${width}.`,
        text: cells.join('\n').slice(0, FAULT_CHARACTERS),
      });
    else kept.push({ line, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') });
  }
  return { rows: kept, faults: all.sort((a, b) => a.line - b.line) };
}
