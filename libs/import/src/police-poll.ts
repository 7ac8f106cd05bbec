const SHORTEST_GAP_MS = 10_000;
const HOUR_MS = 3_600_000;
const CALLS_PER_HOUR = 60;
const DAY_MS = 24 * HOUR_MS;
const CALLS_PER_DAY = 1_440;
const MOST_DOUBLINGS = 5;

/** Our own rhythm, far inside what the police allow. */
const POLICE_POLL_INTERVAL_MS = 300_000;

export interface PollHistory {
  /** Starts of earlier calls (UTC instants), at least those of the last 24 hours. */
  startedAt: readonly string[];
  /** Failures in a row, the latest call included. */
  failuresInARow: number;
  retryAfterSeconds: number | null;
  now: string;
  intervalMs?: number;
}

/**
 * When the police event list may be asked next, as a UTC instant, never before `now`. At least 10 s between
 * calls, at most 60 an hour and 1 440 a day (polisen.se, regler för öppna data); failures double the interval
 * up to an hour; a `Retry-After` is kept to.
 */
export function nextPollAt(history: PollHistory): string {
  const now = Date.parse(history.now);
  const starts = history.startedAt.map((instant) => Date.parse(instant)).sort((a, b) => b - a);
  const latest = starts[0];
  const earliest = [
    now,
    latest === undefined ? now : latest + gapAfter(history),
    now + (history.retryAfterSeconds ?? 0) * 1000,
    freeAgain(starts, CALLS_PER_HOUR, HOUR_MS),
    freeAgain(starts, CALLS_PER_DAY, DAY_MS),
  ];
  return new Date(Math.max(...earliest)).toISOString();
}

function gapAfter({ failuresInARow, intervalMs = POLICE_POLL_INTERVAL_MS }: PollHistory): number {
  const wanted = Math.max(intervalMs, SHORTEST_GAP_MS);
  const doubled = wanted * 2 ** Math.min(failuresInARow, MOST_DOUBLINGS);
  return failuresInARow === 0 ? wanted : Math.max(wanted, Math.min(doubled, HOUR_MS));
}

function freeAgain(newestFirst: readonly number[], calls: number, windowMs: number): number {
  const start = newestFirst[calls - 1];
  return start === undefined ? 0 : start + windowMs;
}
