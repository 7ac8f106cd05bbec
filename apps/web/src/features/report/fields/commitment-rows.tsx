import { dosageText, type DosageUnit, DOSAGE_UNITS } from '@samlad/domain/dosage-units.js';
import { emptyValue } from '@samlad/report-forms/answers.js';
import { valueAt } from '@samlad/report-forms/describe.js';
import { formatDate } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { controlId, type AnswerPath } from '../answer-path';
import { ReportFormContext, useReportForm } from '../report-form-context';
import type { CommitmentToReport } from '../report.graphql';
import type { FieldOf, HolderProps } from './answer-props';

interface CommitmentRowsProps extends HolderProps<FieldOf<'ROWS'>> {
  /** The column that names the commitment. */
  aboutKey: string;
}

type Row = Record<string, unknown>;

/** One row for each own open commitment: what was agreed, what is done so far, and what was done this week. */
export function CommitmentRows({ field, path, value, Member, aboutKey }: CommitmentRowsProps) {
  const form = useReportForm();
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const members = field.columns.filter(({ key }) => key !== aboutKey);
  if (form.commitments.length === 0) {
    return <p className="muted">Ni har inga öppna åtaganden att redovisa den här veckan.</p>;
  }
  const emptyRow = (id: string): Row => ({
    ...Object.fromEntries(field.columns.map((column) => [column.key, emptyValue(column)])),
    [aboutKey]: id,
  });
  const placeOf = (id: string) => {
    const index = rows.findIndex((row) => row[aboutKey] === id);
    return index < 0 ? rows.length : index;
  };
  const setIn = (id: string) => (member: AnswerPath, answer: unknown) => {
    const key = String(member.at(-1));
    const index = placeOf(id);
    const row = { ...(rows[index] ?? emptyRow(id)), [key]: answer };
    const says = members.some((column) => !isNothing(row[column.key]));
    form.set(path, says ? rows.toSpliced(index, 1, row) : rows.toSpliced(index, 1));
  };
  return (
    <ul id={controlId(path)} className="report-commitments">
      {form.commitments.map((commitment, order) => {
        const place = placeOf(commitment.id);
        // A row that says nothing yet has no place in the answer, but needs ids of its own.
        const index = place < rows.length ? place : rows.length + order;
        return (
          <li
            key={commitment.id}
            id={controlId([...path, 'for', commitment.id])}
            className="report-commitment"
          >
            <CommitmentText {...commitment} />
            <ReportFormContext value={{ ...form, set: setIn(commitment.id) }}>
              <div className="report-row-fields">
                {members.map((column) => (
                  <Member
                    key={column.key}
                    field={column}
                    path={[...path, index, column.key]}
                    value={valueAt(rows[index], [column.key])}
                    label={memberLabel(column, commitment)}
                  />
                ))}
              </div>
            </ReportFormContext>
          </li>
        );
      })}
    </ul>
  );
}

function CommitmentText(commitment: CommitmentToReport) {
  const { what, measureTitle, areaName, dueOn, overdue, dosageDone, dosagePlanned } = commitment;
  const unit = commitment.dosageUnit as DosageUnit;
  const done =
    dosagePlanned === null
      ? `Gjort hittills: ${dosageText(dosageDone, unit)}`
      : `Gjort hittills: ${dosageDone.toLocaleString('sv-SE')} av ${dosageText(dosagePlanned, unit)}`;
  return (
    <div>
      <p className="report-commitment-what">{what}</p>
      <p className="muted">
        {`${measureTitle}, ${areaName}. ${done}. Klart senast ${formatDate(dueOn)}.`}{' '}
        {overdue && <Badge tone="warning">Försenat</Badge>}
      </p>
    </div>
  );
}

function memberLabel(column: FieldOf<'ROWS'>['columns'][number], { dosageUnit }: CommitmentToReport): string {
  const unit = DOSAGE_UNITS.find(({ code }) => code === dosageUnit)?.label;
  return column.type === 'AMOUNT' && unit ? `${column.label} den här veckan, ${unit}` : column.label;
}

const isNothing = (answer: unknown) => answer === null || answer === undefined || answer === '';
