import { weekIndexOf } from '@samlad/domain/week.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WeekTurn } from '../../apps/api/src/cycle/week-turn.js';
import { Weeks } from '../../apps/api/src/week/weeks.js';
import { another } from '../support/another-process.js';
import { HubHall } from '../support/hub-hall.js';
import { headerOf, MailHouse, wordsIn } from '../support/mail-house.js';
import { NoticeBoard } from '../support/notice-board.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { WORLD_NOW } from '../support/world.js';

/** Week 47 is due on Wednesday 25 November 2026 at 12.00 in Stockholm, with 24 hours' reminder. */
const BEFORE_REMINDER = '2026-11-24T10:59:59Z';
const REMINDER = '2026-11-24T11:00:00Z';
const LAST_MOMENT = '2026-11-25T10:59:59Z';
const DUE = '2026-11-25T11:00:00Z';
const ALL_BUT_POLICE = ['kultur', 'raddning', 'samordnare', 'skola', 'social', 'trygghet'];
const EVERYBODY = ['kultur', 'polis', 'polis2', 'raddning', 'samordnare', 'skola', 'social', 'trygghet'];
/** Two who want no mail, one who has reported and one who has read it before the mail goes. */
const OUT = ['skola', 'social', 'raddning', 'polis'];
const RHYTHM = `{ rhythmPage { version settings { dueDay dueTime compileDay compileTime reviewDay reviewTime meetingDay
  meetingTime meetingMinutes minutesDay minutesTime approvalDay approvalTime everyWeeks anchorWeek holidayRule
  evesAreHolidays ownDays { date name } pauses { name from to } remindHours } } }`;

describe('what is due', () => {
  let api: TestApi;
  let board: NoticeBoard;
  let driver: WeekDriver;
  let house: MailHouse;
  beforeEach(async () => {
    house = await new MailHouse().open();
    api = await startApi({ mail: house.settings(), address: 'https://samlad.prov.example' });
    board = new NoticeBoard(api);
    driver = new WeekDriver(api);
  });
  afterEach(async () => {
    await api.stop();
    await house.close();
  });

  const town = () => ({ id: api.municipalityId, timeZone: 'Europe/Stockholm' });
  const turnAt = async (now: string) => {
    api.clock.set(now);
    await api.app.get(WeekTurn).turn(town());
  };
  const openWeek = (week: string) =>
    api.database.maintain(api.municipalityId, (tx) => api.app.get(Weeks).open(tx, weekIndexOf(week)));
  /** Sets a rhythm that holds from the first week whose reports are not due at this moment. */
  const changeRhythm = async (now: string, over: object) => {
    api.clock.set(now);
    const client = await api.as('samordnare');
    const { version, settings } = (await client.ask(RHYTHM)).rhythmPage;
    await save(client, 'changeRhythm', 'ChangeRhythmInput', {
      clientKey: key(),
      expectedVersion: version,
      settings: { ...settings, ...over },
    });
  };

  it('is told beforehand to the parties that have not reported, from the reminder on and once', async () => {
    await driver.report('polis', 1);
    await turnAt(BEFORE_REMINDER);
    expect(await board.told()).toEqual({});
    await turnAt(REMINDER);
    expect(await board.told()).toEqual({ REPORT_DUE_SOON: ALL_BUT_POLICE });
    await turnAt(LAST_MOMENT);
    expect(await board.told()).toEqual({ REPORT_DUE_SOON: ALL_BUT_POLICE });
    expect(await board.sentences('social', 'REPORT_DUE_SOON')).toEqual([
      'Er rapport för vecka 47 är inte inskickad. Den ska vara inne onsdag 25 november kl. 12.00.',
    ]);
    await driver.report('social', 1);
    expect(await board.seenBy('social', true)).toMatchObject({ unreadCount: 0, nodes: [] });
  });

  it('is told once when several do it at the same moment, in one process and in two', async () => {
    const other = await another(api, REMINDER);
    api.clock.set(REMINDER);
    const turns = [api.app, other, api.app, other].map((app) => app.get(WeekTurn).turn(town()));
    await Promise.all(turns);
    await other.close();
    expect(await board.told()).toEqual({ REPORT_DUE_SOON: EVERYBODY });
  });

  it('is late when its deadline has passed and it has not come, which the coordinator is told too', async () => {
    await driver.report('polis', 1);
    const returned = await driver.report('kultur', 1);
    await save(await api.as('samordnare'), 'returnReport', 'ReturnReportInput', {
      clientKey: key(),
      id: returned.id,
      expectedVersion: returned.version,
      comment: 'Texten pekar ut en person.',
    });
    await board.clear();
    await driver.advance('DUE');
    await driver.advance('COMPILED');
    await board.clear();
    await turnAt(LAST_MOMENT);
    expect(await board.told()).toEqual({
      REPORT_DUE_SOON: ALL_BUT_POLICE,
    });
    await board.clear();
    await turnAt(DUE);
    const late = ALL_BUT_POLICE.filter((user) => user !== 'kultur');
    expect(await board.told()).toEqual({ REPORT_LATE: late, REPORTS_LATE: ['samordnare'] });
    await turnAt('2026-11-25T12:30:00Z');
    expect((await board.told())['REPORT_LATE']).toEqual(late);
    api.clock.set(WORLD_NOW);
    expect(await board.sentences('samordnare', 'REPORTS_LATE')).toEqual([
      'Rapport för vecka 47 saknades vid tidsgränsen från Räddningstjänst, Grundskola, Socialtjänst och Kommunens trygghetsfunktion.',
    ]);
    expect(await board.sentences('polis', 'REPORTS_LATE')).toEqual([]);
  });

  it('is not told when all have reported, and not of a week that was due long ago', async () => {
    for (const user of ['polis', 'raddning', 'skola', 'kultur', 'social', 'trygghet'])
      await driver.report(user, 1);
    await turnAt(REMINDER);
    await turnAt(DUE);
    expect(await board.told()).toEqual({});
    await openWeek('2026-W45');
    await openWeek('2026-W46');
    await turnAt(DUE);
    expect(await board.told()).toEqual({});
  });

  it('is not told beforehand by a rhythm without reminders', async () => {
    await changeRhythm('2026-11-24T08:00:00Z', { remindHours: 0 });
    await turnAt(REMINDER);
    await turnAt(LAST_MOMENT);
    expect(await board.told()).toEqual({});
    await turnAt(DUE);
    expect(Object.keys(await board.told()).sort()).toEqual(['REPORTS_LATE', 'REPORT_LATE']);
  });

  it('is told by the rhythm’s own hours, and before a day off of the municipality’s', async () => {
    const ownDays = [{ date: '2026-11-24', name: 'Planeringsdag' }];
    await changeRhythm('2026-11-23T08:00:00Z', { ownDays });
    await turnAt('2026-11-23T10:59:59Z');
    expect(await board.told()).toEqual({});
    await turnAt('2026-11-23T11:00:00Z');
    expect(await board.told()).toEqual({ REPORT_DUE_SOON: EVERYBODY });
  });

  it('is not told of a week that a two-week rhythm takes up in the next', async () => {
    await changeRhythm('2026-11-23T08:00:00Z', { everyWeeks: 2, anchorWeek: '2026-W48' });
    await turnAt(REMINDER);
    await turnAt('2026-11-25T12:30:00Z');
    expect(await board.told()).toEqual({});
    await turnAt('2026-12-01T11:00:00Z');
    expect(await board.told()).toEqual({ REPORT_DUE_SOON: EVERYBODY });
  });

  it('is told on the Friday, by the wall clock, before the Monday after the clock went back', async () => {
    await openWeek('2026-W43');
    await changeRhythm('2026-10-12T08:00:00Z', {
      dueDay: 7,
      dueTime: '08:00',
      compileDay: 7,
      compileTime: '09:00',
    });
    await turnAt('2026-10-23T05:59:59Z');
    expect(await board.told()).toEqual({});
    await turnAt('2026-10-23T06:00:00Z');
    expect(await board.told()).toEqual({ REPORT_DUE_SOON: EVERYBODY });
    const { nodes } = await board.seenBy('social');
    expect(nodes[0]?.sentence).toContain(
      'vecka 43 är inte inskickad. Den ska vara inne måndag 26 oktober kl. 08.00.',
    );
  });

  it('is told the units whose form has not come, on the Friday before their Monday', async () => {
    const hall = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['eken', 'HUD-FLE'],
      ['linden', 'HUD-SEG'],
    ]);
    await hall.send('eken', hall.said());
    await turnAt('2026-11-20T10:59:59Z');
    expect(await board.told()).toEqual({});
    await turnAt('2026-11-20T11:00:00Z');
    await turnAt('2026-11-22T11:00:00Z');
    expect(await board.told()).toEqual({ HUB_DUE_SOON: ['linden'] });
    api.clock.set(WORLD_NOW);
    expect(await board.sentences('linden', 'HUB_DUE_SOON')).toEqual([
      'Formuläret för vecka 47 är inte skickat. Det ska vara inne måndag 23 november kl. 12.00.',
    ]);
    await hall.send('linden');
    expect((await board.seenBy('linden')).unreadCount).toBe(0);
  });

  it('is told nobody whose assignment has ended, is suspended or has not begun', async () => {
    const change = (user: string, what: string) =>
      api.sql(`update assignment set ${what} where user_id = (select id from app_user where subject = $1)`, [
        user,
      ]);
    await change('social', `valid_to = '2026-11-24T10:00:00Z'`);
    await change('kultur', `suspended_at = '2026-11-24T10:00:00Z'`);
    await change('skola', `valid_from = '2026-11-25T00:00:00Z'`);
    await turnAt(REMINDER);
    expect(await board.told()).toEqual({
      REPORT_DUE_SOON: EVERYBODY.filter((user) => !['kultur', 'skola', 'social'].includes(user)),
    });
  });

  it('is forgotten after half a year', async () => {
    await turnAt(REMINDER);
    const of = `user_id = (select id from app_user where subject = $1)`;
    await api.sql(`update notice set at = '2026-05-28T10:59:00Z' where ${of}`, ['polis']);
    await api.sql(`update notice set at = '2026-05-28T11:01:00Z' where ${of}`, ['polis2']);
    await turnAt('2026-11-24T11:00:00Z');
    const kept = (await board.told())['REPORT_DUE_SOON'];
    expect(kept).toEqual(EVERYBODY.filter((user) => user !== 'polis'));
  });

  it('goes by mail to who has chosen it and still has it left, with no word of what it is about, and to nobody else', async () => {
    await api.sql(
      `insert into mail_address (user_id, address, source, noted_at)
       select user_id, user_name || '@prov.example', 'PROVIDER', now() from demo_account on conflict do nothing`,
    );
    const choose = async (user: string, inApp: boolean, byMail: boolean) =>
      save(await api.as(user), 'chooseNotice', 'ChooseNoticeInput', {
        clientKey: key(),
        kind: 'REPORT_DUE_SOON',
        inApp,
        byMail,
        expectedVersion: 0,
      });
    await choose('social', true, false);
    await choose('kultur', false, true);
    await choose('skola', false, false);
    await turnAt(REMINDER);
    await turnAt('2026-11-24T11:05:00Z');
    await board.work('mail.tell');
    await driver.report('raddning', 1);
    await save(await api.as('polis'), 'readNotices', 'ReadNoticesInput', { clientKey: key(), ids: null });
    api.clock.set('2026-11-24T11:10:00Z');
    await board.work('mail.gather', 'mail.send');
    const people = house.taken.flatMap(({ to }) => to).map((address) => address.split('@')[0]);
    expect(people.sort()).toEqual(EVERYBODY.filter((user) => !OUT.includes(user)));
    const mail = house.taken.find(({ to }) => to[0] === 'kultur@prov.example')?.raw ?? '';
    expect(headerOf(mail, 'Subject')).toBe('Samlad: Rapporten ska snart vara inne, vecka 47');
    expect(wordsIn(mail)).toContain('https://samlad.prov.example/rapport/2026-W47');
    expect(wordsIn(mail)).not.toMatch(/inskickad|Kultur|HUD-|Område/);
    expect((await board.seenBy('kultur')).totalCount).toBe(0);
    expect((await board.seenBy('skola')).totalCount).toBe(0);
    expect((await board.seenBy('social')).totalCount).toBe(1);
  });
});
