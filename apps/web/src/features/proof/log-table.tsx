import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { Button } from '@/ui/button';
import { ErrorState, Skeleton } from '@/ui/states';
import { type Column, Table } from '@/ui/table';
import { countWord } from './log-words';

interface LogPage<Row> {
  nodes: readonly Row[];
  totalCount: number;
  hasMore: boolean;
  endCursor: string | null;
}

interface LogTableProps<Row> {
  /** What the entries are, for the caption: "Ändringar". */
  title: string;
  queryKey: readonly unknown[];
  load: (after: string | null, signal: AbortSignal) => Promise<LogPage<Row>>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  empty: string;
}

/** Entries of a log, newest first, more of them by a button. */
export function LogTable<Row>({ title, queryKey, load, columns, rowKey, empty }: LogTableProps<Row>) {
  const pages = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    getNextPageParam: ({ hasMore, endCursor }) => (hasMore ? endCursor : undefined),
  });
  const rows = useMemo(() => pages.data?.pages.flatMap(({ nodes }) => nodes) ?? [], [pages.data]);
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
  const total = pages.data.pages[0]?.totalCount ?? 0;
  return (
    <div className="stack">
      <Table
        caption={`${title}: ${rows.length} visas av ${countWord(total)}`}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        narrow="stack"
        dense
        empty={empty}
      />
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          Visa fler
        </Button>
      )}
    </div>
  );
}
