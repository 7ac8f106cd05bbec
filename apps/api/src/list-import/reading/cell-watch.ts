import { FIXED_RULES, type RuleId } from '@samlad/guard/rules.js';
import { Unreadable } from '@samlad/import/table/table.js';
import type { Goes } from '../../guard/road.js';

type Judge = (text: string, goes: Goes) => readonly RuleId[];

/** What a cell is called where it may point at somebody. */
const HIDDEN = '(visas inte)';
const QUOTATION = /”[^”]*”/u;
/** A concern takes a sentence: what is shorter is no sentence. */
const SENTENCE = /\p{L}+[^\p{L}]+\p{L}+[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u;
const SHORTEST_SENTENCE = 16;
const MOST_REMEMBERED = 20_000;
/** As much as the guard reads at once; a cell is limited to less. */
const LONGEST_READ = 100_000;
const SHOWN: Goes = { level: 'SHARED' };

/**
 * Watches what a file holds outside the column of texts: nothing that points at somebody is shown, quoted or kept, and
 * a concern for a child is found wherever it stands. Source: domain rules R11, R15.
 */
export class CellWatch {
  private readonly known = new Map<string, readonly RuleId[]>();

  constructor(private readonly judge: Judge) {}

  /** Throws when the first row is no row of headers but of somebody's data. */
  mustBeHeaders(headers: readonly string[]): void {
    if (headers.some((header) => this.rules(header).some((rule) => FIXED_RULES.includes(rule)))) {
      throw new Unreadable(
        'Första raden ska vara kolumnernas rubriker, men den innehåller uppgifter om någon. Filen är borttagen ur Samlad. Lägg till en rad med rubriker och skicka den på nytt.',
      );
    }
  }

  isConcern(cells: readonly string[]): boolean {
    return cells.some(
      (cell) =>
        cell.length >= SHORTEST_SENTENCE && SENTENCE.test(cell) && this.rules(cell).includes('CHILD_CONCERN'),
    );
  }

  /** Cells as they may be shown before anybody has said what they mean. */
  shown(cells: readonly string[]): string[] {
    return cells.map((cell) => (this.isFree(cell) ? cell : HIDDEN));
  }

  isFree(cell: string): boolean {
    return this.rules(cell).length === 0;
  }

  /** A sentence that may quote a cell, without the quotation when the cell points at somebody. */
  said(sentence: string, cell: string): string {
    return !QUOTATION.test(sentence) || this.isFree(cell) ? sentence : sentence.replace(QUOTATION, HIDDEN);
  }

  private rules(cell: string): readonly RuleId[] {
    const text = cell.trim();
    if (text === '') return [];
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const rules = this.judge(text.slice(0, LONGEST_READ), SHOWN);
    if (this.known.size >= MOST_REMEMBERED) this.known.delete(this.known.keys().next().value ?? '');
    this.known.set(text, rules);
    return rules;
  }
}
