import { useQueries } from '@tanstack/react-query';
import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { compareVersions, type AnswerChange } from '@samlad/report-forms/compare.js';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { Disclosure } from '@/ui/disclosure';
import { SelectField } from '@/ui/select-field';
import { ErrorState, Skeleton } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { REPORT_VERSION, type ReportVersion } from './report-reading.graphql';
import { formOfVersion, namesOfVersion } from './version-form';

interface VersionHistoryProps {
  reportId: string;
  versions: ReportVersion['versions'];
  names?: AnswerNames;
}

/** Every version that was sent, and what changed between two of them. */
export function VersionHistory({ reportId, versions, names }: VersionHistoryProps) {
  const { moment } = useFormats();
  const [open, setOpen] = useState(false);
  const ordered = [...versions].sort((a, b) => b.number - a.number);
  return (
    <Disclosure summary={`Versioner (${versions.length})`} open={open} onToggle={setOpen}>
      <ul>
        {ordered.map(({ number, submittedAt, submittedBy, nothingToReport }) => (
          <li key={number}>
            {`Version ${number}, ${moment(submittedAt)}, ${submittedBy}${nothingToReport ? ': inget att rapportera' : ''}`}
          </li>
        ))}
      </ul>
      {open && versions.length > 1 && (
        <VersionComparison reportId={reportId} numbers={ordered.map(({ number }) => number)} names={names} />
      )}
    </Disclosure>
  );
}

const NOTHING = '–';
const COLUMNS: Column<AnswerChange>[] = [
  { key: 'label', header: 'Var', cell: ({ label }) => label, rowHeader: true },
  { key: 'before', header: 'Före', cell: ({ before }) => before || NOTHING },
  { key: 'after', header: 'Efter', cell: ({ after }) => after || NOTHING },
];

interface ComparisonProps {
  reportId: string;
  /** Version numbers, the latest first. */
  numbers: readonly number[];
  names?: AnswerNames;
}

function VersionComparison({ reportId, numbers, names }: ComparisonProps) {
  const [latest = 1, previous = 1] = numbers;
  const [before, setBefore] = useState(previous);
  const [after, setAfter] = useState(latest);
  const [first, second] = useQueries({
    queries: [before, after].map((number) => graphqlQuery(REPORT_VERSION, { reportId, number })),
  });
  const options = numbers.map((number) => ({ value: String(number), label: `Version ${number}` }));
  const one = first?.data?.reportVersion;
  const other = second?.data?.reportVersion;
  const error = first?.error ?? second?.error;
  return (
    <div className="stack">
      <div className="row">
        <SelectField
          label="Jämför"
          value={String(before)}
          options={options}
          onChange={(value) => setBefore(Number(value))}
        />
        <SelectField
          label="med"
          value={String(after)}
          options={options}
          onChange={(value) => setAfter(Number(value))}
        />
      </div>
      {error && <ErrorState message={errorMessage(error)} />}
      {!error && (!one || !other) && <Skeleton lines={4} />}
      {one && other && <Changes before={one} after={other} names={names} />}
    </div>
  );
}

function Changes({
  before,
  after,
  names,
}: {
  before: ReportVersion;
  after: ReportVersion;
  names?: AnswerNames;
}) {
  const changes = compareVersions(
    formOfVersion(after),
    before.answers as ReportAnswers,
    after.answers as ReportAnswers,
    { ...namesOfVersion(before, names), ...namesOfVersion(after, names) },
  );
  return (
    <Table
      caption={`Ändringar från version ${before.number} till ${after.number}`}
      columns={COLUMNS}
      rows={changes}
      rowKey={({ path }) => path}
      narrow="stack"
      dense
      empty="Inga ändringar i svaren."
    />
  );
}
