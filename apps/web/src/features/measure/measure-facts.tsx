import { ChangeableMark } from '@/domain-ui/changeable-mark';
import { formatWeekYear } from '@/i18n/format';
import { Link } from 'react-router';
import type { FullMeasure } from './measure.graphql';
import { kindLabel, periodWords } from './measure-words';

/** Why the insats is made and what it should lead to. */
export function MeasureFacts({ measure }: { measure: FullMeasure }) {
  const { problem, cause, expectedEffect, kind, proposedBy, agreedInWeek, id, version, title, mark } =
    measure;
  return (
    <section className="panel" aria-labelledby="insats-varfor">
      <h2 id="insats-varfor">Varför och vad</h2>
      <dl className="measure-facts">
        <dt>Problem</dt>
        <dd>
          {problem ? (
            <Link to={`/insatser?vy=problem&visa=alla&problem=${problem.id}`}>{problem.title}</Link>
          ) : (
            <Missing>Problemet är inte delat med din part.</Missing>
          )}
        </dd>
        <dt>Orsak</dt>
        <dd>{cause ?? <Missing>Inte beskriven.</Missing>}</dd>
        <dt>Väntad effekt</dt>
        <dd>{expectedEffect ?? <Missing>Inte beskriven.</Missing>}</dd>
        <dt>Typ</dt>
        <dd>{kindLabel(kind)}</dd>
        <dt>Period</dt>
        <dd>{periodWords(measure)}</dd>
        <dt>Föreslagen av</dt>
        <dd>{proposedBy.name}</dd>
        <dt>Nivå</dt>
        <dd>
          <ChangeableMark objectType="MEASURE" {...{ id, version, title, mark }} />
        </dd>
        {agreedInWeek && (
          <>
            <dt>Överenskommen</dt>
            <dd>
              <Link to={`/mote/${agreedInWeek}`}>{`mötet ${formatWeekYear(agreedInWeek)}`}</Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Missing({ children }: { children: string }) {
  return <span className="muted">{children}</span>;
}
