import { isoWeekSchema, type IsoWeek } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { CommitmentActions } from '@/features/measure/commitment-actions';
import { MeasureForm } from '@/features/measure/measure-form';
import { MEASURE_GROUND } from '@/features/measure/measure.graphql';
import { MEETING_PAGE, type MeetingPage as Meeting } from '@/features/meeting/meeting.graphql';
import { isHallView } from '@/features/meeting/hall';
import { MeetingSkeleton } from '@/features/meeting/meeting-skeleton';
import { MeetingView } from '@/features/meeting/meeting-view';
import { ProblemDialog } from '@/features/problem/problem-dialog';
import { ScoreDialog } from '@/features/problem/score-dialog';
import { AssessmentDialog } from '@/features/week/assessment-dialog';
import { FrozenPicture } from '@/features/week/frozen-picture';
import { WeekSteps } from '@/features/week/week-steps';
import { formatWeekDates } from '@/i18n/format';
import { ApiError, errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { usePresentWeek } from '@/lib/use-present-week';
import { useWeekChanges } from '@/lib/use-week-changes';
import { LinkButton } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { WeekPicker } from '@/ui/week-picker';

export function MeetingPage() {
  const { week = '' } = useParams();
  return isoWeekSchema.safeParse(week).success ? <OneMeeting key={week} week={week} /> : <NoSuchWeek />;
}

function OneMeeting({ week }: { week: IsoWeek }) {
  const navigate = useNavigate();
  const present = usePresentWeek();
  const [address] = useAddress();
  const query = useQuery(graphqlQuery(MEETING_PAGE, { week, hall: isHallView(address) }));
  const page = query.data?.meetingPage;
  useWeekChanges(week, 'meetingPage');
  const last = page?.nextWeek === null || present < week ? week : present;
  return (
    <>
      <PageHeader
        title={`Möte om vecka ${Number(week.slice(6))}`}
        description={formatWeekDates(week)}
        actions={<WeekPicker week={week} last={last} onChange={(next) => void navigate(`/mote/${next}`)} />}
      />
      {page ? (
        <Composed page={page} />
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <MeetingSkeleton />
      )}
    </>
  );
}

/** The meeting with what other features bring to it. */
function Composed({ page }: { page: Meeting }) {
  const areas = page.areas.map(({ area }) => area);
  return (
    <MeetingView
      page={page}
      slots={{
        steps: (
          <>
            <WeekSteps overview={page} />
            {page.frozenHash !== null && <FrozenPicture hash={page.frozenHash} />}
          </>
        ),
        assess: (row, onClose) => <AssessmentDialog overview={page} row={row} next={null} onGo={onClose} />,
        describe: (areaCode, onClose) => (
          <ProblemDialog areas={areas} areaCode={areaCode} onClose={onClose} />
        ),
        score: (problem, onClose) => <ScoreDialog problem={problem} onClose={onClose} />,
        propose: (problem, onClose) => <Propose page={page} problem={problem.id} onClose={onClose} />,
        answer: (commitment) => <CommitmentActions commitment={commitment} />,
      }}
    />
  );
}

interface ProposeProps {
  page: Meeting;
  problem: string;
  onClose: () => void;
}

function Propose({ page, problem, onClose }: ProposeProps) {
  const ground = useQuery(graphqlQuery(MEASURE_GROUND, {}));
  return (
    <Dialog open keepsTyped onClose={onClose} size="large" title="Föreslå insats">
      {ground.data ? (
        <MeasureForm
          problems={page.problems}
          problem={problem}
          areas={ground.data.settingsPage.areas}
          parties={ground.data.settingsPage.parties}
          onDone={onClose}
          onCancel={onClose}
        />
      ) : ground.isError ? (
        <ErrorState message={errorMessage(ground.error)} onRetry={() => void ground.refetch()} />
      ) : (
        <Skeleton height="30rem" />
      )}
    </Dialog>
  );
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof ApiError && error.code === 'NOT_FOUND') return <NoSuchWeek />;
  return <ErrorState message={errorMessage(error)} requestId={errorRequestId(error)} onRetry={onRetry} />;
}

function NoSuchWeek() {
  const { homeWeek } = useSession();
  return (
    <EmptyState
      title="Det finns inget möte om den veckan"
      action={<LinkButton to={`/mote/${homeWeek}`}>Gå till aktuellt möte</LinkButton>}
    >
      Veckan ligger före den första rapporterade, eller har inte börjat än.
    </EmptyState>
  );
}
