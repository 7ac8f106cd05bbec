import { COMMITMENT_STATE_TEXT, type CommitmentState } from '@samlad/domain/measure.js';
import { Icon } from '@/ui/icon';
import type { ListedMeasure } from './measure.graphql';
import './commitment-marks.css';

/** One sign a state, so that a row of parties can be read at a glance and in grey. */
const SIGN: Record<CommitmentState, string> = {
  PROPOSED: '?',
  ACCEPTED: '○',
  ONGOING: '◐',
  DONE: '●',
  DECLINED: '–',
  ABORTED: '×',
};

export function CommitmentSign({ state }: { state: CommitmentState }) {
  return (
    <span className={`measure-sign measure-sign-${state.toLowerCase()}`} aria-hidden="true">
      {SIGN[state]}
    </span>
  );
}

/** Each party's åtagande in short: sign, party, state in words for those who listen, and what is late. */
export function CommitmentMarks({ commitments }: { commitments: ListedMeasure['commitments'] }) {
  if (commitments.length === 0) return <span className="muted">Inga än</span>;
  return (
    <ul className="measure-marks">
      {commitments.map(({ id, party, state, overdue }) => (
        <li key={id} title={COMMITMENT_STATE_TEXT[state].label}>
          <CommitmentSign state={state} />
          {party.shortName}
          <span className="visually-hidden">{`: ${COMMITMENT_STATE_TEXT[state].label}`}</span>
          {overdue && (
            <strong className="measure-late">
              <Icon name="alert" />
              <span className="visually-hidden">, försenat</span>
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
}

const EXPLAINED: CommitmentState[] = ['PROPOSED', 'ACCEPTED', 'ONGOING', 'DONE', 'DECLINED', 'ABORTED'];

/** What the signs mean. */
export function MarksLegend() {
  return (
    <p className="measure-legend muted">
      {'Åtaganden: '}
      {EXPLAINED.map((state) => (
        <span key={state}>
          <CommitmentSign state={state} />
          {COMMITMENT_STATE_TEXT[state].label.toLocaleLowerCase('sv-SE')}
        </span>
      ))}
      <span>
        <Icon name="alert" /> försenat
      </span>
    </p>
  );
}
