/** A place in a table: its row and column, from nought. */
export interface Cell {
  row: number;
  column: number;
}

interface CellKeyPress {
  key: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The keys in tables, as they are listed for somebody who asks. */
export const CELL_KEYS = [
  { keys: '↑ ↓ ← →', description: 'Till rutan bredvid; i en ruta med val bara åt sidorna' },
  { keys: 'Enter', description: 'Till rutan under; med Skift till den ovanför' },
  {
    keys: 'Ctrl V',
    description: 'Klistrar in från kalkylblad eller mejl, efter namnen på rader och kolumner',
  },
] as const;

/**
 * The cell that a key leads to, or null when the browser's own is right. Figures are gone through as in a spreadsheet, so that
 * an arrow never changes one; in a list of choices up and down choose.
 */
export function cellKeyEffect(press: CellKeyPress, at: Cell, size: Cell, isChoice: boolean): Cell | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const enter = press.shiftKey ? 'ArrowUp' : 'ArrowDown';
  const step = STEPS[press.key === 'Enter' ? enter : press.key];
  if (step === undefined) return null;
  if (isChoice && step.row !== 0 && press.key !== 'Enter') return null;
  const to = { row: at.row + step.row, column: at.column + step.column };
  const isInside = to.row >= 0 && to.row < size.row && to.column >= 0 && to.column < size.column;
  return isInside ? to : at;
}
