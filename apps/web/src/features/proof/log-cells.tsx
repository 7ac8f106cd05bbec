import type { Role } from '@samlad/domain/permissions.js';
import { roleWord } from './log-words';

interface Who {
  person: string | null;
  account?: string | null;
  party: string | null;
  authority: string | null;
  role: Role | null;
}

/** Who did it: the name, and below it the role. A job has neither. */
export function WhoCell({ person, account, role }: Who) {
  return (
    <>
      {person ?? account ?? 'Samlad självt'}
      {role !== null && <span className="proof-below">{roleWord(role)}</span>}
    </>
  );
}

export function PartyCell({ party, authority }: Who) {
  if (party === null) return '–';
  return (
    <>
      {party}
      {authority !== null && authority !== party && <span className="proof-below">{authority}</span>}
    </>
  );
}

/** The beginning of a digest, with the whole of it for whoever copies or points. */
export function DigestCell({ digest }: { digest: string | null }) {
  if (digest === null) return '–';
  return (
    <code className="proof-digest" title={digest}>
      {digest.slice(0, 12)}
    </code>
  );
}
