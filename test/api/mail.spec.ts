import { randomUUID } from 'node:crypto';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Jobs } from '../../apps/api/src/jobs/jobs.js';
import type { PayloadOf, TaskName } from '../../apps/api/src/jobs/tasks.js';
import { type MailNotice, Mails } from '../../apps/api/src/mail/mails.js';
import { actorOf } from '../support/actor-of.js';
import { another } from '../support/another-process.js';
import { headerOf, MailHouse, wordsIn } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { REPORT_WEEK, WORLD_NOW } from '../support/world.js';

const ADDRESS = 'https://samlad.prov.example';
const TO = 'polis@prov.example';

describe('mail', () => {
  let house: MailHouse;
  let api: TestApi;
  let userId: string;

  let present: number;
  const pass = (minutes: number) => {
    present += minutes * 60_000;
    api.clock.set(new Date(present).toISOString());
  };
  const open = async (manner: ConstructorParameters<typeof MailHouse>[0] = {}) => {
    present = Date.parse(WORLD_NOW);
    house = await new MailHouse(manner).open();
    api = await startApi({ mail: house.settings(), address: ADDRESS });
    ({ userId } = await actorOf(api, 'polis'));
    await api.sql(
      `insert into mail_address (user_id, address, source, noted_at) values ($1, $2, 'PROVIDER', now())`,
      [userId, TO],
    );
  };
  beforeEach(() => open());
  afterEach(async () => {
    await api.stop();
    await house.close();
  });

  const notice = (over: Partial<MailNotice> = {}): MailNotice => ({
    noticeId: randomUUID(),
    userId,
    kind: 'REPORT_DUE_SOON',
    week: weekIndexOf(REPORT_WEEK),
    dueAt: '2026-11-25T11:00:00Z',
    path: `/rapport/${REPORT_WEEK}`,
    isUrgent: false,
    ...over,
  });
  const run = <Name extends TaskName>(name: Name, payload: PayloadOf<Name>, isLastAttempt = false) =>
    api.app.get(Jobs).handlerOf(name)(payload, {
      municipalityId: api.municipalityId,
      requestId: 'prov',
      attempt: 1,
      isLastAttempt,
      signal: undefined,
    });
  const gathered = async (...notices: MailNotice[]): Promise<string> => {
    for (const one of notices) await run('mail.tell', one);
    pass(2);
    await run('mail.gather', { userId });
    const [row] = await api.sql<{ id: string }>(
      `select id from mail_delivery where state = 'WAITING' order by made_at desc limit 1`,
    );
    return row?.id ?? '';
  };
  const deliveries = () =>
    api.sql<Record<string, unknown>>(
      `select state, fault, reply, tries from mail_delivery where municipality_id = $1 order by made_at`,
      [api.municipalityId],
    );

  it('says that something waits, which week, by when and where, and comes by itself', async () => {
    const deliveryId = await gathered(notice());
    await run('mail.send', { deliveryId });
    expect(house.taken).toHaveLength(1);
    const [{ raw, to, from, isEncrypted }] = house.taken as [(typeof house.taken)[0]];
    expect({ to, from, isEncrypted }).toEqual({ to: [TO], from: 'samlad@prov.example', isEncrypted: true });
    expect(headerOf(raw, 'Subject')).toBe('Samlad: Rapporten ska snart vara inne, vecka 47');
    expect(headerOf(raw, 'Message-ID')).toBe(`<${deliveryId}@samlad.prov.example>`);
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(raw, 'List-Unsubscribe')).toBe(`<${ADDRESS}/mina-paminnelser>`);
    expect(headerOf(raw, 'Content-Type')).toContain('multipart/alternative');
    const words = wordsIn(raw);
    expect(words).toContain('Rapporten ska snart vara inne, vecka 47. Senast onsdag 25 november kl. 12.00.');
    expect(words).toContain(`<a href="${ADDRESS}/rapport/2026-W47">`);
    expect(await deliveries()).toEqual([{ state: 'SENT', fault: null, reply: null, tries: 1 }]);
  });

  it('of one notice goes once, however often its jobs run', async () => {
    const told = notice();
    const deliveryId = await gathered(told, told);
    await run('mail.gather', { userId });
    await run('mail.send', { deliveryId });
    await run('mail.send', { deliveryId });
    await run('mail.tell', told);
    pass(10);
    await run('mail.gather', { userId });
    expect(house.taken).toHaveLength(1);
    expect(await deliveries()).toHaveLength(1);
  });

  it('of several that come together is one', async () => {
    const later = notice({ kind: 'REPORT_DUE_SOON', week: null, dueAt: null, path: '/insatser' });
    await run('mail.send', { deliveryId: await gathered(notice(), later) });
    expect(house.taken.map(({ raw }) => headerOf(raw, 'Subject'))).toEqual(['Samlad: 2 saker väntar på dig']);
    expect(wordsIn(house.taken[0]?.raw ?? '')).toContain(`${ADDRESS}/insatser`);
  });

  it('waits for the morning when the person wants one a day, is urgent at once, and is none when she wants none', async () => {
    const choose = (manner: string) =>
      api.sql(
        `insert into mail_choice (municipality_id, user_id, manner, updated_at) values ($1, $2, $3, now())
         on conflict (municipality_id, user_id) do update set manner = $3`,
        [api.municipalityId, userId, manner],
      );
    await choose('DAILY');
    expect(await gathered(notice({ dueAt: null }))).toBe('');
    pass(21 * 60 + 57);
    await run('mail.gather', { userId });
    expect(await deliveries()).toEqual([]);
    pass(1);
    await run('mail.gather', { userId });
    expect(await deliveries()).toMatchObject([{ state: 'WAITING' }]);
    expect(await gathered(notice({ isUrgent: true }))).not.toBe('');
    await choose('NONE');
    await run('mail.tell', notice());
    expect(await api.sql('select 1 from mail_line where delivery_id is null')).toEqual([]);
    const [waiting] = await api.sql<{ id: string }>('select id from mail_delivery limit 1');
    await run('mail.send', { deliveryId: waiting?.id ?? '' });
    expect(house.taken).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'DROPPED', fault: 'UNWANTED' }, {}]);
  });

  it('leaves out what has passed, and what is told to somebody who has ended', async () => {
    const passed = await gathered(notice());
    pass(3 * 60);
    await run('mail.send', { deliveryId: passed });
    expect(await deliveries()).toMatchObject([{ state: 'DROPPED', fault: 'PASSED' }]);
    const ended = await gathered(notice({ dueAt: null }));
    await api.sql(`update assignment set valid_to = $2 where user_id = $1`, [userId, WORLD_NOW]);
    await run('mail.send', { deliveryId: ended });
    expect(await deliveries()).toMatchObject([{}, { state: 'DROPPED', fault: 'ENDED' }]);
    expect(house.taken).toEqual([]);
  });

  it('to an address that is refused for good is not tried again, and nothing more goes there', async () => {
    house.manner.refused[TO] = { code: 550, words: '5.1.1 No such user' };
    await run('mail.send', { deliveryId: await gathered(notice()) });
    expect(await deliveries()).toEqual([
      { state: 'REFUSED', fault: 'ADDRESS', reply: '550 5.1.1', tries: 1 },
    ]);
    house.manner.refused = {};
    await run('mail.send', { deliveryId: await gathered(notice()) });
    expect(await deliveries()).toMatchObject([{}, { state: 'DROPPED', fault: 'NO_ADDRESS' }]);
    expect(house.taken).toEqual([]);
  });

  it.each([
    ['asks us to come back', { refused: { [TO]: { code: 450, words: '4.2.0 Greylisted' } } }, 'LATER'],
    ['refuses the sender', { refusedSender: { code: 553, words: '5.7.1 Not yours' } }, 'SENDER'],
    ['refuses to relay', { refused: { [TO]: { code: 550, words: '5.7.1 Relaying denied' } } }, 'SENDER'],
    ['breaks off in the middle of the mail', { breaksDuringData: 9 }, 'CLOSED'],
  ])('is tried again when the server %s, and at last given up', async (_, manner, code) => {
    Object.assign(house.manner, manner);
    const deliveryId = await gathered(notice());
    await expect(run('mail.send', { deliveryId })).rejects.toMatchObject({ code });
    expect(await deliveries()).toMatchObject([{ state: 'WAITING', fault: code, tries: 1 }]);
    await run('mail.send', { deliveryId }, true);
    expect(await deliveries()).toMatchObject([{ state: 'FAILED', fault: code, tries: 2 }]);
    const refused = await api.sql('select 1 from mail_address where refused_at is not null');
    expect(refused).toEqual([]);
  });

  it('that the server refuses once it has read it is given up at once, and its address stays good', async () => {
    house.manner.afterData = { code: 554, words: '5.6.0 Not like this' };
    await run('mail.send', { deliveryId: await gathered(notice()) });
    expect(await deliveries()).toMatchObject([{ state: 'FAILED', fault: 'MESSAGE', reply: '554 5.6.0' }]);
  });

  it('goes when the server is up again, by the job itself, and is the same mail', async () => {
    await house.close();
    const deliveryId = await gathered(notice());
    const app = await another(api, '2026-11-25T08:02:00Z', {
      jobs: true,
      mail: house.settings(),
      address: ADDRESS,
    });
    await vi.waitFor(
      async () => expect(await deliveries()).toMatchObject([{ fault: 'UNREACHABLE' }]),
      15_000,
    );
    await house.open();
    await api.sql('update graphile_worker._private_jobs set run_at = now()');
    await vi.waitFor(() => expect(house.taken).toHaveLength(1), 15_000);
    await app.close();
    expect(headerOf(house.taken[0]?.raw ?? '', 'Message-ID')).toContain(deliveryId);
    expect(await deliveries()).toMatchObject([{ state: 'SENT', fault: null }]);
  });

  it('may come twice when the process is killed between the server’s yes and the commit, under one Message-ID', async () => {
    const deliveryId = await gathered(notice());
    await run('mail.send', { deliveryId });
    // As the database stands when the process was killed: the try is counted, and nothing of the yes is known.
    await api.sql(`update mail_delivery set state = 'WAITING', ended_at = null where id = $1`, [deliveryId]);
    await run('mail.send', { deliveryId });
    const ids = house.taken.map(({ raw }) => headerOf(raw, 'Message-ID'));
    expect(ids).toEqual([`<${deliveryId}@samlad.prov.example>`, `<${deliveryId}@samlad.prov.example>`]);
  });

  it('asked for in a transaction that is undone is never sent', async () => {
    const undone = api.database.maintain(api.municipalityId, async (tx) => {
      await api.app.get(Mails).tell(tx, notice());
      throw new Error('ångrat');
    });
    await expect(undone).rejects.toThrow('ångrat');
    const asked = () =>
      api.sql(
        `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier = 'mail.tell'`,
      );
    expect(await asked()).toEqual([]);
    await api.database.maintain(api.municipalityId, (tx) => api.app.get(Mails).tell(tx, notice()));
    expect(await asked()).toHaveLength(1);
  });

  it('takes no words of anybody’s along: what is not a code, a number or a page is refused', async () => {
    const strange: Partial<Record<keyof MailNotice, unknown>>[] = [
      { kind: 'Bråk på torget' },
      { path: '/rapport/2026-W47?text=hej hopp' },
      { path: '/rapport\r\nBcc: alla@prov.example' },
      { path: 'https://annan.example/' },
      { dueAt: 'i morgon\r\nX: y' },
    ];
    for (const over of strange) {
      const telling = api.database.maintain(api.municipalityId, (tx) =>
        api.app.get(Mails).tell(tx, { ...notice(), ...over } as MailNotice),
      );
      await expect(telling).rejects.toThrow();
    }
    const columns = await api.sql<{ name: string }>(
      `select column_name name from information_schema.columns
       where table_name = 'mail_line' and data_type = 'text' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['kind', 'path']);
  });
});

describe('mail that is off', () => {
  it('is asked for without effect', async () => {
    const api = await startApi();
    await api.database.maintain(api.municipalityId, (tx) =>
      api.app.get(Mails).tell(tx, {
        noticeId: randomUUID(),
        userId: randomUUID(),
        kind: 'REPORT_DUE_SOON',
        week: null,
        dueAt: null,
        path: '/',
        isUrgent: false,
      }),
    );
    expect(await api.sql('select 1 from graphile_worker._private_jobs')).toEqual([]);
    await api.stop();
  });
});
