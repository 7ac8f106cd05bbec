import { useQuery } from '@tanstack/react-query';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import { ReportReading } from '@/features/report-reading/report-reading';
import { REPORT_VERSION } from '@/features/report-reading/report-reading.graphql';
import { VersionHistory } from '@/features/report-reading/version-history';
import { SentReceipt } from '@/features/report/sent-receipt';
import { WithdrawReport } from '@/features/report/withdraw-report';
import type { ReportPageData } from '@/features/report/report.graphql';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { Button } from '@/ui/button';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';

interface OwnReadingProps {
  page: ReportPageData;
  names: AnswerNames;
  mayMend: boolean;
  onMend: () => void;
}

/** The own report as it was sent, with the way to a corrected version. */
export function ReportReadingOfOwn({ page, names, mayMend, onMend }: OwnReadingProps) {
  const { report } = page;
  if (report === null || report.versionNumber === 0) {
    return (
      <EmptyState title="Ingen rapport skickades in den här veckan">
        Veckans möte har varit, så rapporten kan inte längre skrivas.
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div>
        <SentReceipt page={page} />
        {page.mayWithdraw && <WithdrawReport page={page} />}
        {mayMend && (
          <Button icon="edit" onClick={onMend}>
            Rätta och skicka ny version
          </Button>
        )}
        <VersionHistory reportId={report.id} versions={report.versions} names={names} />
      </div>
      <SentVersion reportId={report.id} number={report.versionNumber} names={names} />
    </div>
  );
}

function SentVersion({ reportId, number, names }: { reportId: string; number: number; names: AnswerNames }) {
  const query = useQuery(graphqlQuery(REPORT_VERSION, { reportId, number }));
  if (query.isPending) return <Skeleton height="40vh" />;
  if (query.isError) {
    return (
      <ErrorState
        message={errorMessage(query.error)}
        requestId={errorRequestId(query.error)}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const version = query.data.reportVersion;
  return version && <ReportReading version={version} names={names} />;
}
