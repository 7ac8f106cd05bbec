import { daysAgo, type Scene } from '../scene.js';
import type { Reader, Row } from '../world.js';

const LEVEL = 'AREA_ACUTE';
/** Kinds that are about no row with a level of its own. */
const PLAIN = [
  'WEEK_COMPILED',
  'MINUTES_READY',
  'REPORT_LATE',
  'REPORTS_LATE',
  'HUB_DUE_SOON',
  'HUB_NUDGED',
  'IMPORT_FINISHED',
] as const;

/** What everybody has been told, also what she may no longer know: kinds of other roles, tasks of other parties, levels of anybody's. */
export function notices(scene: Scene): void {
  const told = new Set<string>();
  for (const reader of scene.town.readers) {
    if (told.has(reader.assignmentId)) continue;
    told.add(reader.assignmentId);
    for (const kind of scene.draw.some(PLAIN, 0.5)) plain(scene, reader, kind);
    for (const row of scene.draw.some(scene.town.rows.get('area_assessment') ?? [], 0.15)) {
      const { report_id: reportId, week, area_id: areaId } = row.values;
      store(scene, reader, LEVEL, { week, partyId: row.owner, areaId, reportId }, row);
    }
  }
}

function plain(scene: Scene, reader: Reader, kind: (typeof PLAIN)[number]): void {
  const { week } = scene.draw.pick(scene.town.weeks);
  const more = {
    WEEK_COMPILED: {},
    MINUTES_READY: {},
    REPORT_LATE: { at: daysAgo(2) },
    REPORTS_LATE: { partyIds: [scene.party().id] },
    HUB_DUE_SOON: { hub: 'PRIMARY_SCHOOL', at: daysAgo(2) },
    HUB_NUDGED: { hub: 'PRIMARY_SCHOOL' },
    IMPORT_FINISHED: {},
  }[kind];
  store(scene, reader, kind, kind === 'IMPORT_FINISHED' ? {} : { week, ...more }, null);
}

function store(
  scene: Scene,
  reader: Reader,
  kind: string,
  facts: Record<string, unknown>,
  parent: Row | null,
): void {
  const { draw } = scene;
  const party = draw.chance(0.85) ? reader.party : scene.party();
  scene.add('notice', { owner: party.id, parent }, (_word, { id }) => ({
    id,
    user_id: reader.userId,
    party_id: party.id,
    unit_id: reader.party === party ? reader.unit : null,
    kind,
    facts,
    key: id,
    in_app: draw.chance(0.9),
    at: daysAgo(draw.int(1, 20)),
    read_at: draw.chance(0.3) ? daysAgo(1) : null,
  }));
}
