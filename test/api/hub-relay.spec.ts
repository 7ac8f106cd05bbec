import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubHall } from '../support/hub-hall.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const RELAY = mutation('relayHub', 'RelayHubInput');
const READ = mutation('readHubRelay', 'ReadHubRelayInput');
const NUDGE = mutation('nudgeHub', 'NudgeHubInput');

describe('what comes back to the units', () => {
  let api: TestApi;
  let hall: HubHall;
  let week: WeekDriver;
  beforeAll(async () => {
    api = await startApi();
    week = new WeekDriver(api);
    hall = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['ek', 'HUD-FLE'],
      ['alm', 'HUD-FLE'],
      ['rönn', 'HUD-VAR'],
    ]);
  });
  afterAll(() => api.stop());

  const decide = async (text: string, over: Record<string, unknown> = {}) =>
    save(await api.as('samordnare'), 'recordDecision', 'DecisionInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      kind: 'OTHER',
      text,
      ...over,
    });
  const relaying = (over: Record<string, unknown> = {}) => ({
    clientKey: key(),
    hubId: hall.hubId,
    week: REPORT_WEEK,
    unitIds: [hall.unitId('ek')],
    text: 'Tack för rapporten.',
    ...over,
  });

  it('is first a nudge: to those that have not answered, and seen on their page', async () => {
    await hall.send('ek', hall.said());
    const unitIds = ['ek', 'alm', 'rönn'].map((user) => hall.unitId(user));
    const input = { clientKey: key(), hubId: hall.hubId, week: REPORT_WEEK, unitIds };
    await save(await api.as('skola'), 'nudgeHub', 'NudgeHubInput', input);
    const { units } = await hall.inbox();
    expect(units.map(({ shortName, nudgedAt }: any) => [shortName, nudgedAt !== null])).toEqual([
      ['alm', true],
      ['ek', false],
      ['rönn', true],
    ]);
    expect((await hall.page('alm')).nudgedAt).not.toBeNull();
    expect((await hall.page('ek')).nudgedAt).toBeNull();
    expect((await (await api.as('polis')).refused(NUDGE, { input })).code).toBe('NOT_FOUND');
    expect((await (await api.as('ek')).refused(NUDGE, { input })).code).toBe('FORBIDDEN');
  });

  it('says what the form led to: in the report, in the picture, a decision in the contact’s own words', async () => {
    await hall.send('alm', hall.said());
    await hall.merge(['HUD-FLE']);
    expect((await hall.page('ek')).history).toEqual([
      { week: REPORT_WEEK, state: 'MERGED', nothingToReport: false, leftOutReason: null, inPicture: false },
    ]);
    await week.report('skola', 1);
    await week.take('IN_MEETING');
    expect((await hall.page('ek')).history[0]).toMatchObject({ state: 'MERGED', inPicture: true });
    const { id } = await decide('Polisen patrullerar runt skolorna i Flemingsberg.');
    expect((await hall.inbox()).decisions).toEqual([
      { id, about: 'DECISION', text: 'Polisen patrullerar runt skolorna i Flemingsberg.' },
    ]);
    const { id: relay } = await hall.relay(['ek', 'alm'], 'Polisen går förbi er i veckan.', id);
    const page = await hall.page('ek');
    expect(page.relays).toEqual([
      {
        id: relay,
        week: REPORT_WEEK,
        about: 'DECISION',
        text: 'Polisen går förbi er i veckan.',
        sentBy: 'Prov skola',
        readAt: null,
      },
    ]);
    expect(JSON.stringify(page)).not.toContain('patrullerar');
    expect(page.history[0].state).toBe('FEEDBACK_SENT');
    expect((await hall.page('rönn')).relays).toEqual([]);
  });

  it('is marked as read by the unit itself, once, and the contact sees by whom it has been', async () => {
    const [relay] = (await hall.page('ek')).relays;
    await hall.read('ek', relay.id);
    await hall.read('ek', relay.id);
    expect((await hall.page('ek')).history[0].state).toBe('READ');
    const [sent] = (await hall.inbox()).relays;
    expect(sent.receipts.map(({ unitName, readAt }: any) => [unitName, readAt !== null])).toEqual([
      ['alm', false],
      ['ek', true],
    ]);
    const foreign = { input: { clientKey: key(), id: relay.id } };
    expect((await (await api.as('rönn')).refused(READ, foreign)).code).toBe('NOT_FOUND');
    expect((await (await api.as('skola')).refused(READ, foreign)).code).toBe('FORBIDDEN');
    await hall.relay(['ek'], 'En sak till.');
    expect((await hall.page('ek')).history[0].state).toBe('FEEDBACK_SENT');
  });

  it('is never about a decision that a circle or a party keeps, seen or not', async () => {
    const own = await decide('Samordnarens eget.', { mark: { level: 'OWN', reason: 'Prov' } });
    const skola = await api.as('skola');
    expect((await hall.inbox()).decisions.map(({ id }: any) => id)).not.toContain(own.id);
    expect((await skola.refused(RELAY, { input: relaying({ decisionId: own.id }) })).code).toBe('NOT_FOUND');
    await api.raise('samordnare', 'skola');
    const circle = await save(await api.as('samordnare'), 'saveCircle', 'CircleInput', {
      clientKey: key(),
      name: 'Krets',
      purpose: 'Prov',
    });
    const member = await skola.ask('{ session { user { id } } }');
    await save(await api.as('samordnare'), 'addCircleMember', 'CircleMemberInput', {
      clientKey: key(),
      id: circle.id,
      userId: member.session.user.id,
      expectedVersion: circle.version,
    });
    const kept = await decide('Bara för kretsen.', {
      mark: { level: 'RESTRICTED', circleId: circle.id, reason: 'Prov' },
    });
    const raised = await api.as('skola');
    const refusal = await raised.refused(RELAY, { input: relaying({ decisionId: kept.id }) });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'DECISION_NOT_RELAYED' });
    expect((await hall.inbox()).decisions.map(({ id }: any) => id)).not.toContain(kept.id);
  });

  it('is not sent to units of nobody, without words, or by others than whoever runs the hub', async () => {
    const skola = await api.as('skola');
    expect((await skola.refused(RELAY, { input: relaying({ unitIds: [] }) })).message).toContain('en skola');
    expect((await skola.refused(RELAY, { input: relaying({ text: ' ' }) })).code).toBe('BAD_USER_INPUT');
    expect((await skola.refused(RELAY, { input: relaying({ unitIds: [key()] }) })).code).toBe('NOT_FOUND');
    for (const user of ['samordnare', 'polis', 'kultur']) {
      expect((await (await api.as(user)).refused(RELAY, { input: relaying() })).code).toBe('NOT_FOUND');
    }
    for (const user of ['ek', 'ledning', 'drift', 'analytiker', 'polis2', 'dataskydd']) {
      expect((await (await api.as(user)).refused(RELAY, { input: relaying() })).code).toBe('FORBIDDEN');
    }
  });
});
