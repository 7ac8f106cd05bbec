import net from 'node:net';
import { once } from 'node:events';
import express from 'express';
import pg from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@samlad/domain/errors.js';
import { HTTP_WALLS, WalledAdapter } from '../../apps/api/src/endpoint/http-server.js';
import { identify, limitTime } from '../../apps/api/src/endpoint/middleware.js';
import type { Transaction } from '../../apps/api/src/database/transaction.js';
import { allowTime, currentSignal, withRequestId } from '../../apps/api/src/errors/request-id.js';
import { TimeLimit } from '../../apps/api/src/errors/time-limit.js';
import { actorOf } from '../support/actor-of.js';
import { RawDoor, refused } from '../support/raw-door.js';
import { rawHttp, RawSocket } from '../support/raw-socket.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { boundaryFile } from '../support/boundary-files.js';
import { PRESENT_WEEK } from '../support/world.js';
import { key, mutation } from '../support/told.js';

const HASTY = { ...HTTP_WALLS, headersMs: 200, bodyMs: 400, checkMs: 50, silentMs: 600 };
const PLACES = '{ placeSearch(first: 1, text: "a") { id } }';

/** Does work as a part of a request that may take so many milliseconds. */
function inTime<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  const limit = new TimeLimit();
  limit.allow(ms);
  return withRequestId(key(), work, limit);
}

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

  it('lets one that says so take longer, and stops that one too', async () => {
    const app = express();
    app.use(identify, limitTime(50), (_request, response) => {
      const started = performance.now();
      currentSignal()?.addEventListener('abort', () => {
        response.send(String(performance.now() - started));
      });
      allowTime(400);
    });
    const ms = Number((await request(app).get('/')).text);
    expect(ms).toBeGreaterThan(380);
    expect(ms).toBeLessThan(2_000);
  });

  it('cancels the statement that a stopped operation runs, and gives its connection back clean', async () => {
    const actor = await actorOf(api, 'polis');
    const asleep = (tx: Transaction) => tx.query('select pg_sleep(4)');
    const started = performance.now();
    await expect(inTime(200, () => api.database.read(actor, asleep))).rejects.toThrow();
    await expect(inTime(200, () => api.database.rehearse(actor, asleep))).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(3_000);
    const each = Array.from({ length: 8 }, () => api.database.read(actor, (tx) => tx.query('select 1 as n')));
    expect(await Promise.all(each)).toEqual(Array.from({ length: 8 }, () => [{ n: 1 }]));
  });

  it('keeps that something was refused, though the one who asked did not wait to hear it', async () => {
    const actor = await actorOf(api, 'polis');
    const entry = { action: 'access.denied', objectType: 'OPERATION', objectId: key() };
    const gone = inTime(0, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(currentSignal()?.aborted).toBe(true);
      await api.database.note({ ...actor, requestId: key() }, entry);
    });
    await gone;
    expect(await api.sql('select 1 from audit_entry where object_id = $1', [entry.objectId])).toHaveLength(1);
  });

  it('cancels the statement of a client that goes away', async () => {
    const unlock = await locked('place');
    const leave = asking(door, { query: PLACES });
    await expect.poll(() => running('place')).toBe(1);
    await leave();
    await expect.poll(() => running('place'), { timeout: 2_000 }).toBe(0);
    await unlock();
  });

  it('cancels an import of a client that goes away, of which nothing is left', async () => {
    const coordinator = await RawDoor.of(api, 'samordnare');
    const areas = await api.sql('select id from area order by id');
    const unlock = await locked('import_batch');
    const geoJson = boundaryFile({ A: [17.9, 59.2, 17.97, 59.21], B: [17.97, 59.2, 18.04, 59.21] });
    const file = { fileName: 'nya.geojson', mode: 'REPLACE', fromWeek: PRESENT_WEEK, geoJson };
    const leave = asking(coordinator, {
      query: mutation('importBoundaries', 'ImportBoundariesInput'),
      variables: { input: { clientKey: key(), file } },
    });
    await expect.poll(() => running('import_batch')).toBe(1);
    await leave();
    await expect.poll(() => running('import_batch'), { timeout: 2_000 }).toBe(0);
    await unlock();
    expect(await api.sql('select id from area order by id')).toEqual(areas);
    expect(await api.sql('select 1 from import_batch')).toEqual([]);
  });

  it('lets no statement run longer than five seconds, and answers 503 with when to come back', async () => {
    const unlock = await locked('place');
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

  /** Holds a table, so that whoever reads or writes it waits; the function lets go. */
  async function locked(table: string): Promise<() => Promise<void>> {
    const holder = new pg.Client({ connectionString: api.ownerUrl });
    await holder.connect();
    await holder.query(`begin; lock table ${table} in access exclusive mode`);
    return () => holder.end();
  }

  /** How many statements on a table are under way. */
  async function running(table: string): Promise<number> {
    const rows = await api.sql(
      `select 1 from pg_stat_activity where datname = current_database() and state = 'active'
       and query like $1 and query not like 'begin; lock%' and pid <> pg_backend_pid()`,
      [`%${table}%`],
    );
    return rows.length;
  }

  /** Asks; the function goes away without waiting for the answer. */
  function asking(who: RawDoor, body: object): () => Promise<void> {
    const { port } = api.app.getHttpServer().address() as net.AddressInfo;
    const away = new AbortController();
    const asked = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-samlad-client': '1', cookie: who.cookie },
      body: JSON.stringify(body),
      signal: away.signal,
    }).catch(() => null);
    return async () => {
      away.abort();
      await asked;
    };
  }
});
