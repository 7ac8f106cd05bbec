import { isoWeekOf } from '@samlad/domain/week.js';
import type { BoundaryPlan } from './boundary-plan.js';
import type { ReassignmentCounts } from './reassignment.js';

const whole = new Intl.NumberFormat('sv-SE');

const incidents = (count: number) =>
  count === 1 ? '1 öppen händelse' : `${whole.format(count)} öppna händelser`;

/** One line for the journal, which all parties read: counts of open incidents only. */
export function boundaryNote(plan: BoundaryPlan, counts: ReassignmentCounts): string {
  const from = plan.fromWeek === 0 ? 'Gäller från början.' : `Gäller från vecka ${isoWeekOf(plan.fromWeek)}.`;
  const located = `${incidents(counts.located)} ligger i de nya områdena`;
  const outside = `${incidents(counts.outside)} utanför dem`;
  const rest =
    plan.mode === 'REPLACE'
      ? ` ${incidents(counts.withoutPosition)} utan läge räknas från dess till hela kommunen.`
      : '';
  return `${from} ${located}, ${outside}.${rest}`;
}
