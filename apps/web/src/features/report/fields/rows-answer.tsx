import { emptyValue } from '@samlad/report-forms/answers.js';
import { valueAt, valueText } from '@samlad/report-forms/describe.js';
import { useEffect, useRef } from 'react';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { controlId, focusAnswer } from '../answer-path';
import { MarkControl } from '../mark-control';
import { withoutRow } from '../part-marks';
import { useFault, useReportForm } from '../report-form-context';
import type { FieldOf, HolderProps } from './answer-props';
import { CommitmentRows } from './commitment-rows';

type RowsProps = HolderProps<FieldOf<'ROWS'>>;

/** A list of rows with the same columns; one for each own commitment where that is what the rows are about. */
export function RowsAnswer(props: RowsProps) {
  const { field } = props;
  const about = field.columns.find(({ key }) => key === field.uniqueBy);
  return about?.type === 'COMMITMENT' ? (
    <CommitmentRows {...props} aboutKey={about.key} />
  ) : (
    <FreeRows {...props} />
  );
}

function FreeRows({ field, path, value, Member }: RowsProps) {
  const { set, marks, again, beside, names } = useReportForm();
  const error = useFault(path);
  const rows = Array.isArray(value) ? (value as unknown[]) : [];
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    focusAnswer([...path, rows.length - 1]);
  });
  const handleAdd = () => {
    added.current = true;
    const row = Object.fromEntries(field.columns.map((column) => [column.key, emptyValue(column)]));
    set(path, [...rows, row]);
  };
  const handleRemove = (index: number) => {
    const before = { rows, marks };
    set(path, rows.toSpliced(index, 1));
    set(['marks'], withoutRow(marks, field.key, index));
    announce('Raden är borttagen.', {
      undo: () => {
        set(path, before.rows);
        set(['marks'], before.marks);
      },
    });
  };
  const before = Object.entries(beside)
    .filter(([key]) => key.startsWith(`${path.join('.')}.`))
    .map(([key, text]) => ({ index: Number(key.split('.').at(-1)), text }));
  const handleAgain = (index: number) => {
    added.current = rows.length < field.max;
    again.row(field, path.map(String), index);
  };
  return (
    <div id={controlId(path)} className="report-rows">
      {before.length > 0 && <RowsBefore rows={before} onAgain={handleAgain} />}
      {rows.length > 0 && (
        <ol className="report-row-list">
          {rows.map((row, index) => (
            <li key={index} id={controlId([...path, index])} className="report-row">
              <div className="report-row-fields">
                {field.columns.map((column) => (
                  <Member
                    key={column.key}
                    field={column}
                    path={[...path, index, column.key]}
                    value={valueAt(row, [column.key])}
                  />
                ))}
                <MarkControl markKey={`${field.key}.${index}`} label={`${field.label}, rad ${index + 1}`} />
              </div>
              <Button tone="quiet" size="small" icon="trash" iconOnly onClick={() => handleRemove(index)}>
                {`Ta bort rad ${index + 1}${suffix(valueText({ ...field, type: 'ROWS' }, [row], names))}`}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {error && <p className="field-error">{error}</p>}
      <Button size="small" icon="plus" onClick={handleAdd} disabled={rows.length >= field.max}>
        {rows.length === 0 ? 'Lägg till' : 'Lägg till en till'}
        <span className="visually-hidden">{` i ${field.label}`}</span>
      </Button>
    </div>
  );
}

interface RowBefore {
  index: number;
  text: string;
}

/** Last week's rows, each of which can be taken once more: a single one as it is, more of them folded. */
function RowsBefore({ rows, onAgain }: { rows: RowBefore[]; onAgain: (index: number) => void }) {
  const taking = ({ index, text }: RowBefore) => (
    <Button size="small" tone="quiet" onClick={() => onAgain(index)}>
      Ta med igen<span className="visually-hidden">{` raden ${text.slice(0, LONGEST_SPOKEN)}`}</span>
    </Button>
  );
  const [only] = rows;
  if (only && rows.length === 1)
    return (
      <p className="report-before">
        {`Förra veckan: ${only.text}`} {taking(only)}
      </p>
    );
  return (
    <Disclosure summary={`Förra veckan: ${rows.length} rader`}>
      <ul className="report-before">
        {rows.map((row) => (
          <li key={row.index}>
            {row.text} {taking(row)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const LONGEST_SPOKEN = 60;
const suffix = (text: string) => (text === '' ? '' : `: ${text.slice(0, LONGEST_SPOKEN)}`);
