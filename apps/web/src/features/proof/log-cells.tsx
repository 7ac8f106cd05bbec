import type { ActingRole } from '@samlad/domain/permissions.js';
import type { ReactNode } from 'react';
import { roleWord } from './log-words';

interface Who {
  person: string | null;
  account?: string | null;
  party: string | null;
  authority: string | null;
  role: ActingRole | null;
}

/** A main word and, below it in smaller print, what belongs to it; one thing to a stacked row. */
export function TwoLines({ main, below }: { main: ReactNode; below: ReactNode }) {
  return (
    <span className="proof-two">
      {main}
      {below !== null && <span className="proof-below">{below}</span>}
    </span>
  );
}

/** Who did it: the name, and below it the role. A job has neither. */
export function WhoCell({ person, account, role }: Who) {
  return (
    <TwoLines main={person ?? account ?? 'Samlad självt'} below={role === null ? null : roleWord(role)} />
  );
}

export function PartyCell({ party, authority }: Who) {
  return <TwoLines main={party ?? '–'} below={authority === party ? null : authority} />;
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
