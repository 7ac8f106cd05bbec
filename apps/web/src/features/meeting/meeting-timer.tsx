import { useNow } from '@/lib/use-now';
import { classNames } from '@/ui/class-names';
import type { MeetingPage } from './meeting.graphql';
import { minutesWords } from './minutes-words';

interface MeetingTimerProps {
  startedAt: string;
  plannedMinutes: number;
}

const TICK_MS = 10_000;
const MINUTE_MS = 60_000;

/** The timer of a meeting that is going on. */
export function RunningTimer({ page: { startedAt, endedAt, plannedMinutes } }: { page: MeetingPage }) {
  if (startedAt === null || endedAt !== null) return null;
  return <MeetingTimer startedAt={startedAt} plannedMinutes={plannedMinutes} />;
}

/** How long the meeting has gone on, in whole minutes; seen by those who look, never read out by itself. */
function MeetingTimer({ startedAt, plannedMinutes }: MeetingTimerProps) {
  const now = useNow(TICK_MS);
  const elapsed = Math.max(0, Math.floor((now.getTime() - Date.parse(startedAt)) / MINUTE_MS));
  const { gone, left, isOver } = minutesWords(elapsed, plannedMinutes);
  return (
    <div className={classNames('meeting-timer', isOver && 'meeting-timer-over')} role="timer">
      <span className="meeting-timer-words">
        <strong>{gone}</strong>
        {`, ${left}`}
      </span>
      <progress value={Math.min(elapsed, plannedMinutes)} max={plannedMinutes} aria-label="Mötestid" />
    </div>
  );
}
