import { SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import { LevelBadge } from '@/domain-ui/level-badge';
import { TrendMark } from '@/domain-ui/trend-mark';
import type { AreaRow } from './week.graphql';

/** One party's level and trend in an area, small enough to stand in a row. */
export function PartyLevelCell({ answer }: { answer: AreaRow['levels'][number] | undefined }) {
  if (!answer || answer.level === null) {
    return (
      <span className="week-party-level muted">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">inget svar</span>
      </span>
    );
  }
  return (
    <span className="week-party-level" title={titleOf(answer)}>
      <LevelBadge level={answer.level} look="mark" />
      {answer.trend && <TrendMark trend={answer.trend} />}
    </span>
  );
}

/** The text on hover with its level; undefined without a text. */
function titleOf({ text, mark }: AreaRow['levels'][number]): string | undefined {
  if (text === null || mark === null) return undefined;
  const { letter, label } = SECRECY_TEXT[mark.level];
  return `${text} (${letter} ${label})`;
}
