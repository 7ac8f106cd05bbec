import {
  FAULT_CHARACTERS,
  isEmptyRow,
  type TableFault,
  type TableLimits,
  type TableRow,
  tooManyColumns,
} from '../table.js';
import { dateText } from './cell-dates.js';
import type { Workbook } from './workbook.js';
import type { XmlHandler } from './xml-events.js';

const HIGHEST_ROW = 1_048_576;

interface Cell {
  column: number;
  type: string;
  format: number;
  value: string;
}

/** Takes the events of a sheet and keeps its rows until they are fetched. Formulas are passed over: their values stand beside. */
export class SheetRows implements XmlHandler {
  private rows: TableRow[] = [];
  private faults: TableFault[] = [];
  private empty = 0;
  private line = 0;
  private cells: string[] = [];
  private fault: string | null = null;
  /** What a cell says beyond its length, kept for the fault. */
  private beyond = '';
  private cell: Cell | null = null;
  private isValue = false;
  private isPhonetic = false;
  hasFormulas = false;

  constructor(
    private readonly workbook: Pick<Workbook, 'shared' | 'formats' | 'is1904'>,
    private readonly limits: TableLimits,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      const line = Number(attributes['r'] ?? this.line + 1);
      this.line = Number.isInteger(line) && line > this.line && line <= HIGHEST_ROW ? line : this.line + 1;
      this.cells = [];
      this.fault = null;
      this.beyond = '';
    } else if (name === 'c') {
      this.cell = {
        column: columnOf(attributes['r']) ?? this.cells.length,
        type: attributes['t'] ?? 'n',
        format: Number(attributes['s'] ?? -1),
        value: '',
      };
    } else if (name === 'f') this.hasFormulas = true;
    else if (name === 'rPh') this.isPhonetic = true;
    else if ((name === 'v' || name === 't') && !this.isPhonetic) this.isValue = this.cell !== null;
  }

  text(text: string): void {
    if (!this.isValue || this.cell === null) return;
    if (this.cell.value.length + text.length > this.limits.cellCharacters) {
      this.fault ??= 'En cell har för lång text.';
      this.beyond += text.slice(0, Math.max(0, FAULT_CHARACTERS - this.beyond.length));
      return;
    }
    this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') this.keepCell();
    else if (name === 'row') this.keepRow();
  }

  /** What has come since the last time, or null. */
  taken(least: number): { rows: TableRow[]; faults: TableFault[]; empty: number } | null {
    if (this.rows.length + this.faults.length + this.empty < least) return null;
    const { rows, faults, empty } = this;
    [this.rows, this.faults, this.empty] = [[], [], 0];
    return { rows, faults, empty };
  }

  private keepCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null || (cell.value === '' && cell.type !== 's')) return;
    if (cell.column >= this.limits.columns) throw tooManyColumns(this.limits);
    while (this.cells.length < cell.column) this.cells.push('');
    this.cells[cell.column] = this.textOf(cell);
  }

  private keepRow(): void {
    if (this.fault !== null) {
      const text = [...this.cells, this.beyond].join('\n').slice(0, FAULT_CHARACTERS);
      this.faults.push({ line: this.line, reason: this.fault, text });
    } else if (isEmptyRow(this.cells)) this.empty += 1;
    else this.rows.push({ line: this.line, cells: this.cells });
  }

  private textOf({ type, value, format }: Cell): string {
    if (type === 's') {
      const shared = this.workbook.shared[Number(value)];
      if (shared === undefined) this.fault ??= 'En cell hänvisar till en text som inte finns.';
      return shared ?? '';
    }
    if (type === 'b') return value === '1' ? 'ja' : 'nej';
    if (type === 'd') return value.replace('T', ' ').replace(/Z$/, '');
    if (type !== 'n') return value;
    const kind = this.workbook.formats[format] ?? null;
    if (kind === null) return String(Number(value));
    const date = dateText(Number(value), kind, this.workbook.is1904);
    if (date === null) this.fault ??= 'En cell har ett datum som inte finns.';
    return date ?? '';
  }
}

/** The number of a cell's column, the first being 0; null without a reference. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
