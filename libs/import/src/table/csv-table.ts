import { type CsvRecord, delimiterOf, type Delimiter, MOST_BROKEN_QUOTES, recordsOf } from '../csv.js';
import type { TextEncoding } from './text-encoding.js';
import { spaced } from '../quoted.js';
import type { ByteSource } from './byte-source.js';
import { lineBlocks, type LineBlock } from './csv-blocks.js';
import { encodingOf, garbled, textOf } from './encodings.js';
import {
  FAULT_CHARACTERS,
  isEmptyRow,
  mustDiffer,
  type OpenTable,
  type TableBlock,
  type TableChoices,
  type TableFault,
  type TableLimits,
  TableMeter,
  tooManyColumns,
  Unreadable,
} from './table.js';

/** A text file with a header line as a table. Throws Unreadable. */
export async function openCsv(
  source: ByteSource,
  choices: TableChoices,
  limits: TableLimits,
): Promise<OpenTable> {
  const encoding = choices.encoding ?? (await encodingOf(source));
  const blocks = lineBlocks(textOf(source, encoding));
  const first = await blocks.next();
  if (first.done === true) throw new Unreadable('Filen är tom.');
  const declared = /^sep=([;,\t])$/.exec(first.value.lines[0] ?? '')?.[1] as Delimiter | undefined;
  const delimiter = declared ?? delimiterOf(first.value.lines);
  const reader = new CsvReader(encoding, delimiter, limits);
  const headers = reader.open(first.value, declared === undefined ? 0 : 1);
  return {
    format: delimiter === '\t' ? 'TSV' : 'CSV',
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    headers,
    crs: null,
    notes: [],
    blocks: async function* () {
      yield reader.restOfFirst();
      for await (const block of blocks) yield reader.read(block);
    },
  };
}

class CsvReader {
  private headers: string[] = [];
  private first: { block: LineBlock; records: CsvRecord[]; faults: TableFault[] } | null = null;
  private brokenQuotes = 0;
  private readonly meter: TableMeter;

  constructor(
    private readonly encoding: TextEncoding,
    private readonly delimiter: Delimiter,
    private readonly limits: TableLimits,
  ) {
    this.meter = new TableMeter(limits);
  }

  open(block: LineBlock, from: number): string[] {
    const { records, faults } = this.recordsIn(block, from);
    const [header, ...body] = records;
    if (header === undefined) throw new Unreadable(faults[0]?.reason ?? 'Filen är tom.');
    const early = faults.find(({ line }) => line < header.line);
    if (early !== undefined) throw new Unreadable(`Rubrikraden kan inte läsas. ${early.reason}`);
    this.headers = header.cells.map((cell, index) => cell.trim() || `Kolumn ${index + 1}`);
    if (this.headers.length > this.limits.columns) throw tooManyColumns(this.limits);
    const strange = garbled(header.cells.join(), this.encoding);
    if (strange !== null) throw new Unreadable(`Rubrikraden kan inte läsas. ${strange}`);
    mustDiffer(this.headers);
    this.first = { block, records: body, faults };
    return this.headers;
  }

  restOfFirst(): TableBlock {
    const { block, records, faults } = this.first as NonNullable<typeof this.first>;
    this.first = null;
    return this.sorted(block, records, faults);
  }

  read(block: LineBlock): TableBlock {
    const { records, faults } = this.recordsIn(block, 0);
    return this.sorted(block, records, faults);
  }

  private recordsIn(block: LineBlock, from: number): { records: CsvRecord[]; faults: TableFault[] } {
    if (!block.lines.some((line) => line.includes('"')))
      return { records: this.plain(block, from), faults: [] };
    const { records, faults } = recordsOf(block.lines, from, this.delimiter, this.limits);
    this.brokenQuotes += faults.length;
    if (this.brokenQuotes > MOST_BROKEN_QUOTES)
      throw new Unreadable('För många rader har citattecken på fel plats. Spara filen på nytt.');
    return { records, faults };
  }

  /** Lines without any quote are records as they stand; that is most lists, and far faster. */
  private plain({ lines }: LineBlock, from: number): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (let index = from; index < lines.length; index += 1) {
      const line = lines[index] as string;
      if (line !== '') records.push({ line: index + 1, cells: line.split(this.delimiter) });
    }
    return records;
  }

  private sorted(block: LineBlock, records: readonly CsvRecord[], broken: TableFault[]): TableBlock {
    const offset = block.firstLine - 1;
    const found: TableBlock = {
      rows: [],
      faults: broken.map(({ line, reason, text }) => ({
        line: line + offset,
        reason,
        text: text.slice(0, FAULT_CHARACTERS),
      })),
      empty: 0,
    };
    for (const { line, cells } of records) {
      if (isEmptyRow(cells)) {
        found.empty += 1;
        continue;
      }
      const reason = this.faultIn(cells);
      if (reason === null) found.rows.push({ line: line + offset, cells });
      else {
        const text = cells.join(this.delimiter).slice(0, FAULT_CHARACTERS);
        found.faults.push({ line: line + offset, reason, text });
      }
    }
    found.faults.sort((a, b) => a.line - b.line);
    this.meter.count(found.rows);
    return found;
  }

  private faultIn(cells: readonly string[]): string | null {
    const width = this.headers.length;
    if (cells.length !== width) return `Raden har ${cells.length} kolumner men rubriken ${width}.`;
    if (cells.some((cell) => cell.length > this.limits.cellCharacters)) {
      return `En cell är längre än ${spaced(this.limits.cellCharacters)} tecken.`;
    }
    return garbled(cells.join('\n'), this.encoding);
  }
}
