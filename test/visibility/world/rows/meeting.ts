import { weekIndexOf } from '@samlad/domain/week.js';
import { daysAgo, type Scene } from '../scene.js';

const STATES = [
  'COLLECTING',
  'DUE',
  'COMPILED',
  'REVIEWED',
  'IN_MEETING',
  'DECIDED',
  'MINUTES_DRAFT',
  'APPROVED',
  'CLOSED',
];
const LATEST: Record<string, readonly string[]> = {
  '2026-W46': ['IN_MEETING', 'DECIDED', 'MINUTES_DRAFT', 'APPROVED', 'CLOSED'],
  '2026-W47': ['DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING'],
  '2026-W48': ['COLLECTING'],
};

/** Three weeks in states of their own. */
export function weeks(scene: Scene): void {
  const { draw, town } = scene;
  for (const [name, states] of Object.entries(LATEST)) {
    const week = weekIndexOf(name);
    const state = draw.pick(states);
    const id = draw.uuid();
    const way = STATES.slice(0, STATES.indexOf(state) + 1);
    const reached = (mark: string) => way.includes(mark);
    const one = { week, state, version: draw.int(1, 50) };
    town.weeks.push(one);
    scene.store('week', {
      id,
      ...one,
      state_sequence: scene.steps('WEEK', id, way, null),
      compilation_number: reached('COMPILED') ? 1 : 0,
      review_coordinator_user_id: reached('REVIEWED') ? draw.uuid() : null,
      review_party_user_id: reached('REVIEWED') ? draw.uuid() : null,
      minutes_first_user_id: reached('APPROVED') ? draw.uuid() : null,
      minutes_second_user_id: reached('APPROVED') ? draw.uuid() : null,
      frozen_hash: reached('CLOSED') ? 'f'.repeat(64) : null,
    });
  }
}

/** Joint levels and texts, meetings with decisions and minutes, the compiled and the frozen picture. */
export function meetings(scene: Scene): void {
  for (const { week, state } of scene.town.weeks) {
    if (state === 'COLLECTING' || state === 'DUE') continue;
    jointTexts(scene, week);
    kept(scene, week, state);
    if (STATES.indexOf(state) >= STATES.indexOf('IN_MEETING')) meeting(scene, week);
  }
}

function jointTexts(scene: Scene, week: number): void {
  const { draw, town } = scene;
  for (const { id: area } of draw.some(
    town.areas.filter(({ kind }) => kind === 'DISTRICT'),
    0.6,
  )) {
    const owner = scene.party().id;
    const mark = scene.mark(owner);
    scene.add('joint_assessment', { owner, ...mark, area }, (word) => ({
      week,
      area_id: area,
      party_id: owner,
      ...scene.markColumns(mark, word),
      level: draw.int(0, 4),
      text: `Gemensamt ${word('text')}`,
      version: 1,
      user_id: null,
      updated_at: daysAgo(2),
    }));
  }
}

function kept(scene: Scene, week: number, state: string): void {
  scene.add('compilation', { level: 'OWN' }, (word) => ({
    week,
    number: 1,
    figures: { reports: [], levels: [word('figures')] },
    user_id: null,
    compiled_at: daysAgo(2),
  }));
  if (state !== 'CLOSED') return;
  scene.add('frozen_picture', { level: 'OWN' }, (word) => ({
    week,
    content: `{"minutes":"${word('content')}"}`,
    hash: 'f'.repeat(64),
    frozen_at: daysAgo(1),
  }));
}

function meeting(scene: Scene, week: number): void {
  const { draw, town } = scene;
  const id = draw.uuid();
  scene.store('meeting', { id, week, started_at: daysAgo(6), ended_at: null });
  draw.times(1, 4, (index) => {
    const measures = town.rows.get('measure') ?? [];
    const measure = measures.length > 0 && draw.chance(0.4) ? draw.pick(measures) : null;
    const owner = measure?.owner ?? scene.party().id;
    const mark = measure ?? scene.mark(owner);
    const area =
      (measure?.values['area_id'] as string | undefined) ??
      (draw.chance(0.7) ? draw.pick(town.areas).id : null);
    const { level, circle } = mark;
    return scene.add('decision', { owner, level, circle, area }, (word, row) => ({
      id: row.id,
      meeting_id: id,
      week,
      position: index + 1,
      party_id: owner,
      ...scene.markColumns(mark, word),
      kind: measure === null ? 'OTHER' : 'MEASURE',
      area_id: area,
      text:
        measure === null
          ? `Beslut ${word('text')}`
          : `Insatsen ”${String(measure.values['title'])}” är överenskommen.`,
      measure_id: measure?.id ?? null,
      responsible_party_id: draw.chance(0.5) ? scene.party().id : null,
      due_on: null,
      removed_at: draw.chance(0.15) ? daysAgo(1) : null,
      version: 1,
      user_id: null,
      decided_at: daysAgo(5),
    }));
  });
  if (!draw.chance(0.7)) return;
  const owner = scene.party().id;
  const mark = scene.mark(owner);
  scene.add('minutes', { owner, ...mark }, (word) => ({
    week,
    party_id: owner,
    ...scene.markColumns(mark, word),
    text: `Protokoll ${word('text')}`,
    version: 1,
    user_id: null,
    updated_at: daysAgo(1),
  }));
}
