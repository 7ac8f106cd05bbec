import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RawDoor } from '../support/raw-door.js';
import { rawHttp, RawSocket } from '../support/raw-socket.js';
import { startApi, type TestApi } from '../support/start-api.js';

const WATCH = 'subscription { weekChanged(week: "2026-W47") { version } }';
const UPGRADE =
  'Host: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

describe('the walls of the WebSocket', () => {
  let api: TestApi;
  let cookie: string;
  const open: RawSocket[] = [];
  beforeAll(async () => {
    api = await startApi();
    cookie = (await RawDoor.of(api, 'polis')).cookie;
  });
  afterEach(() => open.splice(0).forEach((socket) => socket.close()));
  afterAll(() => api.stop());

  async function socketOf(of = cookie): Promise<RawSocket> {
    const socket = await RawSocket.opened(api, of);
    open.push(socket);
    return socket;
  }

  it('asks for the session and the origin before there is a socket', async () => {
    expect(await RawSocket.open(api, {})).toBe(401);
    expect(await RawSocket.open(api, { cookie: 'samlad_session=x' })).toBe(401);
    expect(await RawSocket.open(api, { cookie, origin: 'https://elak.example' })).toBe(403);
    expect(await RawSocket.open(api, { cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(
      await RawSocket.open(api, { cookie, host: 'samlad.example', origin: 'https://samlad.example' }),
    ).not.toBe(403);
  });

  it.each(['/', '/graphqlx', '/graphql/x', '/auth/demo', '/health'])(
    'answers an upgrade of %s and shuts the connection',
    async (path) => {
      expect(await rawHttp(api, `GET ${path} HTTP/1.1\r\n${UPGRADE}`)).toMatch(/^HTTP\/1\.1 404 /);
    },
  );

  it('answers an upgrade to anything but a WebSocket', async () => {
    const h2 = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`;
    expect(await rawHttp(api, h2)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it.each([[[]], [['graphql-ws']], [['chat']]])(
    'speaks graphql-transport-ws only, not %o',
    async (protocols) => {
      const socket = await RawSocket.open(api, { cookie }, protocols);
      const said = typeof socket === 'number' ? socket : (await socket.shut).code;
      expect([0, 4406]).toContain(said);
    },
  );

  it('opens five sockets for a person and not a sixth, for others still', async () => {
    const { cookie: kultur } = await RawDoor.of(api, 'kultur');
    for (let count = 0; count < 5; count += 1) await socketOf(kultur);
    expect(await RawSocket.open(api, { cookie: kultur })).toBe(429);
    await socketOf((await RawDoor.of(api, 'raddning')).cookie);
    open[0]?.close();
    const again = async () => typeof (await RawSocket.open(api, { cookie: kultur }));
    await expect.poll(again).toBe('object');
  });

  it.each([
    ['no JSON', '{'],
    ['another type', '{"type":"hej"}'],
    ['what only a server says', '{"type":"connection_ack"}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a subscription without a document', '{"type":"subscribe","id":"1","payload":{}}'],
    ['a subscription without an id', `{"type":"subscribe","payload":{"query":"${WATCH}"}}`],
    ['bytes', Buffer.from([1, 2, 3])],
  ])('shuts with a number and a fixed word at %s', async (_, message) => {
    const socket = await socketOf();
    socket.sendRaw(message);
    const { code, word } = await socket.shut;
    expect([code, word].join(' ')).toMatch(/^4400 Invalid message( received)?$/);
  });

  it('shuts at a second beginning, at a question before the first, and at a name used twice', async () => {
    const twice = await (await socketOf()).begin();
    twice.send({ type: 'connection_init' });
    expect((await twice.shut).code).toBe(4429);
    const hasty = await socketOf();
    hasty.send({ type: 'subscribe', id: '1', payload: { query: WATCH } });
    expect((await hasty.shut).code).toBe(4401);
    const same = await (await socketOf()).begin();
    for (const _ of [1, 2]) same.send({ type: 'subscribe', id: '1', payload: { query: WATCH } });
    expect((await same.shut).code).toBe(4409);
  });

  it('takes no message above 64 kB', async () => {
    const fits = await (await socketOf()).begin();
    const query = `subscription { weekChanged(week: "${'x'.repeat(65_000)}") { version } }`;
    fits.send({ type: 'subscribe', id: '1', payload: { query } });
    await expect.poll(() => fits.told.at(-1)?.type).toBe('error');
    fits.sendRaw(' '.repeat(65_537));
    expect((await fits.shut).code).toBe(1009);
  });

  it('hears fifty subscriptions on one socket and refuses the next by itself', async () => {
    const socket = await (await socketOf()).begin();
    for (let id = 1; id <= 51; id += 1)
      socket.send({ type: 'subscribe', id: String(id), payload: { query: WATCH } });
    await expect.poll(() => socket.told.at(-1)).toMatchObject({ type: 'error', id: '51' });
    expect(JSON.stringify(socket.told.at(-1)?.payload)).toContain('högst 50 prenumerationer');
    expect(socket.told.filter(({ type }) => type === 'error')).toHaveLength(1);
  });

  it('shuts a silent socket within five seconds of the end of its session', async () => {
    const { cookie: other } = await RawDoor.of(api, 'social');
    const socket = await (await socketOf(other)).begin();
    const started = performance.now();
    await api.sql(
      `delete from user_session where user_id = (select user_id from demo_account where user_name = 'social')`,
    );
    expect(await socket.shut).toEqual({ code: 4403, word: 'Forbidden' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('waits ten seconds for a beginning, no longer', async () => {
    const socket = await socketOf((await RawDoor.of(api, 'skola')).cookie);
    const started = performance.now();
    expect((await socket.shut).code).toBe(4408);
    expect((performance.now() - started) / 1000).toBeCloseTo(10, 0);
  });
});
