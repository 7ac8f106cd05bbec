import type { View } from '../rules/view.js';
import type { RoleName } from '../world/world.js';
import type { Judge } from '../walk/judge.js';

/** The value of a root field as it came; its shape is the schema's. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = any;

export interface Asked {
  view: View;
  args: Answer;
  answer: Answer;
  judge: Judge;
}

/** What a query promises to a reader. */
export interface Expectation {
  /** The roles that may ask at all. */
  roles: readonly RoleName[];
  /** Whether these arguments may be refused. */
  mayRefuse?(asked: Omit<Asked, 'answer' | 'judge'>): boolean;
  /** Compares the answer with what the rules say is all of it. */
  check(asked: Asked): void;
}

export const VOICES: readonly RoleName[] = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
export const READERS: readonly RoleName[] = [...VOICES, 'ANALYST'];

/** The columns that one field has in a list of objects. */
export const pluck = (list: Answer, field = 'id'): string[] => (list as Answer[]).map((item) => item[field]);
