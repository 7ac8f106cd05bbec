import { max } from 'd3-array';
import { Link } from 'react-router';
import { RangeMark } from '@/charts/range-mark';
import { countWords } from '@/domain-ui/expected-range';
import { LevelBadge } from '@/domain-ui/level-badge';
import { formatCount, formatNumber } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import type { Column } from '@/ui/table';
import { PartyLevelCell } from './party-level';
import type { AreaRow, WeekOverview } from './week.graphql';

interface AreaColumnOptions {
  overview: WeekOverview;
  /** Opens the dialog where level and text are set; null when that may not be done now. */
  onAssess: ((code: string) => void) | null;
}

/** One overdue åtagande weighs more than any number of open insatser. */
const OVERDUE_FIRST = 1_000;

/** The columns of the area list: what stands out, against what, who says what, and what is being done. */
export function areaColumns({ overview, onAssess }: AreaColumnOptions): Column<AreaRow>[] {
  const { week, areas, parties } = overview;
  const top = max(areas, ({ count, expected }) => Math.max(count, expected?.upper ?? 0)) ?? 1;
  return [
    {
      key: 'omrade',
      header: 'Område',
      rowHeader: true,
      sortValue: ({ area }) => area.name,
      cell: ({ area, overlayCount }) => (
        <>
          <Link to={`/omrade/${area.code}?vecka=${week}`}>{area.name}</Link>
          {overlayCount > 0 && (
            <span className="week-area-note">
              {`utanför den gemensamma bilden: ${formatNumber(overlayCount)}`}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'niva',
      header: 'Gemensam nivå',
      sortValue: ({ jointLevel }) => jointLevel,
      firstDirection: 'descending',
      cell: (row) => <JointLevel row={row} onAssess={onAssess} />,
    },
    {
      key: 'handelser',
      header: 'Händelser',
      sortValue: ({ count }) => count,
      firstDirection: 'descending',
      cell: ({ count, previousCount, expected }) => (
        <span className="week-area-count">
          <span>{countWords(count, expected)}</span>
          {expected && (
            <RangeMark
              value={count}
              low={expected.lower}
              middle={expected.median}
              high={expected.upper}
              max={top}
            />
          )}
          <span className="week-area-note">{`förra veckan ${formatNumber(previousCount)}`}</span>
        </span>
      ),
    },
    ...parties.map(({ party }): Column<AreaRow> => ({
      key: `part-${party.id}`,
      header: <span className="week-party-head">{party.shortName}</span>,
      headerText: party.shortName,
      cell: ({ levels }) => <PartyLevelCell answer={levels.find(({ partyId }) => partyId === party.id)} />,
    })),
    {
      key: 'insatser',
      header: 'Öppna insatser',
      sortValue: ({ openMeasures, overdueCommitments }) => overdueCommitments * OVERDUE_FIRST + openMeasures,
      firstDirection: 'descending',
      cell: ({ openMeasures, overdueCommitments }) => (
        <span className="week-area-work">
          <span>{formatNumber(openMeasures)}</span>
          {overdueCommitments > 0 && (
            <Badge tone="warning" icon="alert">
              {formatCount(overdueCommitments, 'sent', 'sena')}
              <span className="visually-hidden">{overdueCommitments === 1 ? ' åtagande' : ' åtaganden'}</span>
            </Badge>
          )}
        </span>
      ),
    },
  ];
}

function JointLevel({ row, onAssess }: { row: AreaRow; onAssess: AreaColumnOptions['onAssess'] }) {
  const { area, jointLevel, jointLevelIsProposal, previousJointLevel } = row;
  const changed = previousJointLevel !== null && previousJointLevel !== jointLevel;
  return (
    <span className="week-joint">
      <LevelBadge level={jointLevel} proposed={jointLevelIsProposal && jointLevel !== null} />
      {changed && <span className="week-area-note">{`förra veckan ${previousJointLevel}`}</span>}
      {onAssess && (
        <Button
          size="small"
          tone="quiet"
          icon="edit"
          className="no-print"
          onClick={() => onAssess(area.code)}
        >
          {jointLevelIsProposal ? 'Sätt nivå' : 'Ändra'}
          <span className="visually-hidden">{` för ${area.name}`}</span>
        </Button>
      )}
    </span>
  );
}
