import {
  AGREEMENT_PURPOSE_TEXT,
  AGREEMENT_PURPOSES,
  type AgreementPurpose,
} from '@samlad/domain/agreements.js';
import { useAddress } from '@/lib/use-address';
import { RadioRow } from '@/ui/choice';
import { Table } from '@/ui/table';
import type { AgreementGround, Sharing } from './agreements.graphql';

type Party = AgreementGround['parties'][number];

const OPTIONS = AGREEMENT_PURPOSES.map((value) => ({ value, label: AGREEMENT_PURPOSE_TEXT[value].label }));

/** Who reads whose shared material today, one purpose at a time. */
export function SharingMatrix({
  parties,
  sharing,
}: {
  parties: readonly Party[];
  sharing: readonly Sharing[];
}) {
  const [address, setAddress] = useAddress();
  const purpose: AgreementPurpose =
    AGREEMENT_PURPOSES.find((one) => one === address.get('andamal')) ?? 'SITUATION';
  const cellOf = (reader: string, author: string) =>
    sharing.find(
      (one) => one.readerPartyId === reader && one.authorPartyId === author && one.purpose === purpose,
    );
  return (
    <div className="stack">
      <p className="agreement-lead">
        Så läser parterna varandras material på nivån Samverkan i dag, räknat på samma sätt som när någon
        loggar in. En part läser alltid sitt eget. Begränsat material läses dessutom bara av dem som är med i
        kretsen.
      </p>
      <RadioRow
        label="Ändamål"
        look="segmented"
        value={purpose}
        options={OPTIONS}
        help={AGREEMENT_PURPOSE_TEXT[purpose].meaning}
        onChange={(andamal) => setAddress({ andamal })}
      />
      <Table
        caption="Vem läser vems material i dag"
        captionHidden
        dense
        narrow="stack"
        rows={parties}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'reader',
            header: 'Den som läser, och vems material',
            headerText: 'Den som läser',
            rowHeader: true,
            cell: ({ name }: Party) => name,
          },
          ...parties.map((author) => ({
            key: author.id,
            header: author.shortName,
            headerText: `Läser ${author.name}`,
            cell: (reader: Party) => (
              <Cell own={reader.id === author.id} found={cellOf(reader.id, author.id)} />
            ),
          })),
        ]}
      />
    </div>
  );
}

function Cell({ own, found }: { own: boolean; found: Sharing | undefined }) {
  if (own) return <span className="muted">Eget</span>;
  if (found === undefined) return <span className="muted">Nej</span>;
  return (
    <span className="agreement-open">{found.everywhere ? 'Hela kommunen' : found.areas.join(', ')}</span>
  );
}
