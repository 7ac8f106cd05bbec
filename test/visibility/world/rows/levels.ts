import { daysAgo, type Scene } from '../scene.js';
import type { Row } from '../world.js';

const THINGS: Record<string, string> = {
  incident: 'INCIDENT',
  problem: 'PROBLEM',
  measure: 'MEASURE',
  commitment: 'COMMITMENT',
  decision: 'DECISION',
};

/** Why levels of some rows were changed: the author's party's own affair. */
export function levelChanges(scene: Scene): void {
  for (const [table, type] of Object.entries(THINGS)) {
    for (const row of scene.draw.some(scene.town.rows.get(table) ?? [], 0.2)) levelChange(scene, row, type);
  }
}

function levelChange(scene: Scene, of: Row, type: string): void {
  scene.add('level_change', { owner: of.owner, level: 'OWN' }, (word, { id }) => ({
    id,
    object_type: type,
    object_id: of.id,
    party_id: of.owner,
    previous_level: 'OWN',
    level: of.level,
    osl_provision: null,
    circle_id: of.circle,
    reason: `Ändrad ${word('reason')}`,
    user_id: null,
    changed_at: daysAgo(1),
  }));
}
