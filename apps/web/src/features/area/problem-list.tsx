import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { formatList, formatNumber, formatWeekYear } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import type { AreaOverview } from './area.graphql';

type Problem = AreaOverview['problems'][number];

/** The problems of the area, the weightiest first. */
export function ProblemList({ overview: { problems } }: { overview: AreaOverview }) {
  const ordered = [...problems].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  return (
    <section className="panel" aria-labelledby="area-problems">
      <h2 id="area-problems">Problem</h2>
      {ordered.length === 0 ? (
        <p className="muted">Inga problem är beskrivna för området. De läggs upp i mötet.</p>
      ) : (
        <ul className="area-list">
          {ordered.map((problem) => (
            <ProblemLine key={problem.id} problem={problem} />
          ))}
        </ul>
      )}
    </section>
  );
}

function factsOf({ categoryGroup, timePattern, openedInWeek }: Problem): string {
  const group = CATEGORY_GROUPS.find(({ code }) => code === categoryGroup)?.label;
  return [group, timePattern, `sedan ${formatWeekYear(openedInWeek)}`].filter(Boolean).join(' · ');
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { title, description, state, priority, scores, measures } = problem;
  return (
    <li>
      <p className="area-line-head">
        <strong>{title}</strong>
        {state === 'CLOSED' && <Badge>Avslutat</Badge>}
        <span>
          {priority === null ? 'Ingen prioritet satt' : `Prioritet ${formatNumber(priority)} av 25`}
        </span>
      </p>
      <p className="muted">{factsOf(problem)}</p>
      {description && <p>{description}</p>}
      {scores.length > 0 && (
        <p className="muted">
          {`Behov × påverkbarhet: ${formatList(scores.map(({ party, need, influence }) => `${party.shortName} ${need} × ${influence}`))}`}
        </p>
      )}
      {measures.length > 0 && (
        <p>
          {'Insatser: '}
          {measures.map(({ id, title: name, state: at }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to={`/insatser/${id}`}>{name}</Link>
              {` (${MEASURE_STATE_TEXT[at].label.toLocaleLowerCase('sv-SE')})`}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
