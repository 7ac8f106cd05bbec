import { isoWeekSchema, type IsoWeek } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { AREA_OVERVIEW, type AreaOverview } from '@/features/area/area.graphql';
import { AreaSkeleton } from '@/features/area/area-skeleton';
import { AreaView } from '@/features/area/area-view';
import { formatNumber, formatWeek, formatWeekDates } from '@/i18n/format';
import { ApiError, errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useMay, useSession } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { usePresentWeek } from '@/lib/use-present-week';
import { useWeekChanges } from '@/lib/use-week-changes';
import { LinkButton } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState } from '@/ui/states';
import { WeekPicker } from '@/ui/week-picker';

const SameEvents = lazy(() =>
  import('@/features/same-event/same-events').then((m) => ({ default: m.SameEvents })),
);

export function AreaPage() {
  const { code = '' } = useParams();
  const { homeWeek } = useSession();
  const [address] = useAddress();
  const asked = isoWeekSchema.safeParse(address.get('vecka'));
  const week = asked.success ? asked.data : homeWeek;
  const present = usePresentWeek();
  return <OneArea key={`${code} ${week}`} code={code} week={week} last={present > week ? present : week} />;
}

interface OneAreaProps {
  code: string;
  week: IsoWeek;
  last: IsoWeek;
}

function OneArea({ code, week, last }: OneAreaProps) {
  const navigate = useNavigate();
  const mayDo = useMay();
  const [address] = useAddress();
  const query = useQuery(graphqlQuery(AREA_OVERVIEW, { code, week }));
  const overview = query.data?.areaOverview;
  useWeekChanges(week, 'areaOverview');
  const handleWeek = (next: IsoWeek) => {
    const search = new URLSearchParams(address);
    search.set('vecka', next);
    void navigate({ search: search.toString() });
  };
  return (
    <>
      <PageHeader
        title={overview?.area.name ?? 'Område'}
        above={<WayBack week={week} parent={overview?.parent ?? null} />}
        description={overview ? factsOf(overview) : `${formatWeek(week)} · ${formatWeekDates(week)}`}
        actions={<WeekPicker week={week} last={last} onChange={handleWeek} />}
      />
      {overview ? (
        <AreaView overview={overview}>
          {mayDo('event.link') && (
            <Suspense fallback={null}>
              <SameEvents week={week} areaCode={code} />
            </Suspense>
          )}
        </AreaView>
      ) : query.isError ? (
        <Failure error={query.error} week={week} onRetry={() => void query.refetch()} />
      ) : (
        <AreaSkeleton />
      )}
    </>
  );
}

function WayBack({ week, parent }: { week: IsoWeek; parent: AreaOverview['parent'] }) {
  return (
    <>
      <Link to={`/vecka/${week}`}>{`Vecka ${Number(week.slice(6))}`}</Link>
      {parent && (
        <>
          {' / '}
          <Link to={`/omrade/${parent.code}?vecka=${week}`}>{parent.name}</Link>
        </>
      )}
    </>
  );
}

function factsOf({ week, area }: AreaOverview): string {
  const people = area.population !== null && `${formatNumber(area.population)} invånare`;
  return [`${formatWeek(week)} · ${formatWeekDates(week)}`, people].filter(Boolean).join(' · ');
}

interface FailureProps {
  error: unknown;
  week: IsoWeek;
  onRetry: () => void;
}

function Failure({ error, week, onRetry }: FailureProps) {
  const isMissing = error instanceof ApiError && ['NOT_FOUND', 'UNKNOWN_AREA'].includes(error.reason);
  if (!isMissing) {
    return <ErrorState message={errorMessage(error)} requestId={errorRequestId(error)} onRetry={onRetry} />;
  }
  return (
    <EmptyState
      title="Området finns inte den här veckan"
      action={<LinkButton to={`/vecka/${week}`}>Till veckan</LinkButton>}
    >
      Det kan ha bytt gränser eller namn, eller så är veckan inte öppnad.
    </EmptyState>
  );
}
