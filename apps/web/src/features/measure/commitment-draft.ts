import { foldText } from '@samlad/domain/text.js';

/** An åtagande as it is being written. */
export interface CommitmentDraft {
  /** Tells rows apart while they are written; not sent. */
  key: string;
  partyId: string;
  what: string;
  mandateGround: string;
  responsibleFunction: string;
  dueOn: string;
  dosageUnit: string;
  dosagePlanned: number | null;
}

export type CommitmentFaults = Partial<Record<keyof CommitmentDraft, string>>;

export function emptyCommitment(key: string, dueOn = ''): CommitmentDraft {
  return {
    key,
    partyId: '',
    what: '',
    mandateGround: '',
    responsibleFunction: '',
    dueOn,
    dosageUnit: '',
    dosagePlanned: null,
  };
}

/** A first name and a surname alone: two capitalised words and nothing else. */
const LOOKS_LIKE_PERSON = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

/** What must be mended before the åtagande can be proposed; a sentence a field. */
export function commitmentFaults(draft: CommitmentDraft): CommitmentFaults {
  const faults: CommitmentFaults = {};
  if (!draft.partyId) faults.partyId = 'Välj vilken part som åtar sig det.';
  if (!draft.what.trim()) faults.what = 'Skriv vad parten ska göra.';
  if (!draft.responsibleFunction.trim()) {
    faults.responsibleFunction = 'Ange vilken funktion som ansvarar, inte en person.';
  } else if (LOOKS_LIKE_PERSON.test(draft.responsibleFunction.trim())) {
    faults.responsibleFunction = 'Det ser ut som ett namn. Ange funktionen, till exempel områdespolis.';
  }
  if (!draft.dueOn) faults.dueOn = 'Ange när det ska vara klart.';
  if (!draft.dosageUnit) faults.dosageUnit = 'Välj vad som räknas.';
  if (draft.dosagePlanned !== null && draft.dosagePlanned < 0) {
    faults.dosagePlanned = 'Planerad dos kan inte vara negativ.';
  }
  return faults;
}

/** True while nothing but what was filled in beforehand has been written. */
export function isUntouched(draft: CommitmentDraft): boolean {
  return foldText(draft.partyId + draft.what + draft.mandateGround + draft.responsibleFunction) === '';
}

/** As the API takes it. */
export function commitmentInput({ key: _key, mandateGround, ...rest }: CommitmentDraft) {
  return { ...rest, mandateGround: mandateGround.trim() || null };
}
