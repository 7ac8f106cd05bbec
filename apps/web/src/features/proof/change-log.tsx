import { actionLabel } from '@samlad/domain/audit-actions.js';
import { useMemo } from 'react';
import { request } from '@/lib/request';
import { useFormats } from '@/lib/session';
import { DigestCell, PartyCell, TwoLines, WhoCell } from './log-cells';
import { LogTable } from './log-table';
import { operationWord, purposeWord } from './log-words';
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
        cell: (row: ChangeRow) => <TwoLines main={actionLabel(row.action)} below={<ObjectWord {...row} />} />,
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

/** The thing by its id; a refused operation by its name. */
function ObjectWord({ objectType, objectId }: ChangeRow) {
  if (objectType === 'OPERATION') return operationWord(objectId);
  if (objectType === 'LOG') return objectId === 'READS' ? 'Läsningar' : 'Ändringar';
  return <code className="proof-id">{objectId}</code>;
}
