import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { INCIDENT, key, mutation, record, save } from '../support/told.js';
import { TownHall } from '../support/town-hall.js';
import { PEOPLE } from '../support/world.js';

const AGREEMENTS = `query ($filter: AgreementFilterInput!) { agreements(filter: $filter, first: 50) { totalCount nodes {
  id version title state purposes allAreas areas { code } validFrom validTo mayAccept mayLeave
  parties { partyName own acceptedAt acceptedBy leftAt } history { kind number text reason by } } } }`;
const MATRIX = '{ sharingMatrix { readerPartyId authorPartyId purpose everywhere areas } }';

describe('an agreement', () => {
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => {
    api = await startApi();
    await api.raise(...Object.keys(PEOPLE), 'granne-samordnare');
    hall = new TownHall(api);
  });
  afterAll(() => api.stop());
  /** Every test begins with no agreement at all. */
  beforeEach(() => api.sql(`update agreement set ended_at = '2026-11-20'`));

  const terms = async (over: Record<string, unknown> = {}) => ({
    clientKey: key(),
    title: 'Provöverenskommelse',
    reference: 'KS 2026/1',
    purposes: ['SITUATION'],
    allAreas: false,
    areaCodes: ['HUD-FLE'],
    validFrom: '2026-01-01',
    partyIds: [await hall.party('POLICE'), await hall.party('RESCUE')],
    ...over,
  });
  const register = async (over: Record<string, unknown> = {}, by = 'samordnare') =>
    save(await api.as(by), 'registerAgreement', 'AgreementInput', await terms(over));
  const accept = async (user: string, id: string, expectedVersion = 1) =>
    save(await api.as(user), 'acceptAgreement', 'VersionedInput', { clientKey: key(), id, expectedVersion });
  const list = async (user = 'samordnare', filter: object = {}) =>
    (await (await api.as(user)).ask(AGREEMENTS, { filter })).agreements;
  const one = async (id: string, user = 'samordnare') =>
    (await list(user)).nodes.find((agreement: { id: string }) => agreement.id === id);
  const sees = async (user: string, id: string) =>
    (await (await api.as(user)).ask(INCIDENT, { id })).incident !== null;
  async function sharedIncident(over: Record<string, unknown> = {}) {
    const { id, version } = await record(await api.as('polis'), over);
    await save(await api.as('polis'), 'shareIncident', 'VersionedInput', {
      clientKey: key(),
      id,
      expectedVersion: version,
    });
    return id;
  }

  it('opens for each other’s material from the moment when both have accepted, in its areas only', async () => {
    const inside = await sharedIncident();
    const outside = await sharedIncident({ longitude: 17.93 });
    const { id } = await register();
    expect(await one(id)).toMatchObject({ state: 'WAITING', areas: [{ code: 'HUD-FLE' }] });
    await accept('polis', id);
    expect(await sees('raddning', inside)).toBe(false);
    await accept('raddning', id);
    expect(await one(id)).toMatchObject({ state: 'VALID' });
    expect([await sees('raddning', inside), await sees('raddning', outside)]).toEqual([true, false]);
    expect([await sees('skola', inside), await sees('kultur', inside)]).toEqual([false, false]);
  });

  it('tells who reads whose material today, by the same rights as sessions have', async () => {
    const { id } = await register();
    await accept('polis', id);
    await accept('raddning', id);
    const [police, rescue] = [await hall.party('POLICE'), await hall.party('RESCUE')];
    const rows = (await (await api.as('dataskydd')).ask(MATRIX)).sharingMatrix;
    const row = { purpose: 'SITUATION', everywhere: false, areas: ['Område FLE'] };
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        { readerPartyId: police, authorPartyId: rescue, ...row },
        { readerPartyId: rescue, authorPartyId: police, ...row },
      ]),
    );
    const whole = await register({ allAreas: true, areaCodes: [], purposes: ['SITUATION', 'MEASURES'] });
    await accept('polis', whole.id);
    await accept('raddning', whole.id);
    const now = (await (await api.as('polis')).ask(MATRIX)).sharingMatrix;
    expect(now).toHaveLength(4);
    expect(now.every(({ everywhere }: { everywhere: boolean }) => everywhere)).toBe(true);
  });

  it('is left at once, with a reason, by the own party alone', async () => {
    const incident = await sharedIncident();
    const { id } = await register();
    await accept('polis', id);
    await accept('raddning', id);
    const LEAVE = mutation('leaveAgreement', 'LeaveAgreementInput');
    const input = { clientKey: key(), id, expectedVersion: 1, reason: 'Ny ledning' };
    const reasonless = { input: { ...input, reason: ' ' } };
    expect((await (await api.as('polis')).refused(LEAVE, reasonless)).code).toBe('BAD_USER_INPUT');
    expect((await (await api.as('skola')).refused(LEAVE, { input })).code).toBe('CONFLICT');
    await save(await api.as('polis'), 'leaveAgreement', 'LeaveAgreementInput', input);
    expect(await sees('raddning', incident)).toBe(false);
    expect(await sees('polis', incident)).toBe(true);
    const left = await one(id, 'polis');
    expect(left).toMatchObject({ state: 'WAITING', mayAccept: false, mayLeave: false });
    expect(left.history[0]).toMatchObject({ kind: 'LEFT', reason: 'Ny ledning', by: 'Prov polis' });
  });

  it('is asked about anew when it comes to open more, and not when it opens less', async () => {
    const incident = await sharedIncident();
    const { id } = await register({ areaCodes: ['HUD-FLE', 'HUD-SEG'] });
    await accept('polis', id);
    await accept('raddning', id);
    const change = async (expectedVersion: number, over: Record<string, unknown>) =>
      save(await api.as('samordnare'), 'changeAgreement', 'AgreementInput', {
        ...(await terms(over)),
        id,
        expectedVersion,
      });
    await change(1, { title: 'Nytt namn', areaCodes: ['HUD-FLE'] });
    expect(await one(id)).toMatchObject({ state: 'VALID', version: 2, title: 'Nytt namn' });
    await change(2, { purposes: ['SITUATION', 'MEASURES'] });
    expect(await sees('raddning', incident)).toBe(false);
    const asked = await one(id, 'raddning');
    expect(asked).toMatchObject({ state: 'WAITING', version: 3, mayAccept: true });
    expect(asked.history[0].text).toContain('på nytt: ett ändamål till');
    const ACCEPT = mutation('acceptAgreement', 'VersionedInput');
    const stale = { input: { clientKey: key(), id, expectedVersion: 2 } };
    expect((await (await api.as('raddning')).refused(ACCEPT, stale)).reason).toBe('VERSION_CONFLICT');
    await accept('raddning', id, 3);
    await accept('polis', id, 3);
    expect(await sees('raddning', incident)).toBe(true);
    await change(3, {
      purposes: ['SITUATION', 'MEASURES'],
      partyIds: [await hall.party('POLICE'), await hall.party('SCHOOL')],
    });
    expect((await one(id)).parties.map(({ partyName }: any) => partyName).sort()).toEqual([
      'Grundskola',
      'Polis',
    ]);
    expect(await sees('raddning', incident)).toBe(false);
  });

  it('ends at once or on a day, for good', async () => {
    const incident = await sharedIncident();
    const { id } = await register();
    await accept('polis', id);
    await accept('raddning', id);
    const END = mutation('endAgreement', 'EndAgreementInput');
    const end = { clientKey: key(), id, expectedVersion: 1, reason: 'Ersätts' };
    const yesterday = { input: { ...end, lastDay: '2026-11-24' } };
    expect((await (await api.as('samordnare')).refused(END, yesterday)).code).toBe('BAD_USER_INPUT');
    await save(await api.as('samordnare'), 'endAgreement', 'EndAgreementInput', {
      ...end,
      lastDay: '2026-11-30',
    });
    expect([await sees('raddning', incident), (await one(id)).validTo]).toEqual([true, '2026-11-30']);
    const now = { ...end, clientKey: key(), expectedVersion: 2 };
    await save(await api.as('drift'), 'endAgreement', 'EndAgreementInput', now);
    expect([await sees('raddning', incident), (await one(id)).state]).toEqual([false, 'ENDED']);
    const ACCEPT = mutation('acceptAgreement', 'VersionedInput');
    const late = { input: { clientKey: key(), id, expectedVersion: 3 } };
    expect((await (await api.as('polis')).refused(ACCEPT, late)).message).toContain('upphört');
  });

  it('is not valid before its first day, nor after its last', async () => {
    const incident = await sharedIncident();
    for (const over of [{ validFrom: '2026-11-26' }, { validFrom: '2026-01-01', validTo: '2026-11-24' }]) {
      const { id } = await register(over);
      const { state } = await one(id);
      await (state === 'ENDED' ? Promise.resolve() : accept('polis', id));
      await (state === 'ENDED' ? Promise.resolve() : accept('raddning', id));
      expect(await sees('raddning', incident)).toBe(false);
    }
  });

  it('is accepted by each party for itself: two of one party are one, and nobody answers for another', async () => {
    const { id } = await register();
    await accept('polis', id);
    const ACCEPT = mutation('acceptAgreement', 'VersionedInput');
    const input = { clientKey: key(), id, expectedVersion: 1 };
    for (const user of ['samordnare', 'skola', 'trygghet']) {
      expect((await (await api.as(user)).refused(ACCEPT, { input })).reason).toBe('VERSION_CONFLICT');
    }
    for (const user of ['polis2', 'analytiker', 'ledning', 'drift', 'dataskydd']) {
      expect((await (await api.as(user)).refused(ACCEPT, { input })).reason).toBe('NOT_ALLOWED');
    }
    expect(await one(id)).toMatchObject({ state: 'WAITING' });
  });

  it.each(Object.entries(PEOPLE).map(([user, [role]]) => [user, role] as const))(
    'is read, registered and ended by %s (%s) or not, as the table says',
    async (user, role) => {
      const client = await api.as(user);
      const reads = !['REPORTER', 'LEADERSHIP'].includes(role);
      const administers = ['COORDINATOR', 'OPERATOR'].includes(role);
      expect((await client.raw(MATRIX)).errors === undefined).toBe(reads);
      expect((await client.raw(AGREEMENTS, { filter: {} })).errors === undefined).toBe(reads);
      const registered = await client.raw(mutation('registerAgreement', 'AgreementInput'), {
        input: await terms(),
      });
      expect(registered.errors?.[0]?.extensions['reason']).toBe(administers ? undefined : 'NOT_ALLOWED');
    },
  );

  it.each([
    ['with one party', { partyIds: [] }, 'minst två parter'],
    ['without a purpose', { purposes: [] }, 'minst ett ändamål'],
    ['without an area', { areaCodes: [] }, 'Välj områden'],
    ['with its days turned round', { validFrom: '2026-02-01', validTo: '2026-01-31' }, 'Sista dagen'],
    ['without a title', { title: ' ' }, 'rubrik'],
  ])('is not registered %s', async (_, over, sentence) => {
    const REGISTER = mutation('registerAgreement', 'AgreementInput');
    const refused = await (await api.as('samordnare')).refused(REGISTER, { input: await terms(over) });
    expect([refused.code, refused.message]).toEqual(['BAD_USER_INPUT', expect.stringContaining(sentence)]);
  });

  it('is nothing to the neighbouring town', async () => {
    const { id } = await register();
    expect((await list('granne-samordnare')).nodes.map((agreement: any) => agreement.id)).not.toContain(id);
    const END = mutation('endAgreement', 'EndAgreementInput');
    const input = { clientKey: key(), id, expectedVersion: 1, reason: 'x' };
    expect((await (await api.as('granne-samordnare')).refused(END, { input })).code).toBe('NOT_FOUND');
  });
});
