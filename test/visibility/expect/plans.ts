import { ids, number, text, type View } from '../rules/view.js';
import type { Row } from '../world/world.js';
import { type Answer, type Asked, type Expectation, isPosition, pluck, READERS } from './expectation.js';

/** The priority of a problem: the median of need × influence of its scores; null before any. */
function priority(view: View, problem: Row): number | null {
  const scores = view
    .of('problem_score')
    .filter(({ parent }) => parent === problem)
    .map((row) => number(row, 'need') * number(row, 'influence'))
    .sort((a, b) => a - b);
  if (scores.length === 0) return null;
  const at = (scores.length - 1) / 2;
  return ((scores[Math.floor(at)] ?? 0) + (scores[Math.ceil(at)] ?? 0)) / 2;
}

/** Problems in their order: open before closed, the weightiest first, the newest first. */
export function byPlace(view: View, rows: readonly Row[]): Row[] {
  const order = (row: Row): (number | string)[] => [
    text(row, 'state') === 'OPEN' ? 0 : 1,
    -(priority(view, row) ?? -1),
    -number(row, 'opened_in_week'),
    row.id,
  ];
  return [...rows].sort((a, b) => compared(order(a), order(b)));
}

function compared(a: (number | string)[], b: (number | string)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** One page of a list by position. */
function page({ args, answer, judge }: Asked, rows: Row[]): void {
  const from = Number(args.after || 0);
  judge.lists('.nodes', pluck(answer.nodes), ids(rows.slice(from, from + args.first)));
  judge.same('.totalCount', answer.totalCount, rows.length);
  judge.same('.hasMore', answer.hasMore, rows.length > from + args.first);
}

const unknownArea = (view: View, code: unknown): boolean =>
  Boolean(code) && !view.town.areas.some((area) => area.code === code);
const areaId = (view: View, code: unknown) => view.town.areas.find((area) => area.code === code)?.id;

export const problems: Expectation = {
  roles: READERS,
  mayRefuse: ({ view, args }) => unknownArea(view, args.areaCode) || !isPosition(args.after),
  check: (asked) => {
    const { view, args } = asked;
    const found = view
      .of('problem')
      .filter((row) => !args.areaCode || row.values['area_id'] === areaId(view, args.areaCode))
      .filter((row) => !args.state || text(row, 'state') === args.state);
    page(asked, byPlace(view, found));
    for (const node of asked.answer.nodes) problemFields(asked, '.nodes', node);
  },
};

function problemFields({ view, judge }: Asked, path: string, node: Answer): void {
  const row = view.find('problem', node.id);
  if (row === null) return;
  judge.same(`${path}.priority`, node.priority, priority(view, row));
  const scores = view.of('problem_score').filter(({ parent }) => parent === row);
  if (node.scores) {
    judge.holds(
      `${path}.scores`,
      node.scores.map(({ party }: Answer) => party.id),
      scores.map(({ owner }) => String(owner)),
    );
  }
  const measures = view.of('measure').filter(({ values }) => values['problem_id'] === row.id);
  if (node.measures) judge.holds(`${path}.measures`, pluck(node.measures), ids(measures));
}

export const measures: Expectation = {
  roles: READERS,
  mayRefuse: ({ view, args }) => unknownArea(view, args.filter.areaCode) || !isPosition(args.after),
  check: (asked) => {
    const { view, args } = asked;
    const { areaCode, partyId, search, states } = args.filter;
    const found = view
      .of('measure')
      .filter((row) => !areaCode || row.values['area_id'] === areaId(view, areaCode))
      .filter((row) => !states || states.includes(text(row, 'state')))
      .filter((row) => !partyId || row.owner === partyId || takesPart(view, row, partyId))
      .filter((row) => !search?.trim() || says(row, search));
    const newest = found.sort(
      (a, b) => -compared([text(a, 'updated_at')], [text(b, 'updated_at')]) || compared([a.id], [b.id]),
    );
    page(asked, newest);
    for (const node of asked.answer.nodes) measureFields(asked, '.nodes', node);
  },
};

const takesPart = (view: View, measure: Row, party: string): boolean =>
  view.of('commitment').some((row) => row.parent === measure && row.owner === party);

const says = (row: Row, search: string): boolean =>
  ['title', 'cause'].some((column) => text(row, column).toLowerCase().includes(search.trim().toLowerCase()));

function measureFields({ view, judge }: Asked, path: string, node: Answer): void {
  const row = view.find('measure', node.id);
  if (row === null) return;
  const parts = view.of('commitment').filter(({ parent }) => parent === row);
  if (node.commitments) judge.holds(`${path}.commitments`, pluck(node.commitments), ids(parts));
  for (const part of node.commitments ?? []) {
    const done = view.of('dosage').filter(({ parent }) => parent?.id === part.id);
    if (part.dosage) judge.holds(`${path}.commitments.dosage`, pluck(part.dosage), ids(done));
    const total = done.reduce((sum, dose) => sum + number(dose, 'amount'), 0);
    judge.same(`${path}.commitments.dosageDone`, part.dosageDone, total);
  }
  const problem = view.find('problem', row.values['problem_id']);
  if ('problem' in node) judge.same(`${path}.problem`, node.problem?.id, problem?.id);
}

/** One thing by its id: all of it, or as if the id had never been given out. */
const one = (
  kind: string,
  roles: Expectation['roles'],
  fields: (asked: Asked, path: string, node: Answer) => void = () => undefined,
): Expectation => ({
  roles,
  mayRefuse: () => false,
  check: (asked) => {
    const { view, args, answer, judge } = asked;
    judge.same('.id', answer?.id, view.find(kind, args.id)?.id);
    if (answer !== null) fields(asked, '', answer);
  },
});

export const problem = one('problem', READERS, problemFields);
export const measure = one('measure', READERS, measureFields);
export const incident = one('incident', [...READERS, 'REPORTER']);
