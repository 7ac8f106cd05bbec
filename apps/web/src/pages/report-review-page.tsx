import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import { mayMove } from '@samlad/domain/state-machine.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { IncidentTable } from '@/features/incident/incident-lists';
import { ReportReading } from '@/features/report-reading/report-reading';
import { REPORT_VERSION, type ReportVersion } from '@/features/report-reading/report-reading.graphql';
import { ReturnDialog } from '@/features/report-reading/return-dialog';
import { VersionHistory } from '@/features/report-reading/version-history';
import { formatWeek } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useMay } from '@/lib/session';
import { Button } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Notice, Skeleton } from '@/ui/states';

/** `/rapport/:week/granska/:reportId`: anybody's submitted report to read, and for the coordinator to return. */
export function ReportReviewPage() {
  const { week = '', reportId = '' } = useParams();
  const [search] = useSearchParams();
  const number = Number(search.get('version')) || null;
  const query = useQuery(graphqlQuery(REPORT_VERSION, { reportId, number }));
  const version = query.data?.reportVersion;
  return (
    <>
      <PageHeader
        title={
          version
            ? `${version.party.name}, rapport ${formatWeek(version.week)}`
            : `Rapport ${formatWeek(week)}`
        }
        above={<Link to={`/vecka/${week}`}>{`Till veckan ${formatWeek(week)}`}</Link>}
      />
      {query.isPending && <Skeleton height="60vh" />}
      {query.isError && !query.data && (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      )}
      {version === null && (
        <EmptyState title="Rapporten finns inte">
          Den är inte inskickad, eller så får du inte se den. Utkast syns bara för den egna parten.
        </EmptyState>
      )}
      {version && <Review version={version} />}
    </>
  );
}

function Review({ version }: { version: ReportVersion }) {
  const mayDo = useMay();
  const [returns, setReturns] = useState(false);
  const isLatest = version.versions.every(({ number }) => number <= version.number);
  return (
    <div className="stack">
      {version.state === 'RETURNED' && (
        <Notice tone="warning" title="Återlämnad">
          <p>
            Parten har fått rapporten tillbaka för att rätta den. Det här är den version som skickades in.
          </p>
        </Notice>
      )}
      <div>
        {mayDo('report.return') && isLatest && mayMove(REPORT_MACHINE, version.state, 'RETURNED') && (
          <Button icon="undo" onClick={() => setReturns(true)}>
            Återlämna med kommentar
          </Button>
        )}
        <VersionHistory reportId={version.reportId} versions={version.versions} />
      </div>
      <ReportReading version={version} withReceipt>
        <IncidentTable caption="Delade händelser" incidents={version.incidents} />
      </ReportReading>
      {returns && <ReturnDialog version={version} onClose={() => setReturns(false)} />}
    </div>
  );
}
