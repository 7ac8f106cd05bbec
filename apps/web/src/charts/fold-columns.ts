import { sum } from 'd3-array';

/** Rows with every `by` neighbouring columns added together. */
export function foldColumns(values: readonly (readonly number[])[], by: number): number[][] {
  return values.map((row) =>
    Array.from({ length: Math.ceil(row.length / by) }, (_, index) =>
      sum(row.slice(index * by, (index + 1) * by)),
    ),
  );
}
