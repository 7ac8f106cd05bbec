import { isoWeekSchema, type IsoWeek } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { WEEK_OVERVIEW, type WeekOverview } from '@/features/week/week.graphql';
import { WeekSkeleton } from '@/features/week/week-skeleton';
import { WeekView } from '@/features/week/week-view';
import { formatCount, formatNumber, formatWeekDates } from '@/i18n/format';
import { ApiError, errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useMay, useSession } from '@/lib/session';
import { usePresentWeek } from '@/lib/use-present-week';
import { useWeekChanges } from '@/lib/use-week-changes';
import { LinkButton } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState } from '@/ui/states';
import { WeekPicker } from '@/ui/week-picker';

const SameEvents = lazy(() =>
  import('@/features/same-event/same-events').then((m) => ({ default: m.SameEvents })),
);

export function WeekPage() {
  const { week = '' } = useParams();
  return isoWeekSchema.safeParse(week).success ? <OneWeek key={week} week={week} /> : <NoSuchWeek />;
}

function OneWeek({ week }: { week: IsoWeek }) {
  const navigate = useNavigate();
  const mayDo = useMay();
  const query = useQuery(graphqlQuery(WEEK_OVERVIEW, { week }));
  const overview = query.data?.weekOverview;
  useWeekChanges(week, 'weekOverview');
  const last = useLastWeek(week, overview);
  return (
    <>
      <PageHeader
        title={`Vecka ${Number(week.slice(6))}`}
        description={overview ? sumOf(overview) : datesOf(week)}
        actions={<WeekPicker week={week} last={last} onChange={(next) => void navigate(`/vecka/${next}`)} />}
      />
      {overview ? (
        <WeekView overview={overview}>
          {mayDo('event.link') && (
            <Suspense fallback={null}>
              <SameEvents week={week} areaCode={null} />
            </Suspense>
          )}
        </WeekView>
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <WeekSkeleton />
      )}
    </>
  );
}

function sumOf({ week, municipalityCount, overlayCount }: WeekOverview): string {
  const events = `${formatCount(municipalityCount, 'händelse', 'händelser')} i kommunen`;
  const own = overlayCount > 0 && `utanför den gemensamma bilden: ${formatNumber(overlayCount)}`;
  return [datesOf(week), events, own].filter(Boolean).join(' · ');
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof ApiError && error.code === 'NOT_FOUND') return <NoSuchWeek />;
  return <ErrorState message={errorMessage(error)} requestId={errorRequestId(error)} onRetry={onRetry} />;
}

function NoSuchWeek() {
  const { homeWeek } = useSession();
  return (
    <EmptyState
      title="Veckan finns inte här"
      action={<LinkButton to={`/vecka/${homeWeek}`}>Gå till aktuell vecka</LinkButton>}
    >
      Den ligger före den första rapporterade veckan, eller har inte börjat än.
    </EmptyState>
  );
}

/** The last week to offer: the present one, unless the server knows of none after the week that is shown. */
function useLastWeek(week: IsoWeek, overview: WeekOverview | undefined): IsoWeek {
  const present = usePresentWeek();
  return overview?.nextWeek === null || present < week ? week : present;
}

/** `16–22 nov 2026`; a week over new year names both years already. */
function datesOf(week: IsoWeek): string {
  const dates = formatWeekDates(week);
  return /\d{4}/.test(dates) ? dates : `${dates} ${week.slice(0, 4)}`;
}
