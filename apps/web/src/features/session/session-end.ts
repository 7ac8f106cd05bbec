const WARNED_BEFORE_MS = 5 * 60_000;

interface Life {
  expiresAt: string;
  idleExpiresAt: string;
}

/** When a session ends, and whether anything done before then would move it. */
export interface SessionEnd {
  at: Date;
  canBeMoved: boolean;
}

/**
 * When the session ends: the end without use moves with each contact after the session was read; the last end never does.
 * `readAt` and `lastContact` are in milliseconds since 1970.
 */
export function sessionEnd(
  { expiresAt, idleExpiresAt }: Life,
  readAt: number,
  lastContact: number,
): SessionEnd {
  const idle = Date.parse(idleExpiresAt) + Math.max(0, lastContact - readAt);
  const last = Date.parse(expiresAt);
  return { at: new Date(Math.min(idle, last)), canBeMoved: idle < last };
}

/** Where the session stands: nothing to say, soon to end, or over. */
export function standingOf({ at }: SessionEnd, now: Date): 'lives' | 'ends soon' | 'over' {
  const left = at.getTime() - now.getTime();
  if (left <= 0) return 'over';
  return left <= WARNED_BEFORE_MS ? 'ends soon' : 'lives';
}
