import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { INVITATIONS, openTownHall, stranger, type TownHall } from '../support/town-hall.js';

const RESEND = 'mutation ($input: VersionedInput!) { resendInvitation(input: $input) { link } }';

describe('an invitation from oneself', () => {
  let api: TestApi;
  let hall: TownHall;
  let operator: string;
  const identity = stranger({ name: 'Andra driften' });
  beforeAll(async () => {
    ({ api, hall } = await openTownHall());
    const { link } = await hall.invite('andra@prov.example', 'OPERATOR', 'SAFETY_OFFICE');
    await hall.admit(identity, link);
    const { roleProposals } = await (await api.as('samordnare')).ask('{ roleProposals { id version } }');
    const { id, version } = roleProposals[0];
    const input = { clientKey: key(), id, expectedVersion: version };
    await save(await api.as('samordnare'), 'confirmRole', 'VersionedInput', input);
    operator = (await hall.admit(identity)) ?? '';
  });
  afterAll(() => api.stop());
  const rolesOf = async (userId: string) =>
    (await hall.assignments('samordnare', { userId })).nodes.map(({ role }: { role: string }) => role);
  const inviteBy = async (userId: string, role: string, email: string) => {
    const input = { clientKey: key(), email, role, partyId: await hall.party('POLICE') };
    const INVITE = 'mutation ($input: InviteInput!) { inviteUser(input: $input) { id link } }';
    return (await (await hall.clientOf(userId)).ask(INVITE, { input })).inviteUser;
  };

  it.each(['COORDINATOR', 'PARTY_REPRESENTATIVE', 'DATA_PROTECTION'])(
    'gives its sender nothing, whatever the role: %s',
    async (role) => {
      const { link } = await inviteBy(operator, role, `${role}@prov.example`);
      expect(await hall.arrive(identity, link)).toEqual({ userId: operator, notice: 'OWN_INVITATION' });
      expect(await rolesOf(operator)).toEqual(['OPERATOR']);
      expect(await api.sql('select 1 from role_proposal where confirmed_at is null')).toEqual([]);
      expect(await hall.admit(stranger(), link)).toSatisfy(
        (id) => (id === null) === (role === 'DATA_PROTECTION'),
      );
      await api.sql(
        'update role_proposal set declined_at = now(), declined_by_user_id = user_id where confirmed_at is null',
      );
    },
  );

  it('gives nothing to who has sent it again either, nor to who wrote it first', async () => {
    const { id } = await hall.invite('igen@prov.example', 'COORDINATOR', 'SAFETY_OFFICE');
    const input = { clientKey: key(), id, expectedVersion: 1 };
    const { link } = (await (await hall.clientOf(operator)).ask(RESEND, { input })).resendInvitation;
    expect(await hall.arrive(identity, link)).toMatchObject({ notice: 'OWN_INVITATION' });
    const [drift] = await api.sql<{ issuer: string; subject: string }>(
      'select issuer, subject from app_user where id = $1',
      [await hall.user('drift')],
    );
    expect(await hall.arrive(stranger(drift), link)).toMatchObject({ notice: 'OWN_INVITATION' });
    expect(await rolesOf(operator)).toEqual(['OPERATOR']);
    expect(await hall.admit(stranger(), link)).not.toBeNull();
  });

  it('is refused by the database too', async () => {
    const insert = `insert into assignment (municipality_id, id, user_id, party_id, role, valid_from, granted_by_user_id)
      values ($1, gen_random_uuid(), $2, $3, 'ANALYST', now(), $4)`;
    const values = [api.municipalityId, operator, await hall.party('POLICE')];
    await expect(api.sql(insert, [...values, operator])).rejects.toThrow('assignment_is_given_by_another');
    await api.sql(insert, [...values, await hall.user('drift')]);
    await api.sql(`delete from assignment where user_id = $1 and role = 'ANALYST'`, [operator]);
  });

  it('opens for nobody once its sender may send no more, until another has sent it', async () => {
    const invited = await inviteBy(operator, 'ANALYST', 'kvar@prov.example');
    const [row] = (await hall.assignments('drift', { userId: operator })).nodes;
    await save(await api.as('drift'), 'endAssignment', 'EndAssignmentInput', {
      clientKey: key(),
      id: row.id,
      expectedVersion: row.version,
    });
    expect(await hall.arrive(identity, invited.link)).toEqual({ userId: null, notice: null });
    expect(await hall.admit(stranger(), invited.link)).toBeNull();
    const list = async () =>
      (await (await api.as('drift')).ask(INVITATIONS, { filter: { search: 'kvar@' } })).invitations.nodes;
    expect(await list()).toMatchObject([{ state: 'EXPIRED' }]);
    const input = { clientKey: key(), id: invited.id, expectedVersion: 1 };
    const { link } = (await (await api.as('drift')).ask(RESEND, { input })).resendInvitation;
    expect(await list()).toMatchObject([{ state: 'PENDING' }]);
    expect(await hall.admit(stranger(), link)).not.toBeNull();
  });

  it('leaves the one who writes it in no way of doing it by hand', async () => {
    const grant = mutation('grantRole', 'GrantRoleInput');
    const own = { clientKey: key(), userId: await hall.user('drift'), role: 'COORDINATOR', partyId: key() };
    expect((await (await api.as('drift')).refused(grant, { input: own })).reason).toBe('NOT_TO_ONESELF');
  });
});
