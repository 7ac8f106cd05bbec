import { HUB_KIND, HUB_KINDS } from '@samlad/domain/hub-kinds.js';
import { isoWeekSchema, type IsoWeek } from '@samlad/domain/week.js';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Answer } from '@/domain-ui/answer';
import { HUB_INBOX } from '@/features/hub/hub-inbox.graphql';
import { InboxView } from '@/features/hub/inbox-view';
import { formatWeekDates } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useSession } from '@/lib/session';
import { usePresentWeek } from '@/lib/use-present-week';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';
import { WeekPicker } from '@/ui/week-picker';

const REFRESH_MS = 30_000;

/** The inbox of a hub, at the address that its kind says. */
export function HubPage() {
  const { pathname } = useLocation();
  const { week: asked } = useParams();
  const { homeWeek } = useSession();
  const kind = HUB_KINDS.find((one) => pathname.startsWith(HUB_KIND[one].address));
  const week = isoWeekSchema.safeParse(asked).success ? (asked as IsoWeek) : homeWeek;
  if (kind === undefined) return <EmptyState title="Sidan finns inte">Välj en sida i menyn.</EmptyState>;
  return <OneInbox key={`${kind} ${week}`} kind={kind} week={week} />;
}

function OneInbox({ kind, week }: { kind: (typeof HUB_KINDS)[number]; week: IsoWeek }) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const present = usePresentWeek();
  const query = useQuery({ ...graphqlQuery(HUB_INBOX, { kind, week }), refetchInterval: REFRESH_MS });
  const { label, address } = HUB_KIND[kind];
  return (
    <>
      <PageHeader
        title={`${label}, v. ${Number(week.slice(6))}`}
        description={formatWeekDates(week)}
        actions={
          <WeekPicker
            week={week}
            last={present < week ? week : present}
            onChange={(next) => void navigate(`${address}/${next}${search}`)}
          />
        }
      />
      <Answer query={query}>{({ hubInbox }) => <InboxView inbox={hubInbox} />}</Answer>
    </>
  );
}
