const DAY_MS = 86_400_000;
const MOST_LABELS = 9;

interface Period {
  startsOn: string | null;
  endsOn: string | null;
}

export interface TimelineMonth {
  /** Where the month begins, 0–1 of the axis. */
  at: number;
  /** Empty where there is no room for a name. */
  label: string;
  /** Room for the name on wide screens only. */
  isSecond: boolean;
}

export interface TimelineScale {
  months: TimelineMonth[];
  today: number;
  /** Where a calendar date lies on the axis, 0–1. */
  place: (date: string) => number;
}

const monthName = new Intl.DateTimeFormat('sv-SE', { month: 'short', timeZone: 'UTC' });

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** An axis of whole months that holds every period and today. */
export function timelineScale(periods: readonly Period[], today: string): TimelineScale {
  const dates = [today, ...periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])]
    .filter((date) => date !== null)
    .sort();
  const first = monthOf(dates[0] ?? today);
  const last = monthOf(dates.at(-1) ?? today);
  const starts = Array.from({ length: last - first + 2 }, (_, step) => startOf(first + step));
  const from = dayOf(starts[0] ?? today);
  const length = dayOf(starts.at(-1) ?? today) - from;
  const place = (date: string) => (dayOf(date) - from) / length;
  const every = Math.ceil((starts.length - 1) / MOST_LABELS);
  const months = starts.slice(0, -1).map((start, index) => ({
    at: place(start),
    label: index % every === 0 ? labelOf(start, index === 0) : '',
    isSecond: (index / every) % 2 === 1,
  }));
  return { months, today: place(today), place };
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function startOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function labelOf(start: string, isFirst: boolean): string {
  const name = monthName.format(new Date(start)).replace('.', '');
  return isFirst || start.endsWith('-01-01') ? `${name} ${start.slice(0, 4)}` : name;
}
