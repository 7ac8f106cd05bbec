import type { Row } from './world.js';

/** One cell of the database that carries a mark of its own. */
export interface Cell {
  row: Row;
  column: string;
}

const WORD = /zq[0-9a-z]{8}/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NUMBER = /\d+\.\d{5,}/g;
const LETTERS = 36 ** 8;

/**
 * What every restricted cell is known by wherever it turns up: words, numbers with many decimals, and the ids of
 * rows. One mark belongs to one cell of one row of one world.
 */
export class Marks {
  private readonly cells = new Map<string, Cell>();
  private next = 0;

  constructor(seed: number) {
    this.next = (Math.abs(seed) * 7_919) % LETTERS;
  }

  /** A word that stands in this cell only. */
  word(row: Row, column: string): string {
    this.next = (this.next + 1_299_709) % LETTERS;
    const word = `zq${this.next.toString(36).padStart(8, '0')}`;
    this.cells.set(word, { row, column });
    return word;
  }

  /** Notes that an id stands in this cell only. */
  id(row: Row, column: string, id: string): void {
    this.cells.set(id, { row, column });
  }

  /** A number that stands in this cell only, of those that `draw` gives; it must have five decimals or more. */
  number(row: Row, column: string, draw: () => number): number {
    for (;;) {
      const value = draw();
      if (this.cells.has(String(value)) || !/\.\d{5}/.test(String(value))) continue;
      this.cells.set(String(value), { row, column });
      return value;
    }
  }

  /** Every marked cell that a text shows, whatever case it is written in. */
  in(text: string): Cell[] {
    const lower = text.toLowerCase();
    const found = new Set([
      ...(lower.match(WORD) ?? []),
      ...(lower.match(UUID) ?? []),
      ...(lower.match(NUMBER) ?? []).map((digits) => String(Number(digits))),
    ]);
    return [...found].flatMap((mark) => this.cells.get(mark) ?? []);
  }

  get size(): number {
    return this.cells.size;
  }
}
