import { mayMove, type StateMachine } from '@samlad/domain/state-machine.js';
import type { Somebody } from './cast.js';
import { instant, type Row } from './insert-rows.js';

/** A step that somebody took, or the clock when nobody did. */
export interface Step<State extends string> {
  state: State;
  at: number;
  by: Somebody | null;
  reason?: string;
}

/** The rows of state_change for a thing's whole life. Throws on a step that its machine does not have. */
export function stateRows<State extends string>(
  machine: StateMachine<State>,
  objectId: string,
  steps: readonly Step<State>[],
): Row[] {
  return steps.map(({ state, at, by, reason }, index) => {
    const previous = steps[index - 1]?.state ?? null;
    if (!mayMove(machine, previous, state)) {
      throw new Error(`${machine.objectType} may not go from ${previous ?? 'nothing'} to ${state}.`);
    }
    return {
      object_id: objectId,
      sequence: index + 1,
      object_type: machine.objectType,
      previous_sequence: index === 0 ? null : index,
      previous_state: previous ?? '',
      state,
      user_id: by?.userId ?? null,
      party_id: by?.partyId ?? null,
      reason: reason ?? null,
      changed_at: instant(at),
    };
  });
}

/** State, sequence and version of a thing that has taken these steps. */
export function stateColumns<State extends string>(steps: readonly Step<State>[]): Row {
  return { state: steps.at(-1)?.state, state_sequence: steps.length, version: steps.length };
}
