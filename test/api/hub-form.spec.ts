import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubHall, FORM, INBOX } from '../support/hub-hall.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { PEOPLE, PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const SAVE = mutation('saveHubForm', 'SaveHubFormInput');
const SEND = mutation('sendHubForm', 'SendHubFormInput');
const WITHDRAW = mutation('withdrawHubForm', 'VersionedInput');
const CONTENT = '{ meetingPage(week: "2026-W47") { week } }';

describe('the form of a unit', () => {
  let api: TestApi;
  let hall: HubHall;
  beforeAll(async () => {
    api = await startApi();
    hall = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['ek', 'HUD-FLE'],
      ['alm', 'HUD-FLE'],
      ['lind', 'HUD-FLE'],
      ['rönn', 'HUD-VAR'],
    ]);
  });
  afterAll(() => api.stop());

  const input = (over: Record<string, unknown> = {}) => ({
    clientKey: key(),
    week: REPORT_WEEK,
    expectedVersion: 0,
    answers: hall.said(),
    ...over,
  });

  it('opens on the oldest week that is owed, with what is due and nothing written', async () => {
    const { hubForm } = await (await api.as('ek')).ask(FORM);
    expect(hubForm).toMatchObject({
      week: REPORT_WEEK,
      unitName: 'Enhet ek',
      areaName: 'Område FLE',
      dueAt: '2026-11-23T11:00:00Z',
      mayFill: true,
      form: null,
      relays: [],
      history: [],
    });
  });

  it('is kept as a draft that nobody else sees, then sent with a receipt, and sent anew', async () => {
    const ek = await api.as('ek');
    const draft = input({ answers: { ...hall.said(), level: null, text: 'Oroligt vid cykelställen.' } });
    const saved = await save(ek, 'saveHubForm', 'SaveHubFormInput', draft);
    expect(saved.version).toBe(1);
    expect((await save(ek, 'saveHubForm', 'SaveHubFormInput', draft)).replayed).toBe(true);
    expect((await hall.page('ek')).form).toMatchObject({
      state: 'DRAFT',
      answers: { text: 'Oroligt vid cykelställen.' },
    });
    const unit = async () => (await hall.inbox()).units.find(({ shortName }: any) => shortName === 'ek');
    expect(await unit()).toMatchObject({ standing: 'LATE', form: null });
    const unfinished = { ...draft, clientKey: key(), expectedVersion: 1, nothingToReport: false };
    expect((await ek.refused(SEND, { input: unfinished })).message).toContain('som helhet');
    await hall.send('ek', hall.said({ level: 2, text: 'Bättre nu.' }, { conflicts: 2 }));
    const receipt = (await hall.page('ek')).form;
    expect(receipt).toMatchObject({
      state: 'SENT',
      number: 1,
      receivedBy: 'Grundskolenämnden',
      nothingToReport: false,
    });
    expect(await unit()).toMatchObject({
      standing: 'ANSWERED',
      form: { state: 'SENT', sentBy: 'Prov ek', answers: { text: 'Bättre nu.', answers: { conflicts: 2 } } },
    });
    await hall.send('ek');
    expect(await unit()).toMatchObject({ standing: 'NOTHING', form: { number: 2, nothingToReport: true } });
  });

  it('is taken back until it has been taken in, and is then the unit’s own again', async () => {
    const sent = await hall.send('alm', hall.said());
    const back = { clientKey: key(), id: sent.id, expectedVersion: sent.version };
    await save(await api.as('alm'), 'withdrawHubForm', 'VersionedInput', back);
    expect((await hall.page('alm')).form).toMatchObject({ state: 'DRAFT', number: 1 });
    const { units } = await hall.inbox();
    expect(units.find(({ shortName }: any) => shortName === 'alm')).toMatchObject({
      standing: 'LATE',
      form: null,
    });
    const again = await hall.send('alm', hall.said());
    await hall.merge(['HUD-FLE']);
    const refusal = await (
      await api.as('alm')
    ).refused(WITHDRAW, {
      input: { clientKey: key(), id: again.id, expectedVersion: again.version + 1 },
    });
    expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'FORM_TAKEN_IN' });
    expect(refusal.message).toContain('skolkontakten');
    expect((await hall.page('alm')).mayFill).toBe(false);
  });

  it('refuses a version that a colleague has changed, and what the form does not ask about', async () => {
    const lind = await api.as('lind');
    await save(lind, 'saveHubForm', 'SaveHubFormInput', input());
    expect(await lind.refused(SAVE, { input: input() })).toMatchObject({
      reason: 'VERSION_CONFLICT',
      params: { version: 1 },
    });
    const odd = { ...hall.said(), answers: { pupils: 1 } };
    expect((await lind.refused(SAVE, { input: input({ expectedVersion: 1, answers: odd }) })).code).toBe(
      'BAD_USER_INPUT',
    );
    const both = input({ expectedVersion: 1, nothingToReport: true });
    expect((await lind.refused(SEND, { input: both })).message).toContain('Inget att rapportera');
  });

  it('is stopped by the guard where it points at somebody, and keeps nothing of a concern for one child', async () => {
    const { form } = await hall.page('lind');
    const lind = await api.as('lind');
    const sending = (text: string) =>
      input({ expectedVersion: form.version, answers: { ...hall.said(), text } });
    const call = { ...sending('Ring 070-174 06 12 om bråket.'), nothingToReport: false };
    const named = await lind.refused(SEND, { input: call });
    expect(named.reason).toBeOneOf(['GUARD_BLOCKED', 'GUARD_REASON_NEEDED']);
    const concern = 'Jag är orolig för en pojke i skolan som har blåmärken och är rädd för sin pappa.';
    expect((await lind.refused(SAVE, { input: sending(concern) })).reason).toBe('CHILD_CONCERN');
    expect(await hall.page('lind')).toMatchObject({ form: { version: form.version } });
    const kept = await api.sql(`select 1 from hub_form_draft where answers::text like '%blåmärken%'`);
    expect(kept).toEqual([]);
  });

  it('is another unit’s to neither see, send nor take back', async () => {
    const sent = await hall.send('rönn', hall.said({ text: 'Bara rönns.' }));
    const rival = await api.as('lind');
    const attempt = { clientKey: key(), id: sent.id, expectedVersion: sent.version };
    expect((await rival.refused(WITHDRAW, { input: attempt })).code).toBe('NOT_FOUND');
    expect(JSON.stringify(await hall.page('lind'))).not.toContain('Bara rönns');
    expect((await hall.page('rönn')).form.answers.text).toBe('Bara rönns.');
  });

  it('is all that its reporter sees: no incident, no report, no inbox', async () => {
    const ek = await api.as('ek');
    for (const query of [CONTENT, INBOX, '{ weekOverview { week } }', '{ reportPage { week } }']) {
      expect((await ek.refused(query)).code).toBe('FORBIDDEN');
    }
    expect((await ek.ask('{ session { hubs } }')).session.hubs).toEqual(['PRIMARY_SCHOOL']);
    expect((await (await api.as('skola')).ask('{ session { hubs } }')).session.hubs).toEqual([
      'PRIMARY_SCHOOL',
    ]);
    expect((await (await api.as('polis')).ask('{ session { hubs } }')).session.hubs).toEqual([]);
  });

  it('is nobody else’s either: not another party’s, the coordinator’s, the leadership’s or the operator’s', async () => {
    for (const user of Object.keys(PEOPLE).filter((one) => one !== 'skola')) {
      const client = await api.as(user);
      expect([user, (await client.refused(FORM)).code]).toEqual([user, 'FORBIDDEN']);
      const refusal = await client.refused(INBOX, { kind: 'PRIMARY_SCHOOL', week: REPORT_WEEK });
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(refusal.code);
    }
  });

  it('is sent for the week that runs as well, and for none that was never opened', async () => {
    await hall.send('rönn', null, PRESENT_WEEK);
    expect((await hall.page('rönn', PRESENT_WEEK)).previousAnswers.text).toBe('Bara rönns.');
    expect((await (await api.as('rönn')).refused(FORM, { week: '2026-W50' })).code).toBe('NOT_FOUND');
  });
});
