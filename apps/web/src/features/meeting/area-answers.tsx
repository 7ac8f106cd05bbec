import { LevelBadge } from '@/domain-ui/level-badge';
import { SecrecyNote } from '@/domain-ui/secrecy-note';
import { TrendMark } from '@/domain-ui/trend-mark';
import type { MeetingPage } from './meeting.graphql';

/** What every party says of an area: level, which way it goes, and why. */
export function AreaAnswers({ page, areaCode }: { page: MeetingPage; areaCode: string }) {
  const texts = page.texts.filter((text) => text.areaCode === areaCode);
  return (
    <ul className="meeting-answers">
      {page.parties.map(({ party }) => {
        const answer = texts.find((text) => text.party.id === party.id);
        return (
          <li key={party.id}>
            <p className="meeting-line-head">
              <strong>{party.name}</strong>
              {answer ? (
                <>
                  <LevelBadge level={answer.level} />
                  {answer.trend && <TrendMark trend={answer.trend} withLabel />}
                </>
              ) : (
                <span className="muted">Inget svar</span>
              )}
            </p>
            {answer?.text && <p className="meeting-answer-text">{answer.text}</p>}
            {answer && <SecrecyNote mark={answer.mark} />}
          </li>
        );
      })}
    </ul>
  );
}
