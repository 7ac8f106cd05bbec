const HOUR = 60;
const DAY = 24 * HOUR;

interface TimeWords {
  gone: string;
  left: string;
  isOver: boolean;
}

/** Whole minutes of a meeting as words: `25 av 60 min`, `35 min kvar`; hours and days when it was never ended. */
export function minutesWords(elapsed: number, planned: number): TimeWords {
  const over = elapsed - planned;
  return {
    gone: `${spanWords(elapsed)} av ${planned} min`,
    left: over > 0 ? `${spanWords(over)} över tiden` : `${planned - elapsed} min kvar`,
    isOver: over > 0,
  };
}

function spanWords(minutes: number): string {
  if (minutes < 2 * HOUR) return `${minutes} min`;
  if (minutes < 2 * DAY) return `${Math.floor(minutes / HOUR)} tim`;
  return `${Math.floor(minutes / DAY)} dygn`;
}
