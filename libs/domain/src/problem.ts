import { defineStateMachine } from './state-machine.js';

export const PROBLEM_STATES = ['OPEN', 'CLOSED'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

/** A recurring problem; it can be taken up again. */
export const PROBLEM_MACHINE = defineStateMachine<ProblemState>('PROBLEM', ['OPEN'], {
  OPEN: ['CLOSED'],
  CLOSED: ['OPEN'],
});

/** Priority = need 1–5 × influence 1–5. Source: domain guide §6 (a product scale, not a national one). */
export function priorityOf(need: number, influence: number): number {
  return need * influence;
}
