import { createHash } from 'node:crypto';
import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import { DEFAULT_RHYTHM } from '@samlad/domain/rhythm.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { unitOf } from './offices.js';
import { daysAgo, type Scene } from './scene.js';
import type { Area, Party, Reader, RoleName } from './world.js';

const ROLES: readonly RoleName[] = [
  'COORDINATOR',
  'PARTY_REPRESENTATIVE',
  'SCHOOL_CONTACT',
  'REPORTER',
  'ANALYST',
  'LEADERSHIP',
  'DATA_PROTECTION',
  'OPERATOR',
];
const FIRST_WEEK = weekIndexOf('2020-W01');
const ISSUER = 'https://inloggning.example';

/** The value of the cookie of a session, and what the database keeps of it. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The town itself, its six parties and its areas; every name carries a mark that is a neighbour's business alone. */
export function settle(scene: Scene): void {
  const { draw, town } = scene;
  scene.add('municipality', { id: town.id }, (word) => ({
    municipality_id: undefined,
    id: town.id,
    code: town.code,
    name: `Stad ${word('name')}`,
    time_zone: 'Europe/Stockholm',
    projected_crs: 'EPSG:3006',
  }));
  const rhythm = draw.uuid();
  scene.add('rhythm', { id: rhythm }, () => ({
    id: rhythm,
    number: 1,
    from_week: 0,
    settings: DEFAULT_RHYTHM,
    changed_at: '2020-01-01T00:00:00Z',
  }));
  const authority = draw.uuid();
  scene.add('authority', { id: authority }, (word) => ({ id: authority, name: `Nämnd ${word('name')}` }));
  for (const [order, kind] of PARTY_KINDS.entries()) addParty(scene, kind, order, authority);
  const whole = addArea(scene, 'KOMMUN', 'MUNICIPALITY', null, [17.9, 59.2, 17.98, 59.21]);
  for (let index = 0; index < 4; index += 1) {
    const west = 17.9 + index * 0.02;
    const district = addArea(scene, `D-${index}`, 'DISTRICT', whole, [west, 59.2, west + 0.02, 59.21]);
    if (index < 2) addArea(scene, `P-${index}`, 'PLACE', district, [west, 59.2, west + 0.008, 59.204]);
  }
  scene.add('place', {}, (word, row) => {
    const name = `Torget ${word('name')}`;
    return {
      id: row.id,
      name,
      search_name: name.toLowerCase(),
      place_type: 'SQUARE',
      longitude: 17.91,
      latitude: 59.205,
      source: 'Prov',
    };
  });
}

function addParty(scene: Scene, kind: PartyKind, order: number, authority: string): void {
  const row = scene.add('party', {}, (word, { id }) => ({
    id,
    authority_id: authority,
    kind,
    name: `Part ${word('name')}`,
    short_name: `P ${word('short_name')}`,
    sort_order: order,
  }));
  const party: Party = { id: row.id, kind, name: String(row.values['name']) };
  scene.town.parties.push(party);
}

function addArea(
  scene: Scene,
  code: string,
  kind: Area['kind'],
  parent: Area | null,
  box: Area['box'],
): Area {
  const [west, south, east, north] = box.map((degrees) => Number(degrees.toFixed(3))) as Area['box'];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const row = scene.add('area', {}, (word, { id }) => ({
    id,
    parent_id: parent?.id ?? null,
    code,
    name: `Område ${word('name')}`,
    kind,
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
    label_longitude: Number(((west + east) / 2).toFixed(4)),
    label_latitude: Number(((south + north) / 2).toFixed(4)),
    approximate: true,
    population: 10_000,
    source: 'Provruta',
    valid_from_week: FIRST_WEEK,
  }));
  const area: Area = {
    id: row.id,
    code,
    kind,
    parent: parent?.id ?? null,
    box: [west, south, east, north],
    name: String(row.values['name']),
  };
  scene.town.areas.push(area);
  return area;
}

/** Everybody of the town: every role, every party, some in two, some who have left; most with two sessions. */
export function populate(scene: Scene): void {
  const { draw, town } = scene;
  const office = town.parties.find(({ kind }) => kind === 'SAFETY_OFFICE') as Party;
  const posts: [RoleName, Party][] = [
    ...town.parties.map((party): [RoleName, Party] => [
      party.kind === 'SCHOOL' ? 'SCHOOL_CONTACT' : 'PARTY_REPRESENTATIVE',
      party,
    ]),
    ['COORDINATOR', draw.chance(0.7) ? office : scene.party()],
    ...ROLES.slice(1).map((role): [RoleName, Party] => [role, scene.party()]),
    ...draw.times(0, 3, (): [RoleName, Party] => [draw.pick(ROLES), scene.party()]),
  ];
  for (const unit of town.rows.get('hub_unit') ?? []) {
    const party = town.parties.find(({ id }) => id === unit.owner) as Party;
    const userId = addUser(scene, false);
    addSessions(scene, userId, 'UNIT_REPORTER', party, ALWAYS, String(unit.values['unit_id']));
  }
  const people = posts.map(([role, party]) => {
    const userId = addUser(scene, false);
    addSessions(scene, userId, role, party, ALWAYS);
    return userId;
  });
  addSessions(scene, draw.pick(people), 'PARTY_REPRESENTATIVE', scene.party(), ALWAYS);
  addSessions(scene, addUser(scene, true), 'COORDINATOR', office, ALWAYS);
  addSessions(scene, addUser(scene, false), 'COORDINATOR', office, { ...ALWAYS, to: daysAgo(1) });
  addSessions(scene, addUser(scene, false), 'OPERATOR', office, { ...ALWAYS, suspended: daysAgo(1) });
  addAssignment(
    scene,
    draw.pick(people),
    draw.pick(ROLES),
    scene.party(),
    { ...ALWAYS, from: daysAgo(-9) },
    null,
  );
}

/** When an assignment holds. */
interface Term {
  from: string;
  to: string | null;
  suspended: string | null;
}

const ALWAYS: Term = { from: daysAgo(400), to: null, suspended: null };

function addUser(scene: Scene, disabled: boolean): string {
  const row = scene.add('app_user', {}, (word, { id }) => ({
    municipality_id: undefined,
    id,
    issuer: ISSUER,
    subject: id,
    name: `Person ${word('name')}`,
    disabled_at: disabled ? daysAgo(1) : null,
  }));
  return row.id;
}

function addAssignment(
  scene: Scene,
  userId: string,
  role: RoleName,
  party: Party,
  term: Term,
  unit: string | null,
): string {
  const { draw } = scene;
  const row = scene.add('assignment', {}, (word, { id }) => ({
    id,
    user_id: userId,
    party_id: party.id,
    role,
    unit_id: unit ?? unitOf(scene, party),
    function: draw.chance(0.6) ? `Syssla ${word('function')}` : null,
    valid_from: term.from,
    valid_to: term.to,
    suspended_at: term.suspended,
    version: draw.int(1, 3),
  }));
  return row.id;
}

function addSessions(
  scene: Scene,
  userId: string,
  role: RoleName,
  party: Party,
  term: Term,
  unit: string | null = null,
): void {
  const { draw, town } = scene;
  const assignmentId = addAssignment(scene, userId, role, party, term, unit);
  const user = town.byId.get(userId);
  const gone = term.to !== null || term.suspended !== null || user?.values['disabled_at'] !== null;
  for (const steppedUp of draw.chance(0.6) ? [false, true] : [false]) {
    const session = addSession(scene, userId, assignmentId, steppedUp, LIVE);
    const reader: Reader = {
      name: `${role} ${party.kind}${steppedUp ? ' +' : ''}${gone ? ' (gone)' : ''}`,
      ...session,
      userId,
      assignmentId,
      town: town.id,
      party,
      role,
      unit,
      steppedUp,
      gone,
    };
    town.readers.push(reader);
  }
  if (draw.chance(0.2)) addSession(scene, userId, assignmentId, false, draw.pick(OVER));
}

/** Days since a session was used last, and until it ends. */
type Age = readonly [seenAgo: number, endsIn: number];

const LIVE: Age = [0.001, 0.4];
const OVER: readonly Age[] = [
  [0.05, 0.4],
  [0.001, -0.01],
];

function addSession(
  scene: Scene,
  userId: string,
  assignmentId: string,
  steppedUp: boolean,
  [seenAgo, endsIn]: Age,
): { token: string; sessionId: string } {
  const { draw } = scene;
  const token = `${draw.uuid()}${draw.uuid().slice(0, 7)}`;
  const row = scene.add('user_session', {}, (word, { id }) => ({
    token_hash: hashOf(token),
    user_id: userId,
    assignment_id: assignmentId,
    created_at: daysAgo(0.1),
    seen_at: daysAgo(seenAgo),
    expires_at: daysAgo(-endsIn),
    id,
    device: `Dator ${word('device')}`,
    stepped_up_until: steppedUp ? daysAgo(-0.01) : draw.pick([null, daysAgo(0.01)]),
  }));
  return { token, sessionId: row.id };
}
