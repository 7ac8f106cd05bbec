import { toProjected } from '@samlad/geo/projection.js';
import type { EventReport } from '@samlad/same-event/report.js';
import type { ToldReport } from './same-event.repository.js';

/** The report with its position in metres of the projected system `crs`. */
export function projected({ longitude, latitude, ...report }: ToldReport, crs: string): EventReport {
  const point = longitude === null || latitude === null ? null : toProjected({ longitude, latitude }, crs);
  return { ...report, point };
}
