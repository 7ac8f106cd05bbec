import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/domain-ui/answer';
import { formatDateYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats, useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/states';
import { Table } from '@/ui/table';
import { CONFIRM, DECLINE, ROLE_PROPOSALS, type RoleProposal } from './people.graphql';
import { ROLE_HELP } from './people-words';
import './people.css';

/** Roles that are nothing until a second person has confirmed them. */
export function ProposalList() {
  const query = useQuery(graphqlQuery(ROLE_PROPOSALS, {}));
  const { moment } = useFormats();
  return (
    <div className="stack">
      <p className="people-lead">
        Driftadministratör och dataskydd ser bakom allt. Därför gäller en sådan roll först när en annan person
        än den som föreslog den, och än den som ska få den, har bekräftat.
      </p>
      <Answer query={query} height="12rem">
        {({ roleProposals }) =>
          roleProposals.length === 0 ? (
            <EmptyState title="Ingen roll väntar på bekräftelse" />
          ) : (
            <Table
              caption="Roller att bekräfta"
              captionHidden
              rows={roleProposals}
              rowKey={({ id }) => id}
              narrow="stack"
              columns={[
                { key: 'namn', header: 'Namn', rowHeader: true, cell: ({ userName }) => userName },
                {
                  key: 'roll',
                  header: 'Roll',
                  cell: ({ role, roleLabel }) => (
                    <>
                      {roleLabel}
                      <div className="muted">{ROLE_HELP[role]}</div>
                    </>
                  ),
                },
                { key: 'part', header: 'Part', cell: ({ partyName }) => partyName },
                {
                  key: 'till',
                  header: 'Till och med',
                  cell: ({ lastDay }) => (lastDay === null ? 'Tills vidare' : formatDateYear(lastDay)),
                },
                {
                  key: 'foreslagen',
                  header: 'Föreslagen',
                  cell: ({ proposedAt, proposedBy }) => `${moment(proposedAt)} av ${proposedBy ?? 'driften'}`,
                },
                { key: 'gor', header: 'Gör', cell: (row) => <Steps row={row} /> },
              ]}
            />
          )
        }
      </Answer>
    </div>
  );
}

function Steps({ row }: { row: RoleProposal }) {
  const may = useMay()('access.confirm');
  const confirm = useSend(CONFIRM, { said: `${row.userName} har rollen från och med nu.` });
  const decline = useSend(DECLINE, { said: 'Förslaget är avslaget.' });
  const version = { id: row.id, expectedVersion: row.version };
  if (!may) return null;
  return (
    <span className="row">
      {row.mayConfirm ? (
        <Button size="small" tone="primary" busy={confirm.isPending} onClick={() => confirm.mutate(version)}>
          Bekräfta
        </Button>
      ) : (
        <span className="muted">Väntar på en annan person.</span>
      )}
      <Button size="small" busy={decline.isPending} onClick={() => decline.mutate(version)}>
        {row.mayConfirm ? 'Avslå' : 'Ta tillbaka'}
      </Button>
    </span>
  );
}
