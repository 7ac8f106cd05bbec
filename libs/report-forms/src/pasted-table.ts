import { AREA_LEVEL_LABEL, AREA_LEVELS } from '@samlad/domain/source-types.js';
import { foldText } from '@samlad/domain/text.js';
import type { Option, TableField } from './fields.js';

/** A table of the form with its rows named. */
export interface NamedTable extends Pick<TableField, 'cell' | 'max' | 'columns'> {
  rows: readonly Option[];
}

export interface PastedCell {
  row: string;
  column: string;
  value: number;
}

/** What a pasted block puts where, and what of it was left, as it was written. */
export interface PastedTable {
  cells: PastedCell[];
  left: string[];
}

interface Corner {
  row: number;
  column: number;
}

const MOST_CHARACTERS = 20_000;
const DIVIDERS = ['\t', ';', / {2,}/] as const;

/**
 * Reads a block copied from a spreadsheet or a mail into a table of the form: by the names of its rows and columns when it has
 * them, otherwise from the cell where it is pasted. Null when it is one value, which the browser pastes better itself.
 */
export function readPastedTable(pasted: string, table: NamedTable, at: Corner): PastedTable | null {
  const block = blockOf(pasted);
  if (block.length < 2 && (block[0]?.length ?? 0) < 2) return null;
  const isNamed = block.some(([first]) => find(table.rows, first) !== undefined);
  const header = block[0] && headerOf(block[0], table.columns, isNamed);
  const read: PastedTable = { cells: [], left: [] };
  (header ? block.slice(1) : block).forEach((line, index) => {
    const row = isNamed ? find(table.rows, line[0]) : table.rows[at.row + index];
    if (row === undefined) return void read.left.push(line.filter((text) => text !== '').join(' '));
    line.slice(isNamed ? 1 : 0).forEach((text, step) => {
      if (text === '') return;
      const column = header ? header[step] : table.columns[at.column + step];
      const value = table.cell === 'LEVEL' ? levelOf(text) : countOf(text, table.max);
      if (column === undefined || value === null) read.left.push(`${row.label} ${text}`);
      else read.cells.push({ row: row.code, column: column.code, value });
    });
  });
  return read;
}

function blockOf(pasted: string): string[][] {
  const lines = pasted
    .slice(0, MOST_CHARACTERS)
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/^ +| +$/g, ''))
    .filter((line) => line.trim() !== '');
  const divider = DIVIDERS.find((sign) => lines.some((line) => line.split(sign).length > 1)) ?? '\t';
  return lines.map((line) => line.split(divider).map((text) => text.trim()));
}

const find = (options: readonly Option[], text = '') =>
  options.find(({ label }) => foldText(label) === foldText(text));

/** The columns that the first line names, beside the names of the rows; null when it names none. */
function headerOf(line: readonly string[], columns: readonly Option[], isNamed: boolean) {
  const names = (isNamed ? line.slice(1) : line).map((text) => find(columns, text));
  return names.some((column) => column !== undefined) ? names : null;
}

function countOf(text: string, max: number): number | null {
  const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(digits) && Number(digits) <= max ? Number(digits) : null;
}

/** `2`, `Förhöjd` or `2 Förhöjd`. */
function levelOf(text: string): number | null {
  const said = foldText(text);
  return (
    AREA_LEVELS.find((level) =>
      [`${level}`, AREA_LEVEL_LABEL[level], `${level} ${AREA_LEVEL_LABEL[level]}`].some(
        (words) => foldText(words) === said,
      ),
    ) ?? null
  );
}
