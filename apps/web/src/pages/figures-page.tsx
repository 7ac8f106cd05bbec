import { isoWeekSchema } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { FIXED_TABLE } from '@/features/figures/figures.graphql';
import { FiguresView } from '@/features/figures/figures-view';
import { formatWeek } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery, KEEP_LAST } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';

/** The situation as fixed tables, for those who may open no row. */
export function FiguresPage() {
  const [address] = useAddress();
  const { moment } = useFormats();
  const asked = isoWeekSchema.safeParse(address.get('vecka'));
  const query = useQuery({
    ...graphqlQuery(FIXED_TABLE, { week: asked.success ? asked.data : null }),
    ...KEEP_LAST,
  });
  const figures = query.data?.fixedTable;
  return (
    <>
      <PageHeader
        title="Läget i siffror"
        description={
          figures ? `Till och med ${formatWeek(figures.week)} ${figures.week.slice(0, 4)}` : undefined
        }
      />
      {figures ? (
        <FiguresView figures={figures} moment={moment} />
      ) : query.isError ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : query.isPending ? (
        <Skeleton height="60vh" />
      ) : (
        <EmptyState title="Inga tabeller än">
          Tabellerna görs när samordnaren och en part till har granskat veckans lägesbild.
        </EmptyState>
      )}
    </>
  );
}
