import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, Browser, type Seen } from '../support/browser.js';
import { type HomeOrganisation, startHomeOrganisation, WEAK } from '../support/home-organisation.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation } from '../support/told.js';
import { TownHall } from '../support/town-hall.js';

const WHO = '{ session { user { name } role } }';

describe('coming back from a home organisation with an invitation', () => {
  let home: HomeOrganisation;
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => {
    home = await startHomeOrganisation(ADDRESS);
    api = await startApi({ mode: 'development', address: ADDRESS, providers: [home.settings] });
    await api.raise();
    hall = new TownHall(api);
    await api.sql(`update app_user set issuer = $1 where subject in ('polis', 'kultur')`, [home.issuer]);
  });
  afterAll(async () => {
    await api.stop();
    await home.stop();
  });
  beforeEach(() => api.sql('delete from sign_in_limit'));

  const invite = (subject: string, role: string, party: string) =>
    hall.invite(`${subject}@kommun.example`, role, party);
  const open = async (subject: string, link: string) => {
    api.clock.set(new Date().toISOString());
    home.next = { subject, acr: WEAK, name: 'Prov Person' };
    const someone = new Browser(api);
    const wish = { provider: 'kommunen', invitation: link.split('#')[1], returnTo: '/' };
    return { someone, seen: await someone.signIn(wish) };
  };
  const isPage = ({ status, headers, text }: Seen, expected: number, title: string) => {
    expect([status, headers.get('content-type')]).toEqual([expected, 'text/html; charset=utf-8']);
    expect(text).toContain(`<h1>${title}</h1>`);
  };
  const session = async (someone: Browser) => (await someone.ask(WHO)).data.session;

  it('to a role that needs two is told that it waits, then and until it is confirmed', async () => {
    api.clock.set('2026-11-25T08:00:00Z');
    const { link } = await invite('granskare', 'DATA_PROTECTION', 'SAFETY_OFFICE');
    const { someone, seen } = await open('granskare', link);
    isPage(seen, 200, 'Inbjudan är mottagen');
    expect(seen.text).toContain('andra person');
    expect(await session(someone)).toBeNull();
    const again = new Browser(api);
    isPage(await again.signIn(), 200, 'Inbjudan är mottagen');
    expect(await api.sql('select 1 from sign_in_limit where count > 2')).toEqual([]);
  });

  it('as a stranger without one is told whom to ask and what was kept', async () => {
    const { seen } = await open('frammande', `/inbjudan#${'a'.repeat(64)}`);
    isPage(seen, 403, 'Du har ingen plats i Samlad');
    expect(seen.text).not.toMatch(/samordnar|Inget om dig har sparats/);
    expect(seen.text).toContain('står i loggen');
  });

  it('that does not open is signed in as who she is, and told so', async () => {
    const { someone, seen } = await open('polis', `/inbjudan#${'a'.repeat(64)}`);
    isPage(seen, 200, 'Länken gäller inte');
    expect(seen.text).toContain('Du är inloggad');
    expect((await session(someone)).role).toBe('PARTY_REPRESENTATIVE');
  });

  it('and an address that nobody here has, or a sign-in that is broken off, keeps the invitation', async () => {
    const token = 'b'.repeat(64);
    const lost = new Browser(api);
    await lost.post('/auth/sign-in', { email: 'a@okand.example', invitation: token });
    expect((await lost.get('/auth/go')).location).toBe(`/inbjudan?besked=valj#${token}`);
    const broken = new Browser(api);
    const asked = await broken.depart({ provider: 'kommunen', invitation: token });
    const answer = new URLSearchParams({
      error: 'access_denied',
      state: asked.searchParams.get('state') ?? '',
      iss: home.issuer,
    });
    const seen = await broken.get(`/auth/callback/kommunen?${answer}`);
    isPage(seen, 400, 'Inloggningen avbröts');
    expect(seen.text).toContain(`<a href="/inbjudan#${token}">`);
  });

  it('belongs to a provider that is connected: a rule names no other', async () => {
    api.clock.set(new Date().toISOString());
    await api.raise('drift');
    const SAVE = mutation('saveClaimRule', 'ClaimRuleInput');
    const input = { clientKey: key(), claim: 'org', value: 'x', partyId: await hall.party('POLICE') };
    const drift = await api.as('drift');
    const refused = await drift.refused(SAVE, { input: { ...input, providerId: 'finnsinte' } });
    expect(refused.message).toContain('kommunen');
    expect(
      (await drift.ask(SAVE, { input: { ...input, providerId: 'kommunen' } })).saveClaimRule.version,
    ).toBe(1);
  });

  it('is on a page with the number of the error when something breaks inside, and the log has it', async () => {
    await api.sql(`alter table app_user add constraint broken check (name <> 'Prov Person') not valid`);
    const { someone, seen } = await open('kultur', `/inbjudan#${'a'.repeat(64)}`);
    await api.sql('alter table app_user drop constraint broken');
    isPage(seen, 500, 'Något gick fel hos oss');
    expect(seen.text).toMatch(/felnumret [\w-]+/);
    expect(seen.text).not.toMatch(/constraint|app_user|broken/);
    expect(await session(someone)).toBeNull();
  });
});
