import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubHall } from '../support/hub-hall.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, save, weekInState } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const MERGE = mutation('mergeHub', 'MergeHubInput');
const LEAVE_OUT = mutation('leaveOutHubForm', 'LeaveOutHubFormInput');

describe('the forms of units', () => {
  let api: TestApi;
  let hall: HubHall;
  beforeAll(async () => {
    api = await startApi();
    hall = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['ek', 'HUD-FLE'],
      ['alm', 'HUD-FLE'],
      ['lind', 'HUD-FLE'],
      ['asp', 'HUD-FLE'],
      ['rönn', 'HUD-VAR'],
      ['björk', 'HUD-VAR'],
      ['gran', 'HUD-SKO'],
      ['tall', 'HUD-SKO'],
    ]);
    await hall.send('ek', hall.said({ level: 2, text: 'Ekens egna ord.' }, { conflicts: 2, outsiders: 4 }));
    await hall.send('alm', hall.said({ level: 1, trend: 'RISING' }, { conflicts: 1, rumours: 1 }));
    await hall.send('rönn', hall.said({ level: 3, text: 'Rönns ord.' }, { vandalism: 3 }));
  });
  afterAll(() => api.stop());

  const area = async (code: string) =>
    (await hall.inbox()).areas.find((one: { area: { code: string } }) => one.area.code === code);
  const states = async () =>
    Object.fromEntries(
      (await hall.inbox()).units.map(({ shortName, form }: any) => [shortName, form?.state ?? null]),
    );

  it('are weighed by area with the reckoning told, figures of one school left out', async () => {
    expect(await area('HUD-FLE')).toMatchObject({
      asked: 4,
      answered: 2,
      tooFew: false,
      level: 2,
      trend: 'UNKNOWN',
      figures: { conflicts: 3, outsiders: null, vandalism: 0, rumours: 1 },
      explanation: '2 av 4 skolor har svarat. Medianen av nivåerna, avrundad uppåt, är 2.',
      draftLevel: null,
    });
    expect(await area('HUD-VAR')).toMatchObject({ tooFew: true, level: null, figures: { vandalism: null } });
    expect(await area('HUD-SKO')).toMatchObject({ answered: 0, level: null });
  });

  it('go into the draft when the contact says so: her level, no words of theirs, only figures of two', async () => {
    const input = await hall.merging(['HUD-FLE', 'HUD-VAR']);
    const [fle, rest] = input.areas;
    const areas = [
      { ...fle, level: 1, text: 'Läget vid skolorna är något oroligare.' },
      { ...rest, level: 3 },
    ];
    const skola = await api.as('skola');
    const receipt = await save(skola, 'mergeHub', 'MergeHubInput', { ...input, areas });
    expect(receipt.version).toBe(1);
    const again = await save(skola, 'mergeHub', 'MergeHubInput', { ...input, areas });
    expect(again).toEqual({ ...receipt, replayed: true });
    const { answers, version } = await hall.draft();
    expect(version).toBe(1);
    expect(answers.assessments['HUD-FLE']).toEqual({
      level: 1,
      trend: 'UNKNOWN',
      text: 'Läget vid skolorna är något oroligare.',
    });
    expect(answers.assessments['HUD-VAR']).toMatchObject({ level: 3, text: '' });
    expect(answers.added.aggregates['HUD-FLE']).toEqual({ CONFLICTS: 3, VANDALISM: 0, FIRE_ATTEMPTS: 0 });
    expect(answers.added.schools).toMatchObject({ 'HUD-FLE': { ANSWERED: 2, ASKED: 4 }, 'HUD-VAR': {} });
    expect(JSON.stringify(answers)).not.toMatch(/Ekens egna ord|Rönns ord/);
    expect(await states()).toMatchObject({ ek: 'MERGED', alm: 'MERGED', rönn: 'MERGED', lind: null });
  });

  it('are taken in again when a late one has come, and what has been written by hand stays', async () => {
    await hall.send('lind', hall.said({ level: 2 }, { outsiders: 1 }));
    await hall.merge(['HUD-FLE']);
    const { answers } = await hall.draft();
    expect(answers.assessments['HUD-FLE'].text).toBe('Läget vid skolorna är något oroligare.');
    expect(answers.added.aggregates['HUD-FLE']).toMatchObject({ CONFLICTS: 3, OUTSIDERS: 5 });
    expect(answers.assessments['HUD-VAR'].level).toBe(3);
  });

  it('are not taken in as they are no longer: the form or the report has changed since it was looked at', async () => {
    await hall.send('gran', hall.said());
    const seen = await hall.merging(['HUD-SKO']);
    await hall.send('gran', hall.said({ level: 4 }));
    const skola = await api.as('skola');
    expect((await skola.refused(MERGE, { input: seen })).reason).toBe('VERSION_CONFLICT');
    const stale = await hall.merging(['HUD-SKO'], { expectedVersion: 1 });
    expect((await skola.refused(MERGE, { input: stale })).reason).toBe('VERSION_CONFLICT');
    expect(await states()).toMatchObject({ gran: 'SENT' });
  });

  it('are all or nothing: one that has changed keeps the others out as well', async () => {
    await hall.send('tall', hall.said({ level: 4 }));
    await hall.send('björk', hall.said());
    const input = await hall.merging(['HUD-VAR', 'HUD-SKO']);
    await hall.send('tall', hall.said({ level: 0 }));
    const before = await hall.draft();
    expect((await (await api.as('skola')).refused(MERGE, { input })).reason).toBe('VERSION_CONFLICT');
    expect(await states()).toMatchObject({ björk: 'SENT', tall: 'SENT', gran: 'SENT' });
    expect(await hall.draft()).toEqual(before);
  });

  it('are left out with a reason that the unit reads, and may be taken in after all', async () => {
    const { units } = await hall.inbox();
    const { form } = units.find(({ shortName }: any) => shortName === 'gran');
    const reason = 'Gäller en enskild händelse. Ring mig så pratar vi.';
    const input = { clientKey: key(), id: form.id, expectedVersion: form.version, reason };
    const skola = await api.as('skola');
    const blank = { ...input, clientKey: key(), reason: '  ' };
    expect((await skola.refused(LEAVE_OUT, { input: blank })).code).toBe('BAD_USER_INPUT');
    await save(skola, 'leaveOutHubForm', 'LeaveOutHubFormInput', input);
    const page = await hall.page('gran');
    expect(page.form).toMatchObject({ state: 'NOT_INCLUDED', leftOutReason: reason });
    expect(page.mayFill).toBe(false);
    expect(await area('HUD-SKO')).toMatchObject({ answered: 1, asked: 2 });
    const foreign = await (await api.as('samordnare')).refused(LEAVE_OUT, { input });
    expect(foreign.code).toBe('NOT_FOUND');
  });

  it('raise a need to the meeting through the report, without a school being named', async () => {
    await hall.merge([], {
      raise: [{ toPartyKind: 'ANY', areaCode: 'HUD-FLE', text: 'Vuxna vid busstorget kl. 14–16.' }],
    });
    expect((await hall.draft()).answers.needs).toEqual([
      { toPartyKind: 'ANY', areaCode: 'HUD-FLE', text: 'Vuxna vid busstorget kl. 14–16.' },
    ]);
    const nothing = await hall.merging([]);
    expect((await (await api.as('skola')).refused(MERGE, { input: nothing })).code).toBe('BAD_USER_INPUT');
  });

  it('go nowhere when the connection dies in the middle, and once when it is done again', async () => {
    const input = await hall.merging(['HUD-VAR']);
    const before = await hall.draft();
    const blocker = new pg.Client({ connectionString: api.ownerUrl });
    await blocker.connect();
    await blocker.query('begin; select 1 from party_report for update');
    const skola = await api.as('skola');
    const cut = skola.raw(MERGE, { input });
    const isWaiting = () =>
      api.sql<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and usename = 'samlad_app' and wait_event_type = 'Lock'`,
      );
    await expect.poll(async () => (await isWaiting()).length).toBe(1);
    const [waiting] = await isWaiting();
    await api.sql('select pg_terminate_backend($1)', [waiting?.pid]);
    expect((await cut).errors?.[0]?.extensions['code']).toBe('UNAVAILABLE');
    await blocker.end();
    expect(await hall.draft()).toEqual(before);
    expect(await states()).toMatchObject({ björk: 'SENT' });
    await save(skola, 'mergeHub', 'MergeHubInput', input);
    expect((await save(skola, 'mergeHub', 'MergeHubInput', input)).replayed).toBe(true);
    expect((await hall.draft()).version).toBe(before.version + 1);
    const [counted] = await api.sql(
      `select count(*)::int steps from state_change c join hub_form f on f.id = c.object_id
       where f.unit_id = $1 and c.state = 'MERGED'`,
      [hall.unitId('björk')],
    );
    expect(counted).toEqual({ steps: 1 });
  });

  it('keep the figures of a sent report while one school only has come since, and tell two of them', async () => {
    const skola = await api.as('skola');
    const [fle] = (await hall.merging(['HUD-FLE'])).areas;
    const draft = await hall.draft();
    await save(skola, 'submitReport', 'SubmitReportInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: draft.version,
      nothingToReport: false,
      answers: { ...answersAt('SCHOOL', 1), added: draft.answers.added },
    });
    const figures = async () => (await hall.draft()).answers.added.aggregates['HUD-FLE'];
    const before = await figures();
    await hall.send('asp', hall.said({ level: 2 }, { conflicts: 40 }));
    expect((await area('HUD-FLE')).explanation).toContain('står kvar');
    await hall.merge(['HUD-FLE']);
    expect(await figures()).toEqual(before);
    expect(fle?.forms.length).toBeGreaterThan(1);
  });

  it('are taken by nobody when the meeting has decided', async () => {
    const input = await hall.merging(['HUD-FLE']);
    await weekInState(api, REPORT_WEEK, 'DECIDED');
    expect(await hall.inbox()).toMatchObject({ mayMerge: false });
    expect((await (await api.as('skola')).refused(MERGE, { input })).reason).toBe('WEEK_LOCKED');
  });
});
