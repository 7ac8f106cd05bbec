import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { weekOfInstant } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { EditMeasure } from '@/features/measure/edit-measure';
import { MEASURE, MEASURE_GROUND, type FullMeasure } from '@/features/measure/measure.graphql';
import { MeasureTools } from '@/features/measure/measure-tools';
import { MeasureView } from '@/features/measure/measure-view';
import { periodWords } from '@/features/measure/measure-words';
import { ApiError, errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useNow } from '@/lib/use-now';
import { useWeekChanges } from '@/lib/use-week-changes';
import { Badge } from '@/ui/badge';
import { LinkButton } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';

export function MeasurePage() {
  const { id = '' } = useParams();
  return <OneMeasure key={id} id={id} />;
}

function OneMeasure({ id }: { id: string }) {
  const { municipality } = useSession();
  const [address, setAddress] = useAddress();
  const query = useQuery(graphqlQuery(MEASURE, { id }));
  const ground = useQuery(graphqlQuery(MEASURE_GROUND, {})).data?.settingsPage;
  useWeekChanges(weekOfInstant(useNow().toISOString(), municipality.timeZone), 'measureInFull');
  const measure = query.data?.measure;
  const isEditing = address.get('andra') === '1';
  const stopEditing = () => setAddress({ andra: null });
  return (
    <>
      <PageHeader
        title={measure?.title ?? 'Insats'}
        above={<Link to="/insatser">Insatser</Link>}
        description={measure && <Standing measure={measure} />}
        actions={
          measure &&
          !isEditing && <MeasureTools measure={measure} onEdit={() => setAddress({ andra: '1' })} />
        }
      />
      {measure && isEditing && ground ? (
        <EditMeasure
          measure={measure}
          area={ground.areas.find(({ code }) => code === measure.area.code) ?? null}
          onClose={stopEditing}
        />
      ) : measure ? (
        <MeasureView measure={measure} ground={ground} />
      ) : query.isError && !isMissing(query.error) ? (
        <ErrorState
          message={errorMessage(query.error)}
          requestId={errorRequestId(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : query.isPending ? (
        <Skeleton height="32rem" />
      ) : (
        <EmptyState
          title="Insatsen finns inte här"
          action={<LinkButton to="/insatser">Till alla insatser</LinkButton>}
        >
          Den kan vara borttagen, eller inte delad med din part.
        </EmptyState>
      )}
    </>
  );
}

/** Missing and hidden give the same answer. */
function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'NOT_FOUND';
}

function Standing({ measure }: { measure: FullMeasure }) {
  return (
    <span className="row">
      <Badge>{MEASURE_STATE_TEXT[measure.state].label}</Badge>
      {measure.overdue && (
        <Badge tone="warning" icon="alert">
          Försenade åtaganden
        </Badge>
      )}
      <Link to={`/omrade/${measure.area.code}`}>{measure.area.name}</Link>
      <span>{periodWords(measure)}</span>
    </span>
  );
}
