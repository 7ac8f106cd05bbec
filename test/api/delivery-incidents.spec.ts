import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAK } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { call, connect, type Connected, deliver, delivered } from '../support/system-desk.js';
import { INCIDENT, key, save, weekInState } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const run = promisify(execFile);

describe('incidents that a party’s own system delivers', () => {
  let api: TestApi;
  let system: Connected;
  beforeAll(async () => {
    api = await startApi();
    await api.raise();
    system = await connect(api);
  });
  afterAll(() => api.stop());

  const send = (rows: readonly Record<string, unknown>[], more = {}) =>
    deliver(api, system.secret, rows, more);
  const stored = async (id: string, user = 'polis') =>
    (await (await api.as(user)).ask(INCIDENT, { id })).incident;
  const rowsOf = (externalId: unknown) =>
    api.sql<{ id: string; version: number; source: string }>(
      'select id, version, source from incident where external_key = $1',
      [externalId],
    );

  it('are the party’s own, coarsened as if a person had told them, and nobody else’s yet', async () => {
    const row = delivered({ placeType: 'HOUSING', text: 'Bråk vid entrén.' });
    const answer = await send([row]);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'INCIDENTS',
      week: null,
      created: 1,
      corrected: 0,
      unchanged: 0,
    });
    const [{ id, version }] = answer.body.rows;
    expect(version).toBe(1);
    const own = await stored(id);
    expect(own).toMatchObject({
      week: REPORT_WEEK,
      shared: false,
      placePrecision: 'SNAPPED',
      text: 'Bråk vid entrén.',
      fromOwnSystem: true,
    });
    expect(own.longitude).not.toBe(17.91);
    for (const user of ['raddning', 'samordnare', 'granne-polis']) expect(await stored(id, user)).toBeNull();
  });

  it('are all taken in or none, with a pointer to each thing to mend', async () => {
    const good = delivered();
    const answer = await send([
      good,
      delivered({ categoryCode: 'NIX-99' }),
      delivered({ count: 0, vader: 'regn' }),
      delivered({ occurredFrom: '2026-11-18T21:30:00' }),
    ]);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ reason: 'DELIVERY_REFUSED', code: 'BAD_USER_INPUT', status: 400 });
    const first = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(first).toEqual(expect.arrayContaining(['/incidents/2/count', '/incidents/2/vader']));
    const second = await send([
      good,
      delivered({ categoryCode: 'NIX-99' }),
      delivered({ occurredFrom: '2027-01-01T00:00:00Z' }),
    ]);
    expect(second.body.errors).toEqual([
      expect.objectContaining({ pointer: '/incidents/1/categoryCode', reason: 'UNKNOWN_CATEGORY' }),
      expect.objectContaining({ pointer: '/incidents/2/occurredFrom', reason: 'TIME_IN_FUTURE' }),
    ]);
    expect(await rowsOf(good['externalId'])).toEqual([]);
  });

  it('are there already with the same content, and corrected with other', async () => {
    const row = delivered({ text: 'Först.' });
    const [first] = (await send([row])).body.rows;
    expect((await send([row])).body.rows).toEqual([{ ...first, outcome: 'UNCHANGED' }]);
    const corrected = await send([{ ...row, text: 'Sedan.', count: 3 }]);
    expect(corrected.body.rows).toEqual([{ ...first, outcome: 'CORRECTED', version: 2 }]);
    expect(await stored(first.id)).toMatchObject({ version: 2, text: 'Sedan.', count: 3 });
    expect(await rowsOf(row['externalId'])).toHaveLength(1);
  });

  it('are never written over what a person has changed; sharing one is no change', async () => {
    const row = delivered({ text: 'Systemets ord.' });
    const [{ id }] = (await send([row])).body.rows;
    await save(await api.as('polis'), 'shareIncident', 'VersionedInput', {
      clientKey: key(),
      id,
      expectedVersion: 1,
    });
    expect((await send([{ ...row, text: 'Systemets rättelse.' }])).body.corrected).toBe(1);
    const { externalId: _, ...same } = row;
    const told: Record<string, unknown> = {
      ...same,
      clientKey: key(),
      id,
      expectedVersion: 3,
      text: 'En persons ord.',
    };
    await save(await api.as('polis'), 'editIncident', 'IncidentInput', told);
    const refused = await send([{ ...row, text: 'Systemet igen.' }]);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/incidents/0/externalId', reason: 'DELIVERED_ROW_CHANGED' }),
    ]);
    expect((await stored(id)).text).toBe('En persons ord.');
  });

  it('are not corrected in a closed week, and read on the municipality’s clock when that is said', async () => {
    const row = delivered({ occurredFrom: '2026-09-30T21:30:00' });
    const first = await send([row], { localTime: true });
    expect(first.status, first.text).toBe(201);
    expect((await stored(first.body.rows[0].id)).occurredFrom).toBe('2026-09-30T19:30:00Z');
    await weekInState(api, '2026-W40', 'CLOSED');
    const late = await send([{ ...row, count: 4 }], { localTime: true });
    expect(late.body.errors[0]).toMatchObject({
      reason: 'WEEK_LOCKED',
      pointer: '/incidents/0/occurredFrom',
    });
    const twice = await send([delivered({ occurredFrom: '2026-10-25T02:30:00' })], { localTime: true });
    expect(twice.body.errors[0].detail).toContain('Klockan ställs om');
  });

  it('take effect once, however many send the same at once', async () => {
    const clientKey = randomUUID();
    const row = delivered();
    const until = async (): Promise<request.Response> => {
      const answer = await send([row], { key: clientKey });
      return answer.status === 503 ? until() : answer;
    };
    const answers = await Promise.all(Array.from({ length: 20 }, until));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await rowsOf(row['externalId'])).toHaveLength(1);
    const other = await send([delivered()], { key: clientKey });
    expect(other.body).toMatchObject({ status: 409, reason: 'CLIENT_KEY_REUSED' });
  });

  it('are told in receipts that only the system itself reads', async () => {
    const { body, headers } = await send([delivered()]);
    const address = String(headers['location']).replace('/api/v1', '');
    expect((await call(api, 'get', address, { secret: system.secret })).body).toEqual(body);
    const other = await connect(api);
    const rescue = await connect(api, 'raddning');
    for (const { secret } of [other, rescue]) {
      expect((await call(api, 'get', address, { secret })).status).toBe(404);
    }
    expect((await call(api, 'get', `/deliveries/${randomUUID()}`, { secret: system.secret })).status).toBe(
      404,
    );
    expect((await call(api, 'get', address, {})).status).toBe(401);
  });

  it('come by a key and by nothing else; a key opens no other door', async () => {
    const server = api.app.getHttpServer();
    const signIn = await request(server)
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .send({ user: 'polis' });
    const cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? '';
    const byCookie = await call(api, 'post', '/incidents', {
      body: { incidents: [delivered()] },
      headers: { cookie },
    });
    expect(byCookie.status).toBe(401);
    expect(byCookie.headers['www-authenticate']).toBe('Bearer');
    const graph = await request(server)
      .post('/graphql')
      .set('x-samlad-client', '1')
      .set('authorization', `Bearer ${system.secret}`)
      .send({ query: '{ connectedSystems(first: 1) { totalCount } }' });
    expect(graph.body.errors[0].extensions.reason).toBe('NOT_SIGNED_IN');
    const foreign = { origin: 'https://annan.example', 'sec-fetch-site': 'cross-site' };
    const crossed = await send([delivered()], { headers: foreign });
    expect(crossed.body).toMatchObject({ status: 403, reason: 'FOREIGN_ORIGIN' });
    for (const [method, address] of [
      ['get', '/incidents'],
      ['put', '/incidents'],
      ['get', `/reports/${REPORT_WEEK}/answers`],
      ['get', '/deliveries'],
    ] as const) {
      expect(
        (await call(api, method, address, { secret: system.secret, body: method === 'put' ? {} : undefined }))
          .status,
      ).toBe(404);
    }
    expect((await request(server).delete('/api/v1/incidents')).status).toBe(405);
  });

  it('stop whole at a text about concern for a child: nothing is stored, the route is told', async () => {
    const rows = [
      delivered(),
      delivered({ text: 'Vi är oroliga för flickan på Storgatan 4, hon blir slagen hemma av sin pappa.' }),
    ];
    const answer = await send(rows);
    expect(answer.body).toMatchObject({ status: 400, reason: 'CHILD_CONCERN' });
    expect(await rowsOf(rows[0]?.['externalId'])).toEqual([]);
    expect(answer.text).not.toContain('Storgatan');
  });

  it('whatever is sent, are answered below 500 and with no word of the inside', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('\u0000', '\ud800', 'å'.repeat(3_000), -1, 1e308, '__proto__'),
    );
    const row = fc.tuple(fc.constantFrom(...Object.keys(delivered()), '__proto__', 'x'), value);
    const body = fc.oneof(
      fc.json(),
      fc
        .array(row, { maxLength: 4 })
        .map((over) => JSON.stringify({ incidents: [{ ...delivered(), ...Object.fromEntries(over) }] })),
      fc.constantFrom(
        '',
        '{',
        '[]',
        '{"incidents":[]}',
        `${'['.repeat(60)}${']'.repeat(60)}`,
        `"${'x'.repeat(1_100_000)}"`,
      ),
    );
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        await api.sql('delete from sign_in_limit');
        const answer = await call(api, 'post', '/incidents', { secret: system.secret, body: sent });
        expect(answer.status, answer.text).toBeLessThan(500);
        expect(answer.text).not.toMatch(LEAK);
        expect(answer.headers['content-type']).toMatch(/application\/(problem\+)?json/);
      }),
      { numRuns: 60 },
    );
  });

  it('are limited by system and minute, wrong keys by network, and tell when to come back', async () => {
    await api.sql('delete from sign_in_limit');
    const statuses: number[] = [];
    for (let tries = 0; tries < 24; tries += 1) {
      statuses.push(
        (await call(api, 'get', `/deliveries/${randomUUID()}`, { secret: `samlad_${'a'.repeat(49)}` }))
          .status,
      );
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses.at(-1)).toBe(429);
    expect((await send([delivered()])).status).toBe(201);
    await api.sql(`update sign_in_limit set count = 120, closed_until = closed_until + interval '1 hour'`);
    const limited = await send([delivered()]);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    await api.sql('delete from sign_in_limit');
  });

  it('go as docs/rest.md and its program say, word for word', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const { secret } = await connect(api, 'raddning');
    const environment = { ...process.env, SAMLAD: `http://127.0.0.1:${port}`, KEY: secret };
    const page = readFileSync('docs/rest.md', 'utf8');
    const examples = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(examples).toHaveLength(3);
    const told: { deliveryId: string }[] = [];
    for (const example of examples) {
      const env = { ...environment, DELIVERY: told[0]?.deliveryId ?? '' };
      const { stdout } = await run('sh', ['-c', example], { env });
      told.push(JSON.parse(stdout));
    }
    expect(told.map(({ deliveryId }) => deliveryId)).toEqual([
      expect.any(String),
      expect.any(String),
      told[0]?.deliveryId,
    ]);
    const file = path.resolve(api.dataFolder, 'incidents.json');
    writeFileSync(file, JSON.stringify([delivered(), delivered()]));
    const program = () => run(process.execPath, ['docs/examples/deliver.mjs', file], { env: environment });
    expect((await program()).stdout).toContain('2 nya, 0 rättade, 0 som redan fanns');
    expect((await program()).stdout).toContain('2 nya');
  });
});
