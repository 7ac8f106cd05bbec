import { MEASURE_KINDS } from '@samlad/domain/measure-kinds.js';
import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import { formatDateRange, formatDateYear, formatList } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { COMMITMENT_TONE, commitmentLabel, declinedBecause, doseOf } from './commitment-words';
import {
  AGREE_MEASURE,
  type MeetingCommitment,
  type MeetingMeasure,
  type MeetingPage,
} from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';

interface MeasureCardProps {
  page: MeetingPage;
  measure: MeetingMeasure;
  answer: MeetingSlots['answer'];
}

function periodOf({ startsOn, endsOn }: MeetingMeasure): string {
  if (startsOn && endsOn) return formatDateRange(startsOn, endsOn);
  return startsOn ? `från ${formatDateYear(startsOn)}` : 'utan period';
}

/** One insats with what each party takes on, and the button by which the meeting agrees. */
export function MeasureCard({ page, measure, answer }: MeasureCardProps) {
  const { id, title, kind, state, overdue, commitments, mark } = measure;
  const kindLabel = MEASURE_KINDS.find(({ code }) => code === kind)?.label;
  return (
    <li className="meeting-card">
      <p className="meeting-line-head">
        <Link to={`/insatser/${id}`}>{title}</Link>
        <Badge tone={state === 'PROPOSED' ? 'info' : 'neutral'}>{MEASURE_STATE_TEXT[state].label}</Badge>
        {overdue && (
          <Badge tone="warning" icon="alert">
            Försenad
          </Badge>
        )}
        <SecrecyNote mark={mark} />
        <span className="muted">{[kindLabel, periodOf(measure)].filter(Boolean).join(' · ')}</span>
      </p>
      {commitments.length === 0 ? (
        <p className="muted">Ingen part har något åtagande än.</p>
      ) : (
        <ul className="meeting-commitments">
          {commitments.map((commitment) => (
            <CommitmentLine key={commitment.id} commitment={commitment} answer={answer} />
          ))}
        </ul>
      )}
      {state === 'PROPOSED' && <Agreement page={page} measure={measure} />}
    </li>
  );
}

interface CommitmentLineProps {
  commitment: MeetingCommitment;
  answer: MeetingSlots['answer'];
}

function CommitmentLine({ commitment, answer }: CommitmentLineProps) {
  const { party, state, what, responsibleFunction, dueOn, overdue, own, mark } = commitment;
  const facts = [responsibleFunction, `klart senast ${formatDateYear(dueOn)}`, doseOf(commitment)];
  const declined = declinedBecause(commitment);
  return (
    <li>
      <p className="meeting-line-head">
        <strong>{party.shortName}</strong>
        <Badge tone={COMMITMENT_TONE[state]}>{commitmentLabel(state)}</Badge>
        {overdue && (
          <Badge tone="warning" icon="alert">
            Försenat
          </Badge>
        )}
        <SecrecyNote mark={mark} />
      </p>
      <p>{what}</p>
      <p className="muted">{facts.join(' · ')}</p>
      {declined && <p className="muted">{declined}</p>}
      {own && state === 'PROPOSED' && answer(commitment)}
    </li>
  );
}

/** "Kom överens", or why the meeting cannot yet. */
function Agreement({ page, measure }: Omit<MeasureCardProps, 'answer'>) {
  const mayAgree = useMay()('measure.agree');
  const agree = useSend(AGREE_MEASURE, {
    said: `Insatsen ”${measure.title}” är överenskommen och står bland besluten.`,
  });
  const missing = measure.missingForAgreement;
  if (missing.length > 0) {
    return (
      <p className="meeting-missing">
        {`Innan ni kan komma överens: ${formatList(missing)}. `}
        <Link to={`/insatser/${measure.id}`}>Fyll i</Link>
      </p>
    );
  }
  if (!mayAgree) return null;
  if (page.state !== 'IN_MEETING') {
    return <p className="muted">Insatsen är komplett. Ni kommer överens om den när mötet pågår.</p>;
  }
  return (
    <p className="meeting-agree no-print">
      <Button
        tone="primary"
        icon="check"
        busy={agree.isPending}
        onClick={() => agree.mutate({ id: measure.id, expectedVersion: measure.version, week: page.week })}
      >
        Kom överens
      </Button>
      <span className="muted">Blir ett beslut i protokollet och går inte att ta tillbaka.</span>
    </p>
  );
}
