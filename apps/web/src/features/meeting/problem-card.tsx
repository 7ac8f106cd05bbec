import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import { formatList, formatNumber } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { Button } from '@/ui/button';
import type { MeetingProblem } from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';

interface ProblemCardProps {
  problem: MeetingProblem;
  slots: Pick<MeetingSlots, 'propose' | 'score'>;
}

/** One problem: how it is weighed, what is being done, and the way to propose more. */
export function ProblemCard({ problem, slots }: ProblemCardProps) {
  const mayDo = useMay();
  const [open, setOpen] = useState<'propose' | 'score' | null>(null);
  const close = () => setOpen(null);
  const { title, description, timePattern, categoryGroup, priority, scores, measures, mark } = problem;
  const group = CATEGORY_GROUPS.find(({ code }) => code === categoryGroup)?.label;
  return (
    <li className="meeting-card">
      <p className="meeting-line-head">
        <strong>{title}</strong>
        <span>
          {priority === null ? 'Ingen prioritet satt' : `Prioritet ${formatNumber(priority)} av 25`}
        </span>
        <SecrecyNote mark={mark} />
      </p>
      <p className="muted">{[group, timePattern].filter(Boolean).join(' · ')}</p>
      {description && <p>{description}</p>}
      {scores.length > 0 && (
        <p className="muted">
          {`Behov × påverkbarhet: ${formatList(scores.map(({ party, need, influence }) => `${party.shortName} ${need} × ${influence}`))}`}
        </p>
      )}
      {measures.length > 0 && (
        <p>
          {'Insatser: '}
          {measures.map(({ id, title: name, state }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to={`/insatser/${id}`}>{name}</Link>
              {` (${MEASURE_STATE_TEXT[state].label.toLocaleLowerCase('sv-SE')})`}
            </span>
          ))}
        </p>
      )}
      <p className="row meeting-tool no-print">
        {mayDo('measure.propose') && (
          <Button size="small" icon="plus" onClick={() => setOpen('propose')}>
            Föreslå insats<span className="visually-hidden">{` mot ${title}`}</span>
          </Button>
        )}
        {mayDo('problem.write') && (
          <Button size="small" tone="quiet" onClick={() => setOpen('score')}>
            {scores.some(({ own }) => own) ? 'Ändra er poäng' : 'Sätt er poäng'}
            <span className="visually-hidden">{` för ${title}`}</span>
          </Button>
        )}
      </p>
      {open === 'propose' && slots.propose(problem, close)}
      {open === 'score' && slots.score(problem, close)}
    </li>
  );
}
