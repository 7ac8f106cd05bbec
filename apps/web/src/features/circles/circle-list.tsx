import { useState } from 'react';
import { AddressLink } from '@/domain-ui/address-link';
import { Answer } from '@/domain-ui/answer';
import { MoreRows } from '@/domain-ui/more-rows';
import { formatCount } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { usePages } from '@/lib/use-pages';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { CircleDialog } from './circle-dialog';
import { CircleForm } from './circle-form';
import { CIRCLES, type Circle } from './circles.graphql';
import './circles.css';

const PAGE = 50;

/** The own party's circles, and those that one is a member of. */
export function CircleList() {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const [isNew, setNew] = useState(false);
  const may = useMay()('circle.manage');
  const query = usePages(CIRCLES, { first: PAGE }, ({ circles }) => circles);
  const wanted = search.trim().toLocaleLowerCase('sv-SE');
  const shown = address.get('visa');
  return (
    <div className="stack">
      <p className="circle-lead">
        En krets är namngivna personer som får läsa en parts begränsade material, på nivån B. Parten som äger
        kretsen bestämmer vilka som är med. Den som är med läser först efter att ha bekräftat sig med stark
        legitimation.
      </p>
      <Toolbar label="Urval av kretsar">
        <SearchField label="Sök krets" value={search} onChange={setSearch} />
        {may && (
          <Button tone="primary" icon="plus" onClick={() => setNew(true)}>
            Ny krets
          </Button>
        )}
      </Toolbar>
      <Answer query={query} height="12rem">
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState title="Du är inte med i någon krets">
                {may ? 'Er part har ingen krets än.' : 'När en part tar med dig i en krets syns den här.'}
              </EmptyState>
            ) : (
              <>
                <CircleTable
                  rows={rows.filter(({ name }) => name.toLocaleLowerCase('sv-SE').includes(wanted))}
                />
                <MoreRows shown={rows.length} total={total} query={query} />
              </>
            )}
            {shown !== null && (
              <CircleDialog
                circle={rows.find(({ id }) => id === shown) ?? null}
                onClose={() => setAddress({ visa: null })}
              />
            )}
          </>
        )}
      </Answer>
      {isNew && <CircleForm circle={null} onClose={() => setNew(false)} />}
    </div>
  );
}

function CircleTable({ rows }: { rows: readonly Circle[] }) {
  const [address, setAddress] = useAddress();
  const columns: Column<Circle>[] = [
    {
      key: 'namn',
      header: 'Krets',
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ id, name }) => <AddressLink change={{ visa: id }}>{name}</AddressLink>,
    },
    {
      key: 'part',
      header: 'Ägs av',
      sortValue: ({ partyName }) => partyName,
      cell: ({ partyName }) => partyName,
    },
    { key: 'syfte', header: 'Syfte', cell: ({ purpose }) => purpose },
    {
      key: 'personer',
      header: 'Personer',
      cell: ({ own, members }) =>
        own ? formatCount(members.length, 'person', 'personer') : 'Visas för ägaren',
    },
    {
      key: 'lage',
      header: 'Läge',
      cell: ({ member, closedAt }) => (
        <span className="row">
          {closedAt !== null && <Badge>Stängd</Badge>}
          {member && closedAt === null && <Badge tone="info">Du är med</Badge>}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption="Kretsar"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sortFromText(address.get('sortera'))}
      onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
      empty="Ingen krets passar sökningen."
      narrow="stack"
      dense
    />
  );
}
