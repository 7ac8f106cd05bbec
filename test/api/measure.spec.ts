import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { PEOPLE, REPORT_WEEK } from '../support/world.js';

const POLYGON = {
  type: 'Polygon',
  coordinates: [
    [
      [17.91, 59.202],
      [17.915, 59.202],
      [17.915, 59.206],
      [17.91, 59.202],
    ],
  ],
};
const RECORD = `mutation ($input: ProblemInput!) { recordProblem(input: $input) { id version replayed } }`;
const PROPOSE = `mutation ($input: ProposeMeasureInput!) { proposeMeasure(input: $input) { id version replayed } }`;
const EDIT = `mutation ($input: EditMeasureInput!) { editMeasure(input: $input) { id version } }`;
const AGREE = `mutation ($input: AgreeMeasureInput!) { agreeMeasure(input: $input) { id version } }`;
const MOVE = `mutation ($input: MoveMeasureInput!) { moveMeasure(input: $input) { id version } }`;
const ANSWER = `mutation ($input: AnswerCommitmentInput!) { answerCommitment(input: $input) { id version } }`;
const MOVE_COMMITMENT = `mutation ($input: MoveCommitmentInput!) { moveCommitment(input: $input) { id version } }`;
const ADD = `mutation ($input: AddCommitmentInput!) { addCommitment(input: $input) { id version } }`;
const DOSAGE = `mutation ($input: DosageInput!) { logDosage(input: $input) { id version } }`;
const SCORE = `mutation ($input: ProblemScoreInput!) { scoreProblem(input: $input) { id version } }`;
const MEASURE = `query ($id: ID!) { measure(id: $id) { id version title state overdue missingForAgreement agreedInWeek
  problem { title } steps { to label } history { state label by }
  commitments { id version state overdue own party { kind } dosageDone dosage { week amount } steps { to } declineReason } } }`;
const PROBLEM = `query ($id: ID!) { problem(id: $id) { priority state scores { party { kind } need influence own } measures { title } } }`;
const PARTIES = `{ weekParties: session { party { id } } }`;

describe('from problem to insats to åtagande', () => {
  let api: TestApi;
  const partyIds: Record<string, string> = {};
  const key = () => randomUUID();

  beforeAll(async () => {
    api = await startApi();
    for (const user of ['polis', 'kultur', 'social', 'trygghet']) {
      partyIds[user] = (await (await api.as(user)).ask(PARTIES)).weekParties.party.id;
    }
  });
  afterAll(() => api.stop());

  const commitment = (user: string, dueOn = '2026-12-10') => ({
    partyId: partyIds[user],
    what: 'Två kvällspass i veckan',
    responsibleFunction: 'Gruppchef',
    dueOn,
    dosageUnit: 'SHIFTS',
    dosagePlanned: 8,
  });

  async function problem(): Promise<string> {
    const input = {
      clientKey: key(),
      title: 'Störningar vid torget',
      areaCode: 'HUD-FLE',
      week: REPORT_WEEK,
      categoryGroup: 'ORD',
    };
    return (await (await api.as('polis')).ask(RECORD, { input })).recordProblem.id;
  }

  async function proposed(extra: object = {}): Promise<string> {
    const input = {
      clientKey: key(),
      problemId: await problem(),
      areaCode: 'HUD-FLE',
      title: 'Närvaro vid torget',
      kind: 'PRESENCE',
      cause: 'Ingen vuxen på plats kvällstid',
      expectedEffect: 'Färre störningar inom åtta veckor',
      polygon: POLYGON,
      startsOn: '2026-11-27',
      endsOn: '2027-01-29',
      commitments: [commitment('polis', '2026-11-20'), commitment('kultur')],
      ...extra,
    };
    return (await (await api.as('polis')).ask(PROPOSE, { input })).proposeMeasure.id;
  }

  const read = async (id: string, user = 'polis') =>
    (await (await api.as(user)).ask(MEASURE, { id })).measure;

  async function inMeeting(): Promise<void> {
    const { week } = await weekState();
    if (week === 'IN_MEETING') return;
    const advance = `mutation ($input: AdvanceWeekInput!) { advanceWeek(input: $input) { version } }`;
    const sign = `mutation ($input: SignWeekInput!) { signWeek(input: $input) { version } }`;
    const step = async (to: string) => {
      const { version } = await weekState();
      await (
        await api.as('samordnare')
      ).ask(advance, { input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: version, to } });
    };
    await step('DUE');
    await step('COMPILED');
    for (const user of ['samordnare', 'polis']) {
      const { version } = await weekState();
      await (
        await api.as(user)
      ).ask(sign, {
        input: { clientKey: key(), week: REPORT_WEEK, expectedVersion: version, purpose: 'REVIEW' },
      });
    }
    await step('IN_MEETING');
  }

  async function weekState(): Promise<{ week: string; version: number }> {
    const [row] = await api.sql<{ state: string; version: number }>(
      `select w.state, w.version from week w where municipality_id = $1 order by week limit 1`,
      [api.municipalityId],
    );
    return { week: row?.state ?? '', version: row?.version ?? 0 };
  }

  it('weighs a problem by every party and shows the disagreement', async () => {
    const id = await problem();
    await (
      await api.as('polis')
    ).ask(SCORE, { input: { clientKey: key(), problemId: id, expectedVersion: 0, need: 5, influence: 4 } });
    await (
      await api.as('kultur')
    ).ask(SCORE, { input: { clientKey: key(), problemId: id, expectedVersion: 0, need: 2, influence: 5 } });
    const stale = { clientKey: key(), problemId: id, expectedVersion: 0, need: 1, influence: 1 };
    expect(await (await api.as('polis')).refused(SCORE, { input: stale })).toMatchObject({
      reason: 'VERSION_CONFLICT',
    });
    const { problem: found } = await (await api.as('kultur')).ask(PROBLEM, { id });
    expect(found.priority).toBe(15);
    expect(found.scores).toEqual([
      { party: { kind: 'POLICE' }, need: 5, influence: 4, own: false },
      { party: { kind: 'CULTURE_LEISURE' }, need: 2, influence: 5, own: true },
    ]);
    const outside = await (
      await api.as('polis')
    ).refused(SCORE, {
      input: { clientKey: key(), problemId: id, expectedVersion: 1, need: 6, influence: 1 },
    });
    expect(outside).toMatchObject({ code: 'BAD_USER_INPUT', message: 'Behov anges 1–5.' });
  });

  it('proposes an insats with one åtagande a party', async () => {
    const measure = await read(await proposed());
    expect(measure).toMatchObject({
      state: 'PROPOSED',
      missingForAgreement: [],
      problem: { title: 'Störningar vid torget' },
    });
    expect(measure.commitments.map((one: any) => [one.party.kind, one.state, one.own, one.overdue])).toEqual([
      ['POLICE', 'PROPOSED', true, true],
      ['CULTURE_LEISURE', 'PROPOSED', false, false],
    ]);
  });

  it('refuses a second åtagande for the same party, with its name', async () => {
    const refusal = await (
      await api.as('polis')
    ).refused(ADD, {
      input: { clientKey: key(), measureId: await proposed(), commitment: commitment('kultur') },
    });
    expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'ALREADY_EXISTS' });
    expect(refusal.message).toContain('Kultur & fritid');
  });

  it('says what is missing before the meeting can agree', async () => {
    await inMeeting();
    const id = await proposed({ cause: null, polygon: null, commitments: [] });
    const measure = await read(id);
    expect(measure.missingForAgreement).toHaveLength(3);
    const refusal = await (
      await api.as('samordnare')
    ).refused(AGREE, { input: { clientKey: key(), id, expectedVersion: 1, week: REPORT_WEEK } });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'MEASURE_INCOMPLETE' });
    expect(refusal.message).toContain('ytan är inte ritad');
  });

  it('is agreed in the meeting, makes a decision and keeps its history', async () => {
    await inMeeting();
    const id = await proposed();
    await (
      await api.as('samordnare')
    ).ask(AGREE, { input: { clientKey: key(), id, expectedVersion: 1, week: REPORT_WEEK } });
    const measure = await read(id);
    expect(measure).toMatchObject({ state: 'AGREED', agreedInWeek: REPORT_WEEK });
    expect(measure.history.map((change: any) => change.state)).toEqual(['PROPOSED', 'AGREED']);
    const [decision] = await api.sql<{ n: number }>(
      'select count(*)::int n from decision where measure_id = $1',
      [id],
    );
    expect(decision?.n).toBe(1);
    const edit = { clientKey: key(), id, expectedVersion: measure.version, title: 'X', kind: 'PRESENCE' };
    expect(await (await api.as('polis')).refused(EDIT, { input: edit })).toMatchObject({
      reason: 'MEASURE_INCOMPLETE',
    });
  });

  it('is not agreed by anybody but the coordinator, nor outside a meeting', async () => {
    const id = await proposed();
    const input = { clientKey: key(), id, expectedVersion: 1, week: '2026-W48' };
    expect(await (await api.as('polis')).refused(AGREE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await (await api.as('samordnare')).refused(AGREE, { input })).toMatchObject({
      reason: 'WEEK_NOT_OPEN',
    });
    const byMove = { clientKey: key(), id, expectedVersion: 1, to: 'AGREED' };
    expect(await (await api.as('samordnare')).refused(MOVE, { input: byMove })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('lets only the own party answer its åtagande, in the service and in the database', async () => {
    const measure = await read(await proposed());
    const [police, culture] = measure.commitments;
    const foreign = { clientKey: key(), id: culture.id, expectedVersion: 1, accept: true };
    expect(await (await api.as('polis')).refused(ANSWER, { input: foreign })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'NOT_OWN_PARTY',
    });
    expect(await (await api.as('samordnare')).refused(ANSWER, { input: foreign })).toMatchObject({
      reason: 'NOT_OWN_PARTY',
    });
    await (await api.as('polis')).ask(ANSWER, { input: { ...foreign, clientKey: key(), id: police.id } });
    const unexplained = { clientKey: key(), id: culture.id, expectedVersion: 1, accept: false };
    expect(await (await api.as('kultur')).refused(ANSWER, { input: unexplained })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await (
      await api.as('kultur')
    ).ask(ANSWER, { input: { ...unexplained, clientKey: key(), reason: 'RESOURCE' } });
    const after = await read(measure.id);
    expect(after.commitments.map((one: any) => [one.state, one.declineReason])).toEqual([
      ['ACCEPTED', null],
      ['DECLINED', 'RESOURCE'],
    ]);
    expect(after.commitments[1].steps).toEqual([]);
  });

  it('sums the dosage that the owner logs, and refuses it from others and before acceptance', async () => {
    const measure = await read(await proposed());
    const [police] = measure.commitments;
    const entry = (amount: number) => ({
      input: { clientKey: key(), commitmentId: police.id, week: REPORT_WEEK, amount },
    });
    expect(await (await api.as('polis')).refused(DOSAGE, entry(1))).toMatchObject({ code: 'BAD_USER_INPUT' });
    await (
      await api.as('polis')
    ).ask(ANSWER, { input: { clientKey: key(), id: police.id, expectedVersion: 1, accept: true } });
    await (
      await api.as('polis')
    ).ask(MOVE_COMMITMENT, { input: { clientKey: key(), id: police.id, expectedVersion: 2, to: 'ONGOING' } });
    await (await api.as('polis')).ask(DOSAGE, entry(2));
    await (await api.as('polis')).ask(DOSAGE, entry(1.5));
    expect(await (await api.as('kultur')).refused(DOSAGE, entry(1))).toMatchObject({
      reason: 'NOT_OWN_PARTY',
    });
    expect(await (await api.as('polis')).refused(DOSAGE, entry(-1))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const after = await read(measure.id, 'kultur');
    expect(after.commitments[0]).toMatchObject({ dosageDone: 3.5, state: 'ONGOING' });
  });

  it('walks an insats along its life and refuses every other way', async () => {
    await inMeeting();
    const id = await proposed();
    await (
      await api.as('samordnare')
    ).ask(AGREE, { input: { clientKey: key(), id, expectedVersion: 1, week: REPORT_WEEK } });
    let version = 2;
    for (const to of ['PLANNED', 'ONGOING', 'DONE', 'IN_FOLLOW_UP', 'EVALUATED', 'CLOSED']) {
      const skip = { clientKey: key(), id, expectedVersion: version, to: 'DECLINED' };
      expect(await (await api.as('polis')).refused(MOVE, { input: skip })).toMatchObject({
        reason: 'STATE_NOT_ALLOWED',
      });
      const moved = await (
        await api.as('polis')
      ).ask(MOVE, { input: { clientKey: key(), id, expectedVersion: version, to } });
      version = moved.moveMeasure.version;
    }
    expect((await read(id)).steps).toEqual([]);
  });

  it('lets a party without a part in the insats leave it alone', async () => {
    const id = await proposed();
    const input = { clientKey: key(), id, expectedVersion: 1, to: 'DECLINED' };
    expect(await (await api.as('social')).refused(MOVE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await read(id, 'social')).steps).toEqual([]);
  });

  it('tells two editors apart by version, and a retry from a new wish by key', async () => {
    const id = await proposed();
    const edit = { clientKey: key(), id, expectedVersion: 1, title: 'Ny rubrik', kind: 'PRESENCE' };
    await (await api.as('polis')).ask(EDIT, { input: edit });
    expect(
      await (await api.as('samordnare')).refused(EDIT, { input: { ...edit, clientKey: key() } }),
    ).toMatchObject({ reason: 'VERSION_CONFLICT' });
    const again = { clientKey: key(), title: 'Dubblett', areaCode: 'HUD-SEG', week: REPORT_WEEK };
    const first = await (await api.as('polis')).ask(RECORD, { input: again });
    const second = await (await api.as('polis')).ask(RECORD, { input: again });
    expect(second.recordProblem).toEqual({ ...first.recordProblem, replayed: true });
    expect(
      await (await api.as('polis')).refused(RECORD, { input: { ...again, title: 'Annat' } }),
    ).toMatchObject({ reason: 'CLIENT_KEY_REUSED' });
  });

  it('hides everything from the neighbouring town, and answers as for what never existed', async () => {
    const id = await proposed();
    const neighbour = await api.as('granne-polis');
    expect(await neighbour.ask(MEASURE, { id })).toEqual({ measure: null });
    expect(await neighbour.ask(MEASURE, { id: randomUUID() })).toEqual({ measure: null });
    const input = { clientKey: key(), id, expectedVersion: 1, to: 'DECLINED' };
    const hidden = await neighbour.refused(MOVE, { input });
    const missing = await neighbour.refused(MOVE, {
      input: { ...input, clientKey: key(), id: randomUUID() },
    });
    expect(hidden).toEqual(missing);
  });

  it.each(
    Object.entries(PEOPLE).filter(([, [role]]) =>
      ['REPORTER', 'LEADERSHIP', 'DATA_PROTECTION', 'OPERATOR'].includes(role),
    ),
  )('gives %s no insatser', async (user) => {
    const refusal = await (await api.as(user)).refused(`{ measures(filter: {}, first: 5) { totalCount } }`);
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_ALLOWED' });
  });

  it('refuses everything to whoever is not signed in', async () => {
    expect(await api.anonymous().refused(`{ measures(filter: {}, first: 5) { totalCount } }`)).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
