import { useMemo, useState, type ReactNode } from 'react';
import { classNames } from './class-names';
import { sortRows, type Sort } from './sort-rows';
import { BodyRow, HeaderCell, type Column } from './table-parts';
import './table.css';

export type { Column } from './table-parts';

export interface TableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Controlled sorting, for pages that keep it in the address or let the server sort. */
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  initialSort?: Sort;
  /** False when the server has sorted the rows already. */
  sortHere?: boolean;
  highlighted?: string | null;
  onHighlight?: (key: string | null) => void;
  selected?: string | null;
  empty?: ReactNode;
  /** `stack` turns each row into a small list on phones; `scroll` scrolls sideways. */
  narrow?: 'stack' | 'scroll';
  dense?: boolean;
  /** Gives the table its own scrolling box of this height, e.g. `24rem`, so that the header stays. */
  maxHeight?: string;
}

export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, caption, narrow = 'scroll', sortHere = true } = props;
  const [ownSort, setOwnSort] = useState<Sort | null>(props.initialSort ?? null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const handleSort = props.onSort ?? setOwnSort;
  const sorted = useMemo(() => {
    const valueOf = columns.find((column) => column.key === sort?.key)?.sortValue;
    return sort && valueOf && sortHere ? sortRows(rows, valueOf, sort.direction) : rows;
  }, [columns, rows, sort, sortHere]);

  return (
    <div
      className={classNames('table-scroll', narrow === 'stack' && 'table-stack')}
      role="region"
      aria-label={typeof caption === 'string' ? caption : 'Tabell'}
      tabIndex={0}
      style={props.maxHeight ? { maxHeight: props.maxHeight } : undefined}
    >
      <table className={classNames('table', props.dense && 'table-dense')} role="table">
        <caption className={props.captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={handleSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.map((row) => (
            <BodyRow key={rowKey(row)} row={row} {...props} />
          ))}
          {sorted.length === 0 && (
            <tr role="row">
              <td role="cell" className="table-empty" colSpan={columns.length}>
                {props.empty ?? 'Inget att visa.'}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
