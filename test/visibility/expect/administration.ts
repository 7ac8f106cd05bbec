import { number, text } from '../rules/view.js';
import { type Answer, type Expectation, pluck, VOICES } from './expectation.js';

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
