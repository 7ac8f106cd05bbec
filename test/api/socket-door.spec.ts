import { createClient } from 'graphql-ws';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
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
    const answer = await request(api.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user: 'polis' });
    cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  });
  afterAll(() => api.stop());

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

  it('stays shut for whoever has no session, and for another site', async () => {
    const subscription = 'subscription { weekChanged(week: "2026-W47") { version } }';
    await expect(asked(subscription, {})).rejects.toMatchObject({ code: 4403 });
    await expect(asked(subscription, { cookie, origin: 'https://elak.example' })).rejects.toMatchObject({
      code: 4403,
    });
  });
});
