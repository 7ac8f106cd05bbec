import type { Trend } from '@samlad/domain/source-types.js';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import { useMemo, type ReactNode } from 'react';
import { LevelBadge } from '@/domain-ui/level-badge';
import { OwnSystem } from '@/domain-ui/own-system';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import { TrendMark } from '@/domain-ui/trend-mark';
import { useFormats } from '@/lib/session';
import { Table, type Column } from '@/ui/table';
import { markAt, readAreas, readingSections, type ReadArea, type ReadTable } from './reading-sections';
import type { ReportVersion } from './report-reading.graphql';
import { formOfVersion, namesOfVersion } from './version-form';
import './report-reading.css';

interface ReportReadingProps {
  version: ReportVersion;
  /** Words for commitments, where the page knows them. */
  names?: AnswerNames;
  /** Says when it was sent, by whom and to whom; left out where the page says it. */
  withReceipt?: boolean;
  /** The incidents, drawn by the page. */
  children?: ReactNode;
}

const DELIVERED = 'Delar av svaren har levererats av partens eget system. En person har skickat rapporten.';

const COLUMNS: Column<ReadArea>[] = [
  { key: 'name', header: 'Område', cell: ({ name }) => name, rowHeader: true, sortValue: ({ name }) => name },
  {
    key: 'level',
    header: 'Nivå',
    firstDirection: 'descending',
    sortValue: ({ level }) => level ?? -1,
    cell: ({ level }) => <LevelBadge level={level} />,
  },
  {
    key: 'trend',
    header: 'Trend',
    cell: ({ trend }) => (trend ? <TrendMark trend={trend as Trend} withLabel /> : '–'),
  },
];

const textColumn = (marks: ReportVersion['marks']): Column<ReadArea> => ({
  key: 'text',
  header: 'Text',
  cell: ({ code, text }) => (
    <>
      <span className="reading-text">{text || '–'}</span>{' '}
      <SecrecyNote mark={markAt(marks, `assessments.${code}.text`)} />
    </>
  ),
});

/** A submitted version as it stands: receipt, areas, incidents and every answer in words. */
export function ReportReading({ version, names, withReceipt = false, children }: ReportReadingProps) {
  const answers = version.answers as ReportAnswers;
  const sections = useMemo(
    () => readingSections(formOfVersion(version), answers, version.areas, namesOfVersion(version, names)),
    [version, answers, names],
  );
  const columns = useMemo(() => [...COLUMNS, textColumn(version.marks)], [version.marks]);
  const areas = useMemo(() => readAreas(version.areas, answers), [version, answers]);
  return (
    <article className="stack reading">
      {withReceipt && <Receipt version={version} />}
      {version.fromOwnSystem && (
        <p className="reading-receipt">
          <OwnSystem /> {DELIVERED}
        </p>
      )}
      {version.nothingToReport && <p className="reading-nothing">Inget att rapportera den här veckan.</p>}
      <Table
        caption="Läget per område"
        columns={columns}
        rows={areas}
        rowKey={({ code }) => code}
        narrow="stack"
      />
      {children}
      {sections.map(({ key, title, lines, tables }) => (
        <section key={key} className="panel" aria-labelledby={`lasning-${key}`}>
          <h2 id={`lasning-${key}`} className="reading-title">
            {title}
          </h2>
          {lines.length > 0 && (
            <dl className="reading-lines">
              {lines.map(({ path, label, text }) => (
                <div key={path}>
                  <dt>{label}</dt>
                  <dd>
                    <span className="reading-text">{text}</span>{' '}
                    <SecrecyNote mark={markAt(version.marks, path)} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {tables.map((table) => (
            <div key={table.key} className="reading-table">
              <FilledTable table={table} />
              <SecrecyNote mark={markAt(version.marks, table.path)} />
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}

function FilledTable({ table }: { table: ReadTable }) {
  const columns: Column<ReadTable['rows'][number]>[] = [
    { key: 'row', header: table.rowsAre, cell: ({ label }) => label, rowHeader: true },
    ...table.columns.map(({ code, label }, index) => ({
      key: code,
      header: label,
      numeric: true,
      cell: ({ cells }: ReadTable['rows'][number]) => cells[index],
    })),
  ];
  return <Table caption={table.label} columns={columns} rows={table.rows} rowKey={({ key }) => key} dense />;
}

function Receipt({ version }: { version: ReportVersion }) {
  const { moment } = useFormats();
  return (
    <p className="reading-receipt">
      {`Version ${version.number}, inskickad ${moment(version.submittedAt)} av ${version.submittedBy}. Inkommen handling hos ${version.receivedBy}.`}
    </p>
  );
}
