import type { PlaceType } from '@samlad/domain/place.js';
import { foldText, requiredText } from '@samlad/domain/text.js';
import type { Position } from '@samlad/geo/position.js';
import { tidyLine } from './plain-text.js';
import { placeTypeOf } from './place-kinds.js';
import { quoted, spaced } from './quoted.js';
import { readPosition } from './read-position.js';
import { type CellOf, RowRefusal } from './row.js';
import { headerThatIs, suggestPosition } from './suggest-mapping.js';
import { bytesSource } from './table/byte-source.js';
import type { TextEncoding } from './table/text-encoding.js';
import { openTable } from './table/open-table.js';
import { type OpenTable, TABLE_LIMITS, type TableRow, Unreadable } from './table/table.js';

/** A place of a municipality's own list, as it is to be searched for. */
export interface ReadPlace {
  line: number;
  /** Tells it from the list's other places, this time and the next. */
  key: string;
  name: string;
  aliases: string[];
  placeType: PlaceType;
  position: Position | null;
}

/** A row that cannot be taken in, with its reason. */
interface RefusedPlace {
  line: number;
  reason: string;
}

export interface PlaceList {
  encoding: TextEncoding | null;
  places: ReadPlace[];
  refused: RefusedPlace[];
  /** Swedish sentences on what was guessed and should be checked. */
  notes: string[];
}

const LIMITS = { ...TABLE_LIMITS, rows: 50_000, columns: 50, cellCharacters: 2_000 };
const MOST_ALIASES = 20;
const NAME = requiredText(120);
const WORDS = {
  key: ['id', 'uid', 'objektid', 'externid', 'nyckel'],
  name: ['namn', 'platsnamn', 'ortnamn', 'plats', 'benamning', 'name'],
  kind: ['typ', 'slag', 'platstyp', 'kategori', 'type', 'kind'],
  aliases: ['synonymer', 'synonym', 'andranamn', 'alias', 'aliases', 'kallas', 'smeknamn'],
} as const;

/**
 * Reads a list of places with a header line: name, and as far as there are columns for them kind, other names, position
 * and id. A row that cannot be taken in is named with its reason; a file that is no list gives a Swedish reason.
 */
export async function readPlaceList(bytes: Uint8Array): Promise<PlaceList | { reason: string }> {
  try {
    const table = await openTable(bytesSource(bytes), {}, LIMITS);
    const rows: TableRow[] = [];
    const refused: RefusedPlace[] = [];
    for await (const block of table.blocks()) {
      rows.push(...block.rows);
      refused.push(...block.faults.map(({ line, reason }) => ({ line, reason })));
    }
    return placesOf(table, rows, refused);
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.reason };
    throw error;
  }
}

function placesOf(table: OpenTable, rows: readonly TableRow[], refused: RefusedPlace[]): PlaceList {
  const { encoding, headers } = table;
  const columns = columnsOf(headers, rows);
  const reader = new PlaceReader(columns);
  const places: ReadPlace[] = [];
  for (const { line, cells } of rows) {
    try {
      places.push(reader.read(line, (column) => cells[headers.indexOf(column)] ?? ''));
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      refused.push({ line, reason: error.reason });
    }
  }
  const notes = [...table.notes, ...columns.notes, ...reader.notes()];
  return { encoding, places, refused: refused.sort((a, b) => a.line - b.line), notes };
}

interface Columns {
  key: string | null;
  name: string;
  kind: string | null;
  aliases: string | null;
  position: ReturnType<typeof suggestPosition>['position'];
  notes: string[];
}

function columnsOf(headers: readonly string[], rows: readonly TableRow[]): Columns {
  const name = headerThatIs(WORDS.name, headers);
  if (name === null) throw new Unreadable('Filen har ingen kolumn med platsernas namn. Kalla den ”Namn”.');
  const { position, notes } = suggestPosition(
    headers,
    rows.map(({ cells }) => cells),
  );
  if (position === null && notes.length > 0) throw new Unreadable(notes.join(' '));
  return {
    name,
    position,
    key: headerThatIs(WORDS.key, headers),
    kind: headerThatIs(WORDS.kind, headers),
    aliases: headerThatIs(WORDS.aliases, headers),
    notes:
      position === null ? ['Listan har inga koordinater. Platserna hittas, men får ingen punkt.'] : notes,
  };
}

/** Reads the rows of one list, one after the other. */
class PlaceReader {
  private readonly lines = new Map<string, number>();
  private readonly unknownKinds = new Map<string, number>();

  constructor(private readonly columns: Columns) {}

  read(line: number, cell: CellOf): ReadPlace {
    const { columns } = this;
    const name = checkedName(cell(columns.name));
    const placeType = this.typeIn(columns.kind === null ? '' : cell(columns.kind));
    const position = columns.position === null ? null : readPosition(cell, columns.position);
    const aliases = columns.aliases === null ? [] : aliasesIn(cell(columns.aliases), name);
    const told = columns.key === null ? '' : tidyLine(cell(columns.key)).slice(0, 100);
    const key = told === '' ? ownKey(name, placeType, position) : `id ${told}`;
    const earlier = this.lines.get(key);
    if (earlier !== undefined) throw new RowRefusal(`Samma plats står redan på rad ${earlier}.`, null);
    this.lines.set(key, line);
    return { line, key, name, aliases, placeType, position };
  }

  notes(): string[] {
    return [...this.unknownKinds].map(
      ([word, rows]) => `Slaget ${quoted(word)} är okänt (${spaced(rows)} rader): de blir ”Annan plats”.`,
    );
  }

  private typeIn(word: string): PlaceType {
    const type = word.trim() === '' ? 'OTHER' : placeTypeOf(word);
    if (type === null) this.unknownKinds.set(word.trim(), (this.unknownKinds.get(word.trim()) ?? 0) + 1);
    return type ?? 'OTHER';
  }
}

function checkedName(written: string): string {
  const parsed = NAME.safeParse(tidyLine(written));
  if (parsed.success) return parsed.data;
  throw new RowRefusal(`Namnet går inte att läsa in. ${parsed.error.issues[0]?.message ?? ''}`.trim(), null);
}

/** Other names stand in one cell, with a sign between them. */
function aliasesIn(written: string, name: string): string[] {
  const seen = new Set([foldText(name)]);
  const names = written
    .split(/[;,|/]/)
    .map(tidyLine)
    .filter((alias) => alias !== '' && !seen.has(foldText(alias)) && seen.add(foldText(alias)));
  if (names.length > MOST_ALIASES)
    throw new RowRefusal(`Platsen har fler än ${MOST_ALIASES} andra namn.`, null);
  return names.map(checkedName);
}

/** Name, kind and where it is to about a hundred metres: places of one name in two districts are two. */
function ownKey(name: string, placeType: PlaceType, position: Position | null): string {
  const near = position && `${position.longitude.toFixed(3)} ${position.latitude.toFixed(3)}`;
  return [foldText(name), placeType, near ?? ''].join('|');
}
