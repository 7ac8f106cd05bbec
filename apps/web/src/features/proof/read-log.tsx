import { useMemo } from 'react';
import { request } from '@/lib/request';
import { useFormats } from '@/lib/session';
import { Badge } from '@/ui/badge';
import { PartyCell, TwoLines, WhoCell } from './log-cells';
import { LogTable } from './log-table';
import { kindWord, operationWord, purposeWord, thingsRead } from './log-words';
import { type LogFilter, READ_LOG, type ReadRow } from './proof.graphql';

const PAGE = 50;

/** The log of reads: who has read what and why; what was read is not shown. */
export function ReadLog({ filter }: { filter: LogFilter }) {
  const { moment } = useFormats();
  const columns = useMemo(
    () => [
      { key: 'at', header: 'När', rowHeader: true, cell: (row: ReadRow) => moment(row.at) },
      { key: 'who', header: 'Vem', cell: (row: ReadRow) => <WhoCell {...row} /> },
      { key: 'party', header: 'Part', cell: (row: ReadRow) => <PartyCell {...row} /> },
      { key: 'kind', header: 'Slag', cell: (row: ReadRow) => <KindBadge kind={row.kind} /> },
      { key: 'operation', header: 'Vad', cell: (row: ReadRow) => operationWord(row.operation) },
      {
        key: 'things',
        header: 'Omfattning',
        cell: (row: ReadRow) => (
          <TwoLines
            main={row.objectCount === 0 ? '–' : thingsRead(row.objectCount, row.objectType)}
            below={row.author === null ? null : `från ${row.author}`}
          />
        ),
      },
      { key: 'purpose', header: 'Ändamål', cell: (row: ReadRow) => purposeWord(row.purpose) },
    ],
    [moment],
  );
  return (
    <LogTable
      title="Läsningar"
      queryKey={['readLog', filter]}
      load={async (after, signal) =>
        (await request(READ_LOG, { filter, first: PAGE, after }, signal)).readLog
      }
      columns={columns}
      rowKey={({ id }) => id}
      empty="Inga läsningar passar filtret. Rensa filter eller välj en längre period."
    />
  );
}

function KindBadge({ kind }: { kind: string }) {
  const word = kindWord(kind);
  return kind === 'ORDINARY' ? word : <Badge tone={kind === 'DENIED' ? 'danger' : 'warning'}>{word}</Badge>;
}
