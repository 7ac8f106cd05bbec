import { ids, text } from '../rules/view.js';
import { type Expectation, pluck, READERS, VOICES } from './expectation.js';
import type { RoleName } from '../world/world.js';

const EVERYBODY: readonly RoleName[] = [...READERS, 'REPORTER', 'LEADERSHIP', 'DATA_PROTECTION', 'OPERATOR'];

const isPosition = (cursor: unknown) => !cursor || /^\d{1,7}$/.test(String(cursor));

/** The own party's circles, and those that the reader is a member of. */
export const circles: Expectation = {
  roles: EVERYBODY,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: ({ view, args, answer, judge }) => {
    const all = view.of('circle');
    judge.same('.totalCount', answer.totalCount, all.length);
    const from = Number(args.after || 0);
    if (from === 0 && args.first >= all.length) judge.holds('.nodes', pluck(answer.nodes), ids(all));
  },
};

/** Why the level of an own thing was changed. */
export const levelChanges: Expectation = {
  roles: VOICES,
  mayRefuse: () => true,
  check: ({ view, args, answer, judge }) => {
    const changes = view
      .of('level_change')
      .filter(({ values }) => values['object_id'] === args.id && values['object_type'] === args.objectType);
    judge.holds(
      '.reason',
      pluck(answer, 'reason'),
      changes.map((row) => text(row, 'reason')),
    );
  },
};
