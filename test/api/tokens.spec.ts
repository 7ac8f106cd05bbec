import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { call, connect, CONNECT, deliver, delivered, RENEW } from '../support/system-desk.js';
import { key, mutation, save } from '../support/told.js';
import { TownHall } from '../support/town-hall.js';
import { PEOPLE, WORLD_NOW } from '../support/world.js';

const SYSTEMS = `{ connectedSystems(first: 100) { totalCount nodes { id version name requestedBy scopes state answers
  answersStill createdBy lastDay earlierUntil lastUsedOn revokedAt deliveries { kind created corrected unchanged } } } }`;
const REVOKE = mutation('revokeKey', 'VersionedInput');
const input = (over: Record<string, unknown> = {}) => ({
  clientKey: key(),
  name: 'Provsystem',
  requestedBy: 'Systemförvaltare',
  scopes: ['INCIDENTS'],
  lastDay: '2027-03-31',
  ...over,
});

describe('a key of a party’s own system', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => {
    api = await startApi();
    hall = new TownHall(api);
  });
  beforeEach(async () => {
    api.clock.set(WORLD_NOW);
    await api.sql('delete from sign_in_limit');
    await api.raise(...Object.keys(PEOPLE), 'granne-polis');
  });
  afterAll(() => api.stop());

  const seen = async (user: string, id: string) =>
    (await (await api.as(user)).ask(SYSTEMS)).connectedSystems.nodes.find(
      (system: { id: string }) => system.id === id,
    );
  const works = async (secret: string) => (await deliver(api, secret, [delivered()])).status;
  const audits = (id: string) =>
    api.sql<{ action: string; subject: string; role: string; detail: Record<string, unknown> }>(
      'select action, subject, role, detail from audit_entry where object_id = $1 order by sequence',
      [id],
    );
  const revoke = async (id: string, expectedVersion: number, user = 'polis') =>
    save(await api.as(user), 'revokeKey', 'VersionedInput', { clientKey: key(), id, expectedVersion });

  it('is shown once, and kept as a hash that opens nothing', async () => {
    const polis = await api.as('polis');
    const asked = input();
    const first = (await polis.ask(CONNECT, { input: asked })).connectSystem;
    const again = (await polis.ask(CONNECT, { input: asked })).connectSystem;
    expect(first.secret).toMatch(/^samlad_[0-9A-Za-z]{49}$/);
    expect(again).toMatchObject({ id: first.id, replayed: true, secret: null });
    const [row] = await api.sql<{ text: string }>('select t::text text from api_token t where id = $1', [
      first.id,
    ]);
    expect(row?.text).toMatch(/[0-9a-f]{64}/);
    expect(row?.text).not.toContain(first.secret.slice(7));
    const hash = /[0-9a-f]{64}/.exec(row?.text ?? '')?.[0] ?? '';
    expect((await call(api, 'post', '/incidents', { secret: hash, body: {} })).status).toBe(401);
    expect(await works(first.secret)).toBe(201);
  });

  it('is the party’s voice’s to make, stepped up, and nobody else’s to see', async () => {
    const { id } = await connect(api, 'polis', { name: 'Stölder i realtid' });
    expect(await seen('polis', id)).toMatchObject({
      name: 'Stölder i realtid',
      requestedBy: 'Systemförvaltare',
      scopes: ['INCIDENTS', 'ANSWERS'],
      state: 'WORKING',
      answers: 'Prov polis',
      createdBy: 'Prov polis',
      lastDay: '2027-03-31',
      lastUsedOn: null,
    });
    for (const user of ['raddning', 'samordnare', 'granne-polis'])
      expect(await seen(user, id)).toBeUndefined();
    for (const user of ['polis2', 'analytiker', 'ledning', 'dataskydd', 'drift']) {
      const client = await api.as(user);
      expect((await client.refused(SYSTEMS)).reason).toBe('NOT_ALLOWED');
      expect((await client.refused(CONNECT, { input: input() })).reason).toBe('NOT_ALLOWED');
    }
    for (const user of ['raddning', 'granne-polis']) {
      const refusal = await (
        await api.as(user)
      ).refused(REVOKE, {
        input: { clientKey: key(), id, expectedVersion: 1 },
      });
      expect(refusal.reason).toBe('NOT_FOUND');
    }
    const plain = await startApi();
    const unraised = await plain.as('polis');
    expect((await unraised.refused(CONNECT, { input: input() })).reason).toBe('STEP_UP_REQUIRED');
    await plain.stop();
  });

  it.each([
    ['without a name', { name: ' ' }, 'namn'],
    ['without a function', { requestedBy: '' }, 'funktion'],
    ['for nothing', { scopes: [] }, 'minst en'],
    ['for longer than a year', { lastDay: '2027-11-26' }, 'högst ett år'],
    ['for a day that has been', { lastDay: '2026-11-24' }, 'redan varit'],
  ])('is not made %s', async (_, over, words) => {
    const refusal = await (await api.as('polis')).refused(CONNECT, { input: input(over) });
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.message).toContain(words);
  });

  it('is not made for what its kind of party never reports', async () => {
    const refusal = await (await api.as('social')).refused(CONNECT, { input: input() });
    expect(refusal.reason).toBe('PARTY_REPORTS_NO_INCIDENTS');
    const { secret } = await connect(api, 'social', { scopes: ['ANSWERS'] });
    expect((await deliver(api, secret, [delivered()])).body).toMatchObject({
      status: 403,
      reason: 'KEY_LACKS_RIGHT',
    });
  });

  it('is good through its last day and not after', async () => {
    const { id, secret } = await connect(api, 'polis', { lastDay: '2026-11-25' });
    api.clock.set('2026-11-25T22:59:00Z');
    expect(await works(secret)).toBe(201);
    api.clock.set('2026-11-25T23:00:00Z');
    expect(await works(secret)).toBe(401);
    await api.raise('polis');
    expect(await seen('polis', id)).toMatchObject({ state: 'EXPIRED', lastUsedOn: '2026-11-25' });
  });

  it('ends at the next call when it is revoked, and is not renewed', async () => {
    const { id, secret } = await connect(api);
    expect(await works(secret)).toBe(201);
    await revoke(id, 1);
    expect(await works(secret)).toBe(401);
    expect(await seen('polis', id)).toMatchObject({ state: 'REVOKED', version: 2 });
    const renewal = { clientKey: key(), id, expectedVersion: 2, lastDay: '2027-03-31', overlapHours: 0 };
    expect((await (await api.as('polis')).refused(RENEW, { input: renewal })).message).toContain(
      'återkallat',
    );
  });

  it('ends while a delivery is under way: nothing of it is stored', async () => {
    const { id, secret } = await connect(api);
    expect(await works(secret)).toBe(201);
    const row = delivered();
    const held = api.database.maintain(api.municipalityId, async (tx) => {
      await tx.query(`select 1 from area where municipality_id = $1 for update`, [api.municipalityId]);
      const sent = deliver(api, secret, [row]).then((answer) => answer);
      await new Promise((done) => setTimeout(done, 700));
      await revoke(id, 1);
      return { sent };
    });
    const { sent } = await held;
    const answer = await sent;
    expect(answer.status).toBe(401);
    const stored = await api.sql('select 1 from incident where external_key = $1', [row['externalId']]);
    expect(stored).toEqual([]);
  });

  it('is renewed with a day for the change, or with none, by whoever then answers for it', async () => {
    const { id, secret } = await connect(api);
    const renew = async (expectedVersion: number, overlapHours: number, user = 'polis') =>
      (
        await (
          await api.as(user)
        ).ask(RENEW, {
          input: { clientKey: key(), id, expectedVersion, lastDay: '2027-06-30', overlapHours },
        })
      ).renewKey;
    const second = await renew(1, 24);
    expect([await works(secret), await works(second.secret)]).toEqual([201, 201]);
    expect(await seen('polis', id)).toMatchObject({ earlierUntil: '2026-11-26T08:00:00Z', version: 2 });
    api.clock.set('2026-11-26T08:00:00Z');
    await api.raise('polis');
    expect([await works(secret), await works(second.secret)]).toEqual([401, 201]);
    const third = await renew(2, 0);
    expect([await works(second.secret), await works(third.secret)]).toEqual([401, 201]);
    const stale = { clientKey: key(), id, expectedVersion: 1, lastDay: '2027-06-30', overlapHours: 0 };
    expect((await (await api.as('polis')).refused(RENEW, { input: stale })).reason).toBe('VERSION_CONFLICT');
    const long = { ...stale, clientKey: key(), expectedVersion: 3, overlapHours: 25 };
    expect((await (await api.as('polis')).refused(RENEW, { input: long })).message).toContain('0–24');
  });

  it('rests while nobody who speaks for the party answers for it, until another one renews it', async () => {
    const userId = await hall.user('trygghet');
    const { id, secret } = await connect(api, 'trygghet');
    expect(await works(secret)).toBe(201);
    await save(await api.as('drift'), 'disableUser', 'AccountInput', { clientKey: key(), userId });
    expect(await works(secret)).toBe(401);
    expect(await seen('samordnare', id)).toMatchObject({ state: 'RESTING', answersStill: false });
    const renewal = { clientKey: key(), id, expectedVersion: 1, lastDay: '2027-03-31', overlapHours: 0 };
    const { renewKey } = await (await api.as('samordnare')).ask(RENEW, { input: renewal });
    expect([await works(secret), await works(renewKey.secret)]).toEqual([401, 201]);
    expect(await seen('samordnare', id)).toMatchObject({ state: 'WORKING', answers: 'Prov samordnare' });
    await save(await api.as('drift'), 'enableUser', 'AccountInput', { clientKey: key(), userId });
  });

  it('rests when the party has left every agreement about the joint picture', async () => {
    const { id, secret } = await connect(api, 'kultur', { scopes: ['INCIDENTS'] });
    expect(await works(secret)).toBe(201);
    const [left] = await api.sql<{ id: string }>(
      `update agreement_party set left_at = $2 where municipality_id = $1
         and party_id = (select id from party where municipality_id = $1 and kind = 'CULTURE_LEISURE') returning agreement_id id`,
      [api.municipalityId, WORLD_NOW],
    );
    expect(left).toBeDefined();
    expect(await works(secret)).toBe(401);
    expect(await seen('kultur', id)).toMatchObject({ state: 'RESTING', answersStill: true });
    await api.sql('update agreement_party set left_at = null where municipality_id = $1', [
      api.municipalityId,
    ]);
    expect(await works(secret)).toBe(201);
  });

  it('leaves its tracks: made, first used, renewed, revoked, refused', async () => {
    const { id, secret } = await connect(api);
    await works(secret);
    await works(secret);
    api.clock.set('2026-11-25T08:05:00Z');
    const renewal = { clientKey: key(), id, expectedVersion: 1, lastDay: '2027-03-31', overlapHours: 0 };
    const { renewKey } = await (await api.as('polis')).ask(RENEW, { input: renewal });
    await works(renewKey.secret);
    await revoke(id, 2);
    await works(renewKey.secret);
    const told = await audits(id);
    expect(told.map(({ action }) => action)).toEqual([
      'token.make',
      'token.firstUse',
      'token.renew',
      'token.firstUse',
      'token.revoke',
    ]);
    expect(told[0]).toMatchObject({ subject: 'polis', role: 'PARTY_REPRESENTATIVE' });
    expect(told[1]).toMatchObject({ subject: `system:${id}`, role: 'PARTY_SYSTEM' });
    const denied = await api.sql<{ detail: { reason: string } }>(
      `select detail from audit_entry where action = 'access.denied' and user_id = $1`,
      [id],
    );
    expect(denied.map(({ detail }) => detail.reason)).toEqual(['KEY_NOT_VALID']);
    expect(JSON.stringify([told, denied])).not.toContain(secret.slice(7));
  });
});
