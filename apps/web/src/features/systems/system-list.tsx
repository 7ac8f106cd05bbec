import { useState } from 'react';
import { AddressLink } from '@/domain-ui/address-link';
import { Answer } from '@/domain-ui/answer';
import { MoreRows } from '@/domain-ui/more-rows';
import { formatDateYear } from '@/i18n/format';
import { useAddress } from '@/lib/use-address';
import { usePages } from '@/lib/use-pages';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { ConnectDialog } from './connect-dialog';
import { KeyDialog } from './key-dialog';
import { SystemDialog } from './system-dialog';
import { scopeWords, STATE } from './system-words';
import { SYSTEMS, type System } from './systems.graphql';
import './systems.css';

const PAGE = 50;

/** The own party's systems that deliver by themselves. */
export function SystemList() {
  const [address, setAddress] = useAddress();
  const [isNew, setNew] = useState(false);
  const [shownKey, setShownKey] = useState<{ secret: string | null } | null>(null);
  const query = usePages(SYSTEMS, { first: PAGE }, ({ connectedSystems }) => connectedSystems);
  const shown = address.get('visa');
  const showKey = (secret: string | null) => {
    setNew(false);
    setShownKey({ secret });
  };
  return (
    <div className="stack">
      <p className="system-lead">
        Ett eget system kan lägga in partens händelser och fylla i svar i rapportens utkast. Det läser
        ingenting ur Samlad, och det skickar aldrig in: det gör en person.
      </p>
      <Toolbar label="Anslutna system">
        <Button tone="primary" icon="plus" onClick={() => setNew(true)}>
          Anslut ett system
        </Button>
      </Toolbar>
      <Answer query={query} height="12rem">
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState title="Inget system är anslutet">
                När ett system är anslutet syns här när det senast levererade och vad.
              </EmptyState>
            ) : (
              <>
                <SystemTable rows={rows} />
                <MoreRows shown={rows.length} total={total} query={query} />
              </>
            )}
            {shown !== null && (
              <SystemDialog
                system={rows.find(({ id }) => id === shown) ?? null}
                onClose={() => setAddress({ visa: null })}
                onKey={showKey}
              />
            )}
          </>
        )}
      </Answer>
      {isNew && <ConnectDialog onClose={() => setNew(false)} onKey={showKey} />}
      {shownKey !== null && <KeyDialog secret={shownKey.secret} onClose={() => setShownKey(null)} />}
    </div>
  );
}

function SystemTable({ rows }: { rows: readonly System[] }) {
  const [address, setAddress] = useAddress();
  const columns: Column<System>[] = [
    {
      key: 'namn',
      header: 'System',
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ id, name }) => <AddressLink change={{ visa: id }}>{name}</AddressLink>,
    },
    { key: 'far', header: 'Får leverera', cell: scopeWords },
    {
      key: 'lage',
      header: 'Läge',
      sortValue: ({ state }) => STATE[state].label,
      cell: ({ state }) => <Badge tone={STATE[state].tone}>{STATE[state].label}</Badge>,
    },
    {
      key: 'svarar',
      header: 'Svarar för det',
      sortValue: ({ answers }) => answers,
      cell: ({ answers }) => answers,
    },
    {
      key: 'anvand',
      header: 'Senast använd',
      sortValue: ({ lastUsedOn }) => lastUsedOn ?? '',
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? 'Aldrig' : formatDateYear(lastUsedOn)),
    },
    {
      key: 'till',
      header: 'Sista dag',
      sortValue: ({ lastDay }) => lastDay,
      cell: ({ lastDay }) => formatDateYear(lastDay),
    },
  ];
  return (
    <Table
      caption="Anslutna system"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sortFromText(address.get('sortera'))}
      onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
      empty="Inget system."
      narrow="stack"
      dense
    />
  );
}
