import { actionLabel } from '@samlad/domain/audit-actions.js';
import { useMemo } from 'react';
import { request } from '@/lib/request';
import { useFormats } from '@/lib/session';
import { DigestCell, PartyCell, WhoCell } from './log-cells';
import { LogTable } from './log-table';
import { purposeWord } from './log-words';
import { CHANGE_LOG, type ChangeRow, type LogFilter } from './proof.graphql';

const PAGE = 50;

/** The chained log of changes: who changed what, with digests of before and after. */
export function ChangeLog({ filter }: { filter: LogFilter }) {
  const { moment } = useFormats();
  const columns = useMemo(
    () => [
      { key: 'sequence', header: 'Post', numeric: true, cell: (row: ChangeRow) => row.sequence },
      { key: 'at', header: 'När', rowHeader: true, cell: (row: ChangeRow) => moment(row.at) },
      {
        key: 'action',
        header: 'Vad',
        cell: (row: ChangeRow) => (
          <>
            {actionLabel(row.action)}
            <code className="proof-below proof-id">{row.objectId}</code>
          </>
        ),
      },
      { key: 'who', header: 'Vem', cell: (row: ChangeRow) => <WhoCell {...row} /> },
      { key: 'party', header: 'Part', cell: (row: ChangeRow) => <PartyCell {...row} /> },
      {
        key: 'purpose',
        header: 'Ändamål',
        cell: (row: ChangeRow) => purposeWord(row.purpose),
        hideBelow: 'wide' as const,
      },
      {
        key: 'before',
        header: 'Avtryck före',
        cell: (row: ChangeRow) => <DigestCell digest={row.digestBefore} />,
      },
      {
        key: 'after',
        header: 'Avtryck efter',
        cell: (row: ChangeRow) => <DigestCell digest={row.digestAfter} />,
      },
    ],
    [moment],
  );
  return (
    <LogTable
      title="Ändringar"
      queryKey={['changeLog', filter]}
      load={async (after, signal) =>
        (await request(CHANGE_LOG, { filter, first: PAGE, after }, signal)).changeLog
      }
      columns={columns}
      rowKey={({ sequence }) => String(sequence)}
      empty="Inga ändringar passar filtret. Rensa filter eller välj en längre period."
    />
  );
}
