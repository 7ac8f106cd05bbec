import type { Scene } from '../scene.js';
import type { Row } from '../world.js';

/** The days in which the town's stored reads were made, long before anything that a walk reads itself. */
export const READ_FROM = '2021-03-01';
export const READ_TO = '2021-03-28';

const DAYS = 28;
const MOST_READS = 12;
const READ = ['incident', 'measure', 'problem', 'commitment', 'decision'];

/** Who has read what: restricted rows of every party by people of every party, and reads that were of nothing restricted. */
export function reads(scene: Scene): void {
  scene.draw.times(MOST_READS / 2, MOST_READS, () => read(scene));
}

function read(scene: Scene): void {
  const { draw, town } = scene;
  const kind = draw.weighted([
    [4, 'RESTRICTED'],
    [1, 'ORDINARY'],
  ]);
  const table = draw.pick(READ);
  const rows = (town.rows.get(table) ?? []).filter(({ level }) => level === 'RESTRICTED');
  const of: Row | null = rows.length > 0 ? draw.pick(rows) : null;
  const author = kind === 'RESTRICTED' ? (of?.owner ?? scene.party().id) : null;
  const reader = draw.pick(town.readers);
  const day = String(draw.int(1, DAYS)).padStart(2, '0');
  scene.add('read_entry', { owner: author }, (word, { id }) => ({
    id,
    at: `2021-03-${day}T${String(draw.int(8, 17)).padStart(2, '0')}:${String(draw.int(10, 59))}:00Z`,
    kind,
    user_id: reader.userId,
    issuer: 'https://inloggning.example',
    subject: word('subject'),
    party_id: reader.party.id,
    role: reader.role,
    operation: table,
    purpose: null,
    digest: null,
    author_party_id: author,
    object_type: of === null ? null : table.toUpperCase(),
    object_ids: of === null || author === null ? [] : [of.id],
    object_count: of === null || author === null ? 0 : 1,
    request_id: draw.uuid(),
  }));
}
