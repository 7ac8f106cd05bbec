import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Pictures } from '../../apps/api/src/week/pictures.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { AccessDesk } from '../support/access-desk.js';
import { actorOf } from '../support/actor-of.js';
import { planted } from '../support/planted.js';
import { ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, save } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const SECRET = 'Hemlighållet';
const ADD = mutation('addCommitment', 'AddCommitmentInput');
const ANSWER = mutation('answerCommitment', 'AnswerCommitmentInput');
const CHANGE = mutation('changeLevel', 'ChangeLevelInput');
const MEASURE = `query ($id: ID!) { measure(id: $id) { id version commitments { id version own state what } } }`;
const MEETING = `query ($week: IsoWeek) { meetingPage(week: $week) { minutesText decisions { id version number text measureId area { code } mark { level mayChange } } } }`;

const HALL = `query ($week: IsoWeek, $hall: Boolean) { meetingPage(week: $week, hall: $hall) { steps { to } minutesText
  problems { title mark { level } } measures { title mark { level } commitments { what mark { level } } } needs { text mark { level } }
  decisions { text mark { level } } lastWeekCommitments { what } texts { text mark { level } } } }`;

const SQUARE = { type: 'Polygon', coordinates: [[[17.91, 59.202], [17.915, 59.202], [17.915, 59.206], [17.91, 59.202]]] }; // prettier-ignore

describe('what an insats and its åtaganden take with them when they are hidden', () => {
  let api: TestApi;
  let circleId: string;
  let parties: Record<string, string>;
  beforeAll(async () => {
    api = await startApi();
    circleId = await new AccessDesk(api).circle('POLICE', 'Provkrets', ['samordnare']);
    await api.raise();
    const rows = await api.sql<{ kind: string; id: string }>(
      'select kind, id from party where municipality_id = $1',
      [api.municipalityId],
    );
    parties = Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
    await new WeekDriver(api).take('IN_MEETING');
  });
  afterAll(() => api.stop());

  const act = async (user: string, name: string, type: string, input: Record<string, unknown>) =>
    save(await api.as(user), name, type, { clientKey: key(), ...input });
  const change = (
    objectType: string,
    id: string,
    expectedVersion: number,
    level: string,
    over: object = {},
  ) =>
    act('polis', 'changeLevel', 'ChangeLevelInput', {
      objectType,
      id,
      expectedVersion,
      level,
      reason: 'Prov',
      ...over,
    });
  const part = (kind: string, what = 'Två kvällspass') => ({
    partyId: parties[kind],
    what,
    responsibleFunction: 'Gruppchef',
    dueOn: '2026-12-10',
    dosageUnit: 'SHIFTS',
  });
  async function proposed(over: Record<string, unknown> = {}): Promise<string> {
    const { id: problemId } = await act('polis', 'recordProblem', 'ProblemInput', {
      title: 'Prov',
      areaCode: 'HUD-FLE',
      week: REPORT_WEEK,
    });
    const { id } = await act('polis', 'proposeMeasure', 'ProposeMeasureInput', {
      problemId,
      areaCode: 'HUD-FLE',
      title: SECRET,
      kind: 'PRESENCE',
      cause: 'Prov',
      expectedEffect: 'Prov',
      polygon: SQUARE,
      startsOn: '2026-11-27',
      endsOn: '2027-01-29',
      commitments: [part('POLICE')],
      ...over,
    });
    return id;
  }
  const agreed = async (over: Record<string, unknown> = {}): Promise<string> => {
    const id = await proposed(over);
    await act('samordnare', 'agreeMeasure', 'AgreeMeasureInput', {
      id,
      expectedVersion: 1,
      week: REPORT_WEEK,
    });
    return id;
  };
  const measure = async (user: string, id: string) =>
    (await (await api.as(user)).ask(MEASURE, { id })).measure;
  const meeting = async (user: string) =>
    (await (await api.as(user)).ask(MEETING, { week: REPORT_WEEK })).meetingPage;

  describe('an åtagande that its party keeps to itself', () => {
    const add = async (measureId: string, kind: string) => {
      const input = { clientKey: key(), measureId, commitment: part(kind, 'Förslag') };
      const { data, errors } = await (await api.as('raddning')).raw(ADD, { input });
      return errors ?? Object.keys((data as any).addCommitment);
    };

    it('is not met by what another party proposes to it', async () => {
      const [kept, none] = [await proposed(), await proposed({ commitments: [] })];
      const [own] = (await measure('polis', kept)).commitments;
      await change('COMMITMENT', own.id, own.version, 'OWN');
      expect((await measure('raddning', kept)).commitments).toEqual([]);
      expect(await add(kept, 'POLICE')).toEqual(await add(none, 'POLICE'));
      for (const id of [kept, none]) {
        expect((await measure('raddning', id)).commitments).toMatchObject([{ what: 'Förslag', own: false }]);
        expect(JSON.stringify(await add(id, 'POLICE'))).toContain('ALREADY_EXISTS');
      }
    });

    it('is met by its own party alone, when it takes on a second one', async () => {
      const id = await proposed();
      const [own] = (await measure('polis', id)).commitments;
      await change('COMMITMENT', own.id, own.version, 'OWN');
      await act('polis', 'answerCommitment', 'AnswerCommitmentInput', {
        id: own.id,
        expectedVersion: 2,
        accept: true,
      });
      await add(id, 'POLICE');
      const other = (await measure('polis', id)).commitments.find((one: any) => one.id !== own.id);
      const input = { clientKey: key(), id: other.id, expectedVersion: 1, accept: true };
      const refusal = await (await api.as('polis')).refused(ANSWER, { input });
      expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'ALREADY_EXISTS' });
      const declined = { id: other.id, expectedVersion: 1, accept: false, reason: 'RESOURCE' };
      await act('polis', 'answerCommitment', 'AnswerCommitmentInput', declined);
      const seen = (await measure('raddning', id)).commitments;
      expect(seen).toMatchObject([{ id: other.id, state: 'DECLINED' }]);
    });

    it('takes with it what reports have said of it, in every version', async () => {
      const { commitmentId } = await planted(api, {
        measure: 'AGREED',
        commitment: 'ACCEPTED',
        dueOn: '2026-12-01',
      });
      const desk = new ReportDesk(api);
      await desk.clear();
      const answers = answersAt('POLICE', 1, { dosage: [{ commitmentId, amount: 2, note: SECRET }] });
      const { id } = await desk.submit('polis', 0, { answers });
      const seen = async (user: string) => JSON.stringify(await desk.version(user, id));
      expect(await seen('raddning')).toContain(SECRET);
      const { version } = await change('COMMITMENT', commitmentId, 1, 'OWN');
      for (const trace of [SECRET, commitmentId]) expect(await seen('raddning')).not.toContain(trace);
      expect(await seen('polis')).toContain(commitmentId);
      const raw = await api.database.read(await actorOf(api, 'raddning', true), (tx) =>
        tx.query(`select 1 from report_part where field_key = 'dosage'`),
      );
      expect(raw).toEqual([]);
      await change('COMMITMENT', commitmentId, version, 'SHARED');
      expect(await seen('raddning')).toContain(SECRET);
    });
  });

  describe('the decision on an insats', () => {
    const decisionOn = async (user: string, id: string) =>
      (await meeting(user)).decisions.find(({ measureId }: any) => measureId === id);
    const inDatabase = async (user: string, id: string) =>
      api.database.read(await actorOf(api, user, true), (tx) =>
        tx.query<{ text: string }>('select text from decision where measure_id = $1', [id]),
      );

    it('is as closed as the insats: to others it does not exist, in no place', async () => {
      const before = (await meeting('raddning')).decisions;
      const id = await agreed({ mark: { level: 'RESTRICTED', circleId, reason: 'Spaning' } });
      expect(await decisionOn('samordnare', id)).toMatchObject({
        number: null,
        text: `Insatsen ”${SECRET}” är överenskommen.`,
        mark: { level: 'RESTRICTED' },
      });
      expect((await meeting('raddning')).decisions).toEqual(before);
      expect([await inDatabase('raddning', id), await inDatabase('samordnare', id)]).toMatchObject([
        [],
        [{ text: expect.stringContaining(SECRET) }],
      ]);
      const picture = await api.database.read(await actorOf(api, 'samordnare', true), (tx) =>
        api.app.get(Pictures).pictureOf(tx, weekIndexOf(REPORT_WEEK)),
      );
      expect(picture.content).not.toContain(id);
    });

    it('follows the insats up and down, with an entry in the log of levels, and has no level of its own', async () => {
      const id = await agreed();
      const decision = await decisionOn('raddning', id);
      expect(decision).toMatchObject({ text: expect.stringContaining(SECRET), mark: { level: 'SHARED' } });
      expect(await decisionOn('polis', id)).toMatchObject({ mark: { mayChange: false } });
      const input = {
        objectType: 'DECISION',
        id: decision.id,
        expectedVersion: 1,
        level: 'OWN',
        reason: 'x',
      };
      const refusal = await (
        await api.as('polis')
      ).refused(CHANGE, { input: { clientKey: key(), ...input } });
      expect(refusal.message).toContain('samma nivå som sin insats');
      const raised = await change('MEASURE', id, (await measure('polis', id)).version, 'OWN');
      expect(await decisionOn('raddning', id)).toBeUndefined();
      expect(await inDatabase('raddning', id)).toEqual([]);
      expect(await decisionOn('polis', id)).toMatchObject({ version: 2, mark: { level: 'OWN' } });
      await change('MEASURE', id, raised.version, 'OPEN');
      expect(await decisionOn('raddning', id)).toMatchObject({ version: 3, mark: { level: 'OPEN' } });
      const log = await api.sql(
        `select previous_level "from", level "to" from level_change where object_id = $1 order by previous_level desc`,
        [decision.id],
      );
      expect(log).toEqual([
        { from: 'SHARED', to: 'OWN' },
        { from: 'OWN', to: 'OPEN' },
      ]);
    });

    it('cannot be written more open than the insats, should the application forget it', async () => {
      const id = await agreed({ mark: { level: 'RESTRICTED', circleId, reason: 'Spaning' } });
      const write = async (level: string, party: string) =>
        api.database
          .write(
            await actorOf(api, 'samordnare', true),
            { clientKey: key(), operation: 'prov', input: null },
            (tx) =>
              tx.query(
                `insert into decision (municipality_id, id, meeting_id, week, position, party_id, secrecy_level, kind, text,
                 measure_id, decided_at)
               select m.municipality_id, gen_random_uuid(), m.id, m.week, 1, $2, $3, 'OTHER', 'x', $4, now()
               from meeting m where m.municipality_id = $1`,
                [api.municipalityId, party, level, id],
              ) as Promise<never>,
          )
          .then(
            () => 'done',
            (error: { code?: string }) => error.code,
          );
      for (const [level, kind] of [
        ['SHARED', 'POLICE'],
        ['SHARED', 'SAFETY_OFFICE'],
        ['OPEN', 'POLICE'],
      ])
        // prettier-ignore
        expect(await write(level ?? '', parties[kind ?? ''] ?? '')).toBe('42501');
    });
  });

  it('decisions are numbered for each reader without a gap, and the minutes hold the joint ones alone', async () => {
    await api.sql('delete from decision where municipality_id = $1', [api.municipalityId]);
    const decide = (text: string, mark?: object) =>
      act('samordnare', 'recordDecision', 'DecisionInput', { week: REPORT_WEEK, kind: 'OTHER', text, mark });
    await decide('Det första');
    await decide(SECRET, { level: 'OWN', reason: 'Prov' });
    await decide('Det andra');
    await agreed({ mark: { level: 'RESTRICTED', circleId, reason: 'Prov' } });
    const mine = await meeting('samordnare');
    expect(mine.decisions.map((one: any) => one.number)).toEqual([1, null, 2, null]);
    expect((await meeting('raddning')).decisions.map((one: any) => [one.number, one.text])).toEqual([
      [1, 'Det första'],
      [2, 'Det andra'],
    ]);
    expect(mine.minutesText).toContain('1. Det första');
    expect(mine.minutesText).toContain('2. Det andra');
    expect(mine.minutesText).not.toContain(SECRET);
  });

  it('the screen in the hall shows what is open or shared, whoever has it on', async () => {
    const mark = { level: 'OWN', reason: 'Prov' };
    const problem = { title: SECRET, areaCode: 'HUD-FLE', week: REPORT_WEEK };
    const hall = async (user: string, inHall: boolean) =>
      (await api.as(user)).ask(HALL, { week: REPORT_WEEK, hall: inHall });
    for (const table of ['problem', 'measure'])
      await api.sql(`update ${table} set title = 'Känt' where secrecy_level in ('OPEN', 'SHARED')`);
    await act('samordnare', 'recordProblem', 'ProblemInput', { ...problem, mark });
    await act('polis', 'recordProblem', 'ProblemInput', {
      ...problem,
      mark: { ...mark, level: 'RESTRICTED', circleId },
    });
    await act('samordnare', 'recordProblem', 'ProblemInput', { ...problem, title: 'Eget och delat' });
    const seen = async (inHall: boolean) => JSON.stringify(await hall('samordnare', inHall));
    expect((await seen(false)).split(SECRET).length).toBeGreaterThan(3);
    const shown = await seen(true);
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain('RESTRICTED');
    expect(shown).toContain('Eget och delat');
    expect(shown).toContain('Känt');
    expect((await hall('samordnare', true)).meetingPage.steps.length).toBeGreaterThan(0);
  });

  it('one who cannot see the last decision writes the next without meeting it', async () => {
    const other = { ...(await actorOf(api, 'polis', true)), role: 'COORDINATOR' as const };
    const { DecisionService } = await import('../../apps/api/src/decision/decision.service.js');
    const record = { clientKey: key(), week: REPORT_WEEK, kind: 'OTHER', text: 'Polisens' } as const;
    await act('samordnare', 'recordDecision', 'DecisionInput', {
      week: REPORT_WEEK,
      kind: 'OTHER',
      text: SECRET,
      mark: { level: 'OWN', reason: 'Prov' },
    });
    await api.app.get(DecisionService).record(other, record);
    expect((await meeting('raddning')).decisions.at(-1)).toMatchObject({ number: 3, text: 'Polisens' });
  });
});
