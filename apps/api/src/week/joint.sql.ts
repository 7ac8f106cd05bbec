import { COUNTED_REPORT_STATES } from './reporting-status.js';

const COUNTED = COUNTED_REPORT_STATES.map((state) => `'${state}'`).join(', ');

/** Whether the newest version of report `alias` counts: handed in and not returned. */
export const isCounted = (alias: string): string => `${alias}.state in (${COUNTED})`;

/** Every party's assessments in the newest version of its handed-in report, for weeks that meet the condition on `r.week`. */
export const currentAssessments = (weeks: string): string => `
  select r.week, s.area_id, s.party_id, s.secrecy_level, s.circle_id, s.level, s.trend, s.municipality_id, s.report_id, s.number, r.current_number, r.submitted_at
  from party_report r
  join area_assessment s on s.municipality_id = r.municipality_id and s.report_id = r.id and s.number = r.current_number
  where r.municipality_id = $1 and ${weeks} and ${isCounted('r')}`;

/** What the party writes of the area of `assessment`, as row `t` of report_part; `rule` says which the reader may see. */
export const joinAreaText = (assessment: string, rule: string): string => `
  left join report_part t on t.municipality_id = $1 and t.report_id = ${assessment}.report_id
    and t.number = ${assessment}.current_number and t.field_key = 'assessments' and t.area_id = ${assessment}.area_id
    and ${rule}`;

/** The text of a part that holds nothing else. */
export const PART_TEXT = `t.content #>> '{}'`;

/** Whether a lane's row belongs to the joint picture. */
export const isJoint = (alias: string): string => `${alias}.secrecy_level in ('OPEN', 'SHARED')`;

/** The joint level that area `area` shows in week `week`: the one that is set, else the highest open or shared of the parties'. */
export const proposedLevel = (assessments: string, area: string, week: string): string => `
  (select max(s.level) from ${assessments} s where s.area_id = ${area} and s.week = ${week} and ${isJoint('s')})`;
