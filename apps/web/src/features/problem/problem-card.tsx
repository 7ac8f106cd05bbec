import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { ChangeableMark } from '@/domain-ui/changeable-mark';
import { formatNumber } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button, LinkButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { MOVE_PROBLEM } from './problem.graphql';
import type { NumberedProblem } from './priority-matrix';
import { ProblemDialog } from './problem-dialog';
import { disagreementOf, factsOf } from './problem-words';
import { ScoreDialog } from './score-dialog';

interface ProblemCardProps extends NumberedProblem {
  areas: readonly { code: string; name: string }[];
  isShown: boolean;
  onShow: () => void;
}

/** One problem: what it is, what each party scores it, what is done about it. */
export function ProblemCard({ number, problem, areas, isShown, onShow }: ProblemCardProps) {
  const may = useMay();
  const [open, setOpen] = useState<'edit' | 'score' | null>(null);
  const { id, version, title, area, description, state, priority, scores, measures, mark } = problem;
  const headingId = `problem-${id}`;
  const back = useSend(MOVE_PROBLEM, { said: 'Ändringen är tillbakatagen.' });
  const move = useSend(MOVE_PROBLEM, {
    said: (_, { to }) => (to === 'CLOSED' ? `${title} är avslutat.` : `${title} är öppet igen.`),
    announcement: ({ moveProblem }) => ({
      undo: () => back.mutate({ id, expectedVersion: moveProblem.version, to: state }),
    }),
  });
  const disagreement = disagreementOf(scores);
  const hasOwn = scores.some((score) => score.own);
  return (
    <li className={isShown ? 'problem-card is-shown' : 'problem-card'} id={`p-${id}`}>
      <article aria-labelledby={headingId} onPointerEnter={onShow}>
        <div className="problem-head">
          <span className="problem-number" aria-hidden="true">
            {number}
          </span>
          <h3 id={headingId}>{title}</h3>
          {state === 'CLOSED' && <Badge>Avslutat</Badge>}
          <span className="problem-priority">
            {priority === null ? 'Ingen har satt poäng' : `Prioritet ${formatNumber(priority)} av 25`}
          </span>
        </div>
        <p className="muted">
          <Link to={`/omrade/${area.code}`}>{area.name}</Link>
          {` · ${factsOf(problem)}`}
        </p>
        <p>
          <ChangeableMark objectType="PROBLEM" {...{ id, version, title, mark }} />
        </p>
        {description && <p className="problem-text">{description}</p>}
        {scores.length > 0 && (
          <ul className="problem-scores" aria-label="Behov gånger påverkbarhet per part">
            {scores.map(({ party, need, influence, own }) => (
              <li key={party.id} className={own ? 'is-own' : undefined}>
                {`${party.shortName} ${need} × ${influence}`}
              </li>
            ))}
          </ul>
        )}
        {disagreement && (
          <p className="problem-apart">
            <Icon name="info" /> {disagreement}
          </p>
        )}
        {measures.length > 0 && (
          <p>
            {'Insatser: '}
            {measures.map((measure, index) => (
              <span key={measure.id}>
                {index > 0 && ', '}
                <Link to={`/insatser/${measure.id}`}>{measure.title}</Link>
                {` (${MEASURE_STATE_TEXT[measure.state].label.toLocaleLowerCase('sv-SE')})`}
              </span>
            ))}
          </p>
        )}
        <div className="problem-actions no-print">
          {may('measure.propose') && state === 'OPEN' && (
            <LinkButton size="small" icon="plus" to={`/insatser?ny=insats&problem=${id}`}>
              Ny insats<span className="visually-hidden">{` från ${title}`}</span>
            </LinkButton>
          )}
          {may('problem.write') && (
            <>
              {state === 'OPEN' && (
                <Button size="small" onClick={() => setOpen('score')}>
                  {hasOwn ? 'Ändra er poäng' : 'Sätt er poäng'}
                  <span className="visually-hidden">{` för ${title}`}</span>
                </Button>
              )}
              <Button size="small" icon="edit" onClick={() => setOpen('edit')}>
                Ändra<span className="visually-hidden">{` ${title}`}</span>
              </Button>
              <Button
                size="small"
                busy={move.isPending}
                onClick={() =>
                  move.mutate({ id, expectedVersion: version, to: state === 'OPEN' ? 'CLOSED' : 'OPEN' })
                }
              >
                {state === 'OPEN' ? 'Avsluta' : 'Öppna igen'}
                <span className="visually-hidden">{` ${title}`}</span>
              </Button>
            </>
          )}
        </div>
      </article>
      {open === 'edit' && <ProblemDialog problem={problem} areas={areas} onClose={() => setOpen(null)} />}
      {open === 'score' && <ScoreDialog problem={problem} onClose={() => setOpen(null)} />}
    </li>
  );
}
