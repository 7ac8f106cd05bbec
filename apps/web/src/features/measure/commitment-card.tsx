import { COMMITMENT_STATE_TEXT, DECLINE_REASON_LABEL } from '@samlad/domain/measure.js';
import { ChangeableMark } from '@/domain-ui/changeable-mark';
import { formatDateYear } from '@/i18n/format';
import { Badge, type BadgeTone } from '@/ui/badge';
import { CommitmentActions } from './commitment-actions';
import { CommitmentSign } from './commitment-marks';
import { DosageLog } from './dosage-log';
import type { FullCommitment } from './measure.graphql';

const TONE: Partial<Record<FullCommitment['state'], BadgeTone>> = {
  ACCEPTED: 'info',
  ONGOING: 'info',
  DONE: 'success',
  DECLINED: 'danger',
};

/** One party's åtagande; the own party has the buttons, others see how it stands. */
export function CommitmentCard({ commitment }: { commitment: FullCommitment }) {
  const { party, state, own, overdue, what, mandateGround, responsibleFunction, dueOn } = commitment;
  const headingId = `part-${party.id}`;
  return (
    <li className={own ? 'measure-commitment measure-commitment-own' : 'measure-commitment'}>
      <article aria-labelledby={headingId}>
        <div className="measure-commitment-head">
          <h3 id={headingId}>{party.name}</h3>
          {own && <span className="muted">din part</span>}
          <Badge tone={TONE[state] ?? 'neutral'}>
            <CommitmentSign state={state} />
            {COMMITMENT_STATE_TEXT[state].label}
          </Badge>
          {overdue && (
            <Badge tone="warning" icon="alert">
              Försenat
            </Badge>
          )}
        </div>
        <p className="measure-what">{what}</p>
        {commitment.declineReason && (
          <p>
            <strong>{DECLINE_REASON_LABEL[commitment.declineReason]}.</strong>
            {commitment.declineComment && ` ${commitment.declineComment}`}
          </p>
        )}
        <dl className="measure-terms">
          <div>
            <dt>Ansvarig funktion</dt>
            <dd>{responsibleFunction}</dd>
          </div>
          <div>
            <dt>Klart senast</dt>
            <dd>{formatDateYear(dueOn)}</dd>
          </div>
          <div>
            <dt>Nivå</dt>
            <dd>
              <ChangeableMark
                objectType="COMMITMENT"
                id={commitment.id}
                version={commitment.version}
                title={`åtagandet för ${party.name}`}
                mark={commitment.mark}
              />
            </dd>
          </div>
          <div>
            <dt>Rådighet</dt>
            <dd>{mandateGround ?? <span className="muted">inte angiven</span>}</dd>
          </div>
        </dl>
        <DosageLog commitment={commitment} />
        {own && <CommitmentActions commitment={commitment} />}
      </article>
    </li>
  );
}
