import { daysAgo, type Scene } from '../scene.js';
import { rowsOf } from '../world.js';

/** What the coordinator has said of two parties' incidents: one event, two, or nothing any more. */
export function events(scene: Scene): void {
  const { draw, town } = scene;
  const all = rowsOf(town, 'incident');
  const said = new Set<string>();
  draw.times(5, 12, () => {
    const first = draw.pick(all);
    const others = all.filter(({ owner }) => owner !== first.owner);
    const [one, other] = [first.id, draw.pick(others).id].sort() as [string, string];
    if (said.has(`${one} ${other}`)) return;
    said.add(`${one} ${other}`);
    const coordinating = town.parties.find(({ kind }) => kind === 'SAFETY_OFFICE')?.id ?? null;
    scene.add('event_link', { owner: coordinating }, (_, { id }) => ({
      id,
      first_id: one,
      second_id: other,
      verdict: draw.weighted([
        [6, 'SAME'],
        [2, 'DIFFERENT'],
        [1, 'OPEN'],
      ]),
      score: 0.7,
      party_id: coordinating,
      user_id: null,
      version: draw.int(1, 3),
      judged_at: daysAgo(draw.int(0, 5)),
    }));
  });
}
