import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../support/start-api.js';
import { INCIDENT, key, mutation, record, save } from '../support/told.js';
import { openTownHall, type TownHall } from '../support/town-hall.js';
import { PEOPLE, REPORT_WEEK } from '../support/world.js';

const CHANGE = mutation('changeLevel', 'ChangeLevelInput');
const MARK = 'mark { level provision circleName reason mayChange }';
const PROBLEM = `query ($id: ID!) { problem(id: $id) { id version ${MARK} } }`;
const MEASURE = `query ($id: ID!) { measure(id: $id) { id version ${MARK} commitments { id version ${MARK} } } }`;
const HISTORY = `query ($objectType: LevelledThing!, $id: ID!) { levelChanges(objectType: $objectType, id: $id) { from to provision reason by } }`;

describe('a level', () => {
  let api: TestApi;
  let hall: TownHall;
  let circleId: string;
  beforeAll(async () => {
    ({ api, hall } = await openTownHall());
    circleId = (
      await save(await api.as('polis'), 'saveCircle', 'CircleInput', {
        clientKey: key(),
        name: 'Provkrets',
        purpose: 'Prov',
      })
    ).id;
  });
  afterAll(() => api.stop());

  const change = async (
    objectType: string,
    id: string,
    expectedVersion: number,
    level: string,
    over: Record<string, unknown> = {},
    user = 'polis',
  ) =>
    save(await api.as(user), 'changeLevel', 'ChangeLevelInput', {
      clientKey: key(),
      objectType,
      id,
      expectedVersion,
      level,
      reason: 'Efter samtal',
      ...over,
    });
  const refused = async (values: Record<string, unknown>, user = 'polis') =>
    (await api.as(user)).refused(CHANGE, { input: { clientKey: key(), reason: 'Prov', ...values } });
  const problem = async (over: Record<string, unknown> = {}) =>
    save(await api.as('polis'), 'recordProblem', 'ProblemInput', {
      clientKey: key(),
      title: 'Prov',
      areaCode: 'HUD-FLE',
      week: REPORT_WEEK,
      ...over,
    });
  const shown = async (user: string, id: string) => (await (await api.as(user)).ask(PROBLEM, { id })).problem;

  it('is raised and lowered by the author’s party, with a reason, and acts at once', async () => {
    const { id } = await problem();
    expect(await shown('raddning', id)).toMatchObject({ mark: { level: 'SHARED', mayChange: false } });
    const raised = await change('PROBLEM', id, 1, 'OWN', { reason: 'Spaning pågår' });
    expect(await shown('raddning', id)).toBeNull();
    expect(await shown('polis', id)).toMatchObject({
      version: 2,
      mark: { level: 'OWN', provision: '18:1', reason: 'Spaning pågår', mayChange: true },
    });
    await change('PROBLEM', id, raised.version, 'SHARED', { oslProvision: '35:1' });
    expect(await shown('raddning', id)).toMatchObject({
      mark: { level: 'SHARED', provision: '35:1', reason: null, mayChange: false },
    });
    const { levelChanges } = await (await api.as('polis')).ask(HISTORY, { objectType: 'PROBLEM', id });
    expect(levelChanges).toHaveLength(2);
    expect(levelChanges).toEqual(
      expect.arrayContaining([
        { from: 'SHARED', to: 'OWN', provision: '18:1', reason: 'Spaning pågår', by: 'Prov polis' },
        { from: 'OWN', to: 'SHARED', provision: '35:1', reason: 'Efter samtal', by: 'Prov polis' },
      ]),
    );
    expect(
      (await (await api.as('raddning')).ask(HISTORY, { objectType: 'PROBLEM', id })).levelChanges,
    ).toEqual([]);
    const audits = await api.sql<{ action: string; detail: object }>(
      `select action, detail from audit_entry where object_id = $1 and action like 'level.%' order by action`,
      [id],
    );
    expect(audits).toEqual([
      { action: 'level.lower', detail: expect.objectContaining({ from: 'OWN', to: 'SHARED' }) },
      { action: 'level.raise', detail: expect.objectContaining({ from: 'SHARED', to: 'OWN' }) },
    ]);
  });

  it('of a restricted thing names one of the own party’s open circles', async () => {
    const { id } = await problem();
    const values = { objectType: 'PROBLEM', id, expectedVersion: 1, level: 'RESTRICTED' };
    expect((await refused(values)).message).toContain('kretsar');
    const { id: foreign } = await save(await api.as('skola'), 'saveCircle', 'CircleInput', {
      clientKey: key(),
      name: 'Skolans',
      purpose: 'Prov',
    });
    for (const other of [foreign, key()]) {
      expect((await refused({ ...values, circleId: other })).message).toContain('Kretsen finns inte');
    }
    await change('PROBLEM', id, 1, 'RESTRICTED', { circleId });
    expect(await shown('polis', id)).toMatchObject({
      mark: { level: 'RESTRICTED', circleName: 'Provkrets' },
    });
    expect(await shown('raddning', id)).toBeNull();
    const member = { id: circleId, userId: await hall.user('raddning') };
    const add = { ...member, clientKey: key(), expectedVersion: 1 };
    await save(await api.as('polis'), 'addCircleMember', 'CircleMemberInput', add);
    expect(await shown('raddning', id)).toMatchObject({
      mark: { level: 'RESTRICTED', circleName: 'Provkrets', reason: null },
    });
    expect(await shown('skola', id)).toBeNull();
    const remove = { ...member, clientKey: key(), expectedVersion: 2 };
    await save(await api.as('polis'), 'removeCircleMember', 'CircleMemberInput', remove);
    expect(await shown('raddning', id)).toBeNull();
    const shared = { objectType: 'PROBLEM', id, expectedVersion: 2, level: 'SHARED', circleId };
    expect((await refused(shared)).message).toContain('Begränsad krets');
  });

  it('is not changed without a reason, on another version, or by another party', async () => {
    const { id } = await problem();
    const values = { objectType: 'PROBLEM', id, expectedVersion: 1, level: 'OPEN' };
    expect((await refused({ ...values, reason: ' ' })).code).toBe('BAD_USER_INPUT');
    expect((await refused({ ...values, expectedVersion: 2 })).reason).toBe('VERSION_CONFLICT');
    for (const user of ['raddning', 'samordnare', 'granne-polis']) {
      expect((await refused(values, user)).code).toBe('NOT_FOUND');
    }
    expect(await shown('polis', id)).toMatchObject({ version: 1 });
  });

  it('of an insats in which others have åtaganden is not raised, and the same for its problem', async () => {
    const { id: problemId } = await problem();
    const commitment = {
      partyId: await hall.party('RESCUE'),
      what: 'Prov',
      responsibleFunction: 'Prov',
      dueOn: '2026-12-10',
      dosageUnit: 'SHIFTS',
    };
    const { id } = await save(await api.as('polis'), 'proposeMeasure', 'ProposeMeasureInput', {
      clientKey: key(),
      problemId,
      areaCode: 'HUD-FLE',
      title: 'Gemensam insats',
      kind: 'PRESENCE',
      commitments: [commitment],
    });
    const values = { objectType: 'MEASURE', id, expectedVersion: 1 };
    for (const level of [{ level: 'OWN' }, { level: 'RESTRICTED', circleId }]) {
      expect((await refused({ ...values, ...level })).message).toContain('Andra parter har åtaganden');
    }
    const whole = { objectType: 'PROBLEM', id: problemId, expectedVersion: 1, level: 'OWN' };
    expect((await refused(whole)).message).toContain('hör till problemet');
    await change('MEASURE', id, 1, 'OPEN');
    const [own] = (await (await api.as('raddning')).ask(MEASURE, { id })).measure.commitments;
    expect(
      (await refused({ objectType: 'COMMITMENT', id: own.id, expectedVersion: 1, level: 'OWN' })).code,
    ).toBe('NOT_FOUND');
    await change('COMMITMENT', own.id, own.version, 'OWN', {}, 'raddning');
    expect((await (await api.as('polis')).ask(MEASURE, { id })).measure.commitments).toEqual([]);
    expect((await (await api.as('raddning')).ask(MEASURE, { id })).measure.commitments).toMatchObject([
      { mark: { level: 'OWN', provision: '21:7' } },
    ]);
  });

  it('of an insats is raised as if there were none when the others’ åtaganden are hidden', async () => {
    const { id: problemId } = await problem();
    const { id } = await save(await api.as('polis'), 'proposeMeasure', 'ProposeMeasureInput', {
      clientKey: key(),
      problemId,
      areaCode: 'HUD-FLE',
      title: 'Insats',
      kind: 'PRESENCE',
      commitments: [],
    });
    const commitment = {
      partyId: await hall.party('RESCUE'),
      what: 'Eget',
      responsibleFunction: 'Prov',
      dueOn: '2026-12-10',
      dosageUnit: 'SHIFTS',
    };
    const added = await save(await api.as('raddning'), 'addCommitment', 'AddCommitmentInput', {
      clientKey: key(),
      measureId: id,
      commitment,
    });
    await change('COMMITMENT', added.id, added.version, 'OWN', {}, 'raddning');
    await change('MEASURE', id, 1, 'OWN');
    expect((await (await api.as('raddning')).ask(MEASURE, { id })).measure).toBeNull();
    expect(await api.sql('select secrecy_level, party_id from commitment where id = $1', [added.id])).toEqual(
      [{ secrecy_level: 'OWN', party_id: commitment.partyId }],
    );
  });

  it('makes an incident’s place coarser when only a circle may know it, and never finer again', async () => {
    const client = await api.as('polis');
    const { id, version } = await record(client, {
      longitude: 17.9123,
      latitude: 59.2051,
      placeName: 'Porten 17',
    });
    const at = async () => (await client.ask(INCIDENT, { id })).incident;
    expect(await at()).toMatchObject({ placePrecision: 'POINT', longitude: 17.9123 });
    await change('INCIDENT', id, version, 'RESTRICTED', { circleId });
    const snapped = await at();
    expect(snapped).toMatchObject({ placePrecision: 'SNAPPED', secrecyLevel: 'RESTRICTED', placeName: null });
    expect(snapped.longitude).not.toBe(17.9123);
    await change('INCIDENT', id, version + 1, 'SHARED');
    expect(await at()).toMatchObject({ placePrecision: 'SNAPPED', longitude: snapped.longitude });
  });

  it('takes the name of a place without a point as well', async () => {
    const client = await api.as('polis');
    const { id, version } = await record(client, {
      placePrecision: 'NAMED',
      placeName: 'Porten 17',
      areaCode: 'HUD-FLE',
      longitude: null,
      latitude: null,
    });
    await change('INCIDENT', id, version, 'RESTRICTED', { circleId });
    expect((await client.ask(INCIDENT, { id })).incident).toMatchObject({
      placePrecision: 'AREA_ONLY',
      placeName: null,
      area: { code: 'HUD-FLE' },
    });
  });

  it('of an incident is not lower than its category’s own', async () => {
    const { id, version } = await record(await api.as('polis'), {
      categoryCode: 'VLD-05',
      placePrecision: 'AREA_ONLY',
      areaCode: 'HUD-FLE',
      longitude: null,
      latitude: null,
    });
    const values = { objectType: 'INCIDENT', id, expectedVersion: version, level: 'SHARED' };
    expect((await refused(values)).message).toContain('höjas men inte sänkas');
  });

  it('is not kept from others from the first without a reason', async () => {
    const mark = { level: 'OWN', oslProvision: '18:2' };
    const input = { clientKey: key(), title: 'Prov', areaCode: 'HUD-FLE', week: REPORT_WEEK, mark };
    const refusal = await (
      await api.as('polis')
    ).refused(mutation('recordProblem', 'ProblemInput'), { input });
    expect(refusal.message).toBe('Skriv varför nivån sätts.');
  });

  it('may be given when a problem, an insats or a decision begins', async () => {
    const { id } = await problem({ mark: { level: 'RESTRICTED', circleId, reason: 'Från början' } });
    expect(await shown('raddning', id)).toBeNull();
    expect(await shown('polis', id)).toMatchObject({
      mark: { level: 'RESTRICTED', circleName: 'Provkrets', reason: 'Från början', provision: '18:1' },
    });
    const { id: measureId } = await save(await api.as('polis'), 'proposeMeasure', 'ProposeMeasureInput', {
      clientKey: key(),
      problemId: id,
      areaCode: 'HUD-FLE',
      title: 'Egen insats',
      kind: 'PRESENCE',
      commitments: [],
      mark: { level: 'OWN', oslProvision: '18:2', reason: 'Prov' },
    });
    expect((await (await api.as('raddning')).ask(MEASURE, { id: measureId })).measure).toBeNull();
    expect((await (await api.as('polis')).ask(MEASURE, { id: measureId })).measure).toMatchObject({
      mark: { level: 'OWN', provision: '18:2' },
    });
    const commitment = {
      partyId: await hall.party('RESCUE'),
      what: 'Prov',
      responsibleFunction: 'Prov',
      dueOn: '2026-12-10',
      dosageUnit: 'SHIFTS',
    };
    const add = { clientKey: key(), measureId, commitment };
    const answer = await (
      await api.as('polis')
    ).refused(mutation('addCommitment', 'AddCommitmentInput'), { input: add });
    expect(answer.message).toContain('Sänk nivån');
  });

  it.each(Object.entries(PEOPLE).map(([user, [role]]) => [user, role] as const))(
    'is for %s (%s) to change or not, as the table says',
    async (user, role) => {
      const speaks = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'].includes(role);
      const values = { objectType: 'PROBLEM', id: key(), expectedVersion: 1, level: 'OWN' };
      expect((await refused(values, user)).reason).toBe(speaks ? 'NOT_FOUND' : 'NOT_ALLOWED');
    },
  );
});
