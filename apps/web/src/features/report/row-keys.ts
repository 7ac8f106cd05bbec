/** The part of an area row that has the focus. */
export type RowPart = 'LEVEL' | 'CHOICE' | 'TEXT';

export interface RowFocus {
  row: number;
  part: RowPart;
}

/** What a key does in the rows: the number of the option it chooses, and where the focus goes. */
export interface RowKeyEffect {
  choose?: number;
  focus?: RowFocus;
}

interface RowKeyPress {
  key: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** Keys of a choice in the order of its options: falling, stable, rising, unknown. */
const CHOICE_KEYS: readonly string[] = ['-', '0', '+', '?'];
const LEVEL_KEYS: readonly string[] = ['0', '1', '2', '3', '4'];

/**
 * The effect of a key in an area row, or null when the browser's own is right. A digit sets the level and moves to
 * the choice beside; − 0 + ? sets the choice and moves to the next row's level; the arrows up and down keep to the
 * column; T goes to the text, from which Ctrl+Enter goes on to the next row.
 */
export function rowKeyEffect(press: RowKeyPress, at: RowFocus, rows: number): RowKeyEffect | null {
  const next: RowFocus =
    at.row + 1 < rows ? { row: at.row + 1, part: 'LEVEL' } : { row: at.row, part: 'TEXT' };
  if (at.part === 'TEXT') {
    return press.key === 'Enter' && (press.ctrlKey || press.metaKey) ? { focus: next } : null;
  }
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const { key } = press;
  if (key === 'ArrowUp') return { focus: { ...at, row: Math.max(0, at.row - 1) } };
  if (key === 'ArrowDown') return { focus: { ...at, row: Math.min(rows - 1, at.row + 1) } };
  if (key === 't' || key === 'T') return { focus: { ...at, part: 'TEXT' } };
  const choose = (at.part === 'LEVEL' ? LEVEL_KEYS : CHOICE_KEYS).indexOf(key === '−' ? '-' : key);
  if (choose < 0) return null;
  return { choose, focus: at.part === 'LEVEL' ? { ...at, part: 'CHOICE' } : next };
}
