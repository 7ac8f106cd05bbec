import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { FormDialog } from '@/domain-ui/form-dialog';
import { formatNumber } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useMay } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { SearchField, TextField } from '@/ui/text-field';
import { useAddressText } from '@/lib/use-address-text';
import { GIVEN_GROUND, SAVE_UNIT, type GivenGround, type Unit } from './people.graphql';

const NEW = 'ny';

/** The units of the parties, to be added and renamed. */
export function UnitList() {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const query = useQuery(graphqlQuery(GIVEN_GROUND, {}));
  const may = useMay()('access.administer');
  const party = address.get('part');
  const wanted = search.trim().toLocaleLowerCase('sv-SE');
  const chosen = address.get('enhet');
  const columns: Column<Unit>[] = [
    {
      key: 'namn',
      header: 'Enhet',
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      key: 'part',
      header: 'Part',
      sortValue: ({ partyName }) => partyName,
      cell: ({ partyName }) => partyName,
    },
    {
      key: 'personer',
      header: 'Personer',
      numeric: true,
      sortValue: ({ people }) => people,
      cell: ({ people }) => formatNumber(people),
    },
    ...(may
      ? [
          {
            key: 'gor',
            header: 'Gör',
            cell: ({ id }: Unit) => (
              <Button size="small" icon="edit" onClick={() => setAddress({ enhet: id })}>
                Byt namn
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Answer query={query}>
      {(ground) => (
        <div className="stack">
          <Toolbar label="Urval av enheter">
            <SearchField label="Sök enhet" value={search} onChange={setSearch} />
            <SelectField
              label="Part"
              placeholder="Alla"
              value={party ?? ''}
              options={ground.agreementGround.parties.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(part) => setAddress({ part })}
            />
            {may && (
              <Button tone="primary" icon="plus" onClick={() => setAddress({ enhet: NEW })}>
                Ny enhet
              </Button>
            )}
          </Toolbar>
          {ground.units.length === 0 ? (
            <EmptyState title="Inga enheter än">
              En enhet är en del av en part, till exempel Områdespolis. De behövs inte för att arbeta.
            </EmptyState>
          ) : (
            <Table
              caption="Enheter"
              captionHidden
              rows={ground.units.filter(
                (unit) =>
                  (party === null || unit.partyId === party) &&
                  unit.name.toLocaleLowerCase('sv-SE').includes(wanted),
              )}
              rowKey={({ id }) => id}
              columns={columns}
              sort={sortFromText(address.get('sortera'))}
              onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
              empty="Ingen enhet passar urvalet."
              narrow="stack"
              dense
            />
          )}
          {may && chosen !== null && (
            <UnitDialog
              ground={ground}
              unit={ground.units.find(({ id }) => id === chosen) ?? null}
              onClose={() => setAddress({ enhet: null })}
            />
          )}
        </div>
      )}
    </Answer>
  );
}

interface UnitDialogProps {
  ground: GivenGround;
  unit: Unit | null;
  onClose: () => void;
}

function UnitDialog({ ground, unit, onClose }: UnitDialogProps) {
  const [partyId, setPartyId] = useState(unit?.partyId ?? '');
  const [name, setName] = useState(unit?.name ?? '');
  const [tried, setTried] = useState(false);
  const send = useSend(SAVE_UNIT, { said: 'Enheten är sparad.', showsErrors: true, onDone: onClose });
  const handleSend = () => {
    setTried(true);
    if (name.trim() === '' || partyId === '') return;
    send.mutate({ id: unit?.id ?? null, expectedVersion: unit?.version ?? null, partyId, name: name.trim() });
  };
  return (
    <FormDialog
      title={unit === null ? 'Ny enhet' : `Byt namn på ${unit.name}`}
      action="Spara"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      {unit === null && (
        <SelectField
          label="Part"
          placeholder="Välj part"
          value={partyId}
          options={ground.agreementGround.parties.map((party) => ({ value: party.id, label: party.name }))}
          error={tried && !partyId ? 'Välj vilken part enheten hör till.' : undefined}
          onChange={setPartyId}
        />
      )}
      <TextField
        label="Namn"
        maxLength={80}
        value={name}
        error={tried && name.trim() === '' ? 'Enheten behöver ett namn.' : undefined}
        onChange={setName}
      />
    </FormDialog>
  );
}
