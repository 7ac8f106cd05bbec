import { AREA_LEVEL_LABEL, type AreaLevel } from '@samlad/domain/source-types.js';
import { useMemo } from 'react';
import { ChartFigure } from '@/charts/chart-figure';
import { SeriesChart } from '@/charts/series-chart';
import type { SeriesPoint } from '@/charts/series';
import { expectedWords } from '@/domain-ui/expected-range';
import { formatCount, formatNumber, formatWeekDates, formatWeekYear } from '@/i18n/format';
import { Table, type Column } from '@/ui/table';
import type { AreaOverview } from './area.graphql';
import { ExpectedMethod } from './expected-method';
import { measureSpans } from './measure-spans';
import { SeriesLegend } from './series-legend';

const TICK_EVERY = 13;

/** Two years of weeks against what was expected, with insatser under the same axis. */
export function TwoYears({ overview }: { overview: AreaOverview }) {
  const points = useMemo(() => pointsOf(overview), [overview]);
  const { spans, left } = useMemo(() => measureSpans(overview.measures, overview.weeks), [overview]);
  const ticks = overview.weeks.flatMap((week, at) =>
    (overview.weeks.length - 1 - at) % TICK_EVERY === 0 ? [{ at, label: formatWeekYear(week) }] : [],
  );
  return (
    <section className="panel area-wide" aria-labelledby="area-two-years">
      <h2 id="area-two-years">{`${overview.weeks.length} veckor`}</h2>
      <ChartFigure
        legend={<SeriesLegend hasSpans={spans.length > 0} />}
        method={<ExpectedMethod expected={overview.row.expected} count={overview.row.count} />}
        table={<WeekTable points={points} />}
      >
        <SeriesChart
          label="Händelser vecka för vecka. Pilarna går mellan veckorna."
          points={points}
          spans={spans}
          ticks={ticks}
          stripLabel="Gemensam nivå"
          read={(index) => readWeek(points[index])}
        />
      </ChartFigure>
      {left > 0 && (
        <p className="muted">{`${formatCount(left, 'äldre insats ryms', 'äldre insatser ryms')} inte i diagrammet och står i listan Insatser.`}</p>
      )}
    </section>
  );
}

function pointsOf(overview: AreaOverview): SeriesPoint[] {
  return overview.weeks.map((week, index) => ({
    key: week,
    value: overview.totals[index] ?? 0,
    low: overview.expectedLower[index] ?? null,
    middle: overview.expectedMedian[index] ?? null,
    high: overview.expectedUpper[index] ?? null,
    level: overview.jointLevels[index] ?? null,
  }));
}

function expectedOf({ low, high }: SeriesPoint): string | null {
  return low === null || high === null ? null : expectedWords({ lower: low, upper: high });
}

function levelOf({ level }: SeriesPoint): string {
  return level === null ? 'ingen nivå' : `nivå ${level} ${AREA_LEVEL_LABEL[level as AreaLevel]}`;
}

function readWeek(point: SeriesPoint | undefined): string {
  if (!point) return '';
  const expected = expectedOf(point);
  const count = formatCount(point.value, 'händelse', 'händelser');
  const against = expected === null ? 'för få veckor för att vänta något' : `väntat ${expected}`;
  return `${formatWeekYear(point.key)}: ${count}, ${against}, ${levelOf(point)}`;
}

const COLUMNS: Column<SeriesPoint>[] = [
  {
    key: 'vecka',
    header: 'Vecka',
    rowHeader: true,
    sortValue: ({ key }) => key,
    cell: ({ key }) => `${formatWeekYear(key)} (${formatWeekDates(key)})`,
  },
  {
    key: 'antal',
    header: 'Händelser',
    numeric: true,
    sortValue: ({ value }) => value,
    firstDirection: 'descending',
    cell: ({ value }) => formatNumber(value),
  },
  { key: 'vantat', header: 'Väntat', numeric: true, cell: (point) => expectedOf(point) ?? '–' },
  {
    key: 'niva',
    header: 'Gemensam nivå',
    sortValue: ({ level }) => level,
    firstDirection: 'descending',
    cell: levelOf,
  },
];

function WeekTable({ points }: { points: readonly SeriesPoint[] }) {
  return (
    <Table
      caption="Händelser vecka för vecka"
      captionHidden
      columns={COLUMNS}
      rows={points}
      rowKey={({ key }) => key}
      initialSort={{ key: 'vecka', direction: 'descending' }}
      dense
      maxHeight="24rem"
    />
  );
}
