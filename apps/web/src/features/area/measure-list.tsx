import { MEASURE_KINDS } from '@samlad/domain/measure-kinds.js';
import { COMMITMENT_STATE_TEXT, MEASURE_STATE_TEXT } from '@samlad/domain/measure.js';
import { Link } from 'react-router';
import { formatDateRange, formatDateYear } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import type { AreaMeasure, AreaOverview } from './area.graphql';

/** The insatser of the area with what each party has taken on. */
export function MeasureList({ overview: { measures } }: { overview: AreaOverview }) {
  return (
    <section className="panel" aria-labelledby="area-measures">
      <h2 id="area-measures">Insatser</h2>
      {measures.length === 0 ? (
        <p className="muted">Inga insatser finns för området.</p>
      ) : (
        <ul className="area-list">
          {measures.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </ul>
      )}
    </section>
  );
}

function periodOf({ startsOn, endsOn }: AreaMeasure): string {
  if (startsOn && endsOn) return formatDateRange(startsOn, endsOn);
  return startsOn ? `från ${formatDateYear(startsOn)}` : 'utan period';
}

function MeasureLine({ measure }: { measure: AreaMeasure }) {
  const { id, title, kind, state, overdue, commitments } = measure;
  const kindLabel = MEASURE_KINDS.find(({ code }) => code === kind)?.label;
  return (
    <li>
      <p className="area-line-head">
        <Link to={`/insatser/${id}`}>{title}</Link>
        <Badge>{MEASURE_STATE_TEXT[state].label}</Badge>
        {overdue && (
          <Badge tone="warning" icon="alert">
            Försenad
          </Badge>
        )}
      </p>
      <p className="muted">{[kindLabel, periodOf(measure)].filter(Boolean).join(' · ')}</p>
      {commitments.length > 0 && (
        <ul className="area-commitments">
          {commitments.map((commitment) => (
            <li key={commitment.id}>
              {`${commitment.party.shortName}: ${COMMITMENT_STATE_TEXT[commitment.state].label.toLocaleLowerCase('sv-SE')}`}
              {commitment.overdue && <strong>, försenat</strong>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
