import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RawDoor } from '../support/raw-door.js';
import { RawSocket } from '../support/raw-socket.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';
import { TownHall } from '../support/town-hall.js';

/** Well below the time after which an open socket's session is asked for again. */
const AT_ONCE_MS = 1_000;

describe('the sockets of a session that is ended here', () => {
  let api: TestApi;
  let here: RawDoor;
  let there: RawDoor;
  let sockets: RawSocket[];
  let kept: RawSocket;
  beforeAll(async () => {
    api = await startApi();
    await api.raise('drift');
  });
  beforeEach(async () => {
    here = await RawDoor.of(api, 'social');
    there = await RawDoor.of(api, 'social');
    sockets = [await opened(there), await opened(there)];
    kept = await opened(here);
    await api.sql(
      `delete from client_request where user_id = (select user_id from demo_account where user_name = 'social')`,
    );
    return () => [...sockets, kept].forEach((socket) => socket.close());
  });
  afterAll(() => api.stop());

  const opened = async (door: RawDoor) => (await RawSocket.opened(api, door.cookie)).begin();

  async function change(door: RawDoor, name: string, type: string, input: object): Promise<void> {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
    const { body } = await door.send(
      JSON.stringify({ query, variables: { input: { clientKey: key(), ...input } } }),
    );
    expect(body.errors).toBeUndefined();
  }

  /** The id of the session of a door, as it sees it itself. */
  async function idOf(door: RawDoor): Promise<string> {
    const { body } = await door.document('{ mySessions { id current } }');
    return body.data.mySessions.find(({ current }: { current: boolean }) => current).id;
  }

  const ENDS: [string, () => Promise<unknown>][] = [
    [
      'sign-out',
      async () => expect((await there.post('/auth/sign-out').set('cookie', there.cookie)).status).toBe(200),
    ],
    [
      'one’s own list of sessions',
      async () => change(here, 'endMySession', 'EndSessionInput', { id: await idOf(there) }),
    ],
    ['sign-out everywhere else', () => change(here, 'endMyOtherSessions', 'EndOtherSessionsInput', {})],
  ];

  it.each(ENDS)('are shut at once by %s, and no others', async (_, end) => {
    await end();
    const started = performance.now();
    for (const socket of sockets) expect(await socket.shut).toEqual({ code: 4403, word: 'Forbidden' });
    expect(performance.now() - started).toBeLessThan(AT_ONCE_MS);
    expect(await isOpen(kept)).toBe(true);
  });

  it('are shut at once by an administrator, all of them', async () => {
    const userId = await new TownHall(api).user('social');
    await (
      await api.as('drift')
    ).ask('mutation ($input: EndUserSessionsInput!) { endUserSessions(input: $input) { id } }', {
      input: { clientKey: key(), userId },
    });
    const started = performance.now();
    for (const socket of [...sockets, kept]) expect((await socket.shut).code).toBe(4403);
    expect(performance.now() - started).toBeLessThan(AT_ONCE_MS);
  });

  /** Whether a socket still answers the protocol's own question. */
  async function isOpen(socket: RawSocket): Promise<boolean> {
    socket.send({ type: 'ping' });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 10));
    for (let left = 1_000; left > 0 && socket.told.at(-1)?.type !== 'pong'; left -= 1) await pause();
    return socket.told.at(-1)?.type === 'pong';
  }
});
