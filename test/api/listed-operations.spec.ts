import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartRefused } from '../../apps/api/src/config/config.js';
import { ListedOperations } from '../../apps/api/src/endpoint/listed-operations.js';
import { type ClientOperation, clientOperations } from '../../apps/web/build/listed-documents.js';
import { refused } from '../support/raw-door.js';
import { RawSocket } from '../support/raw-socket.js';
import { sessionOf } from '../support/session-of.js';
import { startApi, type TestApi } from '../support/start-api.js';

const folder = mkdtempSync(path.join(tmpdir(), 'samlad-'));
const NOT_LISTED = { code: 'BAD_USER_INPUT', reason: 'OPERATION_NOT_LISTED' };

function listFile(entries: [string, string][]): string {
  const file = path.join(folder, `${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
  return file;
}

describe('the operations of the client', () => {
  const operations = clientOperations(path.resolve('apps/web/src'));
  const list = listFile([...operations.values()].map(({ sha256Hash, query }) => [sha256Hash, query]));
  const called = (name: string) => operations.get(name) as ClientOperation;
  const listed = (name: string, variables: object = {}) => ({
    operationName: name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: called(name).sha256Hash } },
  });

  describe('in production', () => {
    let api: TestApi;
    let cookie: string;
    beforeAll(async () => {
      api = await startApi({ mode: 'production', documents: list });
      const [user] = await api.sql<{ id: string }>(
        `select user_id id from demo_account where user_name = 'polis'`,
      );
      cookie = await sessionOf(api, user?.id ?? '');
    });
    afterAll(() => api.stop());

    const send = (body: unknown, as = cookie) =>
      request(api.app.getHttpServer())
        .post('/graphql')
        .set('x-samlad-client', '1')
        .set('cookie', as)
        .send(body as object);

    it('are run by their hash', async () => {
      const answer = await send(listed('session'));
      expect(answer.body).toMatchObject({ data: { session: { role: 'PARTY_REPRESENTATIVE' } } });
      const week = await send(listed('weekOverview', { week: '2026-W47' }));
      expect(week.body).toMatchObject({ data: { weekOverview: { week: '2026-W47' } } });
      const { operationName: _, ...nameless } = listed('session');
      expect((await send(nameless)).body).toEqual(answer.body);
    });

    it.each([
      ['a free question', { query: '{ session { role } }' }],
      ['the text of a listed one', { query: called('session').query }],
      ['a hash and a text', { ...listed('session'), query: called('session').query }],
      [
        'a hash that is not listed',
        { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      ],
      ['a name of an object', { extensions: { persistedQuery: { version: 1, sha256Hash: '__proto__' } } }],
      [
        'another version',
        { extensions: { persistedQuery: { version: 2, sha256Hash: called('session').sha256Hash } } },
      ],
      ['nothing', {}],
      ['what the schema holds', { query: getIntrospectionQuery() }],
    ])('and not %s', async (_, body) => {
      const answer = await send(body);
      expect(refused(answer)).toMatchObject(NOT_LISTED);
      expect(answer.body.data).toBeUndefined();
      expect(answer.body.errors).toHaveLength(1);
    });

    it('are not added to by asking', async () => {
      const query = '{ session { roleLabel } }';
      const sha256Hash = 'b'.repeat(64);
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      await send({ query, extensions });
      expect(refused(await send({ extensions }))).toMatchObject(NOT_LISTED);
    });

    it('are all that those who are not signed in may send, too', async () => {
      expect(refused(await send({ query: '{ session { role } }' }, ''))).toMatchObject(NOT_LISTED);
      expect((await send(listed('session'), '')).body).toEqual({ data: { session: null } });
    });

    it('tells nothing of values that do not fit', async () => {
      const answer = await send(listed('weekOverview', { week: { hemligt: 1 } }));
      expect(refused(answer)).toMatchObject({ reason: 'MALFORMED_REQUEST' });
      expect(answer.text).not.toMatch(/hemligt|IsoWeek|\$week/);
    });
  });

  it('are all that a socket runs in production', async () => {
    const api = await startApi({ mode: 'production', documents: list });
    const [user] = await api.sql<{ id: string }>(
      `select user_id id from demo_account where user_name = 'polis'`,
    );
    const cookie = await sessionOf(api, user?.id ?? '');
    const socket = await (await RawSocket.opened(api, cookie)).begin();
    const variables = { week: '2026-W47' };
    socket.send({
      type: 'subscribe',
      id: 'listed',
      payload: { query: '', ...listed('weekChanged', variables) },
    });
    const { query } = called('weekChanged');
    socket.send({ type: 'subscribe', id: 'free', payload: { query, variables } });
    await expect.poll(() => socket.told.at(-1)).toMatchObject({ type: 'error', id: 'free' });
    expect(JSON.stringify(socket.told.at(-1))).toContain('OPERATION_NOT_LISTED');
    expect(socket.told.filter(({ id }) => id === 'listed')).toEqual([]);
    const [event] = await api.sql<{ text: string }>(
      `select json_build_object('municipalityId', municipality_id, 'week', week, 'version', 9)::text text
       from week where municipality_id = $1 and week = (select min(week) from week where municipality_id = $1)`,
      [api.municipalityId],
    );
    await api.sql(`select pg_notify('samlad_week', $1)`, [event?.text]);
    await expect.poll(() => socket.told.at(-1)).toMatchObject({ type: 'next', id: 'listed' });
    socket.close();
    await api.stop();
  });

  it('are run by their hash elsewhere as well, beside free questions', async () => {
    const api = await startApi({ documents: list });
    const server = api.app.getHttpServer();
    const send = (body: object) => request(server).post('/graphql').set('x-samlad-client', '1').send(body);
    expect((await send(listed('session'))).body).toEqual({ data: { session: null } });
    expect((await send({ query: '{ session { role } }' })).body).toEqual({ data: { session: null } });
    await api.stop();
  });

  it('stop the start when the list is missing or is not what was built', () => {
    const config = (documents: string) => ({ mode: 'production', documents }) as never;
    expect(() => new ListedOperations(config('/finns/inte')).mustBeThere()).toThrow(StartRefused);
    const [first] = operations.values();
    const changed = listFile([[first?.sha256Hash ?? '', '{ session { role } }']]);
    expect(() => new ListedOperations(config(changed))).toThrow(StartRefused);
    expect(() => new ListedOperations(config(list)).mustBeThere()).not.toThrow();
  });
});
