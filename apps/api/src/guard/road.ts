import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { Destination } from '@samlad/guard/verdict.js';
import type { Actor } from '../database/actor.js';
import type { Transaction } from '../database/transaction.js';

/** One free text on its way in. */
export interface FreeText {
  /** Where it stands in the input, `commitments.0.what`; in what is stored, `INCIDENT.<id>.text`. */
  field: string;
  /** What the writer knows the field as, Swedish. */
  label: string;
  text: string;
  /** Where this text goes, when it is not where the rest of the input goes. */
  level?: SecrecyLevel;
}

/** Where a text goes, and whether it is only kept for its writer's party as yet. */
export interface Goes extends Destination {
  /** A draft is stored whatever is found in it, except R15; what is shared or sent is not. */
  isDraft?: boolean;
  /** The name of a unit or a place is made of names; only R15 and what points at a person by itself keep it out. */
  isName?: boolean;
}

/** What others will be shown of what is already stored, once the change is made. */
export interface Shown {
  goes: Goes;
  texts: FreeText[];
}

/** Paths of texts in an input, each with its Swedish label: `text`, `mark.reason`, `commitments[].what`. */
export type Fields = Readonly<Record<string, string>>;

/** The actor as a road needs it: to know its form. */
export type Writer = Pick<Actor, 'partyKind'>;

/**
 * How free text comes in with one operation. An operation without free text is an empty road; one that is not in the
 * table at all is refused.
 */
export interface Road<Input = never> {
  fields: Fields;
  /** Texts that do not lie at fixed paths; `covers` names the fields of the input that they are taken from. */
  texts?: (input: Input, writer: Writer) => FreeText[];
  covers?: readonly string[];
  /** Where it goes; asked only when something was found, and null for a thing that the actor may not see. */
  goesTo?: (tx: Transaction, input: Input) => Promise<Goes | null>;
  /** What becomes visible to more people by the operation; read in its own transaction, after its work. */
  shows?: (tx: Transaction, input: Input, id: string) => Promise<Shown[]>;
}

/** Where texts go that have no level of their own: to all parties. */
export const TO_ALL: Goes = { level: 'SHARED' };
