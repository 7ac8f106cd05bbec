import { hasReached, WEEK_STATES, WEEK_STATE_TEXT } from '@samlad/domain/week-states.js';
import { formatRelative } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { Badge } from '@/ui/badge';
import { Stepper, type Step } from '@/ui/stepper';
import { nextDeadline } from './next-deadline';
import type { WeekOverview } from './week.graphql';

type Course = Pick<WeekOverview, 'state' | 'deadlines'>;

/** Where the week stands in its cycle, and by when what comes next. */
export function WeekCourse({ state, deadlines }: Course) {
  const { day, time } = useFormats();
  const steps = WEEK_STATES.map((key): Step => {
    const deadline = deadlines.find((entry) => entry.state === key);
    return {
      key,
      label: WEEK_STATE_TEXT[key].label,
      note: deadline && `${day(deadline.at)} ${time(deadline.at)}`,
      state: key === state ? 'current' : hasReached(state, key) ? 'done' : 'ahead',
    };
  });
  const { label, meaning } = WEEK_STATE_TEXT[state];
  return (
    <section className="panel week-course" aria-label="Veckans gång">
      <div className="week-course-words">
        <p className="week-course-state">
          <strong>{label}</strong> {meaning}
          <span className="week-course-place muted">
            {` Steg ${WEEK_STATES.indexOf(state) + 1} av ${WEEK_STATES.length}.`}
          </span>
        </p>
        <DeadlineWords state={state} deadlines={deadlines} />
      </div>
      <div className="week-course-steps">
        <Stepper label="Veckans steg" steps={steps} />
      </div>
    </section>
  );
}

function DeadlineWords({ state, deadlines }: Course) {
  const { moment } = useFormats();
  const now = useNow();
  const deadline = nextDeadline(deadlines, state);
  if (!deadline) return null;
  const isLate = new Date(deadline.at) <= now;
  return (
    <p className="week-course-deadline">
      {isLate && <Badge tone="warning">Tiden har gått ut</Badge>}
      <span>{`${deadline.label} ${moment(deadline.at)}, ${formatRelative(deadline.at, now)}.`}</span>
    </p>
  );
}
