import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { openTownHall, type TownHall } from '../support/town-hall.js';
import { PEOPLE } from '../support/world.js';

const CIRCLES = `{ circles(first: 100) { totalCount nodes { id version name purpose partyName own member mayManage closedAt
  members { userName parties } } } }`;
const CANDIDATES =
  'query ($search: String) { circleCandidates(first: 100, search: $search) { userId userName parties } }';
const ADD = mutation('addCircleMember', 'CircleMemberInput');

describe('a circle', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => void ({ api, hall } = await openTownHall()));
  afterAll(() => api.stop());
  const create = async (user = 'polis', over: object = {}) =>
    save(await api.as(user), 'saveCircle', 'CircleInput', {
      clientKey: key(),
      name: 'Provkrets',
      purpose: 'Gemensam insats mot rekrytering',
      ...over,
    });
  const add = async (id: string, expectedVersion: number, name: string) =>
    save(await api.as('polis'), 'addCircleMember', 'CircleMemberInput', {
      clientKey: key(),
      id,
      expectedVersion,
      userId: await hall.user(name),
    });
  const seen = async (user: string, id: string) =>
    (await (await api.as(user)).ask(CIRCLES)).circles.nodes.find(
      (circle: { id: string }) => circle.id === id,
    );

  it('is the own party’s, and its members see that they are in it and nobody else', async () => {
    const { id } = await create();
    await add(id, 1, 'skola');
    await add(id, 2, 'raddning');
    expect(await seen('polis', id)).toMatchObject({
      own: true,
      mayManage: true,
      version: 3,
      members: [
        { userName: 'Prov raddning', parties: 'Räddningstjänst' },
        { userName: 'Prov skola', parties: 'Grundskola' },
      ],
    });
    expect(await seen('polis2', id)).toMatchObject({ own: true, mayManage: false });
    expect(await seen('skola', id)).toMatchObject({
      own: false,
      member: true,
      mayManage: false,
      members: [{ userName: 'Prov skola' }],
    });
    for (const user of ['kultur', 'samordnare', 'ledning', 'drift', 'dataskydd', 'granne-polis']) {
      expect(await seen(user, id)).toBeUndefined();
    }
  });

  it('loses a member at once, and takes the same one in again', async () => {
    const { id } = await create();
    await add(id, 1, 'skola');
    const userId = await hall.user('skola');
    const input = { clientKey: key(), id, expectedVersion: 2, userId };
    await save(await api.as('polis'), 'removeCircleMember', 'CircleMemberInput', input);
    expect(await seen('skola', id)).toBeUndefined();
    await add(id, 3, 'skola');
    expect(await seen('skola', id)).toMatchObject({ member: true });
    const again = { input: { clientKey: key(), id, expectedVersion: 4, userId } };
    expect((await (await api.as('polis')).refused(ADD, again)).message).toContain('redan med');
    const stale = { input: { clientKey: key(), id, expectedVersion: 1, userId: await hall.user('kultur') } };
    expect((await (await api.as('polis')).refused(ADD, stale)).reason).toBe('VERSION_CONFLICT');
  });

  it('takes in people of parties that one has a valid agreement with, whose roles read what is shared', async () => {
    const candidates = async (search: string | null = null) =>
      (await (await api.as('polis')).ask(CANDIDATES, { search })).circleCandidates.map(
        ({ userName }: any) => userName,
      );
    expect(await candidates()).toEqual(
      expect.arrayContaining(['Prov polis', 'Prov samordnare', 'Prov skola', 'Prov analytiker']),
    );
    for (const name of ['Prov ledning', 'Prov drift', 'Prov dataskydd', 'Prov polis2']) {
      expect(await candidates()).not.toContain(name);
    }
    expect(await candidates('grundskola')).toEqual(['Prov skola']);
    const { id } = await create();
    const [neighbour] = await api.sql<{ id: string }>(
      `select user_id id from demo_account where user_name = 'granne-polis'`,
    );
    for (const userId of [neighbour?.id, await hall.user('ledning'), key()]) {
      const input = { clientKey: key(), id, expectedVersion: 1, userId };
      expect((await (await api.as('polis')).refused(ADD, { input })).code).toBe('NOT_FOUND');
    }
    await api.sql(`update agreement_party set left_at = '2026-11-25T07:00:00Z' where party_id = $1`, [
      await hall.party('CULTURE_LEISURE'),
    ]);
    expect(await candidates('Prov kultur')).toEqual([]);
    await api.sql('update agreement_party set left_at = null');
  });

  it('is closed for good', async () => {
    const { id } = await create();
    const input = { clientKey: key(), id, expectedVersion: 1 };
    await save(await api.as('polis'), 'closeCircle', 'VersionedInput', input);
    expect(await seen('polis', id)).toMatchObject({ mayManage: false });
    const late = { input: { clientKey: key(), id, expectedVersion: 2, userId: await hall.user('skola') } };
    expect((await (await api.as('polis')).refused(ADD, late)).message).toContain('stängd');
  });

  it('is managed by nobody but its own party: to the others it is not there', async () => {
    const { id } = await create();
    await add(id, 1, 'skola');
    for (const user of ['skola', 'raddning', 'samordnare']) {
      const client = await api.as(user);
      const rename = { clientKey: key(), id, expectedVersion: 2, name: 'Kapad', purpose: 'x' };
      expect((await client.refused(mutation('saveCircle', 'CircleInput'), { input: rename })).code).toBe(
        'NOT_FOUND',
      );
      const close = { clientKey: key(), id, expectedVersion: 2 };
      expect((await client.refused(mutation('closeCircle', 'VersionedInput'), { input: close })).code).toBe(
        'NOT_FOUND',
      );
    }
  });

  it.each(Object.entries(PEOPLE).map(([user, [role]]) => [user, role] as const))(
    'is seen by %s (%s), and begun or not, as the table says',
    async (user, role) => {
      const client = await api.as(user);
      expect((await client.raw(CIRCLES)).errors).toBeUndefined();
      const begun = await client.raw(mutation('saveCircle', 'CircleInput'), {
        input: { clientKey: key(), name: 'Prov', purpose: 'Prov' },
      });
      const speaks = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'].includes(role);
      expect(begun.errors?.[0]?.extensions['reason']).toBe(speaks ? undefined : 'NOT_ALLOWED');
    },
  );
});
