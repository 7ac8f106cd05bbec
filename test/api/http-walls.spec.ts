import net from 'node:net';
import { once } from 'node:events';
import express from 'express';
import pg from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@samlad/domain/errors.js';
import { HTTP_WALLS, WalledAdapter } from '../../apps/api/src/endpoint/http-server.js';
import { identify, limitTime } from '../../apps/api/src/endpoint/middleware.js';
import { currentSignal, withRequestId } from '../../apps/api/src/errors/request-id.js';
import { actorOf } from '../support/actor-of.js';
import { RawDoor, refused } from '../support/raw-door.js';
import { rawHttp, RawSocket } from '../support/raw-socket.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';

const HASTY = { ...HTTP_WALLS, headersMs: 200, bodyMs: 400, checkMs: 50, silentMs: 600 };
const PLACES = '{ placeSearch(first: 1, text: "a") { id } }';
const RUNNING = `select 1 from pg_stat_activity where datname = current_database() and state = 'active' and query like '%place%' and pid <> pg_backend_pid()`;

/** Connects, writes, and gives how long the server let it stand (ms) and what it said. */
async function held(port: number, text: string): Promise<{ ms: number; said: string }> {
  const started = performance.now();
  const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
  let said = '';
  socket.on('data', (data) => (said += String(data)));
  socket.on('end', () => socket.end());
  await once(socket, 'close');
  return { ms: performance.now() - started, said };
}

describe('the walls of HTTP', () => {
  let api: TestApi;
  let door: RawDoor;
  beforeAll(async () => {
    api = await startApi();
    door = await RawDoor.of(api, 'polis');
  });
  afterAll(() => api.stop());

  it('gives headers fifteen seconds and the whole request sixty', () => {
    expect(api.app.getHttpServer()).toMatchObject({
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      timeout: 120_000,
      maxConnections: 2_000,
    });
  });

  describe('with a short patience', () => {
    const adapter = new WalledAdapter(HASTY);
    let port: number;
    beforeAll(async () => {
      adapter.initHttpServer();
      adapter.use('/', express.json());
      adapter.use('/', (_: unknown, response: express.Response) => void response.send('ok'));
      const server = adapter.getHttpServer() as net.Server;
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      port = (server.address() as net.AddressInfo).port;
    });
    afterAll(() => (adapter.getHttpServer() as net.Server).close());

    it.each([
      ['nothing', ''],
      ['half a line', 'POST / HT'],
      ['headers without an end', 'POST / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n'],
      [
        'a body that does not come',
        'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      ],
    ])('ends a client that sends %s', async (_, text) => {
      const { ms, said } = await held(port, text);
      expect(ms).toBeLessThan(1_500);
      expect(said).toMatch(/^(HTTP\/1\.1 408 .*|)/s);
    });

    it('answers the others meanwhile', async () => {
      const slow = held(port, 'POST / HT');
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
      await slow;
    });
  });

  it('reads 16 kB of headers and not more', async () => {
    const get = (bytes: number) =>
      rawHttp(
        api,
        `GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-A: ${'a'.repeat(bytes)}\r\n\r\n`,
      );
    expect(await get(15_000)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await get(17_000)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ['no host', 'GET /health HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}'],
    [
      'a length and pieces',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header with a lone line feed', 'GET /health HTTP/1.1\r\nHost: a\nX: b\r\n\r\n'],
    ['no HTTP', 'hej\r\n\r\n'],
  ])('refuses %s', async (_, text) => {
    expect(await rawHttp(api, text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('stops an operation after its time, with the number for "come back"', async () => {
    const app = express();
    app.use(identify, limitTime(50), (_request, response) => {
      currentSignal()?.addEventListener('abort', () => {
        const { reason } = (currentSignal() as AbortSignal).reason as DomainError;
        response.send(reason);
      });
    });
    expect((await request(app).get('/')).text).toBe('OPERATION_STOPPED');
  });

  it('cancels the statement that a stopped operation runs, and gives its connection back clean', async () => {
    const actor = await actorOf(api, 'polis');
    const started = performance.now();
    const sleeping = withRequestId(
      key(),
      () => api.database.read(actor, (tx) => tx.query('select pg_sleep(4)')),
      AbortSignal.timeout(200),
    );
    await expect(sleeping).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(2_000);
    const each = Array.from({ length: 8 }, () => api.database.read(actor, (tx) => tx.query('select 1 as n')));
    expect(await Promise.all(each)).toEqual(Array.from({ length: 8 }, () => [{ n: 1 }]));
  });

  it('cancels the statement of a client that goes away', async () => {
    const { port } = api.app.getHttpServer().address() as net.AddressInfo;
    const unlock = await lockedPlaces();
    const away = new AbortController();
    const asked = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-samlad-client': '1', cookie: door.cookie },
      body: JSON.stringify({ query: PLACES }),
      signal: away.signal,
    }).catch(() => null);
    await expect.poll(async () => (await api.sql(RUNNING)).length).toBe(1);
    away.abort();
    await asked;
    await expect.poll(async () => (await api.sql(RUNNING)).length, { timeout: 2_000 }).toBe(0);
    await unlock();
  });

  it('lets no statement run longer than five seconds, and answers 503 with when to come back', async () => {
    const unlock = await lockedPlaces();
    const started = performance.now();
    const answer = await door.document(PLACES);
    const seconds = (performance.now() - started) / 1000;
    await unlock();
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.body.errors[0].extensions.code).toBe('UNAVAILABLE');
    expect(seconds).toBeGreaterThan(4.5);
    expect(seconds).toBeLessThan(7);
  });

  it('is asked nothing but by its own site, anywhere', async () => {
    for (const path of ['/graphql', '/auth/demo', '/auth/sign-out', '/health', '/finns-inte']) {
      const answer = await request(api.app.getHttpServer()).post(path).send({});
      expect(refused(answer, 403).reason).toBe('CLIENT_HEADER_MISSING');
    }
  });

  it('is down within ten seconds, though a request stands half sent and a socket is open', async () => {
    const other = await startApi();
    const socket = await RawSocket.opened(other, (await RawDoor.of(other, 'polis')).cookie);
    const { port } = other.app.getHttpServer().address() as net.AddressInfo;
    const half = held(
      port,
      'POST /graphql HTTP/1.1\r\nHost: a\r\nX-Samlad-Client: 1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    await other.stop();
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(await socket.shut).toEqual({ code: 1013, word: 'Try again later' });
    await half;
  });

  /** Holds the table of places, so that whoever reads it waits; the function lets go. */
  async function lockedPlaces(): Promise<() => Promise<void>> {
    const holder = new pg.Client({ connectionString: api.ownerUrl });
    await holder.connect();
    await holder.query('begin; lock table place in access exclusive mode');
    return () => holder.end();
  }
});
