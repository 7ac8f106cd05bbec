import { hasReached, type WeekState } from '@samlad/domain/week-states.js';
import type { Deadline } from './week.graphql';

/** Parties hand in throughout this state, so its own deadline still counts while the week is in it. */
const HANDING_IN: WeekState = 'DUE';

/** The deadline that matters next, passed or not; null when the week has met them all. */
export function nextDeadline(deadlines: readonly Deadline[], state: WeekState): Deadline | null {
  return (
    deadlines.find((deadline) => {
      const stillHandingIn = state === HANDING_IN && deadline.state === HANDING_IN && !deadline.passed;
      return stillHandingIn || !hasReached(state, deadline.state);
    }) ?? null
  );
}
