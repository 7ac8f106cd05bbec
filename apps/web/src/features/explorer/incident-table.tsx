import { categoryOf } from '@samlad/domain/incident-categories.js';
import { PLACE_PRECISION_LABEL } from '@samlad/domain/place.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ReportedBy } from '@/domain-ui/reported-by';
import { SecrecyBadge } from '@/domain-ui/secrecy-badge';
import { formatCount, formatWeek } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { request } from '@/lib/request';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import { ErrorState, Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import type { filterOf } from './address';
import { type ExplorerRow, INCIDENT_TABLE } from './explorer.graphql';

const PAGE = 50;

/** The equal table: every incident of the same filter, those without a point too. */
export function IncidentTable({ filter }: { filter: ReturnType<typeof filterOf> }) {
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: ['explorerTable', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      request(INCIDENT_TABLE, { filter, first: PAGE, after: pageParam }, signal),
    getNextPageParam: ({ incidents }) => (incidents.hasMore ? incidents.endCursor : undefined),
  });
  const rows = useMemo(
    () => pages.data?.pages.flatMap(({ incidents }) => incidents.nodes) ?? [],
    [pages.data],
  );
  if (pages.isPending) return <Skeleton height="20rem" />;
  if (pages.isError) {
    return (
      <ErrorState
        message={errorMessage(pages.error)}
        requestId={errorRequestId(pages.error)}
        onRetry={() => void pages.refetch()}
      />
    );
  }
  const total = pages.data.pages[0]?.incidents.totalCount ?? 0;
  return (
    <div className="stack">
      <Table
        caption={`Händelser, ${rows.length} av ${total} rader`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        narrow="stack"
        dense
        empty="Inga händelser passar filtret. Rensa filter eller välj en längre period."
      />
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {`Visa ${formatCount(Math.min(PAGE, total - rows.length), 'rad', 'rader')} till`}
        </Button>
      )}
    </div>
  );
}

function useColumns() {
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'time',
        header: 'När',
        rowHeader: true,
        cell: (row: ExplorerRow) => formats.range(row.occurredFrom, row.occurredTo),
        sortValue: (row: ExplorerRow) => row.occurredFrom,
      },
      {
        key: 'week',
        header: 'Vecka',
        cell: (row: ExplorerRow) => formatWeek(row.week),
        sortValue: (row: ExplorerRow) => row.week,
      },
      {
        key: 'category',
        header: 'Kategori',
        cell: (row: ExplorerRow) => categoryOf(row.categoryCode)?.label ?? row.categoryCode,
        sortValue: (row: ExplorerRow) => categoryOf(row.categoryCode)?.label ?? row.categoryCode,
      },
      {
        key: 'area',
        header: 'Område',
        cell: (row: ExplorerRow) => (
          <Link to={`/omrade/${row.area.code}?vecka=${row.week}`}>{row.area.name}</Link>
        ),
        sortValue: (row: ExplorerRow) => row.area.name,
      },
      {
        key: 'place',
        header: 'Plats',
        cell: (row: ExplorerRow) => row.placeName ?? PLACE_PRECISION_LABEL[row.placePrecision],
        hideBelow: 'wide' as const,
      },
      {
        key: 'count',
        header: 'Antal',
        numeric: true,
        cell: (row: ExplorerRow) => row.count,
        sortValue: (row: ExplorerRow) => row.count,
      },
      {
        key: 'party',
        header: 'Part',
        cell: (row: ExplorerRow) => (
          <span className="row">
            {row.party.shortName}
            <ReportedBy {...row} />
          </span>
        ),
        sortValue: (row: ExplorerRow) => row.party.shortName,
      },
      { key: 'level', header: 'Nivå', cell: (row: ExplorerRow) => <SecrecyBadge level={row.secrecyLevel} /> },
    ],
    [formats],
  );
}
