import type { HubFormKind } from '@samlad/domain/hub-kinds.js';
import type { OslProvision } from '@samlad/domain/secrecy.js';

/** Where a question's sum belongs in the report of the party that gathers the forms: a table's column. */
export interface HubTarget {
  table: string;
  column: string;
}

/** One thing a unit is asked about: how many, or how much. */
export interface HubQuestion {
  key: string;
  label: string;
  /** What counts, in a few words. */
  hint: string;
  /** A count begins at 0 and has no name of any person behind it; a level is a word from 0 to `HUB_GRADES`. */
  type: 'COUNT' | 'GRADE';
  target?: HubTarget;
}

/** Something the unit may ask for. */
export interface HubWish {
  code: string;
  label: string;
}

/** The form that a unit fills in on a phone: everything begins at nothing, so that only what happened is touched. */
export interface HubForm {
  kind: HubFormKind;
  version: number;
  title: string;
  intro: string;
  questions: readonly HubQuestion[];
  wishes: readonly HubWish[];
  text: { label: string; may: string; goodExample: string; badExample: string; provision: OslProvision };
  /** The party report's table that says how many units stand behind the figures. */
  basis?: { table: string; answered: string; asked: string };
}

export const MOST_COUNTED = 99;
export const TEXT_LENGTH = 280;

/** How much of something there is, where it is not counted. */
export const HUB_GRADES = [
  { grade: 0, label: 'Inget' },
  { grade: 1, label: 'Något' },
  { grade: 2, label: 'Mer än vanligt' },
  { grade: 3, label: 'Mycket' },
] as const;
export const HIGHEST_GRADE = 3;
