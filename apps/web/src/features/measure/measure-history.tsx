import { useFormats } from '@/lib/session';
import type { FullMeasure } from './measure.graphql';

/** Every step the insats has taken, the latest first. */
export function MeasureHistory({ history }: { history: FullMeasure['history'] }) {
  const formats = useFormats();
  return (
    <section className="panel" aria-labelledby="insats-historik">
      <h2 id="insats-historik">Historik</h2>
      <ol className="measure-history" reversed>
        {history.toReversed().map(({ at, state, label, by }) => (
          <li key={`${at} ${state}`}>
            <strong>{label}</strong>
            <span className="muted">{`${formats.day(at)} ${at.slice(0, 4)} kl. ${formats.time(at)}, ${by}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
