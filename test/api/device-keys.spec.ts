import { createHash, randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionSweeper } from '../../apps/api/src/access/session/session-sweeper.js';
import { actorOf } from '../support/actor-of.js';
import { key, save } from '../support/told.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { WORLD_NOW } from '../support/world.js';

interface Released {
  assignmentId: string;
  keys: { id: string; key: string; secondsLeft: number }[];
}

const DAY_S = 86_400;
const newDevice = () => randomBytes(32).toString('base64url');
const after = (days: number, minutes = 0) =>
  new Date(Date.parse(WORLD_NOW) + days * DAY_S * 1_000 + minutes * 60_000).toISOString();

describe('the keys to drafts on a device', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const post = (path: string, cookie: string, body: unknown = {}) =>
    request(api.app.getHttpServer())
      .post(path)
      .set('x-samlad-client', '1')
      .set('cookie', cookie)
      .send(body as object);
  const cookieIn = (answer: request.Response) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const signIn = async (user: string) => cookieIn(await post('/auth/demo', '', { user }));

  async function released(cookie: string, device: string): Promise<Released> {
    const answer = await post('/auth/device-keys', cookie, { device });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    return answer.body as Released;
  }

  const hashOf = (device: string) => createHash('sha256').update(device).digest('hex');
  const rows = (device: string) =>
    api.sql<{ sealed: string; session: string }>(
      `select encode(sealed_key, 'escape') sealed, session_id session from device_key where device_hash = $1`,
      [hashOf(device)],
    );

  it('are the same for the same user and device, and outlive the session', async () => {
    const device = newDevice();
    const first = await released(await signIn('polis'), device);
    expect(first.keys).toEqual([
      { id: expect.any(String), key: expect.stringMatching(/^[\w-]{43}$/), secondsLeft: 7 * DAY_S },
    ]);
    await api.sql('delete from user_session');
    expect(await released(await signIn('polis'), device)).toEqual(first);
    expect((await released(await signIn('polis'), newDevice())).keys).not.toEqual(first.keys);
  });

  it('are another user’s under no circumstances, with the same device', async () => {
    const device = newDevice();
    const own = await released(await signIn('polis'), device);
    const other = await released(await signIn('polis2'), device);
    const neighbour = await released(await signIn('granne-polis'), device);
    const ids = [own, other, neighbour].map(({ keys }) => keys[0]?.key);
    expect(new Set(ids).size).toBe(3);
    expect(await released(await signIn('polis'), device)).toEqual(own);
  });

  it('are refused to nobody, to a thief without the device’s name, and to what is no name', async () => {
    const device = newDevice();
    const { keys } = await released(await signIn('polis'), device);
    expect((await post('/auth/device-keys', '', { device })).status).toBe(401);
    const cookie = await signIn('polis');
    for (const odd of [undefined, '', 'kort', device.slice(1), `${device}a`, { device }, 7])
      expect((await post('/auth/device-keys', cookie, { device: odd })).status).toBe(400);
    expect((await released(cookie, newDevice())).keys[0]?.id).not.toBe(keys[0]?.id);
  });

  it('lie sealed, beside the hash of the device’s name and never the name', async () => {
    const device = newDevice();
    const { keys } = await released(await signIn('polis'), device);
    const [row] = await rows(device);
    expect(row?.sealed).not.toContain(keys[0]?.key);
    const stored = JSON.stringify(await api.sql('select * from device_key'));
    expect(stored).not.toContain(device);
    expect(JSON.stringify(await api.sql('select * from client_request'))).not.toContain(keys[0]?.key);
  });

  it('are released with an entry in the log that names neither key nor device', async () => {
    const device = newDevice();
    const { keys } = await released(await signIn('kultur'), device);
    const logged = await api.sql<{ detail: { keys: string[]; made: boolean } }>(
      `select detail from audit_entry where action = 'session.releaseDeviceKeys' order by sequence desc limit 1`,
    );
    expect(logged).toEqual([{ detail: { keys: [keys[0]?.id], made: true } }]);
    expect(JSON.stringify(await api.sql('select * from audit_entry'))).not.toContain(device);
  });

  it('are destroyed at sign-out, on this device only', async () => {
    const [here, there] = [newDevice(), newDevice()];
    const [cookie, elsewhere] = [await signIn('polis'), await signIn('polis')];
    const first = await released(cookie, here);
    const kept = await released(elsewhere, there);
    await post('/auth/sign-out', cookie);
    expect(await rows(here)).toEqual([]);
    const again = await signIn('polis');
    expect((await released(again, here)).keys[0]?.key).not.toBe(first.keys[0]?.key);
    expect(await released(elsewhere, there)).toEqual(kept);
  });

  it('are destroyed with a session that is ended from another, and follow a session that goes on', async () => {
    const device = newDevice();
    const cookie = await signIn('polis');
    await released(cookie, device);
    const raised = cookieIn(await post('/auth/demo/step-up', cookie));
    expect(raised).not.toBe('');
    const desk = await api.as('polis');
    await save(desk, 'endMyOtherSessions', 'EndOtherSessionsInput', { clientKey: key() });
    expect(await rows(device)).toEqual([]);
  });

  it('are destroyed when the person is shut out, and when the role has ended', async () => {
    const device = newDevice();
    await released(await signIn('raddning'), device);
    await api.sql('delete from user_session where user_id in (select user_id from device_key)');
    const [{ user_id: userId } = { user_id: '' }] = await api.sql<{ user_id: string }>(
      'select user_id from device_key where device_hash = $1',
      [hashOf(device)],
    );
    await api.raise('drift');
    await save(await api.as('drift'), 'disableUser', 'AccountInput', { clientKey: key(), userId });
    expect(await rows(device)).toEqual([]);

    const other = newDevice();
    const cookie = await signIn('social');
    await released(cookie, other);
    await api.sql(
      `update assignment set valid_to = $1 where id in (select assignment_id from device_key where device_hash = $2)`,
      [after(-1), hashOf(other)],
    );
    expect((await post('/auth/device-keys', cookie, { device: other })).status).toBe(401);
    await api.app.get(SessionSweeper).sweep();
    expect(await rows(other)).toEqual([]);
  });

  it('are followed by new ones each day, so that none is older than seven days and daily writing never stops', async () => {
    const device = newDevice();
    const at = async (days: number, minutes = 0) => {
      api.clock.set(after(days, minutes));
      return (await released(await signIn('kultur'), device)).keys;
    };
    const [monday] = await at(0);
    expect((await at(0, 60)).map(({ id }) => id)).toEqual([monday?.id]);
    const wednesday = await at(2);
    expect(wednesday.map(({ id }) => id)).toEqual([expect.any(String), monday?.id]);
    expect(wednesday.map(({ secondsLeft }) => secondsLeft)).toEqual([7 * DAY_S, 5 * DAY_S]);
    const late = await at(7, 1);
    expect(late.map(({ id }) => id)).not.toContain(monday?.id);
    expect(late.map(({ id }) => id)).toContain(wednesday[0]?.id);
    api.clock.set(WORLD_NOW);
  });

  it('may be asked for by several windows at once, and are the same for all', async () => {
    const device = newDevice();
    const cookie = await signIn('polis');
    const all = await Promise.all(Array.from({ length: 12 }, () => released(cookie, device)));
    expect(new Set(all.map(({ keys }) => JSON.stringify(keys))).size).toBe(1);
    expect(await rows(device)).toHaveLength(1);
  });

  it('are held by the database to their user, whatever the application asks', async () => {
    const device = newDevice();
    await released(await signIn('polis'), device);
    const rescue = await actorOf(api, 'kultur');
    const seen = await api.database.read(rescue, (tx) => tx.query('select id from device_key'));
    const mine = await api.sql<{ id: string }>('select id from device_key where user_id = $1', [
      rescue.userId,
    ]);
    expect(seen).toHaveLength(mine.length);
  });
});
