import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, Browser } from '../support/browser.js';
import { type HomeOrganisation, startHomeOrganisation, WEAK } from '../support/home-organisation.js';
import { startApi, type TestApi } from '../support/start-api.js';

describe('failed sign-ins', () => {
  let home: HomeOrganisation;
  let one: TestApi;
  let present = 0;
  beforeAll(async () => {
    home = await startHomeOrganisation(ADDRESS);
    one = await startApi({
      mode: 'development',
      address: ADDRESS,
      providers: [home.settings],
      trustProxy: ['loopback'],
    });
    await one.sql(`update app_user set issuer = $1 where subject = 'polis'`, [home.issuer]);
  });
  afterAll(async () => {
    await one.stop();
    await home.stop();
  });
  beforeEach(async () => {
    present = Date.now();
    pass(0);
    await one.sql('delete from sign_in_limit');
  });

  const pass = (seconds: number) => {
    present += seconds * 1_000;
    one.clock.set(new Date(present).toISOString());
  };
  const asDemo = (user: string, from = '192.0.2.1') =>
    request(one.app.getHttpServer())
      .post('/auth/demo')
      .set('x-samlad-client', '1')
      .set('x-forwarded-for', from)
      .send({ user });
  const fail = async (times: number, user: (index: number) => string, from?: (index: number) => string) => {
    const seen = [];
    for (let index = 0; index < times; index += 1)
      seen.push((await asDemo(user(index), from?.(index))).status);
    return seen;
  };

  it('of one account are delayed, longer each time, and say for how long', async () => {
    expect(await fail(6, () => 'ingen')).toEqual(Array(6).fill(404));
    const waits = [];
    for (let round = 0; round < 5; round += 1) {
      const closed = await asDemo('ingen');
      expect(closed.status).toBe(429);
      expect(closed.body.errors[0].extensions.code).toBe('TOO_MANY_REQUESTS');
      const wait = Number(closed.headers['retry-after']);
      waits.push(wait);
      pass(wait);
      expect((await asDemo('ingen')).status).toBe(404);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16]);
  });

  it('never lock for more than a quarter of an hour, and are forgotten after an hour', async () => {
    for (let round = 0; round < 30; round += 1) {
      await asDemo('ingen');
      pass(900);
    }
    await asDemo('ingen');
    expect(Number((await asDemo('ingen')).headers['retry-after'])).toBeLessThanOrEqual(900);
    pass(3_601);
    expect(await fail(6, () => 'ingen')).toEqual(Array(6).fill(404));
  });

  it('of one account do not close the way for another, and a good sign-in is not refused for them', async () => {
    await fail(10, () => 'ingen');
    expect((await asDemo('skola')).status).toBe(200);
  });

  it('are counted for the network too, whatever accounts are tried', async () => {
    const seen = await fail(40, (index) => `ingen-${index}`);
    expect(seen.slice(0, 31)).toEqual(Array(31).fill(404));
    expect(seen.slice(31)).toContain(429);
    expect((await asDemo('skola')).status).toBe(429);
    expect((await asDemo('skola', '192.0.2.2')).status).toBe(200);
  });

  it('are counted for 64 bits of IPv6 together', async () => {
    await fail(
      40,
      (index) => `ingen-${index}`,
      (index) => `2001:db8:1:2::${index.toString(16)}`,
    );
    expect((await asDemo('skola', '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await asDemo('skola', '2001:db8:1:3::1')).status).toBe(200);
  });

  it('through a provider are counted by who the provider names', async () => {
    home.next = { subject: 'frammande', acr: WEAK, name: 'Okänd' };
    const seen = [];
    for (let index = 0; index < 8; index += 1) seen.push((await new Browser(one).signIn()).status);
    expect(seen.slice(0, 6)).toEqual(Array(6).fill(403));
    expect(seen.slice(6)).toContain(429);
    home.next = { subject: 'polis', acr: WEAK, name: 'Prov polis' };
    expect((await new Browser(one).signIn()).status).toBe(303);
  });

  it('are not made by a page that sends the browser here with no attempt of its own', async () => {
    for (let index = 0; index < 40; index += 1)
      expect((await new Browser(one).get('/auth/callback/kommunen?code=x&state=y')).status).toBe(400);
    expect(await one.sql('select 1 from sign_in_limit')).toEqual([]);
    home.next = { subject: 'polis', acr: WEAK, name: 'Prov polis' };
    expect((await new Browser(one).signIn()).status).toBe(303);
  });

  it('leave the door open for good ones, however many come one after the other', async () => {
    const starts = async (times: number) => {
      for (let index = 0; index < times; index += 1)
        expect((await new Browser(one).post('/auth/sign-in', { provider: 'kommunen' })).status).toBe(200);
    };
    await starts(200);
    pass(601);
    await starts(200);
  });

  it('are known by keyed digests; no address and no name is stored', async () => {
    await fail(
      3,
      () => 'ingen',
      () => '192.0.2.77',
    );
    const rows = await one.sql<{ key: string }>('select key from sign_in_limit');
    expect(rows.length).toBeGreaterThan(1);
    for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an address that a client claims', () => {
  it('is not believed when no proxy is trusted', async () => {
    const api = await startApi();
    const seen = [];
    for (let index = 0; index < 40; index += 1) {
      const answer = await request(api.app.getHttpServer())
        .post('/auth/demo')
        .set('x-samlad-client', '1')
        .set('x-forwarded-for', `192.0.2.${index}`)
        .send({ user: `ingen-${index}` });
      seen.push(answer.status);
    }
    expect(seen).toContain(429);
    await api.stop();
  });
});
