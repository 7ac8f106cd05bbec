import type { RuleId } from './rules.js';

/** How sure a detector is: the form and its check agree, the context says so, or it only could be. */
export const CERTAINTIES = ['CERTAIN', 'LIKELY', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A place in the readable text where a rule applies. */
export interface Hit {
  rule: RuleId;
  start: number;
  end: number;
  certainty: Certainty;
}

/**
 * What the writer is told. `start` and `end` are UTF-16 units of the text as it was given. A finding never holds
 * the words themselves, so that one that is logged or stored tells nothing about anybody.
 */
export interface Finding extends Hit {
  /** Why, as a Swedish sentence. */
  ground: string;
  /** How to say it instead, as a Swedish sentence. */
  better: string;
}
