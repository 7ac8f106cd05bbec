import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { openTownHall, stranger, type TownHall } from '../support/town-hall.js';

const GRANT = mutation('grantRole', 'GrantRoleInput');
const CONFIRM = mutation('confirmRole', 'VersionedInput');
const SESSION = '{ session { role } }';

describe('the second person', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const refusal = async (id: string) => {
    const input = { clientKey: key(), id, expectedVersion: 1 };
    return (await api.as('samordnare')).refused(CONFIRM, { input });
  };
  const confirm = async (id: string, by = 'samordnare') =>
    save(await api.as(by), 'confirmRole', 'VersionedInput', { clientKey: key(), id, expectedVersion: 1 });

  it('does not confirm a role whose last day has passed, and is told so', async () => {
    const { userId } = await hall.newcomer('ANALYST', 'POLICE');
    const { id } = await save(await api.as('drift'), 'grantRole', 'GrantRoleInput', {
      clientKey: key(),
      userId,
      role: 'OPERATOR',
      partyId: await hall.party('SAFETY_OFFICE'),
      lastDay: '2026-11-26',
    });
    await api.sql(`update role_proposal set valid_to = '2026-11-24T23:00:00Z' where id = $1`, [id]);
    const refused = await refusal(id);
    expect([refused.code, refused.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('har redan varit'),
    ]);
  });

  it('is asked once about the same role, and it is given once', async () => {
    const { userId } = await hall.newcomer('ANALYST', 'POLICE');
    const partyId = await hall.party('SAFETY_OFFICE');
    const first = await hall.grantTo(userId, 'OPERATOR', 'SAFETY_OFFICE');
    const input = { clientKey: key(), userId, role: 'OPERATOR', partyId };
    expect((await (await api.as('drift')).refused(GRANT, { input })).message).toContain('finns redan');
    const second = key();
    await api.sql(
      `insert into role_proposal (municipality_id, id, user_id, party_id, role, proposed_by_user_id, proposed_at)
       select municipality_id, $2, user_id, party_id, role, proposed_by_user_id, proposed_at from role_proposal where id = $1`,
      [first.id, second],
    );
    await confirm(first.id);
    expect((await refusal(second)).message).toContain('finns redan');
    const { totalCount } = await hall.assignments('drift', { userId, role: 'OPERATOR' });
    expect(totalCount).toBe(1);
  });

  it('confirms nothing that somebody proposed who proposes no more', async () => {
    const identity = stranger({ name: 'Tillfällig drift' });
    const { link } = await hall.invite('tillfallig@prov.example', 'OPERATOR', 'SAFETY_OFFICE');
    await hall.admit(identity, link);
    const { roleProposals } = await (await api.as('samordnare')).ask('{ roleProposals { id userName } }');
    await confirm(roleProposals.find(({ userName }: any) => userName === 'Tillfällig drift').id);
    const operator = (await hall.admit(identity)) ?? '';
    const { userId } = await hall.newcomer('ANALYST', 'POLICE');
    const partyId = await hall.party('SAFETY_OFFICE');
    const given = { clientKey: key(), userId, role: 'DATA_PROTECTION', partyId };
    const { id } = await save(await hall.clientOf(operator), 'grantRole', 'GrantRoleInput', given);
    const [row] = (await hall.assignments('drift', { userId: operator })).nodes;
    const end = { clientKey: key(), id: row.id, expectedVersion: row.version };
    await save(await api.as('drift'), 'endAssignment', 'EndAssignmentInput', end);
    expect((await refusal(id)).message).toContain('inte längre driftadministratör');
    expect((await hall.assignments('drift', { userId })).totalCount).toBe(1);
  });

  it('is needed to take the only one away who looks after the log: not shut out, not ended, until there is another', async () => {
    const drift = await api.as('drift');
    const officer = await hall.assignmentOf('dataskydd');
    const shut = { input: { clientKey: key(), userId: officer.userId } };
    const end = { input: { clientKey: key(), id: officer.id, expectedVersion: officer.version } };
    expect((await drift.refused(mutation('disableUser', 'AccountInput'), shut)).message).toContain(
      'dataskydd',
    );
    expect((await drift.refused(mutation('endAssignment', 'EndAssignmentInput'), end)).message).toContain(
      'dataskydd',
    );
    const { userId } = await hall.newcomer('ANALYST', 'POLICE');
    await confirm((await hall.grantTo(userId, 'DATA_PROTECTION', 'SAFETY_OFFICE')).id);
    await save(drift, 'endAssignment', 'EndAssignmentInput', { ...end.input, clientKey: key() });
    expect((await (await api.as('dataskydd')).ask(SESSION)).session).toBeNull();
  });

  it('has nothing to do with other accounts: shutting one ends its sessions for good', async () => {
    const { userId, client } = await hall.newcomer('ANALYST', 'SAFETY_OFFICE');
    await save(await api.as('drift'), 'disableUser', 'AccountInput', { clientKey: key(), userId });
    await save(await api.as('drift'), 'enableUser', 'AccountInput', { clientKey: key(), userId });
    expect((await client.ask(SESSION)).session).toBeNull();
    expect((await (await hall.clientOf(userId)).ask(SESSION)).session.role).toBe('ANALYST');
    const [entry] = await api.sql<{ detail: { sessions: string[] } }>(
      `select detail from audit_entry where action = 'user.disable' and object_id = $1`,
      [userId],
    );
    expect(entry?.detail.sessions).toHaveLength(1);
  });
});
