import { weekOfInstant } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ReportReadingOfOwn } from './report-page-reading';
import { useReportIncidents } from './report-page-incidents';
import { ReportForm } from '@/features/report/report-form';
import { reportFormModel } from '@/features/report/report-form-model';
import { ReportState, ReturnNotice, WithdrawnNotice } from '@/features/report/report-state';
import { REPORT_PAGE, type ReportPageData } from '@/features/report/report.graphql';
import { useKeptDrafts } from '@/features/report/use-report-draft';
import { formatWeek, formatWeekDates } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { WeekPicker } from '@/ui/week-picker';

const MENDING = 'ratta';
/** Sent once, and to be sent again. */
const BACK_WITH_PARTY: readonly string[] = ['RETURNED', 'WITHDRAWN'];

/** `/rapport/:week`: the own party's report, written or as it was sent. */
export function ReportPage() {
  const { week = '' } = useParams();
  const { homeWeek, party, municipality } = useSession();
  const thisWeek = weekOfInstant(useNow().toISOString(), municipality.timeZone);
  const navigate = useNavigate();
  const page = useQuery(graphqlQuery(REPORT_PAGE, { week }));
  const isUnknown = page.error && 'code' in page.error && page.error.code === 'NOT_FOUND';
  return (
    <>
      <PageHeader
        title={`Rapport ${formatWeek(week)}`}
        description={`${party.name}, ${formatWeekDates(week)}`}
        actions={
          <WeekPicker
            week={week}
            last={homeWeek > thisWeek ? homeWeek : thisWeek}
            onChange={(next) => void navigate(`/rapport/${next}`)}
          />
        }
      />
      {page.isPending && <Skeleton height="60vh" />}
      {isUnknown && (
        <EmptyState title={`${formatWeek(week)} är inte öppen för rapporter`}>
          Samordnaren har inte öppnat veckan än, eller så finns den inte. Välj en annan vecka ovan.
        </EmptyState>
      )}
      {page.isError && !isUnknown && !page.data && (
        <ErrorState
          message={errorMessage(page.error)}
          requestId={errorRequestId(page.error)}
          onRetry={() => void page.refetch()}
        />
      )}
      {page.data && <Report key={week} page={page.data.reportPage} />}
    </>
  );
}

function Report({ page }: { page: ReportPageData }) {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const kept = useKeptDrafts(page.week);
  const model = useMemo(() => reportFormModel(page), [page]);
  const { report, mayEdit } = page;
  const isSent = report !== null && !BACK_WITH_PARTY.includes(report.state) && report.versionNumber > 0;
  const writes = mayEdit && (!isSent || search.has(MENDING));
  const incidents = useReportIncidents(page, mayEdit);
  useTopAfter(writes);
  const setMending = (on: boolean) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (on) next.set(MENDING, '1');
        else next.delete(MENDING);
        return next;
      },
      { replace: true },
    );
  if (kept === undefined) return <Skeleton height="60vh" />;
  return (
    <div className="stack">
      <div>
        <ReportState page={page} />
        <ReturnNotice report={report} />
        <WithdrawnNotice report={report} />
      </div>
      {writes ? (
        <ReportForm
          page={page}
          model={model}
          kept={kept}
          underArea={incidents.ofArea}
          onSent={() => setMending(false)}
          onPreview={() => void navigate(`/rapport/${page.week}/sa-ser-de-andra`)}
        />
      ) : (
        <ReportReadingOfOwn
          page={page}
          names={model.names}
          mayMend={mayEdit && isSent}
          onMend={() => setMending(true)}
        />
      )}
      {incidents.table}
      {incidents.dialogs}
    </div>
  );
}

/** Goes to the top of the page when the form and what was sent give way to each other, so that the focus is not lost. */
function useTopAfter(writes: boolean) {
  const wrote = useRef(writes);
  useEffect(() => {
    if (wrote.current !== writes) {
      document.getElementById('innehall')?.focus();
      window.scrollTo({ top: 0 });
    }
    wrote.current = writes;
  }, [writes]);
}
