/** What stands where a figure is hidden, on every page, map, popup, print and file. */
export const HIDDEN = '–';

/** A figure as everybody writes it. */
export const figureText = (value: number | null): string => (value === null ? HIDDEN : String(value));

export interface FiguresToWrite {
  week: string;
  columns: readonly { label: string }[];
  tables: readonly {
    weeks: number;
    rows: readonly { areaName: string; values: readonly (number | null)[] }[];
  }[];
}

const BYTE_ORDER_MARK = '\uFEFF';
const END_OF_LINE = '\r\n';
/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function field(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * The tables of one release as a file for spreadsheets: UTF-8 with a byte order mark, semicolons, one line for each window and
 * area. Figures are whole numbers, so there is no decimal sign; what is hidden is hidden here too.
 */
export function figuresCsv({ week, columns, tables }: FiguresToWrite): string {
  const header = ['Till och med', 'Antal veckor', 'Område', ...columns.map(({ label }) => label)];
  const lines = tables.flatMap(({ weeks, rows }) =>
    rows.map(({ areaName, values }) => [week, String(weeks), areaName, ...values.map(figureText)]),
  );
  return BYTE_ORDER_MARK + [header, ...lines].map((line) => line.map(field).join(';') + END_OF_LINE).join('');
}
