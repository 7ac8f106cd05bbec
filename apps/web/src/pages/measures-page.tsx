import { weekOfInstant } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { MEASURE_GROUND, type MeasureGround } from '@/features/measure/measure.graphql';
import { MeasureForm } from '@/features/measure/measure-form';
import { MeasureRegister, type RegisterLook } from '@/features/measure/measure-register';
import { PROBLEMS } from '@/features/problem/problem.graphql';
import { ProblemDialog } from '@/features/problem/problem-dialog';
import { ProblemRegister } from '@/features/problem/problem-register';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useMay, useSession } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useNow } from '@/lib/use-now';
import { useWeekChanges } from '@/lib/use-week-changes';
import { LinkButton } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { Tabs } from '@/ui/tabs';

const VIEWS = [
  { key: 'tabell', label: 'Tabell' },
  { key: 'tavla', label: 'Tavla' },
  { key: 'tidslinje', label: 'Tidslinje' },
  { key: 'problem', label: 'Problem' },
] as const;

type View = (typeof VIEWS)[number]['key'];

export function MeasuresPage() {
  const { municipality } = useSession();
  const [address] = useAddress();
  const week = weekOfInstant(useNow().toISOString(), municipality.timeZone);
  useWeekChanges(week, 'measureRegister');
  useWeekChanges(week, 'problemRegister');
  const ground = useQuery(graphqlQuery(MEASURE_GROUND, {}));
  if (address.get('ny') !== 'insats') return <Register ground={ground.data?.settingsPage} />;
  return (
    <>
      <PageHeader title="Ny insats" above={<Link to="/insatser">Insatser</Link>} />
      {ground.data ? (
        <NewMeasure ground={ground.data.settingsPage} problem={address.get('problem')} />
      ) : ground.isError ? (
        <ErrorState
          message={errorMessage(ground.error)}
          requestId={errorRequestId(ground.error)}
          onRetry={() => void ground.refetch()}
        />
      ) : (
        <Skeleton height="40rem" />
      )}
    </>
  );
}

function Register({ ground }: { ground: MeasureGround | undefined }) {
  const may = useMay();
  const [address, setAddress] = useAddress();
  const active: View = VIEWS.find(({ key }) => key === address.get('vy'))?.key ?? 'tabell';
  return (
    <>
      <PageHeader
        title="Insatser"
        description="Vad parterna kommit överens om att göra, och problemen bakom."
        actions={
          may('measure.propose') && (
            <LinkButton tone="primary" icon="plus" to="/insatser?ny=insats">
              Ny insats
            </LinkButton>
          )
        }
      />
      <Tabs
        label="Vyer"
        tabs={VIEWS}
        active={active}
        onChange={(vy) => setAddress({ vy: vy === 'tabell' ? null : vy, sok: null })}
      >
        <Panel active={active} ground={ground} />
      </Tabs>
    </>
  );
}

function Panel({ active, ground }: { active: View; ground: MeasureGround | undefined }) {
  if (active === 'problem') return <ProblemRegister areas={ground?.areas ?? []} />;
  const look: RegisterLook = active;
  return <MeasureRegister look={look} ground={ground} />;
}

function NewMeasure({ ground, problem }: { ground: MeasureGround; problem: string | null }) {
  const navigate = useNavigate();
  const may = useMay();
  const query = useQuery(graphqlQuery(PROBLEMS, { areaCode: null, state: 'OPEN', first: 100, after: null }));
  if (!may('measure.propose')) {
    return (
      <EmptyState
        title="Din roll kan inte föreslå insatser"
        action={<LinkButton to="/insatser">Till insatserna</LinkButton>}
      >
        Parternas representanter och samordnaren föreslår insatser.
      </EmptyState>
    );
  }
  if (query.isError) {
    return (
      <ErrorState
        message={errorMessage(query.error)}
        requestId={errorRequestId(query.error)}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (!query.data) return <Skeleton height="40rem" />;
  return (
    <MeasureForm
      problems={query.data.problems.nodes}
      problem={problem}
      areas={ground.areas}
      parties={ground.parties}
      newProblem={({ onRecorded, onCancel }) => (
        <ProblemDialog areas={ground.areas} onClose={onCancel} onSaved={onRecorded} />
      )}
      onDone={(id) => void navigate(`/insatser/${id}`)}
      onCancel={() => void navigate(problem ? '/insatser?vy=problem' : '/insatser')}
    />
  );
}
