import { gzipSync } from 'node:zlib';
import express from 'express';
import { getIntrospectionQuery } from 'graphql';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../apps/api/src/endpoint/middleware.js';
import { LEAK, RawDoor, refused } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, record, told } from '../support/told.js';

const ASK = '{ session { role } }';
const BAD = { code: 'BAD_USER_INPUT' };
const RECORD = mutation('recordIncident', 'IncidentInput');

/** The whole content policy when no tiles are fetched from elsewhere: nothing inline, no data:, no other place. */
const POLICY = [
  "base-uri 'none'",
  "connect-src 'self'",
  "default-src 'none'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
];

describe('the walls of the API', () => {
  let api: TestApi;
  let door: RawDoor;
  beforeAll(async () => {
    api = await startApi();
    door = await RawDoor.of(api, 'polis');
  });
  afterAll(() => api.stop());

  const server = () => api.app.getHttpServer();

  describe('let no large question in', () => {
    const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
    const many = (count: number, field: (index: number) => string) =>
      Array.from({ length: count }, (_, i) => field(i)).join(' ');
    const exploding = many(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);

    it.each([
      ['djup 11', nested(11)],
      ['djup 11', `{ ...D } fragment D on Query ${nested(11)}`],
      ['antal alias 16', `{ session { ${many(16, (i) => `a${i}: role`)} } }`],
      [
        'antal alias 16',
        `{ session { ${many(2, () => '...A')} } } fragment A on Session { ${many(8, (i) => `a${i}: role`)} }`,
      ],
      ['antal rotfält 11', `{ ${many(11, () => 'session { role }')} }`],
      ['antal rotfält 12', `{ ...R ...R } fragment R on Query { ${many(6, () => 'session { role }')} }`],
      ['antal rotfält 11', `{ ... on Query { ... on Query { ${many(11, () => 'session { role }')} } } }`],
      ['antal direktiv 6', `{ session { ${many(6, () => 'role @skip(if: true)')} } }`],
      ['antal fält', `{ ...F0 } ${exploding} fragment F40 on Query { session { role } }`],
    ])('%s', async (told, query) => {
      const started = performance.now();
      const answer = await door.document(query);
      expect(refused(answer)).toMatchObject(BAD);
      expect(answer.text).toContain(told);
      expect(performance.now() - started).toBeLessThan(2_000);
    });

    it('nor a fragment that holds itself, more tokens than a thousand, or more than 64 kB', async () => {
      expect(
        refused(await door.document('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')),
      ).toMatchObject(BAD);
      expect(refused(await door.document(`{ ${'a '.repeat(1_001)} }`))).toMatchObject(BAD);
      const long = await door.document(`{ placeSearch(first: 1, text: "${'å'.repeat(33_000)}") { id } }`);
      expect(refused(long)).toMatchObject({ reason: 'QUERY_TOO_LARGE' });
      expect(long.text).toContain('64 kB');
    });

    it('nor an introspection that repeats itself, where introspection is allowed', async () => {
      expect((await door.document(getIntrospectionQuery())).body.errors).toBeUndefined();
      const again = many(16, (i) => `a${i}: __schema { types { name } }`);
      expect(refused(await door.document(`{ ${again} }`))).toMatchObject(BAD);
    });
  });

  describe('let no odd body in', () => {
    it.each([
      ['broken JSON', '{', 400],
      ['nothing', '', 400],
      ['a list', `[{"query":"${ASK}"}]`, 400],
      ['a text', '"x"', 400],
      ['null', 'null', 400],
      ['a number for the document', '{"query":1}', 400],
      ['a text for the variables', `{"query":"${ASK}","variables":"x"}`, 400],
      ['a list for the variables', `{"query":"${ASK}","variables":[1]}`, 400],
      ['an operation that is not there', `{"query":"${ASK}","operationName":"x"}`, 400],
      ['a number for the operation', `{"query":"${ASK}","operationName":3}`, 400],
      ['JSON 51 deep', `{"query":"${ASK}","variables":{"a":${'['.repeat(50)}${']'.repeat(50)}}}`, 400],
      [
        'JSON 200,000 deep',
        `{"query":"${ASK}","extensions":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
        400,
      ],
      ['more than 1 MB', `{"query":"${ASK}","a":"${'a'.repeat(1_050_000)}"}`, 413],
    ])('%s', async (_, body, status) => {
      expect(refused(await door.send(body), status)).toMatchObject(BAD);
    });

    it('lets a file of 1 MB in from those who may read it in, when they say so, and nothing else that large', async () => {
      const query = 'query ($file: BoundaryInput!) { boundaryPreview(file: $file) { acceptable } }';
      const file = { fileName: 'a.geojson', geoJson: `{"a":"${'a'.repeat(1_400_000)}"}`, mode: 'REFINE' };
      const body = JSON.stringify({ query, variables: { file } });
      const upload = (who: RawDoor, sent: string) => who.send(sent).set('x-samlad-upload', '1');
      const coordinator = await RawDoor.of(api, 'samordnare');
      expect((await upload(coordinator, body)).body.data.boundaryPreview).toEqual({ acceptable: false });
      expect(refused(await door.send(body), 413)).toMatchObject(BAD);
      expect(refused(await upload(await RawDoor.of(api, 'analytiker'), body), 413)).toMatchObject(BAD);
      const other = JSON.stringify({ query: ASK, variables: { file } });
      expect(refused(await upload(door, other)).reason).toBe('QUERY_TOO_LARGE');
      expect(
        refused(await upload(door, `{"query":"${ASK}","a":"${'a'.repeat(2_100_000)}"}`), 413),
      ).toMatchObject(BAD);
    });

    it('and says which limit it was, in Swedish, and what to send instead', async () => {
      const sentence = (answer: { body: { errors: [{ message: string }] } }) => answer.body.errors[0].message;
      expect(sentence(await door.send(`{"a":"${'a'.repeat(1_050_000)}"}`))).toContain('högst 1 MB');
      expect(sentence(await door.send(`[{"query":"${ASK}"}]`))).toContain('Skicka en fråga i varje anrop');
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const answer = await door.sendBytes(Buffer.from(`{"query":"${ASK}"}`), { 'content-type': type });
        expect(refused(answer, 415)).toMatchObject({ reason: 'NOT_JSON' });
        expect(answer.text).not.toContain('apollo');
      }
    });

    it('follows nothing over an ordinary call', async () => {
      const ask = 'subscription { weekChanged(week: "2026-W48") { week } }';
      expect(refused(await door.document(ask)).reason).toBe('FOLLOWED_BY_SOCKET');
    });

    it('takes brackets in a text for text', async () => {
      const query = `{ placeSearch(first: 1, text: "${'['.repeat(60)}") { id } }`;
      expect((await door.document(query)).body).toEqual({ data: { placeSearch: [] } });
    });

    it('nor one that the client registers, or asks for by a hash', async () => {
      const hash = 'a'.repeat(64);
      const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
      expect(refused(await door.send(JSON.stringify({ extensions })), null)).toMatchObject(BAD);
    });

    it('nor bytes that are not UTF-8, whatever they are called, and never mends them', async () => {
      const input = JSON.stringify({ query: RECORD, variables: { input: told({ text: 'TRASIG' }) } });
      const [before, after] = input.split('TRASIG') as [string, string];
      expect(
        refused(
          await door.sendBytes(
            Buffer.concat([Buffer.from(before), Buffer.from([0xe5, 0xff]), Buffer.from(after)]),
          ),
        ),
      ).toMatchObject(BAD);
      const utf16 = Buffer.from(`{"query":"${ASK}"}`, 'utf16le');
      expect(
        refused(await door.sendBytes(utf16, { 'content-type': 'application/json; charset=utf-16le' }), null),
      ).toMatchObject(BAD);
      expect(
        refused(
          await door.sendBytes(Buffer.from('{}'), { 'content-type': 'application/json; charset=iso-8859-1' }),
          415,
        ),
      ).toMatchObject(BAD);
      expect(await api.sql('select 1 from incident')).toEqual([]);
    });

    it('nor a packed one that is no such thing or unpacks to more than 1 MB', async () => {
      const gzip = { 'content-encoding': 'gzip' };
      expect(refused(await door.sendBytes(Buffer.from('not packed'), gzip))).toMatchObject(BAD);
      expect(
        refused(await door.sendBytes(gzipSync(`{"query":"${'a'.repeat(5_000_000)}"}`), gzip), 413),
      ).toMatchObject(BAD);
      expect(
        refused(await door.sendBytes(Buffer.from('x'), { 'content-encoding': 'zzz' }), 415),
      ).toMatchObject(BAD);
    });

    it('nor a sign-in that is malformed', async () => {
      for (const body of [
        '',
        '[]',
        '{}',
        '{"user":1}',
        '{"user":""}',
        '{"user":"a\\u0000"}',
        '{"user":"\\ud800"}',
      ]) {
        expect(refused(await door.signIn(body))).toMatchObject(BAD);
      }
      expect(refused(await door.signIn('{"__proto__":{"user":"polis"}}'))).toMatchObject(BAD);
    });
  });

  describe('keep other sites and other ways out', () => {
    it.each(['get', 'put', 'patch', 'delete', 'options'] as const)('%s on /graphql', async (method) => {
      const answer = await request(server())
        [method](`/graphql?query=${encodeURIComponent(ASK)}`)
        .set('x-samlad-client', '1');
      expect(refused(answer, 405)).toMatchObject(BAD);
    });

    it.each(['put', 'patch', 'delete'] as const)('%s anywhere', async (method) => {
      expect(
        refused(await request(server())[method]('/auth/demo').set('x-samlad-client', '1'), 405),
      ).toMatchObject(BAD);
    });

    it('answers HEAD without a body', async () => {
      for (const [path, status] of [
        ['/health', 200],
        ['/ready', 200],
        ['/graphql', 405],
      ] as const) {
        const answer = await request(server()).head(path);
        expect([path, answer.status, answer.text ?? '']).toEqual([path, status, '']);
      }
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      '%s',
      async (type) => {
        expect(
          refused(await door.sendBytes(Buffer.from(`{"query":"${ASK}"}`), { 'content-type': type }), null),
        ).toMatchObject(BAD);
      },
    );

    it.each([
      ['/graphql', { origin: 'https://elak.example' }],
      ['/graphql', { origin: 'null' }],
      ['/graphql', { 'sec-fetch-site': 'cross-site' }],
      ['/auth/demo', { origin: 'https://elak.example' }],
      ['/auth/sign-out', { 'sec-fetch-site': 'cross-site' }],
    ])('%s from another site, %o', async (path, headers) => {
      const answer = await door
        .post(path)
        .set('cookie', door.cookie)
        .set(headers as Record<string, string>)
        .send('{}');
      expect(refused(answer, 403).reason).toBe('FOREIGN_ORIGIN');
    });

    it.each(['/graphql', '/auth/demo', '/auth/sign-out'])('%s without the client header', async (path) => {
      const answer = await request(server()).post(path).set('cookie', door.cookie).send({ user: 'polis' });
      expect(refused(answer, 403).reason).toBe('CLIENT_HEADER_MISSING');
    });

    it('gives one cookie, for the server alone', async () => {
      const cookies = (await door.signIn('{"user":"skola"}')).headers['set-cookie'] as unknown as string[];
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatch(/^samlad_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it('says nothing of itself and lets nothing be kept', async () => {
      for (const answer of [await door.document(ASK), await request(server()).get('/auth/demo')]) {
        expect(answer.headers['x-powered-by']).toBeUndefined();
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
        expect(answer.headers['content-security-policy']?.split(';').sort()).toEqual(POLICY);
        expect(answer.headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=(), microphone=(), geolocation=()'),
        });
        expect(answer.headers['server']).toBeUndefined();
      }
    });
  });

  it('hides what went wrong inside, under a number that the log has too', async () => {
    await api.sql('alter table place rename to place_away');
    const answer = await door.document('{ placeSearch(first: 1, text: "a") { id } }');
    await api.sql('alter table place_away rename to place');
    const [error] = answer.body.errors;
    expect(error.extensions).toMatchObject({ code: 'INTERNAL', reason: 'INTERNAL' });
    expect(error.message).toContain(error.extensions.requestId);
    expect(answer.text).not.toMatch(LEAK);
    expect(answer.headers['x-request-id']).toBe(error.extensions.requestId);
  });

  it('says when to come back while the database is away', async () => {
    const away = express().use((_, response) => refuse(response, 'DATABASE_AWAY', key()));
    const answer = await request(away).get('/');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.body.errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('answers for a row of another party as for one that never was', async () => {
    const { id } = await record(await api.as('polis'), { secrecyLevel: 'OWN' });
    const rescue = await api.as('raddning');
    for (const name of ['shareIncident', 'removeIncident', 'restoreIncident']) {
      const ask = (of: string) =>
        rescue.refused(mutation(name, 'VersionedInput'), {
          input: { clientKey: key(), id: of, expectedVersion: 1 },
        });
      expect(await ask(id)).toEqual(await ask(key()));
    }
  });
});
