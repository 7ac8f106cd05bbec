import { formatWeek, formatWeekYear } from '@/i18n/format';
import type { ExplorerState } from './address';

/** The whole period as words; the years are said where they differ. */
export function periodWords({ fromWeek, toWeek }: ExplorerState): string {
  const format = fromWeek.slice(0, 4) === toWeek.slice(0, 4) ? formatWeek : formatWeekYear;
  return `${format(fromWeek)}–${format(toWeek)}`;
}
