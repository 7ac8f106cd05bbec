import { useMutation, useQuery } from '@tanstack/react-query';
import { formatNumber } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { download } from '@/lib/request';
import { Button } from '@/ui/button';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import { OWN_IMPORTS, type OwnImport } from './list-import.graphql';
import { UndoImport } from './undo-import';

/** What the own party has read in, the newest first, each to be undone. */
export function ImportHistory({ onUndo }: { onUndo: (jobId: string) => void }) {
  const asked = useQuery(graphqlQuery(OWN_IMPORTS, {}));
  const { moment } = useFormats();
  if (asked.isPending) return <Skeleton height="10rem" />;
  if (asked.isError)
    return <ErrorState message={errorMessage(asked.error)} requestId={errorRequestId(asked.error)} />;
  const rows = asked.data.ownImports.nodes;
  return (
    <div className="panel stack">
      <h2>Partens inläsningar</h2>
      {rows.length === 0 ? (
        <EmptyState title="Ingen lista är inläst än">
          Det som läses in här kan ångras i sin helhet.
        </EmptyState>
      ) : (
        <Table
          caption="Partens inläsningar"
          captionHidden
          narrow="stack"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'file', header: 'Fil', rowHeader: true, cell: (row: OwnImport) => <ListFile row={row} /> },
            { key: 'when', header: 'När', cell: ({ importedAt }: OwnImport) => moment(importedAt) },
            { key: 'who', header: 'Av', cell: ({ userName }: OwnImport) => userName ?? 'Driften' },
            { key: 'new', header: 'Nya', numeric: true, cell: ({ accepted }) => formatNumber(accepted) },
            {
              key: 'changed',
              header: 'Rättade',
              numeric: true,
              cell: ({ changed }) => formatNumber(changed),
            },
            {
              key: 'refused',
              header: 'Avvisade',
              numeric: true,
              cell: ({ refused }) => formatNumber(refused),
            },
            { key: 'undo', header: 'Ångra', cell: (row: OwnImport) => <Undo row={row} onUndo={onUndo} /> },
          ]}
        />
      )}
    </div>
  );
}

/** The file's name; the file itself as long as the municipality keeps it. */
function ListFile({ row: { id, fileName, fileKeptUntil } }: { row: OwnImport }) {
  const { moment } = useFormats();
  const fetching = useMutation({ mutationFn: () => download('/export/import-file', { importId: id }) });
  if (fileKeptUntil === null) return fileName;
  return (
    <span className="stack">
      {fileName}
      <Button tone="quiet" busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {`Hämta filen ${fileName}`}
      </Button>
      <span className="muted">{`Sparas till ${moment(fileKeptUntil)}`}</span>
      {fetching.error && <span role="alert">{errorMessage(fetching.error)}</span>}
    </span>
  );
}

function Undo({ row, onUndo }: { row: OwnImport; onUndo: (jobId: string) => void }) {
  if (row.undoneAt !== null) return row.kept > 0 ? `Ångrad, ${formatNumber(row.kept)} står kvar` : 'Ångrad';
  return <UndoImport importId={row.id} fileName={row.fileName} onUndo={onUndo} />;
}
