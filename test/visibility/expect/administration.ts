import { ids, number, text } from '../rules/view.js';
import { type Answer, type Expectation, pluck, READERS, VOICES } from './expectation.js';
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

/** How many incidents that the reader may read lie in each of the new areas. */
export const boundaryPreview: Expectation = {
  roles: ['COORDINATOR'],
  mayRefuse: () => true,
  check: ({ view, args, answer, judge }) => {
    if (!answer.acceptable) return;
    const { features } = JSON.parse(args.file.geoJson);
    const placed = view
      .of('incident')
      .filter(({ values }) => values['removed_at'] === null && values['longitude'] !== null);
    for (const { code, incidents } of answer.areas) {
      const feature = features.find(({ properties }: Answer) => properties.kod === code);
      const longitudes = feature.geometry.coordinates[0].map(([longitude]: [number]) => longitude);
      const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
      const inside = placed.filter(
        (row) => number(row, 'longitude') > west && number(row, 'longitude') < east,
      );
      judge.same('.areas.incidents', incidents, inside.length);
    }
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
