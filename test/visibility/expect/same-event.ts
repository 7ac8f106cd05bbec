import { weekIndexOf } from '@samlad/domain/week.js';
import { isJoint } from '../rules/figures.js';
import { ids, number, type View } from '../rules/view.js';
import type { Row } from '../world/world.js';
import { type Answer, type Expectation, pluck } from './expectation.js';

/** Incidents that may be compared with other parties': told to the others, not taken back, not kept to the own party. */
const comparable = (view: View): Row[] =>
  view.of('incident').filter((row) => isJoint({ ...row, level: 'SHARED' }) && row.level !== 'OWN');

export const sameEventPage: Expectation = {
  roles: ['COORDINATOR'],
  check: ({ view, args, answer, judge }) => {
    const areas = view.town.areas.filter(({ code }) => code === args.areaCode).map(({ id }) => id);
    const here = comparable(view).filter(
      (row) =>
        number(row, 'week') === weekIndexOf(args.week) &&
        (args.areaCode == null || areas.some((id) => (row.values['area_ids'] as string[]).includes(id))),
    );
    const near = new Set(ids(here));
    const stands = new Set(ids(view.of('incident').filter(({ values }) => values['removed_at'] === null)));
    const judged = view
      .of('event_link')
      .filter(({ values }) => values['verdict'] !== 'OPEN')
      .filter(({ values }) => [values['first_id'], values['second_id']].every((id) => stands.has(String(id))))
      .filter(({ values }) => near.has(String(values['first_id'])) || near.has(String(values['second_id'])));
    judge.same('.linkCount', answer.linkCount, judged.length);
    if (judged.length <= args.first) judge.holds('.links', pluck(answer.links), ids(judged));
    const known = new Map(comparable(view).map((row) => [row.id, row]));
    for (const { first, second } of answer.suggestions as Answer[]) {
      const [one, other] = [known.get(first.id), known.get(second.id)];
      if (one === undefined || other === undefined)
        judge.leak('.suggestions', 'names what may not be compared');
      else if (one.owner === other.owner) judge.leak('.suggestions', 'compares a party with itself');
    }
  },
};
