/** The part of an area row that has the focus. */
export type RowPart = 'LEVEL' | 'CHOICE' | 'TEXT';

export interface RowFocus {
  row: number;
  part: RowPart;
}

/** What a key does in the rows: the number of the option it chooses and of what, and where the focus goes. */
export interface RowKeyEffect {
  choose?: { part: RowPart; option: number };
  /** The area is as it was last week. */
  again?: true;
  focus?: RowFocus;
}

interface RowKeyPress {
  key: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
}

/** Keys of a choice in the order of its options: falling, stable, rising, unknown. */
const CHOICE_KEYS: readonly (readonly string[])[] = [['-', '−', '–'], ['=', '0'], ['+'], ['o', 'O']];
const LEVEL_KEYS: readonly string[] = ['0', '1', '2', '3', '4'];

/** The keys in the area rows, as they are listed for somebody who asks. */
export const ROW_KEYS: readonly { keys: string; description: string }[] = [
  { keys: '0 – 4', description: 'Sätt nivån, gå till trenden' },
  { keys: '- = +', description: 'Sätt trenden: minskar, oförändrat, ökar. Gå till nästa område' },
  { keys: 'o', description: 'Trenden är okänd' },
  { keys: 's', description: 'Området är som förra veckan, gå till nästa' },
  { keys: 't', description: 'Till områdets text' },
  { keys: '↑ ↓', description: 'Området ovanför eller nedanför' },
  { keys: 'Enter', description: 'Vidare utan att ändra; med Skift tillbaka' },
  { keys: 'Ctrl Enter', description: 'Från texten till nästa område' },
  { keys: 'Esc', description: 'Från texten tillbaka till områdets nivå' },
];

/**
 * The effect of a key in an area row, or null when the browser's own is right. A digit sets the level and moves to
 * the choice beside; − = + o set the choice and move to the next row's level; S is "as last week"; Enter goes on without
 * changing; the arrows up and down keep to the column; T goes to the text, from which Ctrl+Enter goes on to the next
 * row and Escape back to the level.
 */
export function rowKeyEffect(press: RowKeyPress, at: RowFocus, rows: number): RowKeyEffect | null {
  if (at.part === 'TEXT') return textKeyEffect(press, at, rows);
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const { key } = press;
  if (key === 'ArrowUp') return { focus: { ...at, row: Math.max(0, at.row - 1) } };
  if (key === 'ArrowDown') return { focus: { ...at, row: Math.min(rows - 1, at.row + 1) } };
  if (key === 'Enter') return { focus: press.shiftKey ? before(at) : after(at, rows) };
  if (key === 't' || key === 'T') return { focus: { ...at, part: 'TEXT' } };
  if (key === 's') return { again: true, focus: next(at, rows) };
  const level = LEVEL_KEYS.indexOf(key);
  if (at.part === 'LEVEL' && level >= 0)
    return { choose: { part: 'LEVEL', option: level }, focus: { ...at, part: 'CHOICE' } };
  const option = CHOICE_KEYS.findIndex((keys) => keys.includes(key));
  return option < 0 ? null : { choose: { part: 'CHOICE', option }, focus: next(at, rows) };
}

function textKeyEffect(press: RowKeyPress, at: RowFocus, rows: number): RowKeyEffect | null {
  if (press.key === 'Escape') return { focus: { ...at, part: 'LEVEL' } };
  return press.key === 'Enter' && (press.ctrlKey || press.metaKey) ? { focus: next(at, rows) } : null;
}

const next = ({ row }: RowFocus, rows: number): RowFocus =>
  row + 1 < rows ? { row: row + 1, part: 'LEVEL' } : { row, part: 'TEXT' };

const after = (at: RowFocus, rows: number): RowFocus =>
  at.part === 'LEVEL' ? { ...at, part: 'CHOICE' } : next(at, rows);

const before = ({ row, part }: RowFocus): RowFocus =>
  part === 'CHOICE'
    ? { row, part: 'LEVEL' }
    : { row: Math.max(0, row - 1), part: row > 0 ? 'CHOICE' : 'LEVEL' };
