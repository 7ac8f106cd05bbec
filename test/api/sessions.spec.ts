import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OwnSessions } from '../../apps/api/src/access/session/own-sessions.js';
import { SessionSweeper } from '../../apps/api/src/access/session/session-sweeper.js';
import { actorOf } from '../support/actor-of.js';
import { ADDRESS, Browser } from '../support/browser.js';
import { type HomeOrganisation, startHomeOrganisation, STRONG, WEAK } from '../support/home-organisation.js';
import { OddProvider } from '../support/odd-provider.js';
import { RawSocket } from '../support/raw-socket.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key } from '../support/told.js';

const WHO =
  '{ session { user { name } role assuranceLevel steppedUpUntil expiresAt idleExpiresAt assignmentId party { kind } } }';
const MINE = '{ mySessions { id current device providerName assuranceLevel } }';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const PEOPLE = ['polis', 'raddning', 'skola', 'social', 'kultur'];

describe('a session', () => {
  let home: HomeOrganisation;
  let odd: OddProvider;
  let api: TestApi;
  beforeAll(async () => {
    home = await startHomeOrganisation(ADDRESS);
    odd = await OddProvider.start(home.settings);
    api = await startApi({ mode: 'development', address: ADDRESS, providers: [home.settings, odd.settings] });
    await api.sql('update app_user set issuer = $1 where subject = any ($2)', [home.issuer, PEOPLE]);
  });
  afterAll(async () => {
    await api.stop();
    await Promise.all([home.stop(), odd.stop()]);
  });
  beforeEach(async () => {
    api.clock.set(new Date().toISOString());
    home.next = { subject: 'polis', acr: WEAK, name: 'Prov polis' };
    odd.forged = false;
    await api.sql('delete from sign_in_limit');
  });

  const later = (minutes: number) => api.clock.set(new Date(Date.now() + minutes * 60_000).toISOString());
  async function signedIn(
    subject = 'polis',
    userAgent = 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
  ): Promise<Browser> {
    home.next = { ...home.next, subject };
    const browser = new Browser(api, { 'user-agent': userAgent });
    expect((await browser.signIn()).status).toBe(303);
    return browser;
  }
  const session = async (browser: Browser) => (await browser.ask(WHO)).data.session;

  describe('ends', () => {
    it('after an hour without use, and not before', async () => {
      const police = await signedIn();
      later(50);
      expect(await session(police)).not.toBeNull();
      later(109);
      expect(await session(police)).not.toBeNull();
      later(170);
      expect(await session(police)).toBeNull();
    });

    it('after an hour of nothing but what the page asks by itself', async () => {
      const police = await signedIn();
      const page = new Browser(api, { 'x-samlad-background': '1' });
      police.lend(page);
      later(50);
      expect(await session(page)).not.toBeNull();
      later(61);
      expect(await session(page)).toBeNull();
    });

    it('after twelve hours whatever is done', async () => {
      const police = await signedIn();
      for (let minutes = 50; minutes < 720; minutes += 50) {
        later(minutes);
        expect(await session(police)).not.toBeNull();
      }
      later(721);
      expect(await session(police)).toBeNull();
    });

    it('says when, and when it would end unused', async () => {
      const { expiresAt, idleExpiresAt } = await session(await signedIn());
      const minutesTo = (instant: string) => Math.round((Date.parse(instant) - Date.now()) / 60_000);
      expect([minutesTo(expiresAt), minutesTo(idleExpiresAt)]).toEqual([720, 60]);
    });

    it('on sign-out: here, at the provider, and in what the browser keeps', async () => {
      const police = await signedIn();
      const thief = new Browser(api);
      police.lend(thief);
      const seen = await police.post('/auth/sign-out', {});
      const { next } = JSON.parse(seen.text);
      expect(next).toContain(`${home.issuer}/session/end`);
      expect(new URL(next).searchParams.get('post_logout_redirect_uri')).toBe(`${ADDRESS}/utloggad`);
      expect(new URL(next).searchParams.get('client_id')).toBe(home.settings.clientId);
      expect(next).not.toMatch(/id_token|eyJ/);
      expect(seen.headers.get('clear-site-data')).toBe('"cache", "storage"');
      expect(await session(thief)).toBeNull();
      expect((await new Browser(api).post('/auth/sign-out', {})).status).toBe(401);
    });

    it('at the next request when the assignment has ended, and when the person is disabled', async () => {
      const school = await signedIn('skola');
      const who = `(select id from app_user where subject = 'skola')`;
      await api.sql(`update assignment set valid_to = now() - interval '1 min' where user_id = ${who}`);
      expect(await session(school)).toBeNull();
      await api.sql(`update assignment set valid_to = null where user_id = ${who}`);
      expect(await session(school)).not.toBeNull();
      await api.sql(`update app_user set disabled_at = now() where subject = 'skola'`);
      expect(await session(school)).toBeNull();
    });
  });

  describe('of one person', () => {
    it('is seen and ended from another, and tells neither token nor hash', async () => {
      const here = await signedIn('raddning');
      const phone = await signedIn('raddning', 'Mozilla/5.0 (iPhone) AppleWebKit Safari/604.1');
      const { mySessions } = (await here.ask(MINE)).data;
      expect(mySessions).toHaveLength(2);
      expect(mySessions.map(({ device }: { device: string }) => device).sort()).toEqual([
        'Firefox på Linux',
        'Safari på iOS',
      ]);
      expect(mySessions[0]).toMatchObject({ providerName: 'Inloggning kommunen', assuranceLevel: 2 });
      const other = mySessions.find(({ current }: { current: boolean }) => !current);
      const end = 'mutation ($input: EndSessionInput!) { endMySession(input: $input) { id } }';
      expect((await here.ask(end, { input: { clientKey: key(), id: other.id } })).errors).toBeUndefined();
      expect(await session(phone)).toBeNull();
      expect(await session(here)).not.toBeNull();
    });

    it('cannot be ended by anybody else, who is answered as if it were not there', async () => {
      const police = await signedIn('polis');
      const rescue = await signedIn('raddning');
      const { mySessions } = (await police.ask(MINE)).data;
      const end = 'mutation ($input: EndSessionInput!) { endMySession(input: $input) { id } }';
      const ask = async (id: string) => {
        const { errors } = await rescue.ask(end, { input: { clientKey: key(), id } });
        const { requestId, ...rest } = errors[0].extensions;
        return { message: errors[0].message, rest, told: typeof requestId };
      };
      expect(await ask(mySessions[0].id)).toEqual(await ask(key()));
      expect(await session(police)).not.toBeNull();
    });

    it('are all ended but the one that asks', async () => {
      const here = await signedIn('social');
      const others = [await signedIn('social'), await signedIn('social')];
      const end = 'mutation ($input: EndOtherSessionsInput!) { endMyOtherSessions(input: $input) { id } }';
      await here.ask(end, { input: { clientKey: key() } });
      expect(await session(here)).not.toBeNull();
      for (const other of others) expect(await session(other)).toBeNull();
    });
  });

  describe('of another person', () => {
    const operator = async (steppedUp = true) => {
      const [row] = await api.sql<{ id: string }>(
        `select user_id id from demo_account where user_name = 'drift'`,
      );
      return { ...(await actorOf(api, 'drift', steppedUp, new Date().toISOString())), userId: row?.id ?? '' };
    };
    const idOf = async (subject: string) =>
      (await api.sql<{ id: string }>('select id from app_user where subject = $1', [subject]))[0]?.id ?? '';
    const intent = () => ({ clientKey: key(), operation: 'prov', input: {} });

    it('is seen and ended by an administrator of the municipality, one or all', async () => {
      const [one, two] = [await signedIn('raddning'), await signedIn('raddning')];
      const own = api.app.get(OwnSessions);
      const user = await idOf('raddning');
      const known = await own.listOf(await operator(), user);
      expect(known.length).toBeGreaterThanOrEqual(2);
      expect(known.every(({ current }) => !current)).toBe(true);
      await own.endOf(await operator(), intent(), user, known[0]?.id ?? '');
      expect((await own.listOf(await operator(), user)).length).toBe(known.length - 1);
      await own.endOf(await operator(), intent(), user, null);
      expect([await session(one), await session(two)]).toEqual([null, null]);
      await expect(own.endOf(await operator(), intent(), user, null)).rejects.toThrow('finns inte');
    });

    it('is seen through the front door by those who administer, and by no one else', async () => {
      const rescue = await signedIn('raddning');
      const { errors } = await rescue.ask(`{ userSessions(userId: "${await idOf('polis')}") { id } }`);
      expect(errors[0].extensions.reason).toBe('NOT_ALLOWED');
    });

    it('is neither seen nor ended from another municipality', async () => {
      const rescue = await signedIn('raddning');
      const [town] = await api.sql<{ id: string }>(`select id from municipality where code = '9902'`);
      const elsewhere = { ...(await operator()), municipalityId: town?.id ?? '' };
      const own = api.app.get(OwnSessions);
      expect(await own.listOf(elsewhere, await idOf('raddning'))).toEqual([]);
      await expect(own.endOf(elsewhere, intent(), await idOf('raddning'), null)).rejects.toThrow(
        'finns inte',
      );
      expect(await session(rescue)).not.toBeNull();
    });
  });

  it('that has run out is swept away, with old attempts and counts', async () => {
    const police = await signedIn('polis');
    await police.post('/auth/sign-in', { provider: 'kommunen' });
    later(60 * 24 * 2);
    await api.app.get(SessionSweeper).sweep();
    for (const table of ['user_session', 'sign_in_attempt', 'sign_in_limit']) {
      expect(await api.sql(`select 1 from ${table}`), table).toEqual([]);
    }
  });

  describe('goes on in another assignment', () => {
    it('of the same person, under a new cookie, and the old one opens nothing', async () => {
      await api.sql(
        `insert into assignment (municipality_id, id, user_id, party_id, role, valid_from)
         select m.id, gen_random_uuid(), u.id, p.id, 'ANALYST', '2021-01-01' from municipality m
         join party p on p.municipality_id = m.id and p.kind = 'RESCUE', app_user u where m.code = '9902' and u.subject = 'polis'`,
      );
      const police = await signedIn('polis');
      const thief = new Browser(api);
      police.lend(thief);
      const { data } = await police.ask('{ myAssignments { id current municipalityName partyName role } }');
      expect(data.myAssignments).toMatchObject([
        { current: true, municipalityName: 'Provkommun', role: 'PARTY_REPRESENTATIVE' },
        { current: false, municipalityName: 'Grannkommun', role: 'ANALYST' },
      ]);
      const other = data.myAssignments[1].id;
      expect((await police.post('/auth/assignment', { assignmentId: other })).status).toBe(200);
      expect(await session(police)).toMatchObject({
        role: 'ANALYST',
        party: { kind: 'RESCUE' },
        assignmentId: other,
      });
      expect(await session(thief)).toBeNull();
    });

    it('and a page that was opened in the first one changes nothing more, but may be read', async () => {
      const police = await signedIn('polis');
      const { data } = await police.ask('{ myAssignments { id current } }');
      const [first, second] = data.myAssignments as { id: string }[];
      await police.post('/auth/assignment', { assignmentId: second?.id });
      const stale = police.opened(first?.id ?? '');
      const end = 'mutation ($input: EndOtherSessionsInput!) { endMyOtherSessions(input: $input) { id } }';
      const { errors } = await stale.ask(end, { input: { clientKey: key() } });
      expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'ASSIGNMENT_CHANGED' });
      expect(await session(stale)).toMatchObject({ assignmentId: second?.id });
      const fresh = police.opened(second?.id ?? '');
      expect((await fresh.ask(end, { input: { clientKey: key() } })).errors).toBeUndefined();
    });

    it('never in one of somebody else', async () => {
      const rescue = await signedIn('raddning');
      const [foreign] = await api.sql<{ id: string }>(
        `select id from assignment where role = 'COORDINATOR' limit 1`,
      );
      for (const assignmentId of [foreign?.id, key(), 'x', undefined]) {
        expect((await rescue.post('/auth/assignment', { assignmentId })).status).toBe(404);
      }
    });
  });

  describe('is raised', () => {
    it('by identifying again and strongly, for a quarter of an hour, under a new cookie', async () => {
      const police = await signedIn('polis');
      const thief = new Browser(api);
      police.lend(thief);
      home.next = { ...home.next, acr: STRONG };
      const seen = await police.stepUp('/vecka/2026-W47');
      expect([seen.status, seen.location]).toEqual([303, '/vecka/2026-W47']);
      expect(Object.fromEntries(home.asked.at(-1) ?? [])).toMatchObject({
        prompt: 'login',
        max_age: '0',
        acr_values: STRONG,
      });
      const raised = await session(police);
      expect(raised.assuranceLevel).toBe(3);
      expect(Math.round((Date.parse(raised.steppedUpUntil) - Date.now()) / 60_000)).toBe(15);
      expect(await session(thief)).toBeNull();
    });

    it('not by a weak identification, and not by another person', async () => {
      const police = await signedIn('polis');
      const weak = await police.stepUp();
      expect(weak.status).toBe(403);
      expect(weak.text).toContain('Legitimationen räckte inte');
      home.next = { subject: 'raddning', acr: STRONG, name: 'Prov' };
      police.forgetOthers();
      const other = await police.stepUp();
      expect(other.status).toBe(403);
      expect(other.text).toContain('Någon annan legitimerade sig');
      expect((await session(police)).steppedUpUntil).toBeNull();
    });

    it('not in a browser that is not signed in', async () => {
      expect((await new Browser(api).post('/auth/step-up', {})).status).toBe(401);
    });
  });

  describe('ends when the provider says so', () => {
    const told = async (provider: string, token: string) => {
      const { port } = api.app.getHttpServer().address() as { port: number };
      const answer = await fetch(`http://127.0.0.1:${port}/auth/backchannel-logout/${provider}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logout_token: token }),
      });
      return answer.status;
    };
    const claims = (over: Record<string, unknown> = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const honest = {
        iss: odd.issuer,
        aud: 'samlad',
        sub: 'udda',
        iat: now,
        exp: now + 60,
        jti: key(),
        events: { [EVENT]: {} },
      };
      return JSON.parse(JSON.stringify({ ...honest, ...over }));
    };
    const atOdd = async () => {
      const browser = new Browser(api);
      const asked = await browser.depart({ provider: 'udda' });
      odd.nonce = asked.searchParams.get('nonce') ?? '';
      odd.claims = { sid: 'sid-1' };
      expect(
        (await browser.get(`/auth/callback/udda?code=x&state=${asked.searchParams.get('state')}`)).status,
      ).toBe(303);
      return browser;
    };
    beforeAll(() =>
      api.sql(`update app_user set issuer = $1, subject = 'udda' where subject = 'trygghet'`, [odd.issuer]),
    );

    it.each([
      ['its session', { sub: undefined, sid: 'sid-1' }],
      ['its person', {}],
    ])('by %s, with its socket', async (_, over) => {
      const browser = await atOdd();
      const socket = await (await RawSocket.opened(api, browser.cookies)).begin();
      const began = performance.now();
      expect(await told('udda', await odd.sign(claims(over), { typ: 'logout+jwt' }))).toBe(200);
      expect(await socket.shut).toMatchObject({ code: 4403 });
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(await session(browser)).toBeNull();
      const [entry] = await api.sql(`select 1 from audit_entry where action = 'session.endByProvider'`);
      expect(entry).toBeDefined();
    });

    it.each([
      ['of another issuer', { iss: 'http://127.0.0.1:1' }],
      ['for another', { aud: 'en annan' }],
      ['with a nonce', { nonce: 'x' }],
      ['about something else', { events: {} }],
      ['about nobody', { sub: undefined }],
      ['that is old', { iat: Math.floor(Date.now() / 1_000) - 3_600, exp: undefined }],
      ['without an id', { jti: undefined }],
    ])('and not by a message %s', async (_, over) => {
      const browser = await atOdd();
      expect(await told('udda', await odd.sign(claims(over), { typ: 'logout+jwt' }))).toBe(400);
      expect(await session(browser)).not.toBeNull();
    });

    it('and not by one that somebody else has signed, an ID token, or no token', async () => {
      const browser = await atOdd();
      expect(await told('udda', await odd.sign(claims(), { typ: 'at+jwt' }))).toBe(400);
      odd.forged = true;
      expect(await told('udda', await odd.sign(claims(), { typ: 'logout+jwt' }))).toBe(400);
      expect(await told('udda', 'x')).toBe(400);
      expect(await told('ingen', 'x')).toBe(404);
      expect(await session(browser)).not.toBeNull();
    });

    it('and says nothing of whether the person is here', async () => {
      expect(await told('udda', await odd.sign(claims({ sub: 'ingen' }), { typ: 'logout+jwt' }))).toBe(200);
    });
  });
});
