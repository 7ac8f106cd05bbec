import { hasReached, type WeekState } from '@samlad/domain/week-states.js';
import { useMay } from '@/lib/session';
import { DecisionList } from './decision-list';
import type { MeetingPage } from './meeting.graphql';
import { NewDecision } from './new-decision';

interface DecisionPanelProps {
  page: MeetingPage;
  areaCode: string | null;
  /** The projector shows what is decided, not how it is typed. */
  readOnly: boolean;
}

/** What the meeting has decided, and the form that takes the next decision. */
export function DecisionPanel({ page, areaCode, readOnly }: DecisionPanelProps) {
  const mayRun = useMay()('meeting.run');
  const closed = closedBecause(page.state);
  const mayChange = mayRun && closed === null && !readOnly;
  return (
    <section className="panel meeting-decision-panel" aria-labelledby="meeting-decisions">
      <h2 id="meeting-decisions">{`Beslut (${page.decisions.length})`}</h2>
      {mayChange && <NewDecision page={page} areaCode={areaCode} />}
      {mayRun && closed !== null && !readOnly && <p className="muted">{closed}</p>}
      <DecisionList page={page} areaCode={areaCode} mayChange={mayChange} />
    </section>
  );
}

/** Why decisions cannot be written now, or null when they can. */
function closedBecause(state: WeekState): string | null {
  if (!hasReached(state, 'IN_MEETING')) return 'Beslut skrivs när mötet har startat.';
  if (hasReached(state, 'APPROVED')) return 'Protokollet är justerat, så besluten kan inte ändras.';
  return null;
}
