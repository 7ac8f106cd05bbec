import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { REPORT_WEEK } from '../support/world.js';

const ADVANCE = `mutation ($input: AdvanceWeekInput!) { advanceWeek(input: $input) { version } }`;
const SIGN = `mutation ($input: SignWeekInput!) { signWeek(input: $input) { version } }`;
const DECIDE = `mutation ($input: DecisionInput!) { recordDecision(input: $input) { id version replayed } }`;
const EDIT = `mutation ($input: DecisionInput!) { editDecision(input: $input) { id version } }`;
const REMOVE = `mutation ($input: VersionedInput!) { removeDecision(input: $input) { id version } }`;
const MINUTES = `mutation ($input: MinutesInput!) { saveMinutes(input: $input) { version } }`;
const PAGE = `query ($week: IsoWeek) { meetingPage(week: $week) { week state version startsAt plannedMinutes startedAt endedAt
  areas { area { code } } decisions { id version number text kind area { code } responsibleParty { kind } dueOn }
  minutesText minutesVersion steps { to allowed } parties { party { kind } status } } }`;

describe('the meeting', () => {
  let api: TestApi;
  const key = () => randomUUID();
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const page = async (user = 'samordnare') =>
    (await (await api.as(user)).ask(PAGE, { week: REPORT_WEEK })).meetingPage;

  async function advance(...states: string[]): Promise<void> {
    for (const to of states) {
      const { version } = await page();
      await (
        await api.as('samordnare')
      ).ask(ADVANCE, { input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: version, to } });
    }
  }

  async function sign(purpose: string, ...users: string[]): Promise<void> {
    for (const user of users) {
      const { version } = await page();
      await (
        await api.as(user)
      ).ask(SIGN, { input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: version, purpose } });
    }
  }

  const decision = (text: string) => ({
    clientKey: key(),
    week: REPORT_WEEK,
    kind: 'FOLLOW_UP',
    areaCode: 'HUD-SKO',
    text,
    dueOn: '2026-12-03',
  });

  it('takes no decisions before it has begun', async () => {
    const refusal = await (await api.as('samordnare')).refused(DECIDE, { input: decision('För tidigt') });
    expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'WEEK_NOT_OPEN' });
  });

  it('numbers its decisions from one, lets them be mended and removed, and stays one for a repeated key', async () => {
    await advance('DUE', 'COMPILED');
    await sign('REVIEW', 'samordnare', 'raddning');
    await advance('IN_MEETING');
    const secretary = await api.as('samordnare');
    const first = decision('Följ upp belysningen');
    const receipt = (await secretary.ask(DECIDE, { input: first })).recordDecision;
    expect((await secretary.ask(DECIDE, { input: first })).recordDecision).toEqual({
      ...receipt,
      replayed: true,
    });
    await secretary.ask(DECIDE, { input: decision('Ska bort') });
    const [, second] = (await page()).decisions;
    expect((await page('kultur')).decisions.map((one: any) => [one.number, one.text])).toEqual([
      [1, 'Följ upp belysningen'],
      [2, 'Ska bort'],
    ]);
    await secretary.ask(REMOVE, { input: { clientKey: key(), id: second.id, expectedVersion: 1 } });
    await secretary.ask(EDIT, {
      input: {
        ...first,
        clientKey: key(),
        id: receipt.id,
        expectedVersion: 1,
        text: 'Följ upp all belysning',
      },
    });
    const stale = { ...first, clientKey: key(), id: receipt.id, expectedVersion: 1, text: 'Gammal' };
    expect(await secretary.refused(EDIT, { input: stale })).toMatchObject({ reason: 'VERSION_CONFLICT' });
    expect((await page()).decisions.map((one: any) => one.text)).toEqual(['Följ upp all belysning']);
  });

  it('is run by the coordinator only', async () => {
    for (const user of ['polis', 'trygghet', 'analytiker']) {
      expect(await (await api.as(user)).refused(DECIDE, { input: decision('Nej') })).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('writes its own minutes from what was decided', async () => {
    const { minutesText, minutesVersion, areas } = await page();
    expect(minutesVersion).toBe(0);
    expect(areas).toHaveLength(7);
    expect(minutesText).toContain('1. Följ upp all belysning Område: Område SKO. Klart senast 2026-12-03.');
    expect(minutesText).toContain('- Polis: har inte rapporterat');
  });

  it('keeps two secretaries from overwriting each other', async () => {
    const secretary = await api.as('samordnare');
    const input = (text: string, expectedVersion: number) => ({
      input: { clientKey: key(), week: REPORT_WEEK, expectedVersion, text },
    });
    await secretary.ask(MINUTES, input('Första', 0));
    expect(await secretary.refused(MINUTES, input('Andra', 0))).toMatchObject({ reason: 'VERSION_CONFLICT' });
    await secretary.ask(MINUTES, input('Andra', 1));
    expect(await page()).toMatchObject({ minutesText: 'Andra', minutesVersion: 2 });
  });

  it('voids a signature when the minutes change after it', async () => {
    await advance('DECIDED', 'MINUTES_DRAFT');
    await sign('MINUTES', 'samordnare');
    const secretary = await api.as('samordnare');
    const change = { clientKey: key(), week: REPORT_WEEK, expectedVersion: 2, text: 'Rättad' };
    await secretary.ask(MINUTES, { input: change });
    await sign('MINUTES', 'polis');
    expect(await page()).toMatchObject({ state: 'MINUTES_DRAFT', minutesText: 'Rättad' });
  });

  it('leaves nothing to change once two persons have approved the minutes', async () => {
    await sign('MINUTES', 'samordnare');
    expect(await page()).toMatchObject({ state: 'CLOSED' });
    const secretary = await api.as('samordnare');
    const late = { clientKey: key(), week: REPORT_WEEK, expectedVersion: 3, text: 'Efteråt' };
    expect(await secretary.refused(DECIDE, { input: decision('För sent') })).toMatchObject({
      reason: 'WEEK_LOCKED',
    });
    expect(await secretary.refused(MINUTES, { input: late })).toMatchObject({ reason: 'WEEK_LOCKED' });
  });
});
