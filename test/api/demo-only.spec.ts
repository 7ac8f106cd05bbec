import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartRefused } from '../../apps/api/src/config/config.js';
import { prepareInstallation } from '../../apps/api/src/seed/prepare-installation.js';
import { ADDRESS, Browser } from '../support/browser.js';
import { startHomeOrganisation, WEAK } from '../support/home-organisation.js';
import { sessionOf } from '../support/session-of.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';

const DEMO_ROADS = [
  ['get', '/auth/demo'],
  ['post', '/auth/demo'],
  ['post', '/auth/demo/step-up'],
] as const;

describe('signing in on a demo', () => {
  const answers = async (api: TestApi) => {
    const told = [];
    for (const [method, path] of [...DEMO_ROADS, ['post', '/auth/finns-inte'] as const]) {
      const answer = await request(api.app.getHttpServer())
        [method](path)
        .set('x-samlad-client', '1')
        .send({ user: 'polis' });
      expect(answer.headers['set-cookie']).toBeUndefined();
      const { message, extensions } = answer.body.errors[0];
      told.push(JSON.stringify([answer.status, message, extensions.code, extensions.reason]));
    }
    return new Set(told);
  };

  it('is in production as if it had never been there', async () => {
    const api = await startApi({ mode: 'production' });
    const told = await answers(api);
    expect(told.size).toBe(1);
    expect([...told][0]).toMatch(/^\[404/);
    await api.stop();
  });

  it('is not there either on a database that was not marked as a demo', async () => {
    const api = await startApi({ mode: 'development' });
    await api.sql('update installation set demo = false');
    const told = await answers(api);
    expect(told.size).toBe(1);
    expect([...told][0]).toMatch(/^\[404/);
    await api.stop();
  });

  it('is raised by a click, under a new cookie', async () => {
    const api = await startApi();
    const police = new Browser(api);
    await police.post('/auth/demo', { user: 'polis' });
    const before = police.cookie('samlad_session');
    expect((await new Browser(api).post('/auth/demo/step-up', {})).status).toBe(401);
    expect((await police.post('/auth/demo/step-up', {})).status).toBe(200);
    expect(police.cookie('samlad_session')).not.toBe(before);
    const { data } = await police.ask('{ session { assuranceLevel steppedUpUntil } }');
    expect(data.session).toEqual({ assuranceLevel: 3, steppedUpUntil: '2026-11-25T08:15:00.000Z' });
    api.clock.set('2026-11-25T08:15:01Z');
    expect((await police.post('/auth/step-up', {})).status).toBe(404);
    await api.stop();
  });
});

describe('what asks for strong identification', () => {
  const INVITE = 'mutation ($input: InviteInput!) { inviteUser(input: $input) { id } }';

  it('is refused without, with a sentence and a reason, and done after it', async () => {
    const api = await startApi();
    const [party] = await api.sql<{ id: string }>(
      `select id from party where municipality_id = $1 and kind = 'POLICE'`,
      [api.municipalityId],
    );
    const input = { clientKey: key(), email: 'ny@prov.example', role: 'REPORTER', partyId: party?.id };
    const refusal = await (await api.as('drift')).refused(INVITE, { input });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'STEP_UP_REQUIRED' });
    expect(refusal.message).toContain('stark legitimation');
    await api.raise('drift', 'polis');
    await (await api.as('drift')).ask(INVITE, { input });
    expect(await (await api.as('polis')).refused(INVITE, { input })).toMatchObject({ reason: 'NOT_ALLOWED' });
    api.clock.set('2026-11-25T08:15:01Z');
    const again = { input: { ...input, clientKey: key(), email: 'en-till@prov.example' } };
    expect(await (await api.as('drift')).refused(INVITE, again)).toMatchObject({
      reason: 'STEP_UP_REQUIRED',
    });
    await api.stop();
  });
});

describe('a start', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());
  const provider = { id: 'kommunen' } as never;

  it.each([
    ['of production on a demo', { mode: 'production' as const }, 'Databasen är en demo'],
    ['of a demo beside a provider', { mode: 'demo' as const, providers: [provider] }, 'identitetstjänst'],
    [
      'of development on a demo beside a provider',
      { mode: 'development' as const, providers: [provider] },
      'identitetstjänst',
    ],
  ])('%s is refused with a sentence', async (_, config, words) => {
    await expect(prepareInstallation(api.app, config)).rejects.toThrow(StartRefused);
    await expect(prepareInstallation(api.app, config)).rejects.toThrow(words);
  });

  it('of a demo on its own database goes on', async () => {
    await expect(prepareInstallation(api.app, { mode: 'demo' })).resolves.toBe(false);
  });
});

describe('the cookies in production', () => {
  it('are of this host alone, over https alone, and for the server alone', async () => {
    const home = await startHomeOrganisation(ADDRESS);
    const api = await startApi({ mode: 'production', address: ADDRESS, providers: [home.settings] });
    api.clock.set(new Date().toISOString());
    await api.sql(`update app_user set issuer = $1 where subject = 'polis'`, [home.issuer]);
    home.next = { subject: 'polis', acr: WEAK, name: 'Prov' };
    const police = new Browser(api);
    const begun = await police.post('/auth/sign-in', { provider: 'kommunen' });
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-samlad-attempt=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
      ),
    ]);
    const seen = await police.get(await police.identify((await police.get('/auth/go')).location ?? ''));
    expect(seen.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-samlad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
      '__Host-samlad-attempt=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    ]);
    const cookie = await sessionOf(
      api,
      (await api.sql<{ id: string }>(`select id from app_user where subject = 'skola'`))[0]?.id ?? '',
    );
    expect(cookie).toMatch(/^__Host-samlad=/);
    await api.stop();
    await home.stop();
  });
});
