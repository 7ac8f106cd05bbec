import { formatCount } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import type { PictureFinding } from './picture-review.graphql';
import { NO_REMEDY, remedyWords } from './remedy-words';

interface FindingCardProps {
  finding: PictureFinding;
  onKeep?: (() => void) | null;
  onTakeBack?: (() => void) | null;
}

/** One description that fits too few: what it says, why that is too little, and what to do. */
export function FindingCard({ finding, onKeep, onTakeBack }: FindingCardProps) {
  const { moment } = useFormats();
  const { parties, place, category, from, to, words, persons, k, remedies, decision, mayKeep, open } =
    finding;
  const heading = `finding-${finding.fingerprint}`;
  return (
    <article className="panel finding-card" data-open={open} aria-labelledby={heading}>
      <h3 id={heading}>{`${category}, ${place}`}</h3>
      <dl className="finding-facts">
        <dt>Om personen</dt>
        <dd>{words.length > 0 ? words.join(', ') : 'inget mer än kategorin'}</dd>
        <dt>Tid</dt>
        <dd>{to > from ? `${moment(from)} – ${moment(to)}` : moment(from)}</dd>
        <dt>Från</dt>
        <dd>{parties.join(', ')}</dd>
        <dt>Passar</dt>
        <dd>
          <strong>{formatCount(persons, 'person', 'personer')}</strong>
          {`, ska vara minst ${k}`}
        </dd>
      </dl>
      <div>
        <h4>Så kan det skrivas i stället</h4>
        <ul>
          {remedies.map((remedy) => (
            <li key={JSON.stringify(remedy)}>{remedyWords(remedy)}</li>
          ))}
          {remedies.length === 0 && <li>{NO_REMEDY}</li>}
        </ul>
      </div>
      {!mayKeep && (
        <p className="muted">
          Får inte behållas: i skola, rekrytering och sexuellt ofredande känns få personer lätt igen.
        </p>
      )}
      {decision && (
        <p>
          {decision.kept ? 'Behålls: ' : 'Prövas igen: '}
          {decision.reason}
          <span className="muted">{` ${decision.by}, ${moment(decision.decidedAt)}`}</span>
        </p>
      )}
      {(onKeep || onTakeBack) && (
        <div className="row">
          {onKeep && <Button onClick={onKeep}>Behåll med skäl</Button>}
          {onTakeBack && <Button onClick={onTakeBack}>Ångra</Button>}
        </div>
      )}
    </article>
  );
}
