import type { ReportingStatus, ReportState } from '@samlad/domain/party-report.js';

/** States in which the newest version counts in the joint picture. */
export const COUNTED_REPORT_STATES: readonly ReportState[] = ['SUBMITTED', 'INCLUDED', 'ARCHIVED'];

const FIXED: Partial<Record<ReportState, ReportingStatus>> = {
  SUBMITTED: 'SUBMITTED',
  INCLUDED: 'SUBMITTED',
  ARCHIVED: 'SUBMITTED',
  DISPOSED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  WITHDRAWN: 'WITHDRAWN',
};

/** How a party stands: what is handed in or returned says so itself, everything else is late once the deadline has passed. */
export function reportingStatus(state: ReportState | null, deadlinePassed: boolean): ReportingStatus {
  const fixed = state === null ? undefined : FIXED[state];
  if (fixed !== undefined) return fixed;
  if (deadlinePassed) return 'LATE';
  return state === null ? 'NOT_STARTED' : 'DRAFT';
}
