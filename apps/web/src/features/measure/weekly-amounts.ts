import { addWeeks, weekIndexOf, type IsoWeek } from '@samlad/domain/week.js';

interface WeekAmount {
  week: IsoWeek;
  amount: number;
}

const MOST_WEEKS = 26;

/** Amounts week by week from the first entry to the last, weeks without any as 0; at most half a year. */
export function weeklyAmounts(entries: readonly WeekAmount[]): WeekAmount[] {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return [];
  const weeks = weekIndexOf(last.week) - weekIndexOf(first.week) + 1;
  return Array.from({ length: weeks }, (_, step) => {
    const week = addWeeks(first.week, step);
    const amount = entries
      .filter((entry) => entry.week === week)
      .reduce((sum, entry) => sum + entry.amount, 0);
    return { week, amount };
  }).slice(-MOST_WEEKS);
}
