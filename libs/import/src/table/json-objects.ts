import { spaced } from '../quoted.js';
import { type TableLimits, Unreadable } from './table.js';

const NOT_JSON = 'Filen är inte giltig JSON.';

/** The outer part of a JSON file with its long list taken out, and the objects of that list one by one. */
export type JsonPiece = { object: unknown } | { outer: unknown };

/**
 * JSON text in pieces → the objects of its one long list, and last the rest of the file. The list is the file itself or
 * the value of the outermost key `features`. Nothing but one object at a time is held. Throws Unreadable.
 */
export async function* jsonObjects(
  text: AsyncIterable<string>,
  limits: TableLimits,
): AsyncGenerator<JsonPiece> {
  const scanner = new Scanner(limits.objectCharacters);
  for await (const piece of text) for (const object of scanner.write(piece)) yield { object };
  yield { outer: scanner.end() };
}

/** Reads character by character where objects begin and end; their content is left to JSON.parse. */
class Scanner {
  private depth = 0;
  private isText = false;
  private isEscaped = false;
  /** The depth of the list's objects; -1 until the list has begun. */
  private listDepth = -1;
  private isListOver = false;
  private outer = '';
  private current = '';

  constructor(private readonly most: number) {}

  *write(piece: string): Generator<unknown> {
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.isText) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === 0x5c) this.isEscaped = true;
        else if (code === 0x22) this.isText = false;
        continue;
      }
      if (code === 0x22) this.isText = true;
      else if (code === 0x7b || code === 0x5b) {
        if (code === 0x5b && this.beginsList(piece.slice(start, at))) {
          this.outer += `${piece.slice(start, at)}[`;
          start = at + 1;
          this.listDepth = this.depth + 1;
        }
        this.depth += 1;
      } else if (code === 0x7d || code === 0x5d) {
        this.depth -= 1;
        if (this.inList && this.depth === this.listDepth && code === 0x7d) {
          yield this.parsed(this.current + piece.slice(start, at + 1));
          this.current = '';
          start = at + 1;
        } else if (this.inList && this.depth === this.listDepth - 1) {
          this.mustBeBlank(this.current + piece.slice(start, at));
          this.current = '';
          start = at;
          this.isListOver = true;
        }
      } else if (code === 0x2c && this.inList && this.depth === this.listDepth) {
        this.mustBeBlank(this.current + piece.slice(start, at));
        this.current = '';
        start = at + 1;
      }
    }
    this.keep(piece.slice(start));
  }

  end(): unknown {
    if (this.depth !== 0 || this.isText) throw new Unreadable('Filen tar slut mitt i. Hämta den på nytt.');
    return this.parsed(this.outer);
  }

  private get inList(): boolean {
    return this.listDepth >= 0 && !this.isListOver;
  }

  private beginsList(before: string): boolean {
    if (this.listDepth >= 0) return false;
    return this.depth === 0 || (this.depth === 1 && /"features"\s*:\s*$/.test(this.outer + before));
  }

  private keep(rest: string): void {
    if (this.inList) this.current += rest;
    else this.outer += rest;
    this.mustBeSmall(this.current);
    this.mustBeSmall(this.outer);
  }

  private mustBeSmall(text: string): void {
    if (text.length > this.most)
      throw new Unreadable(`Ett objekt i filen är större än ${spaced(this.most)} tecken.`);
  }

  private mustBeBlank(text: string): void {
    if (text.trim() !== '') throw new Unreadable(NOT_JSON);
  }

  private parsed(text: string): unknown {
    this.mustBeSmall(text);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Unreadable(NOT_JSON);
    }
  }
}
