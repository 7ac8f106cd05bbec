import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import { Notice } from '@/ui/states';

/** What the party's texts may never hold, told once. */
export function MustNever({ partyKind, intro }: { partyKind: PartyKind; intro: string }) {
  return (
    <Notice title={intro}>
      <p className="report-never-lead">Skriv aldrig:</p>
      <ul className="report-never">
        {PARTY_KIND[partyKind].mustNeverContain.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
