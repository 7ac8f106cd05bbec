import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { categoryLabel, whenText } from '@/features/incident/incident-view';
import { PreviewTabs } from '@/features/report-preview/report-preview';
import { REPORT_PREVIEW } from '@/features/report-preview/report-preview.graphql';
import { reportFormModel } from '@/features/report/report-form-model';
import { REPORT_PAGE, type ReportPageData } from '@/features/report/report.graphql';
import { formatWeek } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';

/** `/rapport/:week/sa-ser-de-andra`: the own draft through the eyes of every other party, before it is sent. */
export function ReportPreviewPage() {
  const { week = '' } = useParams();
  const page = useQuery({ ...graphqlQuery(REPORT_PAGE, { week }), refetchOnMount: 'always' });
  const preview = useQuery({
    ...graphqlQuery(REPORT_PREVIEW, { week }),
    refetchOnMount: 'always',
    gcTime: 0,
  });
  const error = page.error ?? preview.error;
  return (
    <>
      <PageHeader
        title="Så här ser de andra"
        description={`Utkastet till ${formatWeek(week)}, som varje part skulle läsa det om det skickades nu. Inget är skickat.`}
        above={<Link to={`/rapport/${week}?ratta=1`}>Tillbaka till rapporten</Link>}
      />
      {error && (
        <ErrorState
          message={errorMessage(error)}
          requestId={errorRequestId(error)}
          onRetry={() => void Promise.all([page.refetch(), preview.refetch()])}
        />
      )}
      {!error && (!page.data || !preview.data) && <Skeleton height="60vh" />}
      {page.data && preview.data && !error && (
        <Preview page={page.data.reportPage} previews={preview.data.reportPreview} />
      )}
    </>
  );
}

interface PreviewProps {
  page: ReportPageData;
  previews: Parameters<typeof PreviewTabs>[0]['previews'];
}

function Preview({ page, previews }: PreviewProps) {
  const formats = useFormats();
  const model = useMemo(() => reportFormModel(page), [page]);
  const incidents = page.incidents.map((incident) => ({
    id: incident.id,
    title: `${categoryLabel(incident.categoryCode)}, ${incident.area.name}`,
    when: whenText(incident, formats),
  }));
  if (page.report === null || previews.length === 0) {
    return (
      <EmptyState title="Inget är skrivet än">
        När något är skrivet i rapporten visas här vad varje annan part skulle se av det.
      </EmptyState>
    );
  }
  return (
    <PreviewTabs
      previews={previews}
      form={model.form}
      own={page.report.answers as ReportAnswers}
      names={model.names}
      incidents={incidents}
    />
  );
}
