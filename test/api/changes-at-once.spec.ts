import { createClient } from 'graphql-ws';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { AccessDesk } from '../support/access-desk.js';
import { GraphClient } from '../support/graph-client.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record, type Saved, save } from '../support/told.js';
import { REPORT_WEEK, WORLD_NOW } from '../support/world.js';

const HOUR_LATER = '2026-11-25T09:00:00Z';
const USER = `(select user_id from demo_account where user_name = $1)`;
/** How soon an open socket must have noticed. Security guide §1. */
const SOON_MS = 5_000;

type Sees = 'both' | 'shared' | 'nothing';

/** What happens, how it is undone, and what the rescue service's representative sees of the police's afterwards. */
const CHANGES: [string, string, string, Sees][] = [
  [
    'the assignment has ended',
    `update assignment set valid_to = '${WORLD_NOW}' where user_id = ${USER}`,
    `update assignment set valid_to = null where user_id = ${USER}`,
    'nothing',
  ],
  [
    'the assignment is suspended',
    `update assignment set suspended_at = '${WORLD_NOW}' where user_id = ${USER}`,
    `update assignment set suspended_at = null where user_id = ${USER}`,
    'nothing',
  ],
  [
    'the account is disabled',
    `update app_user set disabled_at = '${WORLD_NOW}' where id = ${USER}`,
    `update app_user set disabled_at = null where id = ${USER}`,
    'nothing',
  ],
  [
    'the agreement has ended',
    `update agreement set ended_at = '${WORLD_NOW}' where $1 <> ''`,
    `update agreement set ended_at = null where $1 <> ''`,
    'nothing',
  ],
  [
    'the party has left the agreement',
    `update agreement_party set left_at = '${WORLD_NOW}' where party_id = (select party_id from assignment where user_id = ${USER})`,
    `update agreement_party set left_at = null where party_id = (select party_id from assignment where user_id = ${USER})`,
    'nothing',
  ],
  [
    'the member is taken out of the circle',
    `update circle_member set removed_at = '${WORLD_NOW}' where user_id = ${USER}`,
    `update circle_member set removed_at = null where user_id = ${USER}`,
    'shared',
  ],
  [
    'the circle is closed',
    `update circle set closed_at = '${WORLD_NOW}' where $1 <> ''`,
    `update circle set closed_at = null where $1 <> ''`,
    'shared',
  ],
  [
    'the stronger sign-in has run out',
    `update user_session set stepped_up_until = '${WORLD_NOW}' where user_id = ${USER}`,
    `update user_session set stepped_up_until = '${HOUR_LATER}' where user_id = ${USER}`,
    'shared',
  ],
];

describe('a change of what somebody may see', () => {
  let api: TestApi;
  let shared: Saved;
  let restricted: Saved;
  let cookie: string;
  let undo: [string, string][] = [];
  beforeAll(async () => {
    api = await startApi();
    const desk = new AccessDesk(api);
    await desk.agree({ parties: ['POLICE', 'RESCUE'] });
    const circleId = await desk.circle('POLICE', 'Krets', ['raddning']);
    shared = await told({});
    restricted = await told({ secrecyLevel: 'RESTRICTED', circleId, levelReason: 'Prov' });
    cookie = await signIn('raddning');
    await api.sql(`update user_session set stepped_up_until = '${HOUR_LATER}' where user_id = ${USER}`, [
      'raddning',
    ]);
  });
  afterEach(async () => {
    for (const [sql, user] of undo) await api.sql(sql, [user]);
    undo = [];
  });
  afterAll(() => api.stop());

  /** An incident of the police's that is shared. */
  async function told(over: Record<string, unknown>): Promise<Saved> {
    const police = await api.as('polis');
    const { id, version } = await record(police, over);
    const input = { id, expectedVersion: version, clientKey: crypto.randomUUID() };
    return save(police, 'shareIncident', 'VersionedInput', input);
  }

  async function signIn(user: string): Promise<string> {
    const door = request(api.app.getHttpServer());
    const answer = await door.post('/auth/demo').set('x-samlad-client', '1').send({ user });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  async function seen(): Promise<Sees> {
    const ask = `query ($a: ID!, $b: ID!) { a: incident(id: $a) { id } b: incident(id: $b) { id } }`;
    const client = new GraphClient(api.app.getHttpServer(), cookie);
    const { data } = await client.raw(ask, { a: shared.id, b: restricted.id });
    if (data?.['b']) return 'both';
    return data?.['a'] ? 'shared' : 'nothing';
  }

  async function happen(sql: string, undone: string, user: string): Promise<void> {
    undo.push([undone, user]);
    await api.sql(sql, [user]);
  }

  it.each(CHANGES)('acts on the next request when %s', async (_, sql, undone, afterwards) => {
    expect(await seen()).toBe('both');
    await happen(sql, undone, 'raddning');
    expect(await seen()).toBe(afterwards);
    await api.sql(undone, ['raddning']);
    expect(await seen()).toBe('both');
  });

  it('is known to open sockets within five seconds', async () => {
    const sockets = await Promise.all([listen('raddning'), listen('raddning')]);
    await happen(CHANGES[3]?.[1] ?? '', CHANGES[3]?.[2] ?? '', 'raddning');
    await new Promise((resolve) => setTimeout(resolve, SOON_MS - 500));
    await told({});
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const { heard, close } of sockets) {
      expect(heard).toEqual([]);
      close();
    }
  }, 30_000);

  it('does not keep those waiting who may hear', async () => {
    const { heard, close } = await listen('raddning');
    await told({});
    await expect.poll(() => heard.length).toBe(1);
    close();
  });

  async function listen(user: string): Promise<{ heard: unknown[]; close(): void }> {
    const headers = { cookie: await signIn(user) };
    const { port } = api.app.getHttpServer().address() as { port: number };
    const heard: unknown[] = [];
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers });
        }
      },
    });
    client.subscribe(
      { query: `subscription { weekChanged(week: "${REPORT_WEEK}") { version } }` },
      { next: ({ data }) => void heard.push(data), error: () => undefined, complete: () => undefined },
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { heard, close: () => void client.dispose() };
  }
});
