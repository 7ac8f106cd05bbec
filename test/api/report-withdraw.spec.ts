import { mayMove } from '@samlad/domain/state-machine.js';
import { REPORT_MACHINE } from '@samlad/domain/party-report.js';
import { PERMISSIONS, roleMay } from '@samlad/domain/permissions.js';
import { WEEK_STATES } from '@samlad/domain/week-states.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '../support/actor-of.js';
import { ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, record, save, type Saved, weekInState } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { PEOPLE, PRESENT_WEEK, REPORT_WEEK } from '../support/world.js';

const WITHDRAW = mutation('withdrawReport', 'WithdrawReportInput');
const OWN = `query ($week: IsoWeek) { reportPage(week: $week) { mayWithdraw report { state version versionNumber } } }`;
const STATUS = `query ($week: IsoWeek!) { weekOverview(week: $week) { parties { party { kind } status reportId } } }`;

/** A police report with a text of an area, an outlook and a need. */
const speaking = () => ({
  ...answersAt('POLICE', 2),
  outlook: 'Lugnt väntas.',
  needs: [{ toPartyKind: 'ANY', areaCode: null, text: 'Mer belysning vid torget.' }],
});

describe('taking a sent report back', () => {
  let api: TestApi;
  let desk: ReportDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await desk.clear();
    await weekInState(api, REPORT_WEEK, 'COLLECTING');
  });

  const input = (expectedVersion: number) => ({ clientKey: key(), week: REPORT_WEEK, expectedVersion });
  const withdraw = async (user: string, version: number): Promise<Saved> =>
    save(await api.as(user), 'withdrawReport', 'WithdrawReportInput', input(version));
  const refused = async (user: string, version: number) =>
    (await api.as(user)).refused(WITHDRAW, { input: input(version) });
  const page = async (user: string) =>
    (await (await api.as(user)).ask(OWN, { week: REPORT_WEEK })).reportPage;
  const statusFor = async (user: string) => {
    const { weekOverview } = await (await api.as(user)).ask(STATUS, { week: REPORT_WEEK });
    return weekOverview.parties.find(({ party }: { party: { kind: string } }) => party.kind === 'POLICE');
  };

  it('is told to the others, who can no longer open it, while the own party still can', async () => {
    const { id, version } = await desk.submit('polis', 0);
    expect(await desk.version('raddning', id)).toMatchObject({ number: 1 });
    expect(await page('polis')).toMatchObject({ mayWithdraw: true });
    const taken = await withdraw('polis', version);
    expect(await desk.version('raddning', id)).toBeNull();
    expect(await desk.version('samordnare', id)).toBeNull();
    expect(await desk.version('polis', id)).toMatchObject({ number: 1, state: 'WITHDRAWN' });
    expect(await statusFor('raddning')).toMatchObject({ status: 'WITHDRAWN', reportId: null });
    expect(await page('polis')).toEqual({
      mayWithdraw: false,
      report: { state: 'WITHDRAWN', version: taken.version, versionNumber: 1 },
    });
  });

  /** How many rows of a report a statement without any rule of the API's finds as somebody, by table. */
  const bare = async (user: string, id: string): Promise<Record<string, number>> => {
    const actor = await actorOf(api, user);
    const tables = ['party_report_version', 'report_part', 'area_assessment', 'need'];
    return api.database.read(actor, async (tx) => {
      const found: [string, number][] = [];
      for (const table of tables) {
        const rows = await tx.query(`select number from ${table} where report_id = $1`, [id]);
        found.push([table, rows.length]);
      }
      return Object.fromEntries(found);
    });
  };
  const NOTHING = { party_report_version: 0, report_part: 0, area_assessment: 0, need: 0 };

  it('is hidden from the others by the database itself, every part of it, and stays so when it is sent anew', async () => {
    const { id, version } = await desk.submit('polis', 0, { answers: speaking() });
    const sent = await bare('polis', id);
    expect(Object.values(sent).filter((count) => count === 0)).toEqual([]);
    expect(await bare('raddning', id)).toEqual(sent);
    const taken = await withdraw('polis', version);
    for (const other of ['raddning', 'samordnare', 'granne-polis'])
      expect([other, await bare(other, id)]).toEqual([other, NOTHING]);
    expect(await bare('polis', id)).toEqual(sent);
    await desk.submit('polis', taken.version);
    expect(await desk.version('raddning', id, 1)).toBeNull();
    expect(await bare('raddning', id)).toMatchObject({ party_report_version: 1 });
    expect(await bare('polis', id)).toMatchObject({ party_report_version: 2 });
  });

  it('is in the log with the version that others have seen, and the versions stay', async () => {
    const { id, version } = await desk.submit('polis', 0);
    await withdraw('polis', version);
    const [logged] = await api.sql<{ detail: unknown }>(
      `select detail from audit_entry where action = 'report.withdraw' and object_id = $1`,
      [id],
    );
    expect(logged?.detail).toEqual({ week: REPORT_WEEK, number: 1 });
    expect(await api.sql('select number from party_report_version where report_id = $1', [id])).toEqual([
      { number: 1 },
    ]);
  });

  it('leaves its incidents shared and is sent again as the next version', async () => {
    const incident = await record(await api.as('polis'));
    const { id, version } = await desk.submit('polis', 0);
    const taken = await withdraw('polis', version);
    expect(await api.sql('select shared from incident where id = $1', [incident.id])).toEqual([
      { shared: true },
    ]);
    await desk.submit('polis', taken.version);
    expect(await desk.version('raddning', id)).toMatchObject({ number: 2, state: 'SUBMITTED' });
  });

  it('does not count in the picture that is compiled meanwhile; sent after that it does', async () => {
    const week = new WeekDriver(api);
    const { id, version } = await desk.submit('polis', 0);
    const taken = await withdraw('polis', version);
    await week.advance('DUE');
    await week.advance('COMPILED');
    const reports = () =>
      api.sql<{ ids: unknown }>(
        `select figures -> 'reports' ids from compilation c join week w on w.municipality_id = c.municipality_id and w.week = c.week
           and w.compilation_number = c.number where figures -> 'reports' @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
        [id],
      );
    expect(await reports()).toEqual([]);
    expect(await refused('polis', taken.version)).toMatchObject({ reason: 'REPORT_COMPILED' });
    await desk.submit('polis', taken.version);
    expect((await page('polis')).report).toMatchObject({ state: 'INCLUDED', versionNumber: 2 });
    expect(await reports()).toHaveLength(1);
  });

  it('happens once for a repeated key, and not in another version than the one that was read', async () => {
    const { version } = await desk.submit('polis', 0);
    expect(await refused('polis', version - 1)).toMatchObject({ reason: 'VERSION_CONFLICT' });
    const same = input(version);
    const polis = await api.as('polis');
    const first = await save(polis, 'withdrawReport', 'WithdrawReportInput', same);
    expect(await save(polis, 'withdrawReport', 'WithdrawReportInput', same)).toEqual({
      ...first,
      replayed: true,
    });
    expect(await refused('polis', first.version)).toMatchObject({ reason: 'STATE_NOT_ALLOWED' });
  });

  it('is for those who send reports, and of their own party', async () => {
    const { id, version } = await desk.submit('polis', 0);
    const strangers = Object.entries(PEOPLE).filter(
      ([user, [role]]) => user !== 'polis' && roleMay(role, 'report.withdraw'),
    );
    expect(strangers.length).toBeGreaterThan(3);
    for (const [user] of strangers.filter(([name]) => !name.startsWith('granne')))
      expect([user, (await refused(user, version)).reason]).toEqual([user, 'NOT_FOUND']);
    const others = Object.entries(PEOPLE).filter(([, [role]]) => !roleMay(role, 'report.withdraw'));
    for (const [user] of others)
      expect([user, (await refused(user, version)).reason]).toEqual([user, 'NOT_ALLOWED']);
    expect(await desk.version('raddning', id)).toMatchObject({ state: 'SUBMITTED' });
    expect(PERMISSIONS['report.withdraw']).toEqual(PERMISSIONS['report.submit']);
  });

  it('is a step from SUBMITTED alone', () => {
    const from = REPORT_MACHINE.states.filter((state) => mayMove(REPORT_MACHINE, state, 'WITHDRAWN'));
    expect(from).toEqual(['SUBMITTED']);
    const to = REPORT_MACHINE.states.filter((state) => mayMove(REPORT_MACHINE, 'WITHDRAWN', state));
    expect(to).toEqual(['SUBMITTED']);
  });

  it('is held by the database to the own party and to weeks that still collect', async () => {
    const { id } = await desk.submit('polis', 0);
    const step = `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state, state, user_id, party_id)
      select municipality_id, object_id, sequence + 1, object_type, sequence, state, 'WITHDRAWN', $2, $3 from state_change
      where object_id = $1 order by sequence desc limit 1`;
    const tried = async (user: string): Promise<string> => {
      const actor = await actorOf(api, user);
      const undo = new Error('undo');
      const intent = { clientKey: key(), operation: 'withdrawReport', input: {} };
      return api.database
        .write(actor, intent, async (tx) => {
          await tx.query(step, [id, actor.userId, actor.partyId]);
          throw undo;
        })
        .then(
          () => 'done',
          (error: unknown) => (error === undo ? 'taken' : String((error as { code?: string }).code)),
        );
    };
    expect([await tried('raddning'), await tried('samordnare'), await tried('polis')]).toEqual([
      '42501',
      '42501',
      'taken',
    ]);
  });

  it.each(WEEK_STATES)('in a week that is %s goes as the week allows', async (state) => {
    await weekInState(api, PRESENT_WEEK, 'COLLECTING');
    const { version } = await desk.submit('polis', 0, { week: PRESENT_WEEK });
    await weekInState(api, PRESENT_WEEK, state);
    const expected: Record<string, string> = {
      COLLECTING: 'WITHDRAWN',
      DUE: 'WITHDRAWN',
    };
    const answer = await (
      await api.as('polis')
    ).raw(WITHDRAW, { input: { ...input(version), week: PRESENT_WEEK } });
    const outcome = answer.errors?.[0]?.extensions['reason'] ?? 'WITHDRAWN';
    expect([state, outcome]).toEqual([state, expected[state] ?? 'REPORT_COMPILED']);
  });
});
