import { MEASURE_STATE_TEXT, MEASURE_STATES, type MeasureState } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { formatNumber } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { CommitmentMarks } from './commitment-marks';
import type { ListedMeasure } from './measure.graphql';
import { kindLabel, periodWords } from './measure-words';
import type { MeasureSteps } from './use-measure-steps';

interface MeasureBoardProps {
  measures: readonly ListedMeasure[];
  steps: MeasureSteps;
}

/** The way an insats goes; the columns of how it may end are shown when something is in them. */
const ALWAYS: readonly MeasureState[] = ['PROPOSED', 'AGREED', 'PLANNED', 'ONGOING', 'DONE', 'IN_FOLLOW_UP'];

/** The register as a board: one column a state. */
export function MeasureBoard({ measures, steps }: MeasureBoardProps) {
  const columns = MEASURE_STATES.map((state) => ({
    state,
    cards: measures.filter((measure) => measure.state === state),
  })).filter(({ state, cards }) => cards.length > 0 || ALWAYS.includes(state));
  return (
    <div className="measure-board" role="region" aria-label="Insatser per läge" tabIndex={0}>
      {columns.map(({ state, cards }) => (
        <section key={state} className="measure-column" aria-labelledby={`lage-${state}`}>
          <h2 id={`lage-${state}`}>
            {MEASURE_STATE_TEXT[state].label}
            <span className="measure-column-count">{formatNumber(cards.length)}</span>
          </h2>
          {cards.length === 0 ? (
            <p className="measure-column-empty muted">Ingen</p>
          ) : (
            <ul>
              {cards.map((measure) => (
                <Card key={measure.id} measure={measure} steps={steps} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function Card({ measure, steps }: { measure: ListedMeasure; steps: MeasureSteps }) {
  const { id, title, kind, area, overdue, commitments } = measure;
  return (
    <li className="measure-card">
      <h3>
        <Link to={`/insatser/${id}`}>{title}</Link>
      </h3>
      <p className="muted">{[area.name, kindLabel(kind)].join(' · ')}</p>
      <p className="muted">{periodWords(measure)}</p>
      <CommitmentMarks commitments={commitments} />
      <div className="measure-card-foot">
        {overdue && (
          <Badge tone="warning" icon="alert">
            Försenad
          </Badge>
        )}
        {measure.steps.map((step) => (
          <Button key={step.to} size="small" busy={steps.isBusy} onClick={() => steps.ask(measure, step)}>
            {step.label}…<span className="visually-hidden">{` ${title}`}</span>
          </Button>
        ))}
      </div>
    </li>
  );
}
