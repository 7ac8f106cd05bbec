/** Where the injected clock is found. */
export const CLOCK = Symbol('clock');
