import { ROLES } from '@samlad/domain/permissions.js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_ROLE, loginUrl } from '../../apps/api/src/database/logins.js';
import type { TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import {
  ASSIGNMENTS,
  INVITATIONS,
  openTownHall,
  PROPOSALS,
  stranger,
  type TownHall,
} from '../support/town-hall.js';
import { PEOPLE } from '../support/world.js';

const GRANT = mutation('grantRole', 'GrantRoleInput');
const END = mutation('endAssignment', 'EndAssignmentInput');
const SESSION = '{ session { role user { id } } }';

describe('who is what', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const audited = (action: string, id: string) =>
    api.sql<{ detail: object }>('select detail from audit_entry where action = $1 and object_id = $2', [
      action,
      id,
    ]);

  it('is listed for those who look after it, with search, filter, order and pages', async () => {
    const all = await hall.assignments('drift');
    expect(all.totalCount).toBe(Object.keys(PEOPLE).length);
    expect(all.nodes[0]).toMatchObject({
      userName: 'Prov analytiker',
      roleLabel: 'Analytiker',
      state: 'CURRENT',
      lastDay: null,
    });
    const police = await hall.assignments('samordnare', {
      partyId: await hall.party('POLICE'),
      sort: 'ROLE',
      descending: true,
    });
    expect(police.nodes.map(({ role }: { role: string }) => role)).toEqual([
      'REPORTER',
      'PARTY_REPRESENTATIVE',
    ]);
    expect((await hall.assignments('dataskydd', { search: 'prov SKO' })).totalCount).toBe(1);
    expect((await hall.assignments('dataskydd', { search: '%' })).totalCount).toBe(0);
    const first = (await (await api.as('drift')).ask(ASSIGNMENTS, { filter: {}, first: 5 })).assignments;
    expect(first).toMatchObject({ hasMore: true, endCursor: '5' });
  });

  it.each(Object.entries(PEOPLE).map(([user, [role]]) => [user, role] as const))(
    'is open to %s (%s) or not, as the table says',
    async (user, role) => {
      const client = await api.as(user);
      const reads = ['COORDINATOR', 'OPERATOR', 'DATA_PROTECTION'].includes(role);
      const answers = await Promise.all(
        [PROPOSALS, '{ units { id } }', '{ claimRules { id } }'].map((query) => client.raw(query)),
      );
      expect(answers.map(({ errors }) => errors === undefined)).toEqual([reads, reads, reads]);
      const granted = await client.raw(GRANT, {
        input: { clientKey: key(), userId: key(), role: 'ANALYST', partyId: key() },
      });
      const reason = granted.errors?.[0]?.extensions['reason'];
      expect(reason).toBe(role === 'OPERATOR' ? 'NOT_FOUND' : 'NOT_ALLOWED');
    },
  );

  it('knows nobody of the neighbouring town', async () => {
    const [neighbour] = await api.sql<{ id: string }>(
      `select user_id id from demo_account where user_name = 'granne-polis'`,
    );
    const input = {
      clientKey: key(),
      userId: neighbour?.id,
      role: 'ANALYST',
      partyId: await hall.party('POLICE'),
    };
    expect((await (await api.as('drift')).refused(GRANT, { input })).code).toBe('NOT_FOUND');
    expect((await hall.assignments('drift', { search: 'granne' })).totalCount).toBe(0);
  });

  it('is given at once, with a last day, and is held from the next request', async () => {
    const { userId, client } = await hall.newcomer('REPORTER', 'RESCUE');
    expect((await client.ask(SESSION)).session.role).toBe('REPORTER');
    const [signedIn] = (await hall.assignments('drift', { userId })).nodes;
    expect(signedIn.signedInAt).toBe('2026-11-25T08:00:00Z');
    const receipt = await save(await api.as('drift'), 'grantRole', 'GrantRoleInput', {
      clientKey: key(),
      userId,
      role: 'ANALYST',
      partyId: await hall.party('SAFETY_OFFICE'),
      lastDay: '2026-11-25',
      function: 'Vikarie',
    });
    const [row] = (await hall.assignments('drift', { userId, role: 'ANALYST' })).nodes;
    expect(row).toMatchObject({
      id: receipt.id,
      lastDay: '2026-11-25',
      function: 'Vikarie',
      grantedBy: 'Prov drift',
    });
    expect(await api.sql('select valid_to from assignment where id = $1', [receipt.id])).toEqual([
      { valid_to: new Date('2026-11-25T23:00:00Z') },
    ]);
    expect(await audited('assignment.grant', receipt.id)).toHaveLength(1);
  });

  it('ends at once for whoever is signed in, and cannot be ended twice', async () => {
    const { userId, client } = await hall.newcomer('ANALYST', 'RESCUE');
    const [row] = (await hall.assignments('drift', { userId })).nodes;
    const input = { id: row.id, expectedVersion: row.version };
    await save(await api.as('drift'), 'endAssignment', 'EndAssignmentInput', { ...input, clientKey: key() });
    expect((await client.ask(SESSION)).session).toBeNull();
    const again = { input: { ...input, expectedVersion: 2, clientKey: key() } };
    expect((await (await api.as('drift')).refused(END, again)).message).toContain('har upphört');
    expect(await audited('assignment.end', row.id)).toHaveLength(1);
  });

  it('is not changed on another version than the one that was seen', async () => {
    const row = await hall.assignmentOf('kultur');
    const input = { id: row.id, expectedVersion: row.version + 1, clientKey: key() };
    expect((await (await api.as('drift')).refused(END, { input })).reason).toBe('VERSION_CONFLICT');
  });

  it('follows a person to another party, in the same role', async () => {
    const { userId, client } = await hall.newcomer('REPORTER', 'RESCUE');
    const [row] = (await hall.assignments('drift', { userId })).nodes;
    await save(await api.as('drift'), 'moveAssignment', 'MoveAssignmentInput', {
      clientKey: key(),
      id: row.id,
      expectedVersion: row.version,
      partyId: await hall.party('POLICE'),
    });
    expect((await client.ask(SESSION)).session).toBeNull();
    const rows = (await hall.assignments('drift', { userId, sort: 'VALID_FROM' })).nodes;
    expect(rows.map((one: any) => [one.partyName, one.state]).sort()).toEqual([
      ['Polis', 'CURRENT'],
      ['Räddningstjänst', 'ENDED'],
    ]);
  });

  it('is not given to oneself, nor changed or ended by oneself', async () => {
    const drift = await api.as('drift');
    const own = await hall.assignmentOf('drift');
    expect(own.own).toBe(false);
    for (const [name, type, input] of [
      ['grantRole', 'GrantRoleInput', { userId: own.userId, role: 'ANALYST', partyId: own.partyId }],
      ['editAssignment', 'EditAssignmentInput', { id: own.id, expectedVersion: 1 }],
      ['endAssignment', 'EndAssignmentInput', { id: own.id, expectedVersion: 1 }],
      ['moveAssignment', 'MoveAssignmentInput', { id: own.id, expectedVersion: 1, partyId: own.partyId }],
      ['disableUser', 'AccountInput', { userId: own.userId }],
    ] as const) {
      const refused = await drift.refused(mutation(name, type), { input: { ...input, clientKey: key() } });
      expect([name, refused.reason]).toEqual([name, 'NOT_TO_ONESELF']);
    }
  });

  it('is refused by the database too, to oneself, to a role that may not, and without the second person', async () => {
    const client = new pg.Client({ connectionString: loginUrl(api.ownerUrl, APP_ROLE) });
    await client.connect();
    const drift = await hall.user('drift');
    const analyst = await hall.user('analytiker');
    const party = await hall.party('POLICE');
    const attempt = async (role: string, actor: string, to: string, given: string) => {
      await client.query(
        `begin; set local app.municipality_id = '${api.municipalityId}'; set local app.user_id = '${actor}';
         set local app.role = '${role}'`,
      );
      const outcome = await client
        .query(
          `insert into assignment (municipality_id, id, user_id, party_id, role, valid_from) values ($1, gen_random_uuid(), $2, $3, $4, now())`,
          [api.municipalityId, to, party, given],
        )
        .then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
      await client.query('rollback');
      return outcome;
    };
    expect(await attempt('OPERATOR', drift, analyst, 'ANALYST')).toBe('done');
    expect(await attempt('OPERATOR', drift, drift, 'ANALYST')).toBe('42501');
    expect(await attempt('OPERATOR', drift, analyst, 'OPERATOR')).toBe('42501');
    expect(await attempt('OPERATOR', drift, analyst, 'DATA_PROTECTION')).toBe('42501');
    for (const role of ROLES.filter((one) => one !== 'OPERATOR')) {
      expect(await attempt(role, drift, analyst, 'ANALYST')).toBe('42501');
    }
    await client.end();
  });

  it('is shut and opened for one person, on the next request', async () => {
    const { userId, client } = await hall.newcomer('ANALYST', 'SAFETY_OFFICE');
    await save(await api.as('drift'), 'disableUser', 'AccountInput', { clientKey: key(), userId });
    expect((await client.ask(SESSION)).session).toBeNull();
    expect((await hall.assignments('drift', { userId })).nodes[0].state).toBe('SUSPENDED');
    const grant = { clientKey: key(), userId, role: 'REPORTER', partyId: await hall.party('POLICE') };
    expect((await (await api.as('drift')).refused(GRANT, { input: grant })).reason).toBe('ACCOUNT_SUSPENDED');
    await save(await api.as('drift'), 'enableUser', 'AccountInput', { clientKey: key(), userId });
    const again = await hall.clientOf(userId);
    expect((await again.ask(SESSION)).session.role).toBe('ANALYST');
    expect(
      [await audited('user.disable', userId), await audited('user.enable', userId)].map(
        (rows) => rows.length,
      ),
    ).toEqual([1, 1]);
  });
});

describe('a role that needs two', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const CONFIRM = mutation('confirmRole', 'VersionedInput');
  const waiting = async (user = 'samordnare') => (await (await api.as(user)).ask(PROPOSALS)).roleProposals;

  it('is nothing until another than the proposer and the receiver has confirmed it', async () => {
    const { userId, client } = await hall.newcomer('ANALYST', 'SAFETY_OFFICE');
    const { id } = await save(await api.as('drift'), 'grantRole', 'GrantRoleInput', {
      clientKey: key(),
      userId,
      role: 'OPERATOR',
      partyId: await hall.party('SAFETY_OFFICE'),
    });
    expect(await waiting('drift')).toMatchObject([
      { id, role: 'OPERATOR', mayConfirm: false, proposedBy: 'Prov drift' },
    ]);
    expect(await waiting('dataskydd')).toMatchObject([{ id, mayConfirm: true }]);
    expect((await hall.assignments('drift', { userId })).nodes.map(({ role }: any) => role)).toEqual([
      'ANALYST',
    ]);
    const input = { clientKey: key(), id, expectedVersion: 1 };
    expect((await (await api.as('drift')).refused(CONFIRM, { input })).reason).toBe('SECOND_PERSON_NEEDED');
    expect((await client.refused(CONFIRM, { input })).reason).toBe('NOT_ALLOWED');
    const receipt = await save(await api.as('samordnare'), 'confirmRole', 'VersionedInput', input);
    const [row] = (await hall.assignments('drift', { userId, role: 'OPERATOR' })).nodes;
    expect(row).toMatchObject({ id: receipt.id, state: 'CURRENT', grantedBy: 'Prov drift' });
    expect(await waiting()).toEqual([]);
    const late = { input: { ...input, clientKey: key() } };
    expect((await (await api.as('dataskydd')).refused(CONFIRM, late)).reason).toBe('VERSION_CONFLICT');
  });

  it('is not confirmed by whoever is to have it, not even as coordinator', async () => {
    const { id } = await hall.grant('samordnare', 'DATA_PROTECTION', 'SAFETY_OFFICE');
    const input = { clientKey: key(), id, expectedVersion: 1 };
    expect((await (await api.as('samordnare')).refused(CONFIRM, { input })).reason).toBe(
      'SECOND_PERSON_NEEDED',
    );
    await save(await api.as('dataskydd'), 'declineRole', 'VersionedInput', input);
    expect(await waiting()).toEqual([]);
    expect((await hall.assignments('drift', { userId: await hall.user('samordnare') })).totalCount).toBe(1);
  });

  it('waits for the second person also when it comes by invitation', async () => {
    const { link } = await hall.invite('ny@prov.example', 'DATA_PROTECTION', 'SAFETY_OFFICE');
    const identity = stranger({ name: 'Ny Granskare' });
    expect(await hall.admit(identity, link)).toBeNull();
    const [proposal] = await waiting();
    expect(proposal).toMatchObject({ userName: 'Ny Granskare', role: 'DATA_PROTECTION', mayConfirm: true });
    await save(await api.as('samordnare'), 'confirmRole', 'VersionedInput', {
      clientKey: key(),
      id: proposal.id,
      expectedVersion: proposal.version,
    });
    expect(await hall.admit(identity)).toBe(proposal.userId);
  });

  it('is left to somebody: the last operator without an end is neither ended nor shut out', async () => {
    const { link } = await hall.invite('drift2@prov.example', 'OPERATOR', 'SAFETY_OFFICE', {
      lastDay: '2026-12-31',
    });
    const identity = stranger({ name: 'Andra driften' });
    await hall.admit(identity, link);
    const [proposal] = await waiting();
    await save(await api.as('samordnare'), 'confirmRole', 'VersionedInput', {
      clientKey: key(),
      id: proposal.id,
      expectedVersion: 1,
    });
    const second = await hall.clientOf((await hall.admit(identity)) ?? '');
    await api.sql(
      `update assignment set valid_to = '2026-12-31' where role = 'OPERATOR' and valid_to is null and user_id <> $1`,
      [await hall.user('drift')],
    );
    const first = await hall.assignmentOf('drift');
    const version = { id: first.id, expectedVersion: first.version };
    for (const [name, type, input] of [
      ['endAssignment', 'EndAssignmentInput', version],
      ['endAssignment', 'EndAssignmentInput', { ...version, lastDay: '2027-06-30' }],
      ['editAssignment', 'EditAssignmentInput', { ...version, lastDay: '2027-06-30' }],
      ['disableUser', 'AccountInput', { userId: first.userId }],
    ] as const) {
      await second
        .raw(mutation(name, type), { input: { ...input, clientKey: key() } })
        .then(({ errors }) =>
          expect([name, errors?.[0]?.extensions['reason']]).toEqual([name, 'LAST_OPERATOR']),
        );
    }
    const longer = {
      id: (await hall.assignments('drift', { userId: proposal.userId })).nodes[0].id,
      expectedVersion: 1,
    };
    const edit = mutation('editAssignment', 'EditAssignmentInput');
    const refused = await (await api.as('drift')).refused(edit, { input: { ...longer, clientKey: key() } });
    expect(refused.message).toContain('andra person');
  });
});

describe('an invitation', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const list = async (filter: object = {}) =>
    (await (await api.as('drift')).ask(INVITATIONS, { filter })).invitations;

  it('makes an account with its role once, and its link is stored nowhere', async () => {
    const invited = await hall.invite('anna@prov.example', 'REPORTER', 'POLICE', {
      function: 'Områdespolis',
    });
    expect(invited.link).toMatch(/^\/inbjudan#[\w-]{64}$/);
    expect(await list({ search: 'ANNA' })).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          state: 'PENDING',
          role: 'REPORTER',
          partyName: 'Polis',
          invitedBy: 'Prov drift',
          expiresAt: '2026-12-09T08:00:00Z',
        },
      ],
    });
    const identity = stranger({ name: 'Anna Ny' });
    const userId = await hall.admit(identity, invited.link);
    expect(userId).not.toBeNull();
    expect((await hall.assignments('drift', { userId })).nodes).toMatchObject([
      { userName: 'Anna Ny', role: 'REPORTER', function: 'Områdespolis', state: 'CURRENT' },
    ]);
    expect((await list({ search: 'anna' })).nodes).toMatchObject([
      { state: 'ACCEPTED', acceptedBy: 'Anna Ny' },
    ]);
    expect(await hall.admit(stranger(), invited.link)).toBeNull();
    expect(await hall.admit(identity)).toBe(userId);
    const token = invited.link.split('#')[1];
    const everywhere = await api.sql(
      `select 1 from invitation i, client_request c, audit_entry e
       where i::text like $1 or c::text like $1 or e::text like $1 limit 1`,
      [`%${token}%`],
    );
    expect(everywhere).toEqual([]);
  });

  it('tells its link to nobody who asks a second time', async () => {
    const input = {
      clientKey: key(),
      email: 'igen@prov.example',
      role: 'ANALYST',
      partyId: await hall.party('POLICE'),
    };
    const INVITE = 'mutation ($input: InviteInput!) { inviteUser(input: $input) { id replayed link } }';
    const first = (await (await api.as('drift')).ask(INVITE, { input })).inviteUser;
    const second = (await (await api.as('drift')).ask(INVITE, { input })).inviteUser;
    expect(second).toEqual({ id: first.id, replayed: true, link: null });
  });

  it('is one at a time to an address', async () => {
    await hall.invite('en@prov.example', 'ANALYST', 'POLICE');
    await expect(hall.invite('EN@prov.example', 'REPORTER', 'POLICE')).rejects.toThrow('finns redan');
  });

  it.each(['inte en adress', 'a@b', 'x'.repeat(250) + '@a.se', ''])('is not sent to %j', async (email) => {
    await expect(hall.invite(email, 'ANALYST', 'POLICE')).rejects.toThrow('BAD_USER_INPUT');
  });

  it('opens for the address it was sent to, where the provider vouches for addresses', async () => {
    const { link } = await hall.invite('Beata@Prov.example', 'ANALYST', 'POLICE');
    expect(await hall.admit(stranger({ email: 'annan@prov.example', emailVerified: true }), link)).toBeNull();
    expect(
      await hall.admit(stranger({ email: 'beata@prov.example', emailVerified: true }), link),
    ).not.toBeNull();
  });

  it('opens by its link alone, where the provider vouches for nothing', async () => {
    const { link } = await hall.invite('cecilia@prov.example', 'ANALYST', 'POLICE');
    expect(await hall.admit(stranger({ email: 'annan@prov.example' }), link)).not.toBeNull();
  });

  it('that is used, withdrawn, too old or never was answers as an unknown one, and leaves no trace', async () => {
    const drift = await api.as('drift');
    const withdrawn = await hall.invite('d@prov.example', 'ANALYST', 'POLICE');
    const input = { clientKey: key(), id: withdrawn.id, expectedVersion: 1 };
    await save(drift, 'withdrawInvitation', 'VersionedInput', input);
    const renewed = await hall.invite('e@prov.example', 'ANALYST', 'POLICE');
    const RESEND = `mutation ($input: VersionedInput!) { resendInvitation(input: $input) { link } }`;
    const again = { input: { clientKey: key(), id: renewed.id, expectedVersion: 1 } };
    const { link } = (await drift.ask(RESEND, again)).resendInvitation;
    const old = await hall.invite('f@prov.example', 'ANALYST', 'POLICE');
    await api.sql(`update invitation set expires_at = '2026-11-25T08:00:00Z' where id = $1`, [old.id]);
    const before = await api.sql('select count(*) from app_user');
    for (const dead of [
      withdrawn.link,
      renewed.link,
      old.link,
      '/inbjudan#x',
      `/inbjudan#${'a'.repeat(64)}`,
    ]) {
      expect(await hall.admit(stranger(), dead)).toBeNull();
    }
    expect(await hall.admit(stranger())).toBeNull();
    expect(await api.sql('select count(*) from app_user')).toEqual(before);
    expect(await hall.admit(stranger(), link)).not.toBeNull();
    expect(
      (await list({ states: ['EXPIRED', 'WITHDRAWN'] })).nodes.map(({ state }: any) => state).sort(),
    ).toEqual(['EXPIRED', 'WITHDRAWN']);
  });

  it('opens once when it is used ten times at the same moment', async () => {
    const { link } = await hall.invite('g@prov.example', 'ANALYST', 'POLICE');
    const came = await Promise.all(Array.from({ length: 10 }, () => hall.admit(stranger(), link)));
    expect(came.filter((one) => one !== null)).toHaveLength(1);
  });

  it('is nothing for somebody who has been shut out', async () => {
    const { link } = await hall.invite('h@prov.example', 'ANALYST', 'POLICE');
    const identity = stranger();
    const userId = await hall.admit(identity, link);
    await save(await api.as('drift'), 'disableUser', 'AccountInput', { clientKey: key(), userId });
    const other = await hall.invite('h2@prov.example', 'REPORTER', 'RESCUE');
    expect(await hall.admit(identity, other.link)).toBeNull();
    expect((await list({ search: 'h2@' })).nodes).toMatchObject([{ state: 'PENDING' }]);
  });
});

describe('the mapping of claims', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const PREVIEW = `query ($claim: String!, $value: String!) {
    claimRulePreview(providerId: "prov", claim: $claim, value: $value) { count people { userName parties } } }`;
  const rule = async (claim: string, value: string, party: string, over: object = {}) =>
    save(await api.as('drift'), 'saveClaimRule', 'ClaimRuleInput', {
      clientKey: key(),
      providerId: 'prov',
      claim,
      value,
      partyId: await hall.party(party),
      ...over,
    });

  it('gives unit and function at admission and at each sign-in, and rests while nothing is met; never a role', async () => {
    const { id: unitId } = await save(await api.as('drift'), 'saveUnit', 'UnitInput', {
      clientKey: key(),
      partyId: await hall.party('POLICE'),
      name: 'Områdespolis',
    });
    const made = await rule('org', 'polis', 'POLICE', { unitId, function: 'Polis i yttre tjänst' });
    const { link } = await hall.invite('p@prov.example', 'REPORTER', 'POLICE');
    const identity = stranger({ name: 'Polis Prov', claims: { org: ['polis'], sub: 'x' } });
    const userId = await hall.admit(identity, link);
    const mine = async () => (await hall.assignments('drift', { userId })).nodes[0];
    expect(await mine()).toMatchObject({
      role: 'REPORTER',
      unitName: 'Områdespolis',
      function: 'Polis i yttre tjänst',
      fromClaims: true,
    });
    expect(
      (await (await api.as('drift')).ask('{ claimRules { claim value partyName people } }')).claimRules,
    ).toEqual([{ claim: 'org', value: 'polis', partyName: 'Polis', people: 1 }]);
    await save(await api.as('drift'), 'saveClaimRule', 'ClaimRuleInput', {
      clientKey: key(),
      id: made.id,
      expectedVersion: 1,
      providerId: 'prov',
      claim: 'org',
      value: 'polis',
      partyId: await hall.party('POLICE'),
      function: 'Inre tjänst',
    });
    await hall.admit(identity);
    expect(await mine()).toMatchObject({ function: 'Inre tjänst', state: 'CURRENT' });
    expect(await hall.admit({ ...identity, claims: { org: ['rtj'] } })).toBeNull();
    expect(await mine()).toMatchObject({ state: 'RESTING' });
  });

  it('shuts an invitation to another party than the one the home organisation names', async () => {
    await rule('org', 'skola', 'SCHOOL');
    const { link } = await hall.invite('q@prov.example', 'REPORTER', 'RESCUE');
    expect(await hall.admit(stranger({ claims: { org: 'skola' } }), link)).toBeNull();
    expect(await hall.admit(stranger({ claims: { org: 'annat' } }), link)).not.toBeNull();
  });

  it('shows whom a rule would meet, by what the latest sign-ins told', async () => {
    const { link } = await hall.invite('r@prov.example', 'ANALYST', 'CULTURE_LEISURE');
    await hall.admit(stranger({ name: 'Rut Kultur', claims: { dept: 'kof' } }), link);
    const preview = async (value: string) =>
      (await (await api.as('drift')).ask(PREVIEW, { claim: 'dept', value })).claimRulePreview;
    expect(await preview('kof')).toEqual({
      count: 1,
      people: [{ userName: 'Rut Kultur', parties: 'Kultur & fritid' }],
    });
    expect(await preview('annat')).toEqual({ count: 0, people: [] });
    expect(
      (await (await api.as('samordnare')).refused(PREVIEW, { claim: 'dept', value: 'kof' })).reason,
    ).toBe('NOT_ALLOWED');
    expect(await api.sql(`select 1 from user_claim where user_claim::text like '%kof%'`)).toEqual([]);
  });

  it('is removed, and then means nothing', async () => {
    const { id } = await rule('org', 'bort', 'SCHOOL');
    await save(await api.as('drift'), 'removeClaimRule', 'VersionedInput', {
      clientKey: key(),
      id,
      expectedVersion: 1,
    });
    const REMOVE = mutation('removeClaimRule', 'VersionedInput');
    const input = { clientKey: key(), id, expectedVersion: 1 };
    expect((await (await api.as('drift')).refused(REMOVE, { input })).code).toBe('NOT_FOUND');
  });
});
