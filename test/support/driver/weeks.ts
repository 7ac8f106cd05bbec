import { addWeeks, weekOfInstant, type IsoWeek } from '@samlad/domain/week.js';

/** The week that goes on while the journeys run. */
export const PRESENT: IsoWeek = weekOfInstant(new Date().toISOString(), 'Europe/Stockholm');

/** The week before, which the demo leaves with its parties' reports coming in. */
export const REPORTED: IsoWeek = addWeeks(PRESENT, -1);

/** `v. 47`, as the screens say it. */
export const spoken = (week: IsoWeek) => `v. ${Number(week.slice(6))}`;
