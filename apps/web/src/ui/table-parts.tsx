import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { nextSort, type Sort, type SortValue } from './sort-rows';

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

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

export function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
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

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  highlighted?: string | null;
  selected?: string | null;
  onHighlight?: (key: string | null) => void;
}

export function BodyRow<Row>(props: BodyRowProps<Row>) {
  const { row, columns, rowKey, highlighted, selected, onHighlight } = props;
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
