import { WEEK_STATE_TEXT } from '@samlad/domain/week-states.js';
import type { ReactNode } from 'react';
import { formatRelative, type InstantFormats } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { Icon } from '@/ui/icon';
import type { MeetingPage } from './meeting.graphql';
import { RunningTimer } from './meeting-timer';

interface MeetingCourseProps {
  page: MeetingPage;
  /** The buttons that take the week further. */
  steps: ReactNode;
}

/** Where the meeting stands: state, time, signatures and what may be done next. */
export function MeetingCourse({ page, steps }: MeetingCourseProps) {
  const formats = useFormats();
  const now = useNow();
  const { label, meaning } = WEEK_STATE_TEXT[page.state];
  return (
    <section className="panel meeting-course" aria-label="Mötets gång">
      <div className="meeting-course-words">
        <p>
          <strong>{label}</strong> {meaning}
        </p>
        <p className="muted">{timeWords(page, formats, now)}</p>
      </div>
      <RunningTimer page={page} />
      <Signed page={page} />
      <div className="meeting-course-steps no-print">{steps}</div>
    </section>
  );
}

/** `Mötet är tors 26 nov kl. 09.00, om 2 dagar.`, `Började kl. 09.02.`, `Hölls 26 nov kl. 09.02–09.58.` */
function timeWords(
  { startsAt, startedAt, endedAt }: MeetingPage,
  formats: InstantFormats,
  now: Date,
): string {
  if (startedAt !== null && endedAt !== null) return `Mötet hölls ${formats.range(startedAt, endedAt)}.`;
  if (startedAt !== null) return `Mötet började ${formats.moment(startedAt)}.`;
  return `Mötet är ${formats.moment(startsAt)}, ${formatRelative(startsAt, now)}.`;
}

const PURPOSE_LABEL: Record<MeetingPage['signatures'][number]['purpose'], string> = {
  REVIEW: 'Granskad av',
  MINUTES: 'Justerat av',
};

function Signed({ page: { signatures } }: { page: MeetingPage }) {
  const { moment } = useFormats();
  if (signatures.length === 0) return null;
  return (
    <ul className="meeting-signatures" aria-label="Underskrifter">
      {signatures.map(({ purpose, userName, party, signedAt, own }) => (
        <li key={`${purpose} ${userName} ${signedAt}`}>
          <Icon name="check" />
          <span>{`${PURPOSE_LABEL[purpose]} ${userName}${own ? ' (du)' : ''}, ${party.shortName}, ${moment(signedAt)}`}</span>
        </li>
      ))}
    </ul>
  );
}
