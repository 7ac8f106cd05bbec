import type { View } from '../rules/view.js';
import type { RoleName, Row } from '../world/world.js';
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

export const EVERYBODY: readonly RoleName[] = [
  ...READERS,
  'REPORTER',
  'UNIT_REPORTER',
  'LEADERSHIP',
  'DATA_PROTECTION',
  'OPERATOR',
];

/** Whether a cursor is the position in a list that the API gives out, or none. */
export const isPosition = (cursor: unknown): boolean =>
  cursor === undefined || cursor === null || cursor === '' || /^\d{1,7}$/.test(String(cursor));

/** One page by position of these rows, in whatever order: none other, as many as there must be, and how many there are. */
export function wholePage({ args, answer, judge }: Asked, all: readonly Row[]): void {
  const from = Number(args.after || 0);
  const known = new Set(all.map(({ id }) => id));
  const got = pluck(answer.nodes);
  judge.holds('.nodes', got, got.length < all.length ? got.filter((id) => known.has(id)) : [...known]);
  judge.same('.nodes.length', got.length, Math.max(0, Math.min(args.first, all.length - from)));
  judge.same('.totalCount', answer.totalCount, all.length);
  judge.same('.hasMore', answer.hasMore, all.length > from + args.first);
}

/** The columns that one field has in a list of objects. */
export const pluck = (list: Answer, field = 'id'): string[] => (list as Answer[]).map((item) => item[field]);
