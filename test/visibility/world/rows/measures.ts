import { weekIndexOf } from '@samlad/domain/week.js';
import { dateAgo, daysAgo, type Scene } from '../scene.js';
import type { Row } from '../world.js';
import { areaOf } from '../world.js';
import { pointIn } from './incidents.js';

const WEEKS = ['2026-W46', '2026-W47'].map(weekIndexOf);
const WAY = ['PROPOSED', 'AGREED', 'PLANNED', 'ONGOING', 'DONE', 'IN_FOLLOW_UP', 'EVALUATED', 'CLOSED'];
const COMMITMENT_WAYS: Record<string, string[]> = {
  PROPOSED: ['PROPOSED'],
  ACCEPTED: ['PROPOSED', 'ACCEPTED'],
  DECLINED: ['PROPOSED', 'DECLINED'],
  ONGOING: ['PROPOSED', 'ACCEPTED', 'ONGOING'],
  DONE: ['PROPOSED', 'ACCEPTED', 'DONE'],
};
const AMOUNT = 2e8;

/** Problems with scores, their insatser, the parties' åtaganden and what was done of them; each on a level of its own. */
export function problems(scene: Scene, most: number): void {
  scene.draw.times(Math.ceil(most / 2), most, () => problem(scene));
}

function problem(scene: Scene): void {
  const { draw, town } = scene;
  const owner = scene.party().id;
  const mark = scene.mark(owner);
  const area = draw.pick(town.areas).id;
  const state = draw.chance(0.8) ? 'OPEN' : 'CLOSED';
  const row = scene.add('problem', { owner, ...mark, area }, (word, { id }) => ({
    id,
    party_id: owner,
    ...scene.markColumns(mark, word),
    title: `Problem ${word('title')}`,
    description: draw.chance(0.6) ? `Så här ${word('description')}` : null,
    area_id: area,
    category_group: draw.pick([null, 'ORD', 'VLD']),
    place_type: draw.pick([null, 'SQUARE']),
    time_pattern: draw.chance(0.5) ? `Kvällar ${word('time_pattern')}` : null,
    opened_in_week: draw.pick(WEEKS),
    state,
    state_sequence: scene.steps('PROBLEM', id, state === 'OPEN' ? ['OPEN'] : ['OPEN', 'CLOSED'], owner),
    version: draw.int(1, 4),
    updated_at: daysAgo(draw.int(0, 9)),
  }));
  for (const party of draw.some(town.parties, 0.4)) {
    scene.add('problem_score', { owner: party.id, parent: row }, () => ({
      problem_id: row.id,
      party_id: party.id,
      need: draw.int(1, 5),
      influence: draw.int(1, 5),
      user_id: null,
      scored_at: daysAgo(2),
      version: 1,
    }));
  }
  draw.times(0, 2, () => measure(scene, row));
}

function measure(scene: Scene, of: Row): void {
  const { draw, town } = scene;
  const owner = scene.party().id;
  const mark = scene.mark(owner);
  const area = draw.chance(0.6) ? String(of.values['area_id']) : draw.pick(town.areas).id;
  const state = draw.weighted([
    [3, 'PROPOSED'],
    [3, 'AGREED'],
    [3, 'ONGOING'],
    [1, 'DONE'],
    [1, 'EVALUATED'],
  ]);
  const agreed = state !== 'PROPOSED';
  const row = scene.add('measure', { owner, ...mark, area }, (word, own) => {
    const corner = pointIn(scene, own, areaOf(town, area), ['polygon', 'polygon']);
    return {
      id: own.id,
      problem_id: of.id,
      party_id: owner,
      ...scene.markColumns(mark, word),
      area_id: area,
      title: `Insats ${word('title')}`,
      kind: 'PRESENCE',
      cause: `Därför att ${word('cause')}`,
      expected_effect: draw.chance(0.5) ? `Väntas ${word('expected_effect')}` : null,
      polygon: agreed || draw.chance(0.5) ? polygonAt(corner) : null,
      starts_on: dateAgo(20),
      ends_on: dateAgo(-30),
      agreed_in_week: agreed ? draw.pick(WEEKS) : null,
      state,
      state_sequence: scene.steps('MEASURE', own.id, WAY.slice(0, WAY.indexOf(state) + 1), owner),
      version: draw.int(1, 4),
      updated_at: daysAgo(draw.int(0, 9)),
    };
  });
  for (const party of draw.some(town.parties, 0.4)) commitment(scene, row, party.id);
}

const polygonAt = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
  type: 'Polygon',
  coordinates: [
    [
      [longitude, latitude],
      [17.95, 59.2],
      [17.95, 59.21],
      [longitude, latitude],
    ],
  ],
});

/** An amount of its own. */
const amount = ({ draw, marks }: Scene, row: Row, column: string): number =>
  marks.number(row, column, () => (draw.int(1, AMOUNT) * 10 + 1) / 1e6);

function commitment(scene: Scene, of: Row, owner: string): void {
  const { draw } = scene;
  const mark = scene.mark(owner);
  const area = String(of.values['area_id']);
  const state = draw.pick(Object.keys(COMMITMENT_WAYS));
  const row = scene.add('commitment', { owner, ...mark, area, parent: of }, (word, own) => {
    const planned = amount(scene, own, 'dosage_planned');
    return {
      id: own.id,
      measure_id: of.id,
      party_id: owner,
      ...scene.markColumns(mark, word),
      area_id: area,
      what: `Gör ${word('what')}`,
      mandate_ground: draw.chance(0.5) ? `Enligt ${word('mandate_ground')}` : null,
      responsible_function: `Chef ${word('responsible_function')}`,
      due_on: dateAgo(draw.int(-20, 20)),
      dosage_unit: 'SHIFTS',
      dosage_planned: planned,
      decline_reason: state === 'DECLINED' ? 'RESOURCE' : null,
      decline_comment: state === 'DECLINED' ? `Nej ${word('decline_comment')}` : null,
      state,
      state_sequence: scene.steps('COMMITMENT', own.id, COMMITMENT_WAYS[state] ?? [], owner),
      version: draw.int(1, 4),
      updated_at: daysAgo(draw.int(0, 9)),
    };
  });
  draw.times(0, 2, () =>
    scene.add('dosage', { owner, parent: row }, (word, own) => {
      return {
        id: own.id,
        commitment_id: row.id,
        party_id: owner,
        week: draw.pick(WEEKS),
        amount: amount(scene, own, 'amount'),
        note: `Gjort ${word('note')}`,
        report_id: null,
        user_id: null,
        recorded_at: daysAgo(draw.int(1, 9)),
      };
    }),
  );
}
