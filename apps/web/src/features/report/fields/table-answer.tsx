import type { Field } from '@samlad/report-forms/fields.js';
import { valueAt } from '@samlad/report-forms/describe.js';
import type { KeyboardEvent } from 'react';
import { controlId, pathKey } from '../answer-path';
import { useReportForm } from '../report-form-context';
import type { FieldOf, HolderProps } from './answer-props';
import { cellKeyEffect } from './cell-keys';

/** Whole numbers or levels in rows and columns; last week's figure stands in small under each. */
export function TableAnswer({ field, path, value, Member }: HolderProps<FieldOf<'TABLE'>>) {
  const { areas, beside } = useReportForm();
  const rows = field.rows === 'AREAS' ? areas.map(({ code, name }) => ({ code, label: name })) : field.rows;
  const cellAt = (row: number, column: number) =>
    controlId([...path, rows[row]?.code ?? '', field.columns[column]?.code ?? '']);
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const cells = rows.flatMap((_row, row) =>
      field.columns.map((_column, column) => ({ row, column, id: cellAt(row, column) })),
    );
    const at = cells.find(({ id }) => id === target.id);
    const size = { row: rows.length, column: field.columns.length };
    const to = at && cellKeyEffect(event, at, size, target instanceof HTMLSelectElement);
    if (!to) return;
    event.preventDefault();
    const next = document.getElementById(cellAt(to.row, to.column));
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  };
  return (
    // The keys come from the cells; the region itself scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      id={controlId(path)}
      className="table-scroll report-table"
      role="region"
      aria-label={field.label}
      tabIndex={0}
      onKeyDown={handleKey}
    >
      <table className="table table-dense">
        <caption className="visually-hidden">{field.label}</caption>
        <thead>
          <tr>
            <th scope="col">{field.rows === 'AREAS' ? 'Område' : 'Slag'}</th>
            {field.columns.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.label}</th>
              {field.columns.map((column) => {
                const place = [...path, row.code, column.code];
                const before = beside[pathKey(place)];
                return (
                  <td key={column.code}>
                    <Member
                      field={cellOf(field, column.code)}
                      path={place}
                      value={valueAt(value, [row.code, column.code])}
                      label={`${row.label}, ${column.label}`}
                      labelHidden
                    />
                    {before && <span className="report-before">{`Förra: ${before}`}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf({ cell, max }: FieldOf<'TABLE'>, key: string): Field {
  return cell === 'COUNT' ? { type: 'COUNT', key, label: '', max } : { type: 'LEVEL', key, label: '' };
}
