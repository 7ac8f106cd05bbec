import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { formatNumber } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useMay } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { Button } from '@/ui/button';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { ClaimDialog } from './claim-dialog';
import { ClaimRemoval } from './claim-removal';
import { CLAIM_RULES, type ClaimRule } from './claims.graphql';
import { GIVEN_GROUND } from './people.graphql';
import './people.css';

const NEW = 'ny';

/** The mapping from what providers tell to party, unit and function. */
export function ClaimList() {
  const [address, setAddress] = useAddress();
  const query = useQuery(graphqlQuery(CLAIM_RULES, {}));
  const ground = useQuery(graphqlQuery(GIVEN_GROUND, {}));
  const may = useMay()('access.administer');
  const chosen = address.get('koppling');
  const columns: Column<ClaimRule>[] = [
    {
      key: 'tjanst',
      header: 'Inloggningstjänst',
      sortValue: ({ providerId }) => providerId,
      cell: ({ providerId }) => providerId,
    },
    {
      key: 'uppgift',
      header: 'Uppgift och värde',
      rowHeader: true,
      sortValue: ({ claim, value }) => `${claim} ${value}`,
      cell: ({ claim, value }) => `${claim} är ”${value}”`,
    },
    {
      key: 'part',
      header: 'Part',
      sortValue: ({ partyName }) => partyName,
      cell: ({ partyName }) => partyName,
    },
    {
      key: 'plats',
      header: 'Enhet och funktion',
      cell: (row) => [row.unitName, row.function].filter(Boolean).join(', ') || '–',
    },
    {
      key: 'personer',
      header: 'Träffar',
      numeric: true,
      sortValue: ({ people }) => people,
      cell: ({ people }) => formatNumber(people),
    },
    ...(may
      ? [
          {
            key: 'gor',
            header: 'Gör',
            cell: (row: ClaimRule) => <Steps row={row} onEdit={() => setAddress({ koppling: row.id })} />,
          },
        ]
      : []),
  ];
  return (
    <div className="stack">
      <p className="people-lead">
        En koppling säger vilken part, enhet och funktion någon har, utifrån det som hemorganisationen lämnar
        vid inloggningen. Ändras den gäller det genast för dem som följer den, och för andra från nästa
        inloggning. Den som ingen koppling träffar förlorar inget för gott: uppdraget vilar. Roller ges aldrig
        så: dem ger en människa.
      </p>
      {may && (
        <div>
          <Button tone="primary" icon="plus" onClick={() => setAddress({ koppling: NEW })}>
            Ny koppling
          </Button>
        </div>
      )}
      <Answer query={query} height="12rem">
        {({ claimRules }) => (
          <>
            {claimRules.length === 0 ? (
              <EmptyState title="Inga kopplingar än">
                Utan kopplingar gäller det som står i inbjudan och det som ändras under Personer.
              </EmptyState>
            ) : (
              <Table
                caption="Kopplingar"
                captionHidden
                rows={claimRules}
                rowKey={({ id }) => id}
                columns={columns}
                sort={sortFromText(address.get('sortera'))}
                onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
                narrow="stack"
                dense
              />
            )}
            {may && chosen !== null && ground.data && (
              <ClaimDialog
                rule={claimRules.find(({ id }) => id === chosen) ?? null}
                ground={ground.data}
                onClose={() => setAddress({ koppling: null })}
              />
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function Steps({ row, onEdit }: { row: ClaimRule; onEdit: () => void }) {
  const [removes, setRemoves] = useState(false);
  return (
    <span className="row">
      <Button size="small" icon="edit" onClick={onEdit}>
        Ändra
      </Button>
      <Button size="small" icon="trash" onClick={() => setRemoves(true)}>
        Ta bort
      </Button>
      {removes && <ClaimRemoval rule={row} onClose={() => setRemoves(false)} />}
    </span>
  );
}
