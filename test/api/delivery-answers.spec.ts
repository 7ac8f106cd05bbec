import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { call, connect } from '../support/system-desk.js';
import { answersAt, key, save, weekInState } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const DRAFT = `query ($week: IsoWeek) { reportPage(week: $week) { report { version state answers versionNumber } } }`;

describe('answers that a party’s own system delivers', () => {
  let api: TestApi;
  let secret: string;
  beforeAll(async () => {
    api = await startApi();
    await api.raise();
    ({ secret } = await connect(api, 'raddning'));
  });
  afterAll(() => api.stop());

  const put = (week: string, version: number | null, answers: unknown, over: Record<string, unknown> = {}) =>
    call(api, 'put', `/reports/${week}/answers`, {
      secret,
      body: { answers },
      ...over,
      ...(version !== null && { headers: { 'if-match': `"${version}"` } }),
    });
  const draft = async (week = REPORT_WEEK, user = 'raddning') =>
    (await (await api.as(user)).ask(DRAFT, { week })).reportPage.report;

  it('begin the draft, and are merged into it part by part; a person sends', async () => {
    const first = await put(REPORT_WEEK, 0, {
      assessments: { 'HUD-FLE': { level: 2, trend: 'RISING', text: 'Två bränder.' } },
    });
    expect(first.status, first.text).toBe(200);
    expect(first.headers['etag']).toBe('"1"');
    expect(first.body).toMatchObject({
      kind: 'ANSWERS',
      week: REPORT_WEEK,
      rows: [{ outcome: 'CREATED', version: 1 }],
    });
    const person = await draft();
    const typed = { ...person.answers, outlook: 'Lugnt väntas.' };
    await save(await api.as('raddning'), 'saveReportDraft', 'SaveReportInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: 1,
      answers: typed,
    });
    const stale = await put(REPORT_WEEK, 1, { sourcesUsed: 'Daedalos' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ reason: 'VERSION_CONFLICT', version: 2 });
    const second = await put(REPORT_WEEK, 2, {
      assessments: { 'HUD-FLE': { level: 3 }, 'HUD-SEG': { level: 1 } },
      sourcesUsed: 'Daedalos',
    });
    expect(second.status, second.text).toBe(200);
    expect(second.headers['etag']).toBe('"3"');
    expect(await draft()).toMatchObject({
      version: 3,
      state: 'DRAFT',
      versionNumber: 0,
      answers: {
        outlook: 'Lugnt väntas.',
        sourcesUsed: 'Daedalos',
        assessments: {
          'HUD-FLE': { level: 3, trend: 'RISING', text: 'Två bränder.' },
          'HUD-SEG': { level: 1, text: '' },
          'HUD-VAR': { level: null },
        },
      },
    });
  });

  it('are the same once, however often they are sent', async () => {
    const clientKey = randomUUID();
    const { version } = await draft();
    const body = { secrecyNote: 'Samma.' };
    const first = await put(REPORT_WEEK, version, body, { key: clientKey });
    const again = await put(REPORT_WEEK, version, body, { key: clientKey });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await draft()).version).toBe(version + 1);
    const other = await put(REPORT_WEEK, version, { secrecyNote: 'Annat.' }, { key: clientKey });
    expect(other.body).toMatchObject({ status: 409, reason: 'CLIENT_KEY_REUSED' });
  });

  it('never write over what a person has written since, and say so; what nobody touched is corrected', async () => {
    const { version, answers } = await draft();
    const typed = { ...answers, outlook: 'Personens ord.' };
    typed.assessments['HUD-SKO'] = { level: 4, trend: 'RISING', text: 'Personens bedömning.' };
    await save(await api.as('raddning'), 'saveReportDraft', 'SaveReportInput', {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: version,
      answers: typed,
    });
    const told = {
      outlook: 'Systemets ord.',
      sourcesUsed: 'Daedalos och Lupp',
      assessments: { 'HUD-SKO': { level: 1, text: 'Systemets bedömning.' } },
    };
    const sent = await put(REPORT_WEEK, version + 1, told);
    expect(sent.status, sent.text).toBe(200);
    expect(sent.body.rows).toMatchObject([{ outcome: 'CORRECTED', version: version + 2 }]);
    expect(sent.body.kept.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/answers/assessments/HUD-SKO/level',
      '/answers/assessments/HUD-SKO/text',
      '/answers/outlook',
    ]);
    expect(sent.text).not.toContain('Personens');
    const receipt = await call(api, 'get', `/deliveries/${sent.body.deliveryId}`, { secret });
    expect(receipt.body).toEqual(sent.body);
    expect((await draft()).answers).toMatchObject({
      outlook: 'Personens ord.',
      sourcesUsed: 'Daedalos och Lupp',
      assessments: { 'HUD-SKO': { level: 4, text: 'Personens bedömning.' } },
    });
    const again = await put(REPORT_WEEK, version + 2, told);
    expect(again.body).toMatchObject({
      unchanged: 1,
      rows: [{ outcome: 'UNCHANGED', version: version + 2 }],
    });
    expect(again.body.kept).toHaveLength(3);
    expect((await draft()).version).toBe(version + 2);
  });

  it.each([
    ['a field that the form has not', { vader: 'sol' }, '/answers'],
    ['another party’s field', { added: { offences: {} } }, '/answers/added'],
    ['an area that is none', { assessments: { 'HUD-NIX': { level: 1 } } }, '/answers/assessments'],
    [
      'a level that is none',
      { assessments: { 'HUD-FLE': { level: 7 } } },
      '/answers/assessments/HUD-FLE/level',
    ],
    ['a control character', { outlook: 'a\u0000b' }, '/answers/outlook'],
    [
      'an åtagande that is not its own',
      { dosage: [{ commitmentId: randomUUID(), amount: 1, note: '' }] },
      '/answers/dosage/0/commitmentId',
    ],
    ['something else than a list', { needs: 'bilar' }, '/answers/needs'],
    ['something else than areas', { assessments: [] }, '/answers/assessments'],
  ])('are refused with %s, by pointer', async (_, answers, pointer) => {
    const before = await draft();
    const answer = await put(REPORT_WEEK, before.version, answers);
    expect(answer.status, answer.text).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.reason).toBe('DELIVERY_REFUSED');
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(await draft()).toEqual(before);
  });

  it('ask for their version and their key', async () => {
    expect((await put(REPORT_WEEK, null, {})).body).toMatchObject({ status: 428, reason: 'VERSION_NEEDED' });
    const keyless = await put(REPORT_WEEK, 1, {}, { key: 'inte-en-uuid' });
    expect(keyless.body).toMatchObject({ status: 400, reason: 'IDEMPOTENCY_KEY_NEEDED' });
  });

  it('are refused for weeks that are none, not opened or decided', async () => {
    expect((await put('2026-W60', 0, {})).status).toBe(400);
    expect((await put('2027-W02', 0, {})).status).toBe(404);
    await weekInState(api, '2026-W40', 'DECIDED');
    expect((await put('2026-W40', 0, {})).body).toMatchObject({ status: 409, reason: 'WEEK_LOCKED' });
  });

  it('are written in the own party’s draft and in no other’s, and seen by nobody else', async () => {
    await put(REPORT_WEEK, (await draft()).version, { outlook: 'Bara för oss.' });
    for (const user of ['polis', 'samordnare', 'skola'])
      expect(JSON.stringify(await draft(REPORT_WEEK, user))).not.toContain('Bara för oss.');
    const { secret: incidentsOnly } = await connect(api, 'polis', { scopes: ['INCIDENTS'] });
    const refused = await put(REPORT_WEEK, 0, {}, { secret: incidentsOnly });
    expect(refused.body).toMatchObject({ status: 403, reason: 'KEY_LACKS_RIGHT' });
    expect(await draft(REPORT_WEEK, 'polis')).toBeNull();
  });

  it('after the report is sent are its coming correction; nothing is sent by them', async () => {
    const input = {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: (await draft()).version,
      nothingToReport: false,
      answers: answersAt('RESCUE', 1),
    };
    const { version } = await save(await api.as('raddning'), 'submitReport', 'SubmitReportInput', input);
    const answer = await put(REPORT_WEEK, version, { sourcesLeftOut: 'Rättat.' });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.kept).toEqual([]);
    expect(await draft()).toMatchObject({
      state: 'SUBMITTED',
      versionNumber: 1,
      answers: { sourcesLeftOut: 'Rättat.' },
    });
  });
});
