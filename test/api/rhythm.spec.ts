import { DEFAULT_RHYTHM, type WeekRhythm } from '@samlad/domain/rhythm.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WeekTurn } from '../../apps/api/src/cycle/week-turn.js';
import type { Refusal } from '../support/graph-client.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';

const PAGE = `{ rhythmPage { version firstWeek timeZone settings { dueDay dueTime everyWeeks remindHours holidayRule pauses { name from to } }
  versions { number fromWeek by } } }`;
const WEEK = `query ($week: IsoWeek) { weekOverview(week: $week) { week state deadlines { state at movedBy } } }`;
const HOME = `{ weekOverview { week } }`;
const CHANGE = mutation('changeRhythm', 'ChangeRhythmInput');

describe('the rhythm of a municipality', () => {
  let api: TestApi;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.stop());

  const coordinator = () => api.as('samordnare');
  const inputOf = (over: Partial<WeekRhythm>, expectedVersion = 1) => ({
    clientKey: key(),
    expectedVersion,
    settings: { ...DEFAULT_RHYTHM, ...over },
  });
  const change = async (over: Partial<WeekRhythm>, expectedVersion = 1) =>
    save(await coordinator(), 'changeRhythm', 'ChangeRhythmInput', inputOf(over, expectedVersion));
  const refused = async (user: string, over: Partial<WeekRhythm>, expectedVersion = 1): Promise<Refusal> =>
    (await api.as(user)).refused(CHANGE, { input: inputOf(over, expectedVersion) });
  const page = async () => (await (await coordinator()).ask(PAGE)).rhythmPage;
  const dueOf = async (week: string) =>
    (await (await coordinator()).ask(WEEK, { week })).weekOverview.deadlines[0];
  const stateOf = async (week: string) => {
    const rows = await api.sql<{ state: string }>(
      'select state from week where municipality_id = $1 and week = $2',
      [api.municipalityId, weekIndexOf(week)],
    );
    return rows[0]?.state;
  };
  const turnAt = async (now: string) => {
    api.clock.set(now);
    await api.app.get(WeekTurn).turn({ id: api.municipalityId, timeZone: 'Europe/Stockholm' });
  };

  it('is changed for weeks whose reports are not due, and stays for those that are', async () => {
    api.clock.set('2026-11-25T11:30:00Z');
    expect(await page()).toMatchObject({ version: 1, firstWeek: '2026-W48' });
    await change({ dueDay: 8, dueTime: '15:00' });
    expect(await dueOf('2026-W47')).toMatchObject({ at: '2026-11-25T11:00:00Z' });
    expect(await dueOf('2026-W48')).toMatchObject({ at: '2026-12-01T14:00:00Z' });
    expect(await page()).toMatchObject({
      version: 2,
      settings: { dueDay: 8, dueTime: '15:00' },
      versions: [
        { number: 2, fromWeek: '2026-W48', by: 'Prov samordnare' },
        { number: 1, fromWeek: null, by: null },
      ],
    });
  });

  it('holds for the week at hand as long as its reports are not due', async () => {
    expect((await page()).firstWeek).toBe('2026-W47');
    await change({ dueTime: '10:00' });
    expect(await dueOf('2026-W47')).toMatchObject({ at: '2026-11-25T09:00:00Z' });
    await turnAt('2026-11-25T09:00:00Z');
    expect(await stateOf('2026-W47')).toBe('DUE');
  });

  it('is in the log with its version, and in the settings in words', async () => {
    await change({ dueDay: 8 });
    const [entry] = await api.sql<{ detail: unknown }>(
      `select detail from audit_entry where action = 'rhythm.change' and municipality_id = $1`,
      [api.municipalityId],
    );
    expect(entry?.detail).toEqual({ number: 2, fromWeek: '2026-W47' });
    const { settingsPage } = await (await coordinator()).ask(`{ settingsPage { deadlines { text } } }`);
    expect(settingsPage.deadlines[0].text).toBe('tisdag kl. 12.00 veckan efter');
  });

  it('is nobody’s to change but the coordinator’s, and not to be read for a change either', async () => {
    for (const user of ['polis', 'skola', 'polis2', 'analytiker', 'drift']) {
      expect(await refused(user, {})).toMatchObject({ code: 'FORBIDDEN' });
      expect(await (await api.as(user)).refused(PAGE)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await page()).version).toBe(1);
  });

  it('is not overwritten by who saw an older one', async () => {
    await change({ remindHours: 12 });
    expect(await refused('samordnare', { remindHours: 6 })).toMatchObject({ reason: 'VERSION_CONFLICT' });
    expect((await page()).settings.remindHours).toBe(12);
  });

  it.each<[Partial<WeekRhythm>, RegExp]>([
    [{ compileTime: '11:00' }, /ska komma efter/],
    [{ dueTime: 'lunch' }, /09:00/],
    [{ everyWeeks: 3 }, /varannan/],
    [{ ownDays: [{ date: '2026-13-01', name: 'x' }] }, /datumet/],
    [{ pauses: [{ name: 'x', from: 1, to: 40 }] }, /halvår/],
  ])('that cannot be kept is refused in words: %j', async (over, told) => {
    expect((await refused('samordnare', over)).message).toMatch(told);
  });

  it('moves what is due on a holiday, and says which', async () => {
    api.clock.set('2026-12-21T08:00:00Z');
    await turnAt('2026-12-21T08:00:00Z');
    const due = (await (await coordinator()).ask(WEEK, { week: '2026-W51' })).weekOverview.deadlines;
    expect(due[3]).toEqual({ state: 'IN_MEETING', at: '2026-12-23T08:00:00Z', movedBy: 'Julafton' });
  });

  it('of every other week lets a week between be taken up in the next, and home passes it by', async () => {
    await change({ everyWeeks: 2, anchorWeek: '2026-W48' });
    const [between] = await api.sql<{ takenUpIn: number; week: number }>(
      `select taken_up_in "takenUpIn", week from week where municipality_id = $1 and taken_up_in is not null`,
      [api.municipalityId],
    );
    expect(between?.takenUpIn).toBe((between?.week ?? 0) + 1);
    expect((await (await coordinator()).ask(HOME)).weekOverview.week).toBe('2026-W48');
    await turnAt('2026-11-27T12:00:00Z');
    expect(await stateOf('2026-W47')).toBe('COLLECTING');
    await turnAt('2026-12-07T08:00:00Z');
    const opened = await api.sql<{ week: string; rests: boolean }>(
      `select to_char(date '1970-01-05' + week * 7, 'IYYY-"W"IW') week, taken_up_in is not null rests from week
       where municipality_id = $1 order by week.week`,
      [api.municipalityId],
    );
    expect(opened).toEqual([
      { week: '2026-W47', rests: true },
      { week: '2026-W48', rests: false },
      { week: '2026-W49', rests: true },
      { week: '2026-W50', rests: false },
    ]);
  });

  it('with a pause takes its weeks up in the first after it, and a pause can be taken back', async () => {
    await change({ pauses: [{ name: 'Uppehåll', from: 47, to: 48 }] });
    const resting = () =>
      api.sql<{ count: number }>(
        `select count(*)::int count from week where municipality_id = $1 and taken_up_in is not null`,
        [api.municipalityId],
      );
    expect(await resting()).toEqual([{ count: 2 }]);
    await change({}, 2);
    expect(await resting()).toEqual([{ count: 0 }]);
  });

  it('is the town’s own', async () => {
    await change({ dueDay: 7 });
    const granne = await (await api.as('granne-samordnare')).ask(PAGE);
    expect(granne.rhythmPage).toMatchObject({ version: 1, settings: { dueDay: 9 } });
  });
});
