import { useQuery } from '@tanstack/react-query';
import { AddressLink } from '@/domain-ui/address-link';
import { Answer } from '@/domain-ui/answer';
import { MoreRows } from '@/domain-ui/more-rows';
import { graphqlQuery } from '@/lib/query-client';
import { useMay } from '@/lib/session';
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
import { AgreementDialog } from './agreement-dialog';
import { AgreementForm } from './agreement-form';
import { answersInWords, areasInWords, purposesInWords, STATE_TEXT, timeInWords } from './agreement-words';
import { AGREEMENT_GROUND, AGREEMENTS, type Agreement } from './agreements.graphql';
import { SharingMatrix } from './sharing-matrix';
import './agreements.css';

const NEW = 'ny';
const PAGE = 25;
const STATES = Object.keys(STATE_TEXT) as Agreement['state'][];

/** The agreements between the parties, and what they open today. */
export function AgreementList() {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const may = useMay()('agreement.administer');
  const state = STATES.find((one) => one === address.get('lage'));
  const filter = { search: address.get('sok')?.trim() || null, states: state ? [state] : null };
  const query = usePages(AGREEMENTS, { filter, first: PAGE }, ({ agreements }) => agreements);
  const ground = useQuery(graphqlQuery(AGREEMENT_GROUND, {}));
  const shown = address.get('visa');
  const close = () => setAddress({ visa: null });
  return (
    <div className="stack">
      <Toolbar label="Urval av överenskommelser">
        <SearchField label="Sök överenskommelse" value={search} onChange={setSearch} />
        <SelectField
          label="Läge"
          placeholder="Alla"
          value={state ?? ''}
          options={STATES.map((value) => ({ value, label: STATE_TEXT[value].label }))}
          onChange={(lage) => setAddress({ lage })}
        />
        {may && (
          <Button tone="primary" icon="plus" onClick={() => setAddress({ visa: NEW })}>
            Registrera
          </Button>
        )}
      </Toolbar>
      <Answer query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title="Inga överenskommelser här">
              Utan en överenskommelse som parterna har godkänt läser ingen part en annans material.
            </EmptyState>
          ) : (
            <>
              <AgreementTable rows={rows} />
              <MoreRows shown={rows.length} total={total} query={query} />
            </>
          )
        }
      </Answer>
      <section aria-labelledby="sharing-title">
        <h2 id="sharing-title">Vad betyder det här?</h2>
        <Answer query={ground}>
          {({ agreementGround, sharingMatrix }) => (
            <SharingMatrix parties={agreementGround.parties} sharing={sharingMatrix} />
          )}
        </Answer>
      </section>
      {shown !== null && shown !== NEW && ground.data && (
        <AgreementDialog id={shown} ground={ground.data.agreementGround} onClose={close} />
      )}
      {may && shown === NEW && ground.data && (
        <AgreementForm agreement={null} ground={ground.data.agreementGround} onClose={close} />
      )}
    </div>
  );
}

function AgreementTable({ rows }: { rows: readonly Agreement[] }) {
  const [address, setAddress] = useAddress();
  const columns: Column<Agreement>[] = [
    {
      key: 'rubrik',
      header: 'Överenskommelse',
      rowHeader: true,
      sortValue: ({ title }) => title,
      cell: ({ id, title, reference }) => (
        <div>
          <AddressLink change={{ visa: id }}>{title}</AddressLink>
          {reference && <div className="muted agreement-reference">{reference}</div>}
        </div>
      ),
    },
    { key: 'andamal', header: 'Ändamål', cell: ({ purposes }) => purposesInWords(purposes) },
    { key: 'omraden', header: 'Områden', cell: (row) => areasInWords(row) },
    {
      key: 'tid',
      header: 'Tid',
      sortValue: ({ validFrom }) => validFrom,
      cell: (row) => timeInWords(row),
    },
    { key: 'svar', header: 'Parternas svar', cell: (row) => answersInWords(row) },
    {
      key: 'lage',
      header: 'Läge',
      sortValue: ({ state }) => STATE_TEXT[state].label,
      cell: (row) => (
        <div>
          <Badge tone={STATE_TEXT[row.state].tone} title={STATE_TEXT[row.state].meaning}>
            {STATE_TEXT[row.state].label}
          </Badge>
          {row.mayAccept && <div>Väntar på er</div>}
        </div>
      ),
    },
  ];
  return (
    <Table
      caption="Överenskommelser"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sortFromText(address.get('sortera'))}
      onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
      narrow="stack"
      dense
    />
  );
}
