import { useMemo } from 'react';
import { request } from '@/lib/request';
import { useFormats } from '@/lib/session';
import { PartyCell, TwoLines, WhoCell } from './log-cells';
import { LogTable } from './log-table';
import { operationWord, purposeWord, thingsRead } from './log-words';
import { type OwnReadRow, READERS_OF_OURS } from './proof.graphql';
import './proof.css';

const PAGE = 50;

/** Who outside the own party has read its restricted material, when and what. */
export function ReadersOfOurs() {
  const { moment } = useFormats();
  const columns = useMemo(
    () => [
      { key: 'at', header: 'När', rowHeader: true, cell: (row: OwnReadRow) => moment(row.at) },
      { key: 'who', header: 'Vem', cell: (row: OwnReadRow) => <WhoCell {...row} /> },
      { key: 'party', header: 'Part', cell: (row: OwnReadRow) => <PartyCell {...row} /> },
      {
        key: 'things',
        header: 'Vad',
        cell: (row: OwnReadRow) => (
          <TwoLines main={thingsRead(row.objectCount, row.objectType)} below={operationWord(row.operation)} />
        ),
      },
      { key: 'purpose', header: 'Ändamål', cell: (row: OwnReadRow) => purposeWord(row.purpose) },
    ],
    [moment],
  );
  return (
    <LogTable
      title="Läsningar"
      queryKey={['readersOfOurMaterial']}
      load={async (after, signal) =>
        (await request(READERS_OF_OURS, { filter: {}, first: PAGE, after }, signal)).readersOfOurMaterial
      }
      columns={columns}
      rowKey={({ id }) => id}
      empty="Ingen utanför er part har läst ert begränsade material."
    />
  );
}
