import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { MoreRows } from '@/domain-ui/more-rows';
import { formatDateYear } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats, useMay } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { usePages } from '@/lib/use-pages';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { EmptyState } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { InviteDialog } from './invite-dialog';
import { type HandedLink, LinkDialog } from './link-dialog';
import { GIVEN_GROUND, INVITATIONS, RESEND, WITHDRAW, type Invitation } from './people.graphql';
import { INVITATION_TEXT } from './people-words';
import './people.css';

const PAGE = 50;
const STATES = Object.keys(INVITATION_TEXT) as Invitation['state'][];

/** Those who have been asked in, and asking in more. */
export function InvitationList() {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const [link, setLink] = useState<HandedLink | null>(null);
  const may = useMay()('access.administer');
  const state = STATES.find((one) => one === address.get('lage'));
  const filter = { search: address.get('sok')?.trim() || null, states: state ? [state] : null };
  const query = usePages(INVITATIONS, { filter, first: PAGE }, ({ invitations }) => invitations);
  const ground = useQuery(graphqlQuery(GIVEN_GROUND, {}));
  return (
    <div className="stack">
      <Toolbar label="Urval av inbjudningar">
        <SearchField label="Sök adress" value={search} onChange={setSearch} />
        <SelectField
          label="Läge"
          placeholder="Alla"
          value={state ?? ''}
          options={STATES.map((value) => ({ value, label: INVITATION_TEXT[value].label }))}
          onChange={(lage) => setAddress({ lage })}
        />
        {may && (
          <Button tone="primary" icon="plus" onClick={() => setAddress({ ny: 'inbjudan' })}>
            Bjud in
          </Button>
        )}
      </Toolbar>
      <Answer query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title="Inga inbjudningar här">
              Konton kommer till genom en inbjudan med en länk som gäller en gång.
            </EmptyState>
          ) : (
            <>
              <InvitationTable rows={rows} may={may} onLink={setLink} />
              <MoreRows shown={rows.length} total={total} query={query} />
            </>
          )
        }
      </Answer>
      {may && address.get('ny') === 'inbjudan' && ground.data && (
        <InviteDialog
          ground={ground.data}
          onClose={() => setAddress({ ny: null })}
          onInvited={(told) => {
            setAddress({ ny: null });
            setLink(told);
          }}
        />
      )}
      {link !== null && <LinkDialog handed={link} onClose={() => setLink(null)} />}
    </div>
  );
}

interface InvitationTableProps {
  rows: readonly Invitation[];
  may: boolean;
  onLink: (link: HandedLink) => void;
}

function InvitationTable({ rows, may, onLink }: InvitationTableProps) {
  const [address, setAddress] = useAddress();
  const { calendarDate } = useFormats();
  const day = (instant: string) => formatDateYear(calendarDate(instant));
  const columns: Column<Invitation>[] = [
    {
      key: 'adress',
      header: 'E-post',
      rowHeader: true,
      sortValue: ({ email }) => email,
      cell: ({ email }) => email,
    },
    {
      key: 'roll',
      header: 'Roll',
      sortValue: ({ roleLabel }) => roleLabel,
      cell: ({ roleLabel }) => roleLabel,
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
      hideBelow: 'medium',
      cell: (row) => [row.unitName, row.function].filter(Boolean).join(', ') || '–',
    },
    {
      key: 'till',
      header: 'Rollen till och med',
      hideBelow: 'wide',
      cell: ({ lastDay }) => (lastDay === null ? 'Tills vidare' : formatDateYear(lastDay)),
    },
    {
      key: 'skickad',
      header: 'Inbjuden',
      sortValue: ({ invitedAt }) => invitedAt,
      cell: ({ invitedAt, invitedBy }) => `${day(invitedAt)}${invitedBy === null ? '' : ` av ${invitedBy}`}`,
    },
    {
      key: 'lage',
      header: 'Läge',
      sortValue: ({ state }) => INVITATION_TEXT[state].label,
      cell: (row) => (
        <div>
          <Badge tone={INVITATION_TEXT[row.state].tone}>{INVITATION_TEXT[row.state].label}</Badge>
          {told(row, day) && <div className="muted">{told(row, day)}</div>}
        </div>
      ),
    },
    ...(may
      ? [{ key: 'gor', header: 'Gör', cell: (row: Invitation) => <Steps row={row} onLink={onLink} /> }]
      : []),
  ];
  return (
    <Table
      caption="Inbjudningar"
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

function told(row: Invitation, day: (instant: string) => string): string {
  if (row.acceptedAt !== null) return `${day(row.acceptedAt)} av ${row.acceptedBy ?? 'okänd'}`;
  return row.state === 'PENDING' ? `länken gäller till ${day(row.expiresAt)}` : '';
}

function Steps({ row, onLink }: { row: Invitation; onLink: (link: HandedLink) => void }) {
  const resend = useSend(RESEND, {
    onDone: ({ resendInvitation }) => onLink({ ...resendInvitation, email: row.email }),
  });
  const withdraw = useSend(WITHDRAW, { said: 'Inbjudan är återkallad: länken gäller inte längre.' });
  if (row.state === 'ACCEPTED') return null;
  const version = { id: row.id, expectedVersion: row.version };
  return (
    <span className="row people-steps">
      <Button size="small" busy={resend.isPending} onClick={() => resend.mutate(version)}>
        Ny länk
      </Button>
      {row.state === 'PENDING' && (
        <Button size="small" busy={withdraw.isPending} onClick={() => withdraw.mutate(version)}>
          Återkalla
        </Button>
      )}
    </span>
  );
}
