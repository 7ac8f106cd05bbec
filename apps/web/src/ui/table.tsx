import { useMemo, useState, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { nextSort, sortRows, type Sort, type SortValue } from './sort-rows';
import './table.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  sortValue?: (row: Row) => SortValue;
  firstDirection?: Sort['direction'];
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  /** Left out on screens under 48 rem or 64 rem; print shows it. */
  hideBelow?: 'medium' | 'wide';
  /** The heading as plain text, for stacked rows whose header is not a string. */
  headerText?: string;
}

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

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const icon = direction === undefined ? 'sort' : direction === 'ascending' ? 'up' : 'down';
  return (
    <th
      role="columnheader"
      scope="col"
      className={cellClass(column)}
      aria-sort={column.sortValue ? (direction ?? 'none') : undefined}
    >
      {column.sortValue ? (
        <button
          type="button"
          className="table-sort"
          onClick={() => onSort(nextSort(sort, column.key, column.firstDirection))}
        >
          {column.header} <Icon name={icon} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function BodyRow<Row>({
  row,
  columns,
  rowKey,
  highlighted,
  selected,
  onHighlight,
}: TableProps<Row> & { row: Row }) {
  const key = rowKey(row);
  return (
    <tr
      role="row"
      className={classNames(key === highlighted && 'is-highlighted', key === selected && 'is-selected')}
      onPointerEnter={onHighlight && (() => onHighlight(key))}
      onPointerLeave={onHighlight && (() => onHighlight(null))}
      onFocus={onHighlight && (() => onHighlight(key))}
      onBlur={onHighlight && (() => onHighlight(null))}
    >
      {columns.map((column) => {
        const Cell = column.rowHeader ? 'th' : 'td';
        const label = column.headerText ?? (typeof column.header === 'string' ? column.header : '');
        return (
          <Cell
            key={column.key}
            role={column.rowHeader ? 'rowheader' : 'cell'}
            scope={column.rowHeader ? 'row' : undefined}
            className={cellClass(column)}
            data-label={label}
          >
            {column.cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}

function cellClass<Row>(column: Column<Row>) {
  return (
    classNames(column.numeric && 'numeric', column.hideBelow && `hide-below-${column.hideBelow}`) || undefined
  );
}
