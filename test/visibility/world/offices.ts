import { createHash } from 'node:crypto';
import { daysAgo, type Scene } from './scene.js';
import type { Party, RoleName, Row } from './world.js';

const ROLES: readonly RoleName[] = ['REPORTER', 'ANALYST', 'PARTY_REPRESENTATIVE', 'LEADERSHIP'];
export const PROVIDERS = ['kommun', 'polis'];
export const CLAIMS = ['org', 'avdelning'];

/** What the database keeps of a value that a provider told, and of an invitation's secret. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The units of each party, some of them. */
export function units(scene: Scene): void {
  for (const party of scene.town.parties) {
    scene.draw.times(0, 2, () =>
      scene.add('unit', {}, (word, { id }) => ({
        id,
        party_id: party.id,
        name: `Enhet ${word('name')}`,
        version: scene.draw.int(1, 3),
      })),
    );
  }
}

/** One of the party's units, or none. */
export function unitOf({ draw, town }: Scene, party: Party): string | null {
  const own = (town.rows.get('unit') ?? []).filter(({ values }) => values['party_id'] === party.id);
  return own.length > 0 && draw.chance(0.6) ? draw.pick(own).id : null;
}

/** What administration keeps of people to come: invitations, roles that wait for a second person, the mapping of claims. */
export function papers(scene: Scene): void {
  const { draw } = scene;
  draw.times(1, 4, () => invitation(scene));
  draw.times(0, 3, () => proposal(scene));
  draw.times(0, 3, () => claimRule(scene));
}

const people = ({ town }: Scene): Row[] => town.rows.get('app_user') ?? [];

function given(scene: Scene, word: (column: string) => string): Record<string, unknown> {
  const party = scene.party();
  return {
    party_id: party.id,
    unit_id: unitOf(scene, party),
    function: scene.draw.chance(0.6) ? `Syssla ${word('function')}` : null,
    valid_to: scene.draw.chance(0.3) ? daysAgo(-90) : null,
    version: 1,
  };
}

function invitation(scene: Scene): void {
  const { draw } = scene;
  const fate = draw.pick(['PENDING', 'PENDING', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED']);
  scene.add('invitation', {}, (word, { id }) => ({
    id,
    ...given(scene, word),
    email: `${word('email')}@kommun.example`,
    role: draw.pick(ROLES),
    token_hash: digestOf(id),
    expires_at: fate === 'EXPIRED' ? daysAgo(1) : daysAgo(-10),
    invited_by_user_id: null,
    invited_at: daysAgo(draw.int(4, 14)),
    accepted_at: fate === 'ACCEPTED' ? daysAgo(2) : null,
    accepted_by_user_id: fate === 'ACCEPTED' ? draw.pick(people(scene)).id : null,
    withdrawn_at: fate === 'WITHDRAWN' ? daysAgo(2) : null,
  }));
}

function proposal(scene: Scene): void {
  const { draw } = scene;
  const [whom, by, other] = [0, 1, 2].map((step) => people(scene)[step]?.id);
  const fate = draw.pick(['WAITING', 'WAITING', 'CONFIRMED', 'DECLINED']);
  scene.add('role_proposal', {}, (word, { id }) => ({
    id,
    ...given(scene, word),
    user_id: whom,
    role: draw.pick(['OPERATOR', 'DATA_PROTECTION']),
    proposed_by_user_id: draw.chance(0.5) ? by : null,
    proposed_at: daysAgo(draw.int(1, 9)),
    confirmed_at: fate === 'CONFIRMED' ? daysAgo(1) : null,
    confirmed_by_user_id: fate === 'CONFIRMED' ? other : null,
    declined_at: fate === 'DECLINED' ? daysAgo(1) : null,
    declined_by_user_id: fate === 'DECLINED' ? other : null,
  }));
}

function claimRule(scene: Scene): void {
  const { draw } = scene;
  const party = scene.party();
  const row = scene.add('claim_rule', {}, (word, { id }) => ({
    id,
    party_id: party.id,
    unit_id: unitOf(scene, party),
    version: 1,
    function: `Syssla ${word('function')}`,
    provider_id: draw.pick(PROVIDERS),
    claim: draw.pick(CLAIMS),
    value: word('value'),
    user_id: null,
    updated_at: daysAgo(9),
  }));
  for (const { id } of draw.some(people(scene), 0.2)) {
    scene.add('user_claim', {}, () => ({
      user_id: id,
      provider_id: row.values['provider_id'],
      claim: row.values['claim'],
      value_digest: digestOf(String(row.values['value'])),
      seen_at: daysAgo(1),
    }));
  }
}
