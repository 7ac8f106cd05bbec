import { createClient } from 'graphql-ws';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ReadLog } from '../../apps/api/src/read-log/read-log.js';
import { startApi, type TestApi } from '../support/start-api.js';

interface SocketError {
  message: string;
  extensions: { code: string; requestId: string };
}

describe('the WebSocket door', () => {
  let api: TestApi;
  let cookie: string;
  beforeAll(async () => {
    api = await startApi();
    cookie = await signIn('polis');
  });
  afterAll(() => api.stop());

  async function signIn(user: string): Promise<string> {
    const answer = await request(api.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  function asked(query: string, headers: Record<string, string> = { cookie }): Promise<SocketError[]> {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers });
        }
      },
      retryAttempts: 0,
    });
    return new Promise((resolve, reject) => {
      client.subscribe(
        { query },
        {
          next: ({ errors }) => errors && resolve(errors as unknown as SocketError[]),
          error: (error) => (Array.isArray(error) ? resolve(error as SocketError[]) : reject(error)),
          complete: () => reject(new Error('Nothing was refused.')),
        },
      );
    });
  }

  it('takes subscriptions only', async () => {
    const [error] = await asked('{ session { role } }');
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', requestId: expect.any(String) });
    expect(error?.message).toContain('POST');
  });

  it('keeps that somebody was refused, as over HTTP', async () => {
    const [error] = await asked('subscription { weekChanged(week: "2026-W47") { version } }', {
      cookie: await signIn('ledning'),
    });
    expect(error?.extensions.code).toBe('FORBIDDEN');
    await api.app.get(ReadLog).flush();
    const kept = await api.sql(
      `select kind, operation, role from read_entry where role = 'LEADERSHIP'
       union all select action, object_id, role from audit_entry where role = 'LEADERSHIP' and action = 'access.denied'`,
    );
    expect(kept).toEqual([
      { kind: 'DENIED', operation: 'weekChanged', role: 'LEADERSHIP' },
      { kind: 'access.denied', operation: 'weekChanged', role: 'LEADERSHIP' },
    ]);
  });

  it('holds a document to the same limits as over HTTP', async () => {
    const fields = Array.from({ length: 16 }, (_, index) => `v${index}: version`).join(' ');
    const errors = await asked(`subscription { weekChanged(week: "2026-W47") { ${fields} } }`);
    expect(errors.map(({ message }) => message).join()).toContain('antal alias 16, högst 15');
  });

  it('gives no hint of what the schema holds', async () => {
    const [error] = await asked('subscription { weekChangd(week: "2026-W47") { version } }');
    expect(error?.message).not.toContain('Did you mean');
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses an unreadable or huge document as an error of that subscription', async () => {
    const deep = `subscription { ${'a { '.repeat(15_000)} }`;
    for (const query of ['subscription {', `subscription { ${'a '.repeat(1_001)} }`, deep]) {
      const [error] = await asked(query);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', requestId: expect.any(String) });
    }
  });

  it('tells nothing more, and shuts, within five seconds of the end of the session', async () => {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: await signIn('raddning') },
    });
    const told: string[] = [];
    socket.on('message', (message: Buffer) => told.push(message.toString()));
    const shut = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    const query = 'subscription { weekChanged(week: "2026-W47") { version } }';
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await expect.poll(() => told.length).toBe(1);
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await api.sql(
      `delete from user_session where user_id = (select user_id from demo_account where user_name = 'raddning')`,
    );
    await new Promise((resolve) => setTimeout(resolve, 4_100));
    const [week] = await api.sql<{ event: string }>(
      `select json_build_object('municipalityId', municipality_id, 'week', week, 'version', 9)::text as event
       from week where municipality_id = $1 order by week limit 1`,
      [api.municipalityId],
    );
    await api.sql(`select pg_notify('samlad_week', $1)`, [week?.event]);
    expect(await shut).toBe(4403);
    expect(told).toHaveLength(1);
  });
});
