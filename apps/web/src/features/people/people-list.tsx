import { useQuery } from '@tanstack/react-query';
import { AddressLink } from '@/domain-ui/address-link';
import { Answer } from '@/domain-ui/answer';
import { MoreRows } from '@/domain-ui/more-rows';
import { formatCount, formatDateYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { usePages } from '@/lib/use-pages';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { ASSIGNMENTS, GIVEN_GROUND, type Assignment } from './people.graphql';
import { assignmentFilter, isNarrowed, NARROWING, STATE_CHOICES } from './people-filter';
import { ROLE_OPTIONS, STATE_TEXT } from './people-words';
import { PersonDialog } from './person-dialog';

const PAGE = 100;

/** Everybody who is something in the municipality, one row for each role. */
export function PeopleList() {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const ground = useQuery(graphqlQuery(GIVEN_GROUND, {}));
  const filter = assignmentFilter(address);
  const query = usePages(ASSIGNMENTS, { filter, first: PAGE }, ({ assignments }) => assignments);
  const clear = () => setAddress(Object.fromEntries(NARROWING.map((name) => [name, null])));
  const person = address.get('person');
  return (
    <div className="stack">
      <Toolbar label="Urval av personer">
        <SearchField label="Sök person" value={search} onChange={setSearch} />
        <SelectField
          label="Roll"
          placeholder="Alla"
          value={address.get('roll') ?? ''}
          options={ROLE_OPTIONS.map(({ value, label }) => ({ value: value as string, label }))}
          onChange={(roll) => setAddress({ roll })}
        />
        <SelectField
          label="Part"
          placeholder="Alla"
          value={address.get('part') ?? ''}
          options={(ground.data?.agreementGround.parties ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(part) => setAddress({ part })}
        />
        <SelectField
          label="Läge"
          placeholder="Aktuella"
          value={address.get('lage') ?? ''}
          options={STATE_CHOICES}
          onChange={(lage) => setAddress({ lage })}
        />
        {isNarrowed(address) && (
          <Button tone="quiet" icon="close" onClick={clear}>
            Rensa urvalet
          </Button>
        )}
      </Toolbar>
      <Answer query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title="Ingen passar urvalet" action={<Button onClick={clear}>Rensa urvalet</Button>}>
              Pröva ett annat namn, en annan roll eller en annan part.
            </EmptyState>
          ) : (
            <>
              <PeopleTable rows={rows} />
              <MoreRows shown={rows.length} total={total} query={query}>
                {formatCount(total, 'roll', 'roller')}
              </MoreRows>
            </>
          )
        }
      </Answer>
      {person && ground.data && (
        <PersonDialog userId={person} ground={ground.data} onClose={() => setAddress({ person: null })} />
      )}
    </div>
  );
}

function PeopleTable({ rows }: { rows: readonly Assignment[] }) {
  const [address, setAddress] = useAddress();
  const { calendarDate, moment } = useFormats();
  const columns: Column<Assignment>[] = [
    {
      key: 'namn',
      header: 'Namn',
      rowHeader: true,
      sortValue: ({ userName }) => userName,
      cell: ({ userId, userName }) => <AddressLink change={{ person: userId }}>{userName}</AddressLink>,
    },
    { key: 'roll', header: 'Roll', sortValue: ({ role }) => role, cell: ({ roleLabel }) => roleLabel },
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
      key: 'fran',
      header: 'Från',
      hideBelow: 'wide',
      sortValue: ({ validFrom }) => validFrom,
      cell: ({ validFrom }) => formatDateYear(calendarDate(validFrom)),
    },
    {
      key: 'till',
      header: 'Till och med',
      sortValue: ({ lastDay }) => lastDay,
      cell: ({ lastDay }) => (lastDay === null ? 'Tills vidare' : formatDateYear(lastDay)),
    },
    {
      key: 'inloggad',
      header: 'Senast inloggad',
      hideBelow: 'medium',
      sortValue: ({ signedInAt }) => signedInAt,
      cell: ({ signedInAt }) => (signedInAt === null ? '–' : moment(signedInAt)),
    },
    {
      key: 'lage',
      header: 'Läge',
      cell: ({ state }) => <Badge tone={STATE_TEXT[state].tone}>{STATE_TEXT[state].label}</Badge>,
    },
  ];
  return (
    <Table
      caption="Personer och roller"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sortFromText(address.get('sortera') ?? 'namn')}
      sortHere={false}
      onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
      narrow="stack"
      dense
    />
  );
}
