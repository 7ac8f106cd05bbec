/** The cell of one row under a header; empty when the row has none. */
export type CellOf = (column: string) => string;

/** A row that cannot be taken in, with the Swedish reason and the column that it is about. */
export class RowRefusal extends Error {
  constructor(
    readonly reason: string,
    readonly column: string | null,
  ) {
    super(reason);
  }
}
