import { digestOf } from '../offices.js';
import { daysAgo, type Scene } from '../scene.js';

/** The parties' own systems, and what they have delivered. */
export function systems(scene: Scene): void {
  scene.draw.times(0, 3, () => system(scene));
}

function system(scene: Scene): void {
  const { draw, town } = scene;
  const owner = scene.party().id;
  const by = draw.pick(town.rows.get('app_user') ?? []).id;
  const isRevoked = draw.chance(0.2);
  const { id: system } = scene.add('api_token', { owner, level: 'OWN' }, (word, { id }) => ({
    id,
    party_id: owner,
    name: `System ${word('name')}`,
    requested_by: `Syssla ${word('requested_by')}`,
    scopes: draw.pick([['INCIDENTS'], ['ANSWERS'], ['INCIDENTS', 'ANSWERS']]),
    token_hash: digestOf(id),
    created_by_user_id: by,
    created_at: daysAgo(9),
    answers_user_id: by,
    renewed_at: daysAgo(9),
    valid_to: draw.chance(0.2) ? daysAgo(1) : daysAgo(-90),
    revoked_at: isRevoked ? daysAgo(2) : null,
    revoked_by_user_id: isRevoked ? by : null,
    version: draw.int(1, 3),
  }));
  draw.times(0, 3, () =>
    scene.add('delivery', { owner, level: 'OWN' }, (_, { id }) => ({
      id,
      party_id: owner,
      system_id: system,
      kind: 'INCIDENTS',
      week: null,
      created: draw.int(0, 9),
      corrected: draw.int(0, 9),
      unchanged: draw.int(0, 9),
      result: '[]',
      received_at: daysAgo(draw.int(0, 8)),
    })),
  );
}
