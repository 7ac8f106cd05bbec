import { dateAgo, daysAgo, type Scene } from './scene.js';
import type { Agreement, Circle, Purpose } from './world.js';

const PURPOSES: Purpose[] = ['SITUATION', 'MEASURES'];

/** Agreements of every fate: in force, to come, run out, ended, for all areas or some, accepted or not, left. */
export function agree(scene: Scene): void {
  const { draw, town } = scene;
  const count = draw.weighted([
    [1, 0],
    [3, 1],
    [4, 2],
    [4, 4],
  ]);
  for (let index = 0; index < count; index += 1) {
    const [fromAgo, toAgo, endedAgo] = draw.weighted<[number, number | null, number | null]>([
      [7, [300, null, null]],
      [3, [300, -30, null]],
      [1, [0, 0, null]],
      [1, [-1, null, null]],
      [1, [300, 1, null]],
      [1, [300, -30, 2]],
    ]);
    const whole = draw.chance(0.55);
    const row = scene.add('agreement', {}, (word, { id }) => ({
      id,
      title: `Överenskommelse ${word('title')}`,
      reference: `KS ${word('reference')}`,
      purposes: draw.few(PURPOSES, 0.8),
      all_areas: whole,
      valid_from: dateAgo(fromAgo),
      valid_to: toAgo === null ? null : dateAgo(toAgo),
      ended_at: endedAgo === null ? null : daysAgo(endedAgo),
      updated_at: daysAgo(100),
    }));
    const agreement: Agreement = {
      id: row.id,
      purposes: row.values['purposes'] as Purpose[],
      areas: whole ? null : draw.few(town.areas, 0.4).map(({ id }) => id),
      from: dateAgo(fromAgo),
      to: toAgo === null ? null : dateAgo(toAgo),
      ended: endedAgo !== null,
      members: draw.few(town.parties, 0.85).map(({ id }) => memberOf(scene, id)),
    };
    town.agreements.push(agreement);
    storeMembers(scene, agreement);
  }
}

function memberOf({ draw }: Scene, party: string): Agreement['members'][number] {
  const accepted = draw.chance(0.92);
  return { party, accepted, left: accepted && draw.chance(0.08) };
}

function storeMembers(scene: Scene, agreement: Agreement): void {
  for (const { party, accepted, left } of agreement.members) {
    scene.store('agreement_party', {
      agreement_id: agreement.id,
      party_id: party,
      accepted_at: accepted ? daysAgo(90) : null,
      left_at: left ? daysAgo(3) : null,
    });
  }
  for (const area of agreement.areas ?? []) {
    scene.store('agreement_area', { agreement_id: agreement.id, area_id: area });
  }
}

/** The circles of each party, with members of any party, some taken out again, some circles closed. */
export function encircle(scene: Scene): void {
  const { draw, town } = scene;
  const people = [...new Set(town.readers.filter(({ gone }) => !gone).map(({ userId }) => userId))];
  for (const party of town.parties) {
    for (const closed of draw.pick([[], [false], [false, false], [false, true]])) {
      const row = scene.add('circle', { owner: party.id }, (word, { id }) => ({
        id,
        party_id: party.id,
        name: `Krets ${word('name')}`,
        purpose: `Därför ${word('purpose')}`,
        closed_at: closed ? daysAgo(2) : null,
        updated_at: daysAgo(50),
      }));
      const circle: Circle = {
        id: row.id,
        owner: party.id,
        closed,
        members: draw.some(people, 0.6).map((userId) => ({ userId, removed: draw.chance(0.15) })),
      };
      town.circles.push(circle);
      for (const { userId, removed } of circle.members) {
        scene.store('circle_member', {
          circle_id: circle.id,
          party_id: party.id,
          user_id: userId,
          added_at: daysAgo(40),
          removed_at: removed ? daysAgo(1) : null,
        });
      }
    }
  }
}
