import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerOf, MailHouse, wordsIn } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save } from '../support/told.js';
import { stranger, TownHall } from '../support/town-hall.js';

const ADDRESS = 'https://samlad.prov.example';
const TEST = 'mutation ($input: TestMailInput!) { sendTestMail(input: $input) { id replayed sent fault } }';
const SEND =
  'mutation ($input: MailInvitationInput!) { mailInvitation(input: $input) { id replayed sent fault } }';
const STATUS = `{ mailStatus { isOn host from waiting sent failed lastSentAt lastFault refused { name address } } }`;
const OWN = '{ myMail { isOn address refusedAt manner version } }';

describe('the desk of mail', () => {
  let house: MailHouse;
  let api: TestApi;
  let hall: TownHall;
  beforeAll(async () => {
    house = await new MailHouse().open();
    api = await startApi({ mail: house.settings(), address: ADDRESS });
    await api.raise();
    hall = new TownHall(api);
    await api.sql(
      `insert into mail_address (user_id, address, source, noted_at)
       select user_id, user_name || '@prov.example', 'PROVIDER', now() from demo_account where user_name in ('samordnare', 'drift')`,
    );
  });
  afterAll(async () => {
    await api.stop();
    await house.close();
  });
  const test = async (user: string, clientKey = key()) =>
    (await (await api.as(user)).ask(TEST, { input: { clientKey } })).sendTestMail;
  const status = async () => (await (await api.as('samordnare')).ask(STATUS)).mailStatus;

  it('sends a test to whoever asks for it, once for one key', async () => {
    const clientKey = key();
    expect(await test('samordnare', clientKey)).toMatchObject({ sent: true, fault: null, replayed: false });
    expect(await test('samordnare', clientKey)).toMatchObject({ sent: true, replayed: true });
    expect(house.taken.map(({ to }) => to)).toEqual([['samordnare@prov.example']]);
    expect(headerOf(house.taken[0]?.raw ?? '', 'Subject')).toBe('Samlad: provmejl');
    expect(await status()).toMatchObject({
      isOn: true,
      host: '127.0.0.1',
      sent: 1,
      failed: 0,
      lastFault: null,
    });
  });

  it('says in plain words what the server refuses, and what to do', async () => {
    api.clock.set('2026-11-25T08:01:00Z');
    house.manner.refusedSender = { code: 550, words: '5.7.1 hemligt ord' };
    const { sent, fault } = await test('drift');
    house.manner.refusedSender = null;
    expect(sent).toBe(false);
    expect(fault).toMatch(/vägrar avsändaren.*SAMLAD_MAIL_FROM/);
    expect(fault).not.toContain('hemligt');
    expect((await status()).lastFault).toBe(fault);
  });

  it('says that it knows no address, and tries nothing', async () => {
    const before = house.taken.length;
    await api.sql(`delete from mail_address where address = 'drift@prov.example'`);
    const input = { clientKey: key() };
    expect((await (await api.as('drift')).refused(TEST, { input })).reason).toBe('MAIL_NO_ADDRESS');
    expect(house.taken).toHaveLength(before);
  });

  it('is for the coordinator and the operator alone', async () => {
    for (const user of ['polis', 'analytiker', 'ledning', 'dataskydd']) {
      const client = await api.as(user);
      expect((await client.refused(STATUS)).reason).toBe('NOT_ALLOWED');
      expect((await client.refused(TEST, { input: { clientKey: key() } })).reason).toBe('NOT_ALLOWED');
    }
  });

  it('lists who cannot be reached, in the own municipality only, and shows nobody’s address to others', async () => {
    await api.sql(
      `insert into mail_address (user_id, address, source, noted_at, refused_at)
       select user_id, user_name || '@borta.example', 'PROVIDER', now(), now() from demo_account
       where user_name in ('polis', 'granne-polis')`,
    );
    expect((await status()).refused).toMatchObject([{ address: 'polis@borta.example' }]);
    const rows = await api.database.readAs(
      {
        municipalityId: api.municipalityId,
        userId: await hall.user('raddning'),
        role: 'PARTY_REPRESENTATIVE',
      },
      (query) => query('select * from mail_address'),
    );
    expect(rows).toEqual([]);
  });

  it('lets everybody choose, with the version that she has seen', async () => {
    const client = await api.as('polis');
    expect((await client.ask(OWN)).myMail).toMatchObject({
      isOn: true,
      address: 'polis@borta.example',
      manner: 'AT_ONCE',
      version: 0,
    });
    const choice = (expectedVersion: number, manner: string) => ({
      clientKey: key(),
      expectedVersion,
      manner,
    });
    await save(client, 'chooseMail', 'ChooseMailInput', choice(0, 'DAILY'));
    const stale = 'mutation ($input: ChooseMailInput!) { chooseMail(input: $input) { id } }';
    expect((await client.refused(stale, { input: choice(0, 'NONE') })).reason).toBe('VERSION_CONFLICT');
    await save(client, 'chooseMail', 'ChooseMailInput', choice(1, 'NONE'));
    expect((await client.ask(OWN)).myMail).toMatchObject({ manner: 'NONE', version: 2 });
  });

  it('sends an invitation’s link to the address that was invited, and to no other link’s', async () => {
    const { id, link } = await hall.invite('ny@prov.example', 'REPORTER', 'POLICE');
    const other = await hall.invite('annan@prov.example', 'REPORTER', 'POLICE');
    const token = String(link).split('#')[1] ?? '';
    const client = await api.as('drift');
    const before = house.taken.length;
    const input = { clientKey: key(), id, token };
    expect((await client.refused(SEND, { input: { ...input, id: other.id } })).reason).toBe('NOT_FOUND');
    expect((await client.refused(SEND, { input: { ...input, token: 'A'.repeat(64) } })).reason).toBe(
      'NOT_FOUND',
    );
    expect((await client.ask(SEND, { input })).mailInvitation).toMatchObject({ sent: true });
    const mail = house.taken.at(-1);
    expect(house.taken).toHaveLength(before + 1);
    expect(mail?.to).toEqual(['ny@prov.example']);
    expect(wordsIn(mail?.raw ?? '')).toContain(`${ADDRESS}${link}`);
    const stored = await api.sql<{ row: string }>(
      `select to_jsonb(d)::text row from mail_delivery d union all select to_jsonb(j)::text from graphile_worker._private_jobs j
       union all select to_jsonb(c)::text from client_request c union all select to_jsonb(a)::text from audit_entry a`,
    );
    expect(stored.filter(({ row }) => row.includes(token))).toEqual([]);
    await hall.admit(stranger(), link);
    const again = { ...input, clientKey: key() };
    expect((await client.refused(SEND, { input: again })).reason).toBe('NOT_FOUND');
    expect(await api.sql(`select source from mail_address where address = 'ny@prov.example'`)).toEqual([
      { source: 'INVITATION' },
    ]);
  });

  it('knows an address from the provider that vouches for it, and tries one anew that has changed', async () => {
    const { link } = await hall.invite('vid@prov.example', 'REPORTER', 'POLICE');
    const identity = stranger({ email: 'vid@prov.example', emailVerified: true });
    const userId = await hall.admit(identity, link);
    const row = () =>
      api.sql('select address, source, refused_at "refusedAt" from mail_address where user_id = $1', [
        userId,
      ]);
    expect(await row()).toEqual([{ address: 'vid@prov.example', source: 'PROVIDER', refusedAt: null }]);
    await api.sql('update mail_address set refused_at = now() where user_id = $1', [userId]);
    await hall.admit(identity);
    expect(await row()).toMatchObject([{ refusedAt: expect.any(Date) }]);
    await hall.admit({ ...identity, email: 'sann@prov.example', emailVerified: false });
    expect(await row()).toMatchObject([{ address: 'vid@prov.example' }]);
    await hall.admit({ ...identity, email: 'sann@prov.example' });
    expect(await row()).toEqual([{ address: 'sann@prov.example', source: 'PROVIDER', refusedAt: null }]);
  });
});

describe('mail that is off', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  it('says so to whoever looks after it, and to whoever would have had it', async () => {
    const client = await api.as('samordnare');
    expect((await client.ask(STATUS)).mailStatus).toMatchObject({ isOn: false, host: null, from: null });
    expect((await client.ask(OWN)).myMail).toMatchObject({ isOn: false });
    const refused = await client.refused(TEST, { input: { clientKey: key() } });
    expect(refused.reason).toBe('MAIL_OFF');
  });
});
