import { emptyHubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { daysAgo, type Scene } from '../scene.js';
import type { Row } from '../world.js';

const KINDS = [
  { kind: 'PRIMARY_SCHOOL', party: 'SCHOOL', managers: ['SCHOOL_CONTACT'] },
  { kind: 'HOUSING', party: 'SAFETY_OFFICE', managers: ['PARTY_REPRESENTATIVE', 'COORDINATOR'] },
] as const;
/** The way of a form to each state. */
const WAYS = [
  ['DRAFT'],
  ['DRAFT', 'SENT'],
  ['DRAFT', 'SENT', 'DRAFT'],
  ['DRAFT', 'SENT', 'MERGED'],
  ['DRAFT', 'SENT', 'NOT_INCLUDED'],
  ['DRAFT', 'SENT', 'MERGED', 'FEEDBACK_SENT'],
  ['DRAFT', 'SENT', 'NOT_INCLUDED', 'FEEDBACK_SENT', 'READ'],
];

/** Two hubs of two parties, with units of their own. */
export function hubs(scene: Scene): void {
  for (const { kind, party, managers } of KINDS) {
    const owner = scene.town.parties.find((one) => one.kind === party)?.id ?? '';
    const hub = scene.add('hub', { owner }, (word, { id }) => ({
      id,
      party_id: owner,
      kind,
      name: `Nav ${word('name')}`,
      managers,
      due_day: 7,
      due_time: '12:00',
    }));
    for (let index = 0; index < 3; index += 1) unit(scene, hub, index === 2 && scene.draw.chance(0.5));
  }
}

function unit(scene: Scene, hub: Row, retired: boolean): void {
  const { owner } = hub;
  const one = scene.add('unit', { owner, parent: hub }, (word, { id }) => ({
    id,
    party_id: owner,
    name: `Skola ${word('name')}`,
    version: 1,
  }));
  scene.add('hub_unit', { owner, parent: hub }, (word) => ({
    unit_id: one.id,
    hub_id: hub.id,
    party_id: owner,
    short_name: `S ${word('short_name')}`,
    area_code: scene.district().code,
    retired_at: retired ? daysAgo(3) : null,
    version: 1,
  }));
}

/** What the units have said in each week, and what came back. */
export function hubForms(scene: Scene): void {
  for (const hub of scene.town.rows.get('hub') ?? []) {
    const units = (scene.town.rows.get('hub_unit') ?? []).filter(({ parent }) => parent === hub);
    for (const { week } of scene.town.weeks) {
      for (const one of units) if (scene.draw.chance(0.7)) form(scene, hub, one, week);
      if (scene.draw.chance(0.7)) relay(scene, hub, units, week);
    }
  }
}

const keys = (hub: Row, unitId: unknown) => ({ hub_id: hub.id, unit_id: unitId, party_id: hub.owner });

function form(scene: Scene, hub: Row, { values }: Row, week: number): void {
  const { draw, town } = scene;
  const id = draw.uuid();
  const way = draw.pick(WAYS);
  const sent = way.length > 1;
  const of = keys(hub, values['unit_id']);
  const user = draw.pick(town.readers).userId;
  const kind = hubFormFor(hub.values['kind'] as 'HOUSING');
  const row = scene.add('hub_form', { id, owner: hub.owner, parent: hub }, (word) => ({
    id,
    ...of,
    week,
    state: way.at(-1),
    state_sequence: scene.steps('HUB_FORM', id, way, hub.owner),
    version: draw.int(1, 4),
    current_number: sent ? 1 : 0,
    nothing_to_report: false,
    sent_at: sent ? daysAgo(4) : null,
    left_out_reason: way.includes('NOT_INCLUDED') ? `För att ${word('left_out_reason')}` : null,
  }));
  const said = (text: string) => ({ ...emptyHubAnswers(kind), level: 1, text });
  const common = { form_id: id, ...of, form_kind: kind.kind, form_version: kind.version, user_id: user };
  scene.add('hub_form_draft', { owner: hub.owner, parent: row }, (word) => ({
    ...common,
    answers: said(`Utkast ${word('answers')}`),
    saved_at: daysAgo(4),
  }));
  if (sent) {
    scene.add('hub_form_version', { owner: hub.owner, parent: row }, (word) => ({
      ...common,
      number: 1,
      nothing_to_report: false,
      answers: said(`Läget ${word('answers')}`),
      received_by: 'Nämnden',
      sent_at: daysAgo(4),
    }));
  }
  if (draw.chance(0.3)) {
    scene.store('hub_nudge', { id: draw.uuid(), ...of, week, user_id: user, nudged_at: daysAgo(5) });
  }
}

function relay(scene: Scene, hub: Row, units: readonly Row[], week: number): void {
  const { draw, town } = scene;
  const decision = draw
    .some(town.rows.get('decision') ?? [], 0.5)
    .find(
      ({ values }) => values['week'] === week && ['OPEN', 'SHARED'].includes(String(values['secrecy_level'])),
    );
  const row = scene.add('hub_relay', { owner: hub.owner, parent: hub }, (word, { id }) => ({
    id,
    hub_id: hub.id,
    party_id: hub.owner,
    week,
    about: decision === undefined ? 'FEEDBACK' : 'DECISION',
    decision_id: decision?.id ?? null,
    text: `Till er ${word('text')}`,
    user_id: draw.pick(town.readers).userId,
    sent_at: daysAgo(2),
  }));
  for (const { values } of units.filter(() => draw.chance(0.6))) {
    scene.add('hub_receipt', { owner: hub.owner, parent: hub }, () => ({
      relay_id: row.id,
      ...keys(hub, values['unit_id']),
      read_at: draw.chance(0.5) ? daysAgo(1) : null,
      user_id: null,
    }));
  }
}
