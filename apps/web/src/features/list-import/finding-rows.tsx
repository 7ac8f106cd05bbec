import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '@/i18n/format';
import { MoreRows } from '@/domain-ui/more-rows';
import { errorMessage } from '@/lib/api-error';
import { operationName } from '@/lib/request';
import { download, request } from '@/lib/request';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import { type FindingKind, IMPORT_FINDINGS } from './list-import.graphql';

interface FindingRowsProps {
  title: string;
  kind: FindingKind;
  count: number;
  jobId: string;
}

/** Every row of a kind, with its line and why, a page at a time; and all of them as a file. */
export function FindingRows(props: FindingRowsProps) {
  const [isOpen, setOpen] = useState(false);
  const { title, count } = props;
  if (count === 0) return null;
  return (
    <Disclosure summary={`${title} (${formatNumber(count)})`} onToggle={setOpen}>
      {isOpen && <Rows {...props} />}
    </Disclosure>
  );
}

type Cursor = { line: number; ordinal: number } | null;

function Rows({ title, kind, count, jobId }: FindingRowsProps) {
  const pages = useInfiniteQuery({
    queryKey: [operationName(IMPORT_FINDINGS), { jobId, kind }],
    queryFn: ({ pageParam, signal }) => request(IMPORT_FINDINGS, { jobId, kind, after: pageParam }, signal),
    initialPageParam: null as Cursor,
    getNextPageParam: ({ importFindings: { hasMore, nodes } }): Cursor | undefined => {
      const last = nodes.at(-1);
      return hasMore && last ? { line: last.line, ordinal: last.ordinal } : undefined;
    },
    staleTime: Infinity,
  });
  const taking = useMutation({
    mutationFn: () => download('/export/import-findings', { jobId, kind }),
    onError: (error) => announce(errorMessage(error), { tone: 'danger' }),
  });
  const rows = pages.data?.pages.flatMap(({ importFindings }) => importFindings.nodes) ?? [];
  if (pages.isPending) return <Skeleton />;
  return (
    <div className="stack">
      <Table
        caption={title}
        captionHidden
        dense
        maxHeight="24rem"
        rows={rows}
        rowKey={({ line, ordinal }) => `${line}:${ordinal}`}
        columns={[
          ...(kind === 'KEPT'
            ? []
            : [{ key: 'line', header: 'Rad', numeric: true, cell: ({ line }: { line: number }) => line }]),
          { key: 'why', header: 'Varför', rowHeader: true, cell: ({ sentence }) => sentence },
        ]}
      />
      <MoreRows shown={rows.length} total={count} query={pages} />
      <div className="row">
        <Button icon="file" busy={taking.isPending} onClick={() => taking.mutate()}>
          Hämta som CSV
        </Button>
      </div>
    </div>
  );
}
