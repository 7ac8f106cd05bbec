import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphClient } from '../support/graph-client.js';
import type { TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { openTownHall, stranger, type TownHall } from '../support/town-hall.js';

const SESSION = '{ session { role partyName: party { name } } }';

/** What the log says in the place of a value that somebody typed. */
const sumOf = (value: string) => createHash('sha256').update(value).digest('hex').slice(0, 16);

describe('the party of somebody whose organisation says it', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  beforeEach(() => api.sql('delete from claim_rule'));

  const rule = async (value: string, party: string, over: object = {}) =>
    save(await api.as('drift'), 'saveClaimRule', 'ClaimRuleInput', {
      clientKey: key(),
      providerId: 'prov',
      claim: 'org',
      value,
      partyId: await hall.party(party),
      ...over,
    });
  const remove = async (id: string, expectedVersion = 1) =>
    save(await api.as('drift'), 'removeClaimRule', 'VersionedInput', {
      clientKey: key(),
      id,
      expectedVersion,
    });
  const newcomer = async (org: string, role = 'REPORTER', party = 'POLICE') => {
    const identity = stranger({ name: 'Prov Följare', claims: { org } });
    const { link } = await hall.invite(`${key()}@prov.example`, role, party);
    const userId = (await hall.admit(identity, link)) ?? '';
    return { identity, userId, client: await hall.clientOf(userId) };
  };
  const standing = async (userId: string) =>
    (await hall.assignments('drift', { userId, sort: 'VALID_FROM' })).nodes.map((one: any) => [
      one.partyName,
      one.state,
      one.fromClaims,
    ]);
  const isIn = async (client: GraphClient) => (await client.ask(SESSION)).session !== null;
  const audited = (action: string) =>
    api.sql<{ detail: Record<string, unknown>; user_id: string; role: string | null }>(
      'select detail, user_id, role from audit_entry where action = $1 order by sequence desc',
      [action],
    );

  it('is another by the next sign-in when a rule says so, and the open session ends', async () => {
    await rule('polisregion', 'POLICE');
    await rule('brandkar', 'RESCUE', { function: 'Brandman' });
    const { identity, userId, client } = await newcomer('polisregion');
    const moved = { ...identity, claims: { org: 'brandkar' } };
    expect(await hall.arrive(moved)).toEqual({ userId, notice: null });
    expect(await standing(userId)).toEqual(
      expect.arrayContaining([
        ['Polis', 'ENDED', true],
        ['Räddningstjänst', 'CURRENT', true],
      ]),
    );
    expect(await isIn(client)).toBe(false);
    const [entry] = await audited('assignment.followClaims');
    expect(entry).toMatchObject({
      user_id: userId,
      role: null,
      detail: { party: await hall.party('RESCUE'), fromParty: await hall.party('POLICE'), role: 'REPORTER' },
    });
    expect(await hall.admit(moved)).toBe(userId);
    expect(await standing(userId)).toHaveLength(2);
  });

  it('rests when the organisation leaves the claim out, is told so, and holds again with it', async () => {
    await rule('polisregion', 'POLICE');
    const { identity, userId, client } = await newcomer('polisregion');
    expect(await hall.arrive({ ...identity, claims: {} })).toEqual({ userId: null, notice: 'CLAIMS_UNMET' });
    expect(await isIn(client)).toBe(false);
    expect(await hall.admit(identity)).toBe(userId);
    expect(await standing(userId)).toEqual([['Polis', 'CURRENT', true]]);
    expect(await isIn(client)).toBe(true);
  });

  it('rests when the claims name two parties, neither of them the present one', async () => {
    for (const [value, party] of [
      ['a', 'POLICE'],
      ['b', 'RESCUE'],
      ['c', 'SCHOOL'],
    ] as const)
      await rule(value, party);
    const { identity, userId } = await newcomer('a');
    const unclear = { ...identity, claims: { org: ['b', 'c'] } };
    expect(await hall.arrive(unclear)).toEqual({ userId: null, notice: 'CLAIMS_UNMET' });
    expect(await standing(userId)).toEqual([['Polis', 'RESTING', true]]);
  });

  it('leaves what else somebody holds alone while the one rests', async () => {
    await rule('polisregion', 'POLICE');
    const { identity, userId } = await newcomer('polisregion');
    await hall.grantTo(userId, 'ANALYST', 'SAFETY_OFFICE');
    expect(await hall.arrive({ ...identity, claims: {} })).toEqual({ userId, notice: null });
    expect((await (await hall.clientOf(userId)).ask(SESSION)).session.role).toBe('ANALYST');
  });

  it('stays what it is when the rule is removed, now and at every later sign-in; who rested is back with the next one', async () => {
    const { id } = await rule('bortregion', 'POLICE');
    const one = await newcomer('bortregion');
    const other = await newcomer('bortregion');
    await hall.admit({ ...other.identity, claims: {} });
    await remove(id);
    expect(await isIn(one.client)).toBe(true);
    expect(await standing(one.userId)).toEqual([['Polis', 'CURRENT', false]]);
    expect(await hall.admit({ ...other.identity, claims: {} })).toBe(other.userId);
    expect(await standing(other.userId)).toEqual([['Polis', 'CURRENT', false]]);
    expect(await hall.admit(one.identity)).toBe(one.userId);
    expect(await hall.admit({ ...one.identity, claims: {} })).toBe(one.userId);
    expect((await audited('claims.remove'))[0]?.detail).toMatchObject({
      claim: 'org',
      value: sumOf('bortregion'),
      party: await hall.party('POLICE'),
      followers: 1,
    });
  });

  it('ends at once in open sessions when the rule gets another value, and is back when it is put right', async () => {
    const { id } = await rule('polisregion', 'POLICE');
    const { identity, userId, client } = await newcomer('polisregion');
    const edited = { id, expectedVersion: 1 };
    await rule('polis_region', 'POLICE', edited);
    expect(await isIn(client)).toBe(false);
    expect(await hall.arrive(identity)).toEqual({ userId: null, notice: 'CLAIMS_UNMET' });
    await rule('polisregion', 'POLICE', { ...edited, expectedVersion: 2 });
    expect(await isIn(client)).toBe(true);
    expect(await standing(userId)).toEqual([['Polis', 'CURRENT', true]]);
    expect((await audited('claims.edit'))[0]?.detail).toMatchObject({
      value: sumOf('polisregion'),
      before: { value: sumOf('polis_region') },
    });
  });

  it('moves at once when the rule names another party', async () => {
    const { id } = await rule('polisregion', 'POLICE');
    const { identity, userId, client } = await newcomer('polisregion');
    await rule('polisregion', 'SCHOOL', { id, expectedVersion: 1 });
    expect(await isIn(client)).toBe(false);
    expect(await standing(userId)).toEqual(
      expect.arrayContaining([
        ['Polis', 'ENDED', true],
        ['Grundskola', 'CURRENT', true],
      ]),
    );
    expect(await hall.admit(identity)).toBe(userId);
  });

  it('is a person’s own to nobody: an operator who follows a rule is not moved by her own change', async () => {
    const { id } = await rule('drift', 'SAFETY_OFFICE');
    const drift = await hall.user('drift');
    await api.sql('update assignment set party_from_claims = true where user_id = $1', [drift]);
    await api.sql(
      `insert into user_claim values ($1, $2, 'prov', 'org', encode(sha256('drift'), 'hex'), now())`,
      [api.municipalityId, drift],
    );
    await rule('annat', 'SAFETY_OFFICE', { id, expectedVersion: 1 });
    expect(await standing(drift)).toEqual([['Kommunens trygghetsfunktion', 'CURRENT', true]]);
    await api.sql('update assignment set party_from_claims = false where user_id = $1', [drift]);
  });

  it('of a role that needs two is not moved: the role rests', async () => {
    await rule('polisregion', 'POLICE');
    await rule('brandkar', 'RESCUE');
    const { identity, userId } = await newcomer('polisregion');
    await api.sql(`update assignment set role = 'DATA_PROTECTION' where user_id = $1`, [userId]);
    const moved = { ...identity, claims: { org: 'brandkar' } };
    expect(await hall.arrive(moved)).toEqual({ userId: null, notice: 'CLAIMS_UNMET' });
    expect(await standing(userId)).toEqual([['Polis', 'RESTING', true]]);
  });

  it('is not shut for somebody who rests: an invitation opens, and an operator may still shut her out', async () => {
    await rule('polisregion', 'POLICE');
    const { identity, userId } = await newcomer('polisregion');
    const quiet = { ...identity, claims: {} };
    await hall.admit(quiet);
    const { link } = await hall.invite(`${key()}@prov.example`, 'ANALYST', 'SAFETY_OFFICE');
    expect(await hall.arrive(quiet, link)).toEqual({ userId, notice: null });
    await save(await api.as('drift'), 'disableUser', 'AccountInput', { clientKey: key(), userId });
    expect(await hall.admit(identity)).toBeNull();
    await save(await api.as('drift'), 'enableUser', 'AccountInput', { clientKey: key(), userId });
    expect(await hall.admit(identity)).toBe(userId);
  });

  it('is told when the invitation is to another party, and the invitation is kept', async () => {
    await rule('brandkar', 'RESCUE');
    const { link } = await hall.invite(`${key()}@prov.example`, 'REPORTER', 'POLICE');
    const identity = stranger({ claims: { org: 'brandkar' } });
    expect(await hall.arrive(identity, link)).toEqual({ userId: null, notice: 'INVITED_ELSEWHERE' });
    expect(await hall.admit({ ...identity, claims: {} }, link)).not.toBeNull();
  });

  it.each(['email', 'sub', 'name', 'address.formatted'])(
    'is never said by what says who somebody is: %s',
    async (claim) => {
      const SAVE = mutation('saveClaimRule', 'ClaimRuleInput');
      const input = {
        clientKey: key(),
        providerId: 'prov',
        claim,
        value: 'x',
        partyId: await hall.party('POLICE'),
      };
      expect((await (await api.as('drift')).refused(SAVE, { input })).message).toContain('vem någon är');
    },
  );

  it('follows what stands inside a claim as well, and the rule knows whom it meets', async () => {
    const { id } = await rule('rk', 'POLICE', { claim: 'realm.roles' });
    const identity = stranger({ claims: { realm: { roles: ['rk'] } } });
    const { link } = await hall.invite(`${key()}@prov.example`, 'REPORTER', 'POLICE');
    await hall.admit(identity, link);
    expect((await (await api.as('drift')).ask('{ claimRules { id people } }')).claimRules).toEqual([
      { id, people: 1 },
    ]);
  });
});
