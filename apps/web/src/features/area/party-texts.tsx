import { LevelBadge } from '@/domain-ui/level-badge';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import { TrendMark } from '@/domain-ui/trend-mark';
import { useFormats } from '@/lib/session';
import type { AreaOverview } from './area.graphql';

/** What the group and each party say of the area this week. */
export function PartyTexts({ overview: { texts, row } }: { overview: AreaOverview }) {
  const { moment } = useFormats();
  return (
    <section className="panel" aria-labelledby="area-texts">
      <h2 id="area-texts">Vad parterna skriver</h2>
      {row.jointText && (
        <div className="area-text area-text-joint">
          <p className="area-text-head">
            <strong>Gemensam bedömning</strong>
            <LevelBadge level={row.jointLevel} />
          </p>
          <p>{row.jointText}</p>
        </div>
      )}
      {texts.length === 0 && (
        <p className="muted">Ingen part har skickat in något om området den här veckan.</p>
      )}
      {texts.map(({ party, level, trend, text, mark, submittedAt, versionNumber }) => (
        <div key={party.id} className="area-text">
          <p className="area-text-head">
            <strong>{party.name}</strong>
            <LevelBadge level={level} />
            {trend && <TrendMark trend={trend} withLabel />}
            <span className="muted area-text-when">
              {versionNumber > 1 ? `${moment(submittedAt)}, version ${versionNumber}` : moment(submittedAt)}
            </span>
          </p>
          <p className={text ? undefined : 'muted'}>{text || 'Ingen text.'}</p>
          <SecrecyNote mark={mark} />
        </div>
      ))}
    </section>
  );
}
