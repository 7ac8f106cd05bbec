import { Link } from 'react-router';
import { Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import type { ExplorerMap } from './explorer.graphql';

type Row = ExplorerMap['perArea'][number];

interface AreaTableProps {
  figures: ExplorerMap | undefined;
  highlighted: string | null;
  onHighlight: (code: string | null) => void;
}

const COLUMNS = [
  {
    key: 'area',
    header: 'Område',
    rowHeader: true,
    cell: (row: Row) => <Link to={`/omrade/${row.areaCode}`}>{row.areaName}</Link>,
    sortValue: (row: Row) => row.areaName,
  },
  {
    key: 'count',
    header: 'Händelser',
    numeric: true,
    cell: (row: Row) => row.count,
    sortValue: (row: Row) => row.count,
    firstDirection: 'descending' as const,
  },
  {
    key: 'hidden',
    header: 'Varav utan punkt',
    numeric: true,
    cell: (row: Row) => row.withoutPosition,
    sortValue: (row: Row) => row.withoutPosition,
  },
];

/** The counts per area that the map shows, as a table. */
export function AreaTable({ figures, highlighted, onHighlight }: AreaTableProps) {
  if (!figures) return <Skeleton height="16rem" />;
  return (
    <Table
      caption="Händelser per område"
      columns={COLUMNS}
      rows={figures.perArea}
      rowKey={({ areaCode }) => areaCode}
      initialSort={{ key: 'count', direction: 'descending' }}
      highlighted={highlighted}
      onHighlight={onHighlight}
      empty="Inga händelser passar filtret."
      dense
    />
  );
}
