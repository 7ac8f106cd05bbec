import { randomUUID } from 'node:crypto';
import { type Permission, roleMay, ROLES } from '@samlad/domain/permissions.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../apps/api/src/database/actor.js';
import { actorOf } from '../support/actor-of.js';
import { planted } from '../support/planted.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';
import { PRESENT_WEEK } from '../support/world.js';

describe('the database, should the application forget its rules,', () => {
  let api: TestApi;
  let police: Actor;
  let rescue: Actor;
  let neighbour: Actor;
  let measureId: string;
  let commitmentId: string;
  let own: string;
  beforeAll(async () => {
    api = await startApi();
    police = await actorOf(api, 'polis');
    rescue = await actorOf(api, 'raddning');
    neighbour = await actorOf(api, 'granne-polis');
    ({ measureId, commitmentId } = await planted(api, {
      measure: 'AGREED',
      commitment: 'ACCEPTED',
      dueOn: '2026-12-01',
    }));
    own = (await record(await api.as('polis'), { secrecyLevel: 'OWN' })).id;
  });
  afterAll(() => api.stop());

  /** What a statement of another party's does: an error, or how many rows it touches. */
  async function outcome(actor: Actor, sql: string, parameters: unknown[]): Promise<string | number> {
    let touched: string | number = 0;
    const undo = new Error('undo');
    await api.database
      .write(actor, { clientKey: randomUUID(), operation: 'prov', input: null }, async (tx) => {
        const result = (await tx.manager.query(sql, parameters)) as unknown[] | [unknown[], number];
        touched = typeof result[1] === 'number' ? result[1] : result.length;
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) touched = String((error as { code?: string }).code);
      });
    return touched;
  }

  const ROW_RULE = '42501';

  it.each([
    [
      'a report',
      `insert into party_report (municipality_id, id, week, party_id, state, state_sequence) values ($1, $2, $3, $4, 'DRAFT', 1)`,
    ],
    [
      'a problem',
      `insert into problem (municipality_id, id, opened_in_week, party_id, title, area_id, state, state_sequence, updated_at) select $1, $2, $3, $4, 'x', a.id, 'OPEN', 1, now() from area a where a.municipality_id = $1 limit 1`,
    ],
    [
      'an insats',
      `insert into measure (municipality_id, id, party_id, problem_id, area_id, title, kind, state, state_sequence, updated_at) select $1, $2, $4, p.id, p.area_id, 'x', 'PRESENCE', 'PROPOSED', 1, now() from problem p where p.municipality_id = $1 and $3 > 0 limit 1`,
    ],
    [
      'a step',
      `insert into state_change (municipality_id, object_id, sequence, object_type, previous_state, state, party_id) select $1, $2, 1, 'PROBLEM', '', 'OPEN', $4 where $3 > 0`,
    ],
    [
      'an audit row',
      `insert into audit_entry (municipality_id, id, action, object_type, object_id, detail, request_id, party_id, user_id, sequence, previous_hash, hash) select $1, $2, 'x', 'x', 'x', '{}', 'x', $4, samlad.user_id(), 1000, 'x', 'x' where $3 > 0`,
    ],
    [
      'an import',
      `insert into import_batch (municipality_id, id, kind, party_id, file_name, accepted, refused, duplicates, imported_at) select $1, $2, 'INCIDENT_LIST', $4, 'x', 0, 0, 0, now() where $3 > 0`,
    ],
  ])('lets nobody begin %s in the name of another party or in another town', async (_, sql) => {
    const week = weekIndexOf(PRESENT_WEEK);
    const values = (actor: Actor) => [actor.municipalityId, randomUUID(), week, actor.partyId];
    expect(await outcome(rescue, sql, values(police))).toBe(ROW_RULE);
    expect(await outcome(neighbour, sql, values(police))).toBeOneOf([ROW_RULE, 0]);
    expect(await outcome(police, sql, values(police))).toBe(0);
  });

  it('shows and gives away nothing of what a party keeps to itself', async () => {
    const at = [police.municipalityId, own];
    expect(await outcome(rescue, 'select 1 from incident where municipality_id = $1 and id = $2', at)).toBe(
      0,
    );
    expect(
      await outcome(rescue, `update incident set text = 'x' where municipality_id = $1 and id = $2`, at),
    ).toBe(0);
    expect(
      await outcome(police, `update incident set text = 'x' where municipality_id = $1 and id = $2`, at),
    ).toBe(1);
    const give = 'update incident set party_id = $3 where municipality_id = $1 and id = $2';
    expect(await outcome(police, give, [...at, rescue.partyId])).toBe(ROW_RULE);
    expect(
      await outcome(
        rescue,
        'select 1 from client_request where municipality_id = $1 and $2 <> key::text',
        at,
      ),
    ).toBe(1);
    expect(await outcome(rescue, 'delete from incident where municipality_id = $1 and id = $2', at)).toBe(
      ROW_RULE,
    );
  });

  it('lets nobody say that a row is another party’s, whoever may change the rest of it', async () => {
    for (const [table, id] of [
      ['measure', measureId],
      ['commitment', commitmentId],
      ['incident', own],
    ]) {
      const give = `update ${table} set party_id = $3 where municipality_id = $1 and id = $2`;
      for (const actor of [police, rescue])
        expect(await outcome(actor, give, [actor.municipalityId, id, rescue.partyId])).toBe(ROW_RULE);
    }
    const title = `update measure set title = 'x' where municipality_id = $1 and id = $2`;
    expect(await outcome(rescue, title, [rescue.municipalityId, measureId])).toBe(1);
  });

  it('lets a party touch no other party’s åtagande or dose, and the neighbour see neither', async () => {
    const at = [police.municipalityId, commitmentId];
    const move = `update commitment set what = 'x' where municipality_id = $1 and id = $2`;
    expect(await outcome(rescue, move, at)).toBe(0);
    expect(await outcome(police, move, at)).toBe(1);
    const dose = `insert into dosage (municipality_id, id, commitment_id, party_id, week, amount, recorded_at)
      values ($1, gen_random_uuid(), $2, $3, 2900, 1, now())`;
    expect(await outcome(rescue, dose, [...at, police.partyId])).toBe(ROW_RULE);
    for (const table of [
      'measure',
      'commitment',
      'problem',
      'week',
      'area',
      'party',
      'state_change',
      'minutes',
    ]) {
      const look = `select 1 from ${table} where municipality_id = $1`;
      expect([table, await outcome(neighbour, look, [police.municipalityId])]).toEqual([table, 0]);
    }
    expect(await outcome(neighbour, 'select 1 from measure where id = $1', [measureId])).toBe(0);
  });

  /** What a role must be allowed, one of them, to write a table as itself. */
  const WRITTEN_BY: Record<string, Permission[]> = {
    week: ['week.advance', 'week.review', 'minutes.approve', 'report.submit'],
    week_signature: ['week.review', 'minutes.approve'],
    joint_assessment: ['picture.assess'],
    event_link: ['event.link'],
    publication: ['week.review'],
    publication_cell: ['week.review'],
    publication_world: ['week.review'],
    publication_count: ['week.review'],
    compilation: ['week.advance', 'report.submit'],
    frozen_picture: ['week.advance', 'minutes.approve'],
    meeting: ['meeting.run', 'week.advance'],
    minutes: ['meeting.run'],
    decision: ['meeting.run', 'level.change'],
    party_report: ['report.write'],
    party_report_draft: ['report.write'],
    party_report_version: ['report.submit'],
    party_report_return: ['report.return'],
    report_withdrawal: ['report.withdraw'],
    area_assessment: ['report.submit'],
    need: ['report.submit'],
    report_part: ['report.submit'],
    incident: ['incident.record'],
    import_batch: ['incident.import'],
    import_file: ['incident.import'],
    import_file_chunk: ['incident.import'],
    import_job: ['incident.import'],
    import_finding: ['incident.import'],
    import_mapping: ['incident.import'],
    import_correction: ['incident.import'],
    problem: ['problem.write', 'level.change'],
    problem_score: ['problem.write'],
    measure: ['measure.propose', 'measure.advance', 'level.change'],
    commitment: ['commitment.propose', 'commitment.answer', 'level.change'],
    dosage: ['commitment.answer', 'report.submit'],
    state_change: ['report.write', 'incident.record', 'problem.write', 'hub.fill'],
    level_change: ['incident.record', 'level.change'],
    circle: ['circle.manage'],
    circle_member: ['circle.manage'],
    agreement_event: ['agreement.accept', 'agreement.administer'],
    agreement_party: ['agreement.accept', 'agreement.administer'],
    agreement: ['agreement.administer'],
    agreement_area: ['agreement.administer'],
    assignment: ['access.administer', 'access.confirm'],
    invitation: ['access.administer', 'access.confirm'],
    claim_rule: ['access.administer'],
    unit: ['access.administer', 'hub.manage'],
    hub_unit: ['hub.manage'],
    hub_form: ['hub.fill', 'hub.manage'],
    hub_form_draft: ['hub.fill'],
    hub_form_version: ['hub.fill'],
    hub_nudge: ['hub.manage'],
    hub_relay: ['hub.relay'],
    hub_receipt: ['hub.relay', 'hub.fill'],
    rhythm: ['rhythm.administer'],
    protection: ['protection.administer'],
    picture_decision: ['picture.keep'],
    role_proposal: ['access.administer', 'access.confirm'],
    guard_setting: ['guard.set'],
    import_setting: ['import.keep'],
    guard_override: ['guard.keep'],
    api_token: ['token.manage'],
    calendar_feed: ['calendar.own'],
    api_token_use: ['delivery.read'],
    delivery: ['incident.deliver', 'report.deliver'],
    delivered_incident: ['incident.deliver'],
    delivered_answers: ['report.deliver'],
  };
  /** What everybody writes about herself. */
  const OWN_TRACKS = [
    'assignment_sign_in',
    'audit_entry',
    'audit_link',
    'audit_salt',
    'client_request',
    'device_key',
    'mail_choice',
    'notice_choice',
    'read_entry',
    'user_session',
  ];

  it('knows who writes each table that the application may write', async () => {
    const written = await api.sql<{ table: string }>(
      `select distinct c.table_name "table" from information_schema.role_table_grants g
       join information_schema.columns c on c.table_schema = g.table_schema and c.table_name = g.table_name
       where g.grantee = 'samlad_app' and g.privilege_type in ('INSERT', 'UPDATE', 'DELETE')
         and c.column_name = 'municipality_id'`,
    );
    const known = [...Object.keys(WRITTEN_BY), ...OWN_TRACKS].sort();
    expect(written.map(({ table }) => table).sort()).toEqual(known);
  });

  it.each(Object.entries(WRITTEN_BY))(
    'lets no role begin or change rows of %s that has nothing to do there',
    async (table, permissions) => {
      const columns = await api.sql<{ name: string; settable: boolean }>(
        `select attname "name", has_column_privilege('samlad_app', attrelid, attnum, 'UPDATE') settable
         from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      );
      const names = columns.map(({ name }) => name);
      const settable = columns.filter((column) => column.settable).map(({ name }) => name)[0];
      for (const role of ROLES.filter((one) => !permissions.some((permission) => roleMay(one, permission)))) {
        const actor = { ...police, role };
        const own: Record<string, string> = {
          municipality_id: actor.municipalityId,
          party_id: actor.partyId,
          user_id: actor.userId,
        };
        const filled = Object.keys(own).filter((name) => names.includes(name));
        const slots = filled.map((_, index) => `$${index + 1}`);
        const begin = `insert into ${table} (${filled.join(', ')}) values (${slots.join(', ')})`;
        const values = filled.map((name) => own[name]);
        expect([table, role, await outcome(actor, begin, values)]).toEqual([table, role, ROW_RULE]);
        if (settable === undefined) continue;
        const alter = `update ${table} set ${settable} = ${settable} where municipality_id = $1`;
        expect([ROW_RULE, 0]).toContain(await outcome(actor, alter, [actor.municipalityId]));
      }
    },
  );

  it('lets the leadership change no week and begin no picture of one', async () => {
    const lead = { ...police, role: 'LEADERSHIP' as const };
    const at = [police.municipalityId];
    const touch = 'update week set version = version where municipality_id = $1';
    expect(await outcome(lead, touch, at)).toBe(ROW_RULE);
    expect(await outcome(await actorOf(api, 'samordnare'), touch, at)).toBeGreaterThan(0);
    const hold = 'select 1 from week where municipality_id = $1 for share';
    expect(await outcome(await actorOf(api, 'polis2'), hold, at)).toBeGreaterThan(0);
  });
});
