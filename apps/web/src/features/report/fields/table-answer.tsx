import type { Field } from '@samlad/report-forms/fields.js';
import { valueAt } from '@samlad/report-forms/describe.js';
import { controlId, pathKey } from '../answer-path';
import { useReportForm } from '../report-form-context';
import type { FieldOf, HolderProps } from './answer-props';
import { useCells } from './use-cells';

/** Whole numbers or levels in rows and columns; last week's figure stands in small under each. */
export function TableAnswer({ field, path, value, Member }: HolderProps<FieldOf<'TABLE'>>) {
  const { areas, beside } = useReportForm();
  const rows = field.rows === 'AREAS' ? areas.map(({ code, name }) => ({ code, label: name })) : field.rows;
  const cells = useCells(field, rows, path, value);
  return (
    // The keys come from the cells; the region itself scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      id={controlId(path)}
      className="table-scroll report-table"
      role="region"
      aria-label={field.label}
      tabIndex={0}
      {...cells}
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
