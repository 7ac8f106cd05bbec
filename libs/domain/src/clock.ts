/** Where "now" comes from; tests and the demo give their own. */
export interface Clock {
  /** The present instant, UTC, ISO 8601. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still at an instant. */
export const fixedClock = (instant: string): Clock => ({ now: () => instant });
