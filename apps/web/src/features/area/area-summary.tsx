import { Link } from 'react-router';
import { RangeMark } from '@/charts/range-mark';
import { countWords } from '@/domain-ui/expected-range';
import { LevelBadge } from '@/domain-ui/level-badge';
import { formatCount, formatNumber } from '@/i18n/format';
import type { AreaOverview } from './area.graphql';

/** The area in one line: level, count against expectation, what is being done. */
export function AreaSummary({ overview }: { overview: AreaOverview }) {
  const { row, children, week } = overview;
  const { jointLevel, jointLevelIsProposal, previousJointLevel, count, previousCount, expected } = row;
  return (
    <dl className="panel area-summary">
      <div>
        <dt>Gemensam nivå</dt>
        <dd>
          <LevelBadge level={jointLevel} proposed={jointLevelIsProposal && jointLevel !== null} />
          {previousJointLevel !== null && (
            <span className="area-summary-note">{`förra veckan ${previousJointLevel}`}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>Händelser</dt>
        <dd>
          {countWords(count, expected)}
          {expected && (
            <RangeMark
              value={count}
              low={expected.lower}
              middle={expected.median}
              high={expected.upper}
              max={Math.max(count, expected.upper) * 1.25}
            />
          )}
          <span className="area-summary-note">{`förra veckan ${formatNumber(previousCount)}`}</span>
        </dd>
      </div>
      <div>
        <dt>Öppna insatser</dt>
        <dd>
          {formatNumber(row.openMeasures)}
          {row.overdueCommitments > 0 && (
            <strong className="area-summary-late">
              {formatCount(row.overdueCommitments, 'åtagande försenat', 'åtaganden försenade')}
            </strong>
          )}
        </dd>
      </div>
      {row.overlayCount > 0 && (
        <div>
          <dt>Utanför den gemensamma bilden</dt>
          <dd>{formatNumber(row.overlayCount)}</dd>
        </div>
      )}
      {children.length > 0 && (
        <div>
          <dt>Delområden</dt>
          <dd className="area-summary-children">
            {children.map(({ code, name }) => (
              <Link key={code} to={`/omrade/${code}?vecka=${week}`}>
                {name}
              </Link>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
