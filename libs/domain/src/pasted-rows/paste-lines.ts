/** One pasted line: its number, what it says, and its cells when the paste is a table. */
export interface PastedLine {
  number: number;
  text: string;
  cells: string[];
}

export interface PastedLines {
  lines: PastedLine[];
  /** Lines beyond the most that are read at once. */
  left: number;
  /** The header of a table, when it has one. */
  header: string[] | null;
}

export const MOST_PASTED = 100;
const MOST_CHARACTERS = 400_000;
const LONGEST_LINE = 2_000;
const LINES_LOOKED_AT = 20;
const SHARE_OF_TABLE = 0.6;

/** Control characters, marks of direction and what has no width; tabs and line feeds divide and stay. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/gu;
const BULLET = /^\s*(?:[-–—*•·▪◦‣>]+|\d{1,3}[.)]|[a-z]\))\s+/iu;
const HEADER_WORDS =
  /^(datum|dag|tid|tidpunkt|klockslag|kl|när|start|slut|kategori|typ|brott|händelse|händelsetyp|rubrik|plats|adress|var|ställe|område|kommundel|stadsdel|antal|st|text|beskrivning|fritext|kommentar|åtgärd|notering)\b/iu;

/** What was pasted as lines of text, without what cannot be seen, and as a table when most lines agree on it. */
export function pastedLines(pasted: string): PastedLines {
  const clean = pasted.slice(0, MOST_CHARACTERS).replace(/\r\n?/g, '\n').replace(UNSEEN, '');
  const all = clean
    .split('\n')
    .map((text, index) => ({ text: text.normalize('NFC').slice(0, LONGEST_LINE), number: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const delimiter = delimiterOf(all.map(({ text }) => text));
  const split = all.map(({ number, text }) => ({
    number,
    text: delimiter === null ? text.replace(BULLET, '').trim() : text.trim(),
    cells: delimiter === null ? [] : text.split(delimiter).map(unquoted),
  }));
  const first = split[0]?.cells ?? [];
  const isHeader =
    first.length > 1 && first.filter((cell) => HEADER_WORDS.test(cell)).length * 2 >= first.length;
  const lines = isHeader ? split.slice(1) : split;
  return {
    lines: lines.slice(0, MOST_PASTED),
    left: Math.max(0, lines.length - MOST_PASTED),
    header: isHeader ? first : null,
  };
}

const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .replace(/""/g, '"');

function delimiterOf(lines: readonly string[]): string | null {
  const sample = lines.slice(0, LINES_LOOKED_AT);
  const share = (sign: string, least: number) =>
    sample.filter((line) => line.split(sign).length > least).length / Math.max(1, sample.length);
  if (share('\t', 1) >= SHARE_OF_TABLE) return '\t';
  return share(';', 2) >= SHARE_OF_TABLE ? ';' : null;
}
