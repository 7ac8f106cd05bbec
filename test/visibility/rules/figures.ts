import { number, sum, text, View } from './view.js';
import type { Row } from '../world/world.js';
import { NOW } from '../world/scene.js';

const TODAY = NOW.slice(0, 10);
const REFERENCE_WEEKS = 8;
const FEWEST_WEEKS = 4;

/** States in which an insats is under way, and in which an åtagande is still to be done. Domain guide §6. */
export const OPEN_MEASURES = ['AGREED', 'PLANNED', 'ONGOING', 'DONE', 'IN_FOLLOW_UP'];
export const OPEN_COMMITMENTS = ['PROPOSED', 'ACCEPTED', 'ONGOING'];

export const isOver = (row: Row): boolean =>
  OPEN_COMMITMENTS.includes(text(row, 'state')) && text(row, 'due_on') < TODAY;

const isJointLevel = ({ level }: Row) => level === 'OPEN' || level === 'SHARED';
const stands = ({ values }: Row) => values['removed_at'] === null;

/** Incidents of the joint figures: open or shared, told to the others, not taken back; of those the reader may read. */
export const isJoint = (row: Row): boolean =>
  isJointLevel(row) && row.values['shared'] === true && stands(row);

export const inArea =
  (area: string) =>
  (row: Row): boolean =>
    (row.values['area_ids'] as string[]).includes(area);

export const inWeek =
  (week: number) =>
  (row: Row): boolean =>
    number(row, 'week') === week;

/** Incidents that stand, as a reader may see them. */
export const standing = (view: View): Row[] => view.of('incident').filter(stands);

/** Rows among these that another row of the same event stands for: the one with a position, then the highest count, then the last id. */
function stoodFor(view: View, among: readonly Row[]): ReadonlySet<Row> {
  const events = new Map(among.map((row) => [row.id, new Set([row])]));
  for (const { values } of view.of('event_link')) {
    const [one, other] = [values['first_id'], values['second_id']].map((id) => events.get(String(id)));
    if (values['verdict'] !== 'SAME' || one === undefined || other === undefined) continue;
    const both = new Set([...one, ...other]);
    for (const { id } of both) events.set(id, both);
  }
  const rank = (row: Row) =>
    [Number(row.values['longitude'] !== null), number(row, 'count'), row.id] as const;
  const isBefore = (a: Row, b: Row) => {
    const at = rank(a).findIndex((value, index) => value !== rank(b)[index]);
    return (rank(a)[at] ?? 0) > (rank(b)[at] ?? 0);
  };
  return new Set(
    among.filter((row) =>
      [...(events.get(row.id) ?? [])].some((other) => other !== row && isBefore(other, row)),
    ),
  );
}

/** The rows that figures count: of an event in the joint picture, or among the joint ones of these rows, one. */
export function once(view: View, rows: readonly Row[], among: readonly Row[] = standing(view)): Row[] {
  const left = stoodFor(view, among.filter(isJoint));
  return rows.filter((row) => !left.has(row));
}

/** What the rows of the areas in a week must say to a reader. */
export interface AreaFigures {
  count: number;
  previousCount: number;
  overlayCount: number;
  jointLevel: number | null;
  jointLevelIsProposal: boolean;
  jointText: string | null;
  jointVersion: number;
  previousJointLevel: number | null;
  openMeasures: number;
  overdueCommitments: number;
}

export function areaFigures(view: View, area: string, week: number): AreaFigures {
  const there = once(view, standing(view)).filter(inArea(area));
  const now = there.filter(inWeek(week));
  const set = jointText(view, area, week);
  const open = view
    .of('measure')
    .filter((row) => row.values['area_id'] === area && OPEN_MEASURES.includes(text(row, 'state')))
    .filter((row) => number(row, 'agreed_in_week') <= week);
  const late = view.of('commitment').filter((row) => row.parent && open.includes(row.parent) && isOver(row));
  return {
    count: sum(now.filter(isJoint), 'count'),
    previousCount: sum(there.filter(inWeek(week - 1)).filter(isJoint), 'count'),
    overlayCount: sum(
      now.filter((row) => !isJoint(row)),
      'count',
    ),
    jointLevel: jointLevel(view, area, week),
    jointLevelIsProposal: set === null,
    jointText: set === null ? null : text(set, 'text'),
    jointVersion: set === null ? 0 : number(set, 'version'),
    previousJointLevel: jointLevel(view, area, week - 1),
    openMeasures: open.length,
    overdueCommitments: late.length,
  };
}

function jointText(view: View, area: string, week: number): Row | null {
  return (
    view
      .of('joint_assessment')
      .find((row) => row.values['area_id'] === area && number(row, 'week') === week) ?? null
  );
}

/** The joint level that is set, else the highest open or shared one of the parties'. Domain guide §4. */
export function jointLevel(view: View, area: string, week: number): number | null {
  const set = jointText(view, area, week);
  if (set !== null) return number(set, 'level');
  const levels = view
    .current('area_assessment', week)
    .filter((row) => row.values['area_id'] === area && isJointLevel(row))
    .map((row) => number(row, 'level'));
  return levels.length === 0 ? null : Math.max(...levels);
}

/** Median and quartiles (R type 7) of the preceding weeks with data; null when they are fewer than four. */
export function expected(view: View, area: string, week: number): Record<string, number> | null {
  const joint = standing(view).filter(isJoint);
  const counts: number[] = [];
  for (let at = week - REFERENCE_WEEKS; at < week; at += 1) {
    const rows = joint.filter(inWeek(at));
    if (rows.length > 0 || hasReports(view, at))
      counts.push(sum(once(view, rows).filter(inArea(area)), 'count'));
  }
  if (counts.length < FEWEST_WEEKS) return null;
  counts.sort((a, b) => a - b);
  return {
    lower: quantile(counts, 0.25),
    median: quantile(counts, 0.5),
    upper: quantile(counts, 0.75),
    weeks: counts.length,
  };
}

const hasReports = (view: View, week: number): boolean =>
  view
    .of('party_report')
    .some((row) => number(row, 'week') === week && ['SUBMITTED', 'INCLUDED'].includes(text(row, 'state')));

function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const [below, above] = [ascending[Math.floor(at)] ?? 0, ascending[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
