import type { Reply } from '../door.js';
import { mayKnowOf, mayReadColumn } from '../rules/rules.js';
import type { Marks } from '../world/marks.js';
import type { Reader, Row, Town, World } from '../world/world.js';
import type { Judge } from './judge.js';

const CURSOR = /"endCursor":"([\w-]+)"/g;

/** Looks for the marks of cells that the reader may not read in everything that came back. */
export class Bytes {
  private readonly towns = new Map<string, Town>();

  constructor(private readonly marks: Marks) {}

  know(world: World): void {
    for (const town of world.towns) this.towns.set(town.id, town);
  }

  /** Judges the bytes of an answer; `said` is what the reader sent herself, whose echo tells her nothing. */
  judge(judge: Judge, reader: Reader | null, reply: Reply, said: string): void {
    const cursors = [...reply.text.matchAll(CURSOR)].map(([, cursor = '']) =>
      Buffer.from(cursor, 'base64url').toString(),
    );
    this.text(judge, reader, '', [reply.text, ...cursors].join('\n'), said);
    this.text(judge, reader, ' headers', reply.headers, said);
  }

  /** Judges a text that reached the reader, or, for null, that reached nobody who may read anything. */
  text(judge: Judge, reader: Reader | null, where: string, text: string, said = ''): void {
    const own = new Set(this.marks.in(said));
    for (const cell of this.marks.in(text)) {
      const { row, column } = cell;
      const town = this.towns.get(row.town);
      if (own.has(cell) || (town && mayTell(reader, row, column, town))) continue;
      judge.leak(where, `shows ${row.kind}.${column} on level ${row.level}`);
    }
  }
}

const mayTell = (reader: Reader | null, row: Row, column: string, town: Town): boolean =>
  column === 'id' ? mayKnowOf(reader, row, town) : mayReadColumn(reader, row, column, town);
