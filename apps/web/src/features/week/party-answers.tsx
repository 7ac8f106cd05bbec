import { LevelBadge } from '@/domain-ui/level-badge';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import { TrendMark } from '@/domain-ui/trend-mark';
import type { AreaRow, PartyStatus } from './week.graphql';

interface PartyAnswersProps {
  row: AreaRow;
  parties: readonly PartyStatus[];
}

/** What every party says of an area, level and text, to weigh together. */
export function PartyAnswers({ row, parties }: PartyAnswersProps) {
  return (
    <ul className="week-answers">
      {parties.map(({ party }) => {
        const answer = row.levels.find(({ partyId }) => partyId === party.id);
        return (
          <li key={party.id}>
            <span className="week-answers-head">
              <strong>{party.shortName}</strong>
              {answer && answer.level !== null ? (
                <>
                  <LevelBadge level={answer.level} />
                  {answer.trend && <TrendMark trend={answer.trend} withLabel />}
                </>
              ) : (
                <span className="muted">Inget svar</span>
              )}
            </span>
            {answer?.text && <p>{answer.text}</p>}
            {answer && <SecrecyNote mark={answer.mark} />}
          </li>
        );
      })}
    </ul>
  );
}
