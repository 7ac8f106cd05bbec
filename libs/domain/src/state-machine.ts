/** A transition `from → to`; `from` is null for the state a thing is born in. */
export interface Transition<State extends string> {
  from: State | null;
  to: State;
}

export interface StateMachine<State extends string> {
  objectType: string;
  states: readonly State[];
  transitions: readonly Transition<State>[];
}

type Edges<State extends string> = Record<State, readonly State[]>;

/** Builds a machine from its first states and, per state, the states it may go to. */
export function defineStateMachine<State extends string>(
  objectType: string,
  initial: readonly State[],
  edges: Edges<State>,
): StateMachine<State> {
  const states = Object.keys(edges) as State[];
  return {
    objectType,
    states,
    transitions: [
      ...initial.map((to) => ({ from: null, to })),
      ...states.flatMap((from) => edges[from].map((to) => ({ from, to }))),
    ],
  };
}

/** Whether the machine allows the step. */
export function mayMove<State extends string>(
  machine: StateMachine<State>,
  from: State | null,
  to: State,
): boolean {
  return machine.transitions.some((step) => step.from === from && step.to === to);
}
