import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, Browser } from '../support/browser.js';
import { type HomeOrganisation, startHomeOrganisation, STRONG, WEAK } from '../support/home-organisation.js';
import { OddProvider } from '../support/odd-provider.js';
import { startApi, type TestApi } from '../support/start-api.js';

const WHO = '{ session { user { name } role assuranceLevel steppedUpUntil expiresAt idleExpiresAt } }';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0';
const PEOPLE = ['polis', 'raddning', 'skola', 'social', 'kultur'];

describe('signing in through a home organisation', () => {
  let home: HomeOrganisation;
  let odd: OddProvider;
  let api: TestApi;
  beforeAll(async () => {
    home = await startHomeOrganisation(ADDRESS);
    odd = await OddProvider.start(home.settings);
    const providers = [home.settings, odd.settings];
    api = await startApi({ mode: 'development', address: ADDRESS, providers });
    await api.sql('update app_user set issuer = $1 where subject = any ($2)', [home.issuer, PEOPLE]);
    await api.sql(`update app_user set issuer = $1, subject = 'udda' where subject = 'trygghet'`, [
      odd.issuer,
    ]);
  });
  afterAll(async () => {
    await api.stop();
    await Promise.all([home.stop(), odd.stop()]);
  });
  beforeEach(async () => {
    api.clock.set(new Date().toISOString());
    home.next = { subject: 'polis', acr: WEAK, name: 'Prov polis' };
    Object.assign(odd, { claims: {}, metadata: {}, alg: 'RS256', forged: false });
    await api.sql('delete from sign_in_limit');
  });

  const browser = () => new Browser(api, { 'user-agent': FIREFOX });
  const sessions = () => api.sql('select 1 from user_session');
  const noted = (action: string) =>
    api.sql<{ detail: Record<string, unknown>; object_id: string; municipality_id: string }>(
      'select detail, object_id, municipality_id from audit_entry where action = $1 order by at desc',
      [action],
    );

  it('opens a session for who the provider names, and goes where it was wanted', async () => {
    const police = browser();
    const seen = await police.signIn({ provider: 'kommunen', returnTo: '/vecka/2026-W47?omrade=HUD-FLE' });
    expect([seen.status, seen.location]).toEqual([303, '/vecka/2026-W47?omrade=HUD-FLE']);
    const { data } = await police.ask(WHO);
    expect(data.session).toMatchObject({
      user: { name: 'Prov polis' },
      role: 'PARTY_REPRESENTATIVE',
      assuranceLevel: 2,
      steppedUpUntil: null,
    });
    expect(police.cookie('samlad_attempt')).toBeUndefined();
    expect((await noted('session.open'))[0]?.detail).toMatchObject({
      provider: 'kommunen',
      assuranceLevel: 2,
    });
  });

  it('goes to the first page when another site was wanted', async () => {
    for (const returnTo of [
      '//elak.example',
      'https://elak.example',
      '/\\elak.example',
      '/a/..//elak.example',
    ]) {
      expect((await browser().signIn({ provider: 'kommunen', returnTo })).location).toBe('/');
    }
  });

  it('asks the provider with PKCE S256, a state and a nonce that are new each time', async () => {
    const [one, two] = [
      await browser().depart({ provider: 'kommunen' }),
      await browser().depart({ provider: 'kommunen' }),
    ];
    for (const asked of [one, two]) {
      expect(Object.fromEntries(asked.searchParams)).toMatchObject({
        response_type: 'code',
        client_id: 'samlad',
        code_challenge_method: 'S256',
        redirect_uri: `${ADDRESS}/auth/callback/kommunen`,
        state: expect.stringMatching(/^.{40,}$/),
        nonce: expect.stringMatching(/^.{40,}$/),
      });
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
    }
  });

  it('proves the PKCE challenge when it redeems the code', async () => {
    const someone = browser();
    const asked = await someone.depart({ provider: 'udda' });
    odd.nonce = asked.searchParams.get('nonce') ?? '';
    const seen = await someone.get(`/auth/callback/udda?code=x&state=${asked.searchParams.get('state')}`);
    expect(seen.status).toBe(303);
    const verifier = odd.redeemed.at(-1)?.get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      asked.searchParams.get('code_challenge'),
    );
  });

  it('gives a new cookie value at each sign-in, and the old one opens nothing', async () => {
    const police = browser();
    await police.signIn();
    const thief = browser();
    police.lend(thief);
    await police.signIn();
    expect(police.cookie('samlad_session')).not.toBe(thief.cookie('samlad_session'));
    expect((await thief.ask(WHO)).data.session).toBeNull();
    expect((await police.ask(WHO)).data.session).not.toBeNull();
  });

  it('keeps no token of the provider in the database', async () => {
    await browser().signIn();
    const [row] = await api.sql<{ text: string }>(
      `select string_agg(s::text, '') "text" from user_session s`,
    );
    expect(row?.text).toContain('kommunen');
    expect(row?.text).not.toMatch(/eyJ/);
  });

  describe('refuses with a plain page', () => {
    const expectPlainRefusal = async (
      seen: { status: number; text: string; headers: Headers },
      status = 400,
    ) => {
      expect(seen.status).toBe(status);
      expect(seen.headers.get('content-type')).toContain('text/html');
      expect(seen.text).toContain('lang="sv"');
      expect(seen.headers.getSetCookie().join()).not.toContain('samlad_session');
    };
    const comingBack = async (someone: Browser, change: (query: URLSearchParams) => void) => {
      const path = new URL(await someone.identify(await someone.depart({ provider: 'kommunen' })), ADDRESS);
      change(path.searchParams);
      return someone.get(path.pathname + path.search);
    };

    it('an answer that this browser did not ask for', async () => {
      const path = await browser().identify(await browser().depart({ provider: 'kommunen' }));
      await expectPlainRefusal(await browser().get(path));
      const other = browser();
      await other.depart({ provider: 'kommunen' });
      await expectPlainRefusal(await other.get(path));
      expect((await noted('session.deny'))[0]?.detail).toMatchObject({ reason: 'NOT_VALID' });
    });

    it('an answer that is given twice', async () => {
      const someone = browser();
      const path = await someone.identify(await someone.depart({ provider: 'kommunen' }));
      const thief = browser();
      someone.lend(thief);
      expect((await someone.get(path)).status).toBe(303);
      await expectPlainRefusal(await thief.get(path));
    });

    it('another state, another code, and an answer meant for another provider', async () => {
      await expectPlainRefusal(await comingBack(browser(), (query) => query.set('state', 'x'.repeat(43))));
      await expectPlainRefusal(await comingBack(browser(), (query) => query.delete('state')));
      await expectPlainRefusal(await comingBack(browser(), (query) => query.set('code', 'x'.repeat(43))));
      await expectPlainRefusal(await comingBack(browser(), (query) => query.set('iss', odd.issuer)));
      const someone = browser();
      const path = await someone.identify(await someone.depart({ provider: 'kommunen' }));
      await expectPlainRefusal(await someone.get(path.replace('/kommunen', '/udda')));
    });

    it('an attempt that is more than ten minutes old', async () => {
      const someone = browser();
      const path = await someone.identify(await someone.depart({ provider: 'kommunen' }));
      api.clock.set(new Date(Date.now() + 11 * 60_000).toISOString());
      await expectPlainRefusal(await someone.get(path));
    });

    it('what the provider says of its own errors, without a word of it', async () => {
      const someone = browser();
      const state = (await someone.depart({ provider: 'kommunen' })).searchParams.get('state');
      const seen = await someone.get(
        `/auth/callback/kommunen?error=access_denied&error_description=%3Cscript%3Ehemlig%3C/script%3E&state=${state}&iss=${encodeURIComponent(home.issuer)}`,
      );
      await expectPlainRefusal(seen);
      expect(seen.text).toContain('Inloggningen avbröts');
      expect(seen.text).not.toMatch(/hemlig|access_denied|script/);
    });

    const LIES: [string, (now: number) => Partial<Pick<OddProvider, 'claims' | 'alg' | 'forged'>>][] = [
      ['for somebody else', () => ({ claims: { aud: 'en annan' } })],
      ['for several, without saying for whom', () => ({ claims: { aud: ['samlad', 'en annan'] } })],
      ['given to another', () => ({ claims: { azp: 'en annan' } })],
      ['of another issuer', () => ({ claims: { iss: 'http://127.0.0.1:1' } })],
      ['that has run out', (now) => ({ claims: { exp: now - 120 } })],
      ['without an end', () => ({ claims: { exp: undefined } })],
      ['with another nonce', () => ({ claims: { nonce: 'x' } })],
      ['without a nonce', () => ({ claims: { nonce: undefined } })],
      ['without a subject', () => ({ claims: { sub: undefined } })],
      ['signed by another', () => ({ forged: true })],
      ['not signed', () => ({ alg: 'none' as const })],
      ['signed with the shared secret', () => ({ alg: 'HS256' as const })],
      ['signed with an algorithm that is not on the list', () => ({ alg: 'PS512' as const })],
    ];

    it.each(LIES)('an ID token %s', async (_, lie) => {
      const before = await sessions();
      const someone = browser();
      const asked = await someone.depart({ provider: 'udda' });
      odd.nonce = asked.searchParams.get('nonce') ?? '';
      Object.assign(odd, lie(Math.floor(Date.now() / 1_000)));
      await expectPlainRefusal(
        await someone.get(`/auth/callback/udda?code=x&state=${asked.searchParams.get('state')}`),
      );
      expect(await sessions()).toHaveLength(before.length);
    });

    it('a stranger with a valid token: no session, no data, and the attempt in the log', async () => {
      home.next = { subject: 'främling-1'.replace('ä', 'a'), acr: STRONG, name: 'Okänd' };
      const before = await sessions();
      const stranger = browser();
      const seen = await stranger.signIn();
      await expectPlainRefusal(seen, 403);
      expect(seen.text).toContain('Du har ingen plats i Samlad');
      expect(seen.text).not.toMatch(/framling|Okänd|Provkommun/);
      expect((await stranger.ask(WHO)).data.session).toBeNull();
      expect(await sessions()).toHaveLength(before.length);
      const [entry] = await noted('session.deny');
      expect(entry).toMatchObject({ detail: { reason: 'NO_ACCOUNT', provider: 'kommunen' } });
      expect(entry?.object_id).toMatch(/^[0-9a-f]{64}$/);
    });

    it('whoever is disabled or has no assignment left, in the same words as a stranger', async () => {
      home.next = { subject: 'nagon-annan', acr: WEAK, name: 'Okänd' };
      const stranger = await browser().signIn();
      await api.sql(`update app_user set disabled_at = now() where subject = 'social'`);
      home.next = { subject: 'social', acr: WEAK, name: 'Prov' };
      const disabled = await browser().signIn();
      await api.sql(
        `update assignment set valid_to = '2026-01-01' where user_id = (select id from app_user where subject = 'kultur')`,
      );
      home.next = { subject: 'kultur', acr: WEAK, name: 'Prov' };
      const ended = await browser().signIn();
      expect([disabled.status, disabled.text]).toEqual([stranger.status, stranger.text]);
      expect([ended.status, ended.text]).toEqual([stranger.status, stranger.text]);
    });

    it('never the same person under another issuer: the address is not who somebody is', async () => {
      await api.sql(`update app_user set issuer = 'https://annan.example' where subject = 'skola'`);
      home.next = { subject: 'skola', acr: WEAK, name: 'Prov skola' };
      await expectPlainRefusal(await browser().signIn(), 403);
    });
  });

  it('answers the same for every address that is typed', async () => {
    const answers = [];
    for (const email of [
      'polis@kommun.example',
      'ingen@kommun.example',
      'polis@okand.example',
      'skräp',
      '',
    ]) {
      const { status, text, headers } = await browser().post('/auth/sign-in', { email });
      const cookies = headers.getSetCookie().map((line) => line.replace(/=[\w-]{43};/, '=…;'));
      answers.push(JSON.stringify([status, text, cookies]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('/auth/go');
  });

  it('finds the provider by the domain of an address, and sends the others back to choose', async () => {
    const known = await browser().depart({ email: 'Vem.Som.Helst@KOMMUN.example' });
    expect(known.origin).toBe(home.issuer);
    const lost = browser();
    await lost.post('/auth/sign-in', { email: 'a@okand.example', returnTo: '/karta' });
    expect((await lost.get('/auth/go')).location).toBe('/logga-in?besked=valj&till=%2Fkarta');
  });

  it('lists the ways in, also while one of them is away', async () => {
    const away = { ...home.settings, id: 'borta', name: 'Polisen', issuer: 'http://127.0.0.1:9' };
    const other = await startApi({ mode: 'development', address: ADDRESS, providers: [home.settings, away] });
    const listed = JSON.parse((await new Browser(other).get('/auth/providers')).text);
    expect(listed).toEqual({
      demo: true,
      providers: [
        { id: 'kommunen', name: 'Inloggning kommunen', available: true },
        { id: 'borta', name: 'Polisen', available: false },
      ],
    });
    const someone = new Browser(other);
    await someone.post('/auth/sign-in', { provider: 'borta' });
    expect((await someone.get('/auth/go')).status).toBe(503);
    await other.stop();
  });

  it('says that a provider is away when it dies before it has answered, and counts no failure', async () => {
    const dying = await OddProvider.start(home.settings, 'doende');
    const other = await startApi({ mode: 'development', address: ADDRESS, providers: [dying.settings] });
    const someone = new Browser(other);
    const state = (await someone.depart({ provider: 'doende' })).searchParams.get('state');
    await dying.stop();
    const returned = await someone.get(
      `/auth/callback/doende?code=x&state=${state}&iss=${encodeURIComponent(dying.settings.issuer)}`,
    );
    expect(returned.status).toBe(503);
    expect(returned.text).toContain('svarar inte');
    const counted = await other.sql<{ count: number }>('select count from sign_in_limit');
    expect(counted).toEqual([{ count: 1 }]);
    expect(JSON.parse((await someone.get('/auth/providers')).text).providers[0].available).toBe(false);
    await other.stop();
  });

  it('takes a provider for away when its metadata name another issuer', async () => {
    const liar = await OddProvider.start(home.settings, 'lognare');
    liar.metadata = { issuer: home.issuer };
    const other = await startApi({ mode: 'development', address: ADDRESS, providers: [liar.settings] });
    const { providers } = JSON.parse((await new Browser(other).get('/auth/providers')).text);
    expect(providers).toEqual([{ id: 'lognare', name: home.settings.name, available: false }]);
    await other.stop();
    await liar.stop();
  });
});
