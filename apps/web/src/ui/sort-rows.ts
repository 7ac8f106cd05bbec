export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export type SortValue = string | number | null | undefined;

const collator = new Intl.Collator('sv-SE', { numeric: true });

function compare(a: SortValue, b: SortValue): number {
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
  if (b === null || b === undefined) return -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** A sorted copy, Swedish order for text; what is missing comes last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: Sort['direction'],
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    const missing = left === null || left === undefined || right === null || right === undefined;
    return missing ? compare(left, right) : sign * compare(left, right);
  });
}

/** The sort after a click on a heading: the same column turns, another starts as it says. */
export function nextSort(current: Sort | null, key: string, first: Sort['direction'] = 'ascending'): Sort {
  if (current?.key !== key) return { key, direction: first };
  return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** A sort as it stands in an address: `namn` or `-namn`. */
export function sortToText(sort: Sort): string {
  return sort.direction === 'descending' ? `-${sort.key}` : sort.key;
}

export function sortFromText(text: string | null): Sort | null {
  if (!text) return null;
  return text.startsWith('-')
    ? { key: text.slice(1), direction: 'descending' }
    : { key: text, direction: 'ascending' };
}
