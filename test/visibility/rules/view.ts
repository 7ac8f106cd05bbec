import { mayRead, READS_CONTENT } from './rules.js';
import { type Reader, type Row, rowsOf, type Town } from '../world/world.js';

/** The columns of a row by name, for reckoning. */
export const text = (row: Row, column: string): string => String(row.values[column]);
export const number = (row: Row, column: string): number => Number(row.values[column]);
export const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);
export const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + number(row, column), 0);

/** What one reader may read of her own town, reckoned once. */
export class View {
  private readonly known = new Map<string, Row[]>();

  constructor(
    readonly reader: Reader,
    readonly town: Town,
  ) {}

  /** The rows of a table that the reader may read. */
  of(kind: string): Row[] {
    const known = this.known.get(kind);
    if (known) return known;
    const rows = rowsOf(this.town, kind).filter((row) => mayRead(this.reader, row, this.town));
    this.known.set(kind, rows);
    return rows;
  }

  /** The same on a screen that others see: open and shared rows alone, and what belongs to a kept row not either. */
  inHall(): View {
    return new HallView(this.reader, this.town);
  }

  /** Reckons anew: rows have changed. */
  forget(): void {
    this.known.clear();
  }

  /** Whether the reader's role reads content at all. */
  get readsContent(): boolean {
    return READS_CONTENT.includes(this.reader.role);
  }

  /** Whether the row is the reader's own party's. */
  isOwn = (row: Row): boolean => row.owner === this.reader.party.id;

  /** The row with an id, when it is of the table and may be read. */
  find(kind: string, id: unknown): Row | null {
    return this.of(kind).find((row) => row.id === id) ?? null;
  }

  /** The parts of the newest versions of reports that have been handed in and not returned. */
  current(kind: string, week: number): Row[] {
    return this.of(kind).filter((row) => number(row, 'week') === week && this.isNewest(row, true));
  }

  /** As `current`, of returned reports too; what has been taken back is of the past also to its own party. */
  newest(kind: string, week: number): Row[] {
    return this.of(kind).filter((row) => number(row, 'week') === week && this.isNewest(row, false));
  }

  private isNewest(row: Row, counted: boolean): boolean {
    const report = this.town.byId.get(text(row, 'report_id'));
    if (report === undefined || report.values['current_number'] !== row.values['number']) return false;
    const state = text(report, 'state');
    return counted ? ['SUBMITTED', 'INCLUDED'].includes(state) : state !== 'WITHDRAWN';
  }
}

/** Tables whose rows are read with the row that they belong to. */
const WITH_PARENT = ['commitment', 'dosage', 'problem_score'];

class HallView extends View {
  override of(kind: string): Row[] {
    return super.of(kind).filter((row) => this.isFit(row));
  }

  private isFit(row: Row): boolean {
    if (!mayRead(this.reader, row, this.town)) return false;
    if (!['OPEN', 'SHARED'].includes(row.level)) return false;
    if (row.kind === 'incident' && row.values['shared'] !== true) return false;
    return !WITH_PARENT.includes(row.kind) || (row.parent !== null && this.isFit(row.parent));
  }
}
